"""Reading -> the sentences worth checking."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.card import ClaimType, Speaker, Stance
from sidelight.kinds.claim.checked import MAY_BE_CHECKED, may_be_checked
from sidelight.kinds.claim.checkworthy import WORTH_A_SECOND_LOOK, WORTH_CHECKING, checkworthiness, in_context
from sidelight.kinds.claim.claim_type import claim_type
from sidelight.kinds.claim.conjuncts import conjuncts
from sidelight.kinds.claim.speech import attribute, is_hedged, speaker_of, stance
from sidelight.kinds.claim.statement import statement, statement_span
from sidelight.knowledge.base import FactChecksByMeaning, Knowledge
from sidelight.model import Links, Mention, Reading, Span

_WORDS_A_CLAIM = 100
_ALWAYS = 8
"""Claims that any article may show; a long one has one for every hundred words."""
LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""


Standing = Literal["worthy", "in doubt", "if checked"]
"""Whether words and context make it a claim, its meaning has to as well, or only a published check of it can."""


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """What is said of every sentence, claim or not."""

    span: Span
    score: float
    type: ClaimType
    attribution: Attribution
    stance: Stance
    hedged: bool


@dataclass(frozen=True, slots=True)
class Claim(Mention):
    """A check-worthy statement."""

    text: str
    score: float
    type: ClaimType
    speaker: Speaker | None
    stance: Stance
    hedged: bool
    standing: Standing = "worthy"


def find(reading: Reading, links: Links, knowledge: Knowledge) -> list[Claim]:
    """The most check-worthy sentences, and what a published check may be of, by place.

    Where checks are searched by meaning, doubtful ones fill up the places that are left. A statement that repeats an
    earlier one is none.
    """
    rated = _rated(reading)
    by_meaning = knowledge.of(FactChecksByMeaning)
    least = WORTH_A_SECOND_LOOK if by_meaning else WORTH_CHECKING
    worthy = sorted((one for one in rated if one[1] >= least), key=lambda one: -one[1])
    best = dict(worthy[: _most(reading)])
    others = [one for one in rated if one[0] not in best and one[1] >= MAY_BE_CHECKED]
    known = may_be_checked([span.of(reading.article.text) for span, _ in others], by_meaning)
    chosen = best | dict(itertools.compress(others, known))

    def standing(span: Span) -> Standing:
        if span not in best:
            return "if checked"
        return "worthy" if best[span] >= WORTH_CHECKING else "in doubt"

    claims = [
        claim
        for span in sorted(chosen)
        for claim in _claims(_scored(span, chosen[span], reading), reading, links, standing(span))
    ]
    return list({claim.text.casefold(): claim for claim in reversed(claims)}.values())[::-1]


def score_sentences(reading: Reading, least: float = 0.0) -> Iterator[SentenceScore]:
    """Every sentence whose check-worthiness is at least that, by place."""
    for span, score in _rated(reading):
        if score >= least:
            yield _scored(span, score, reading)


def _rated(reading: Reading) -> list[tuple[Span, float]]:
    text = reading.article.text
    scores = in_context([_alone(sentence.span.of(text)) for sentence in reading.sentences])
    return [(sentence.span, score) for sentence, score in zip(reading.sentences, scores, strict=True)]


def _alone(words: str) -> float:
    return checkworthiness(words) if len(words) <= LONGEST_SENTENCE else 0.0


def _scored(span: Span, score: float, reading: Reading) -> SentenceScore:
    text = reading.article.text
    attribution = attribute(span, reading)
    words = span.of(text)
    return SentenceScore(
        span,
        score,
        claim_type(words, reported=attribution.speaker is not None),
        attribution,
        stance(span, attribution, reading),
        is_hedged(words),
    )


def _claims(one: SentenceScore, reading: Reading, links: Links, standing: Standing) -> Iterator[Claim]:
    """One for each statement of the sentence."""
    text = reading.article.text
    places = conjuncts(statement_span(one.span, one.attribution, text), one.attribution, text)
    doubtful = _doubtful(places, text)
    for place in places:
        yield Claim(
            spans=(place,),
            text=statement(place, one.attribution, reading, links),
            score=round(one.score, 3),
            type=one.type,
            speaker=speaker_of(one.attribution, links, text),
            stance=one.stance,
            hedged=one.hedged,
            standing="if checked" if place in doubtful else standing,
        )


def _doubtful(statements: Sequence[Span], text: str) -> set[Span]:
    """Those of several that are no claims by themselves; the most check-worthy stands for the sentence."""
    if len(statements) == 1:
        return set()
    worth = {statement: _alone(statement.of(text)) for statement in statements}
    return {statement for statement, alone in worth.items() if alone < min(WORTH_CHECKING, max(worth.values()))}


def _most(reading: Reading) -> int:
    return max(_ALWAYS, len(reading.article.text.split()) // _WORDS_A_CLAIM)
