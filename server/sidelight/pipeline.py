"""The program, in one sentence: fetch -> extract -> read -> link -> find -> match -> build -> place.

Live sources, where the operator has switched them on, are asked once the packs have told all they know (late.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sidelight import __version__
from sidelight.answer import Answer
from sidelight.kinds import KINDS
from sidelight.kinds.base import AnyKind
from sidelight.knowledge.base import Knowledge, Told
from sidelight.late import Open, Unsettled, settle
from sidelight.link import link
from sidelight.model import AnswerProblem, Article, Card, Links, Reading, Silence
from sidelight.place import place
from sidelight.read import read

Outcome = Card | Silence | AnswerProblem

MAX_MENTIONS = 200
"""Of one kind that an answer explains: four times the most in one of the 113 development articles (49 people)."""


def explain(
    article: Article, knowledge: Knowledge, kinds: Sequence[AnyKind] = KINDS, limit: int = MAX_MENTIONS
) -> Iterator[Outcome]:
    """Every card and silence of the article as soon as it is there: of the packs, then of live sources."""
    for step in explain_from_packs(article, knowledge, kinds, limit):
        if isinstance(step, Unsettled):
            yield from settle(step, ask(step, knowledge), knowledge)
        else:
            yield step


def explain_from_packs(
    article: Article, knowledge: Knowledge, kinds: Sequence[AnyKind] = KINDS, limit: int = MAX_MENTIONS
) -> Iterator[Outcome | Unsettled]:
    """Kind by kind what the packs tell; last, where live sources are on, what they leave open."""
    if not _is_english(article.language):
        yield from (Silence(kind=kind.name, reason="unsupported_language") for kind in kinds)
        return
    if article.published is None:
        yield from (Silence(kind=kind.name, reason="no_article_date") for kind in kinds)
    reading = read(article, knowledge)
    links = link(reading, knowledge)
    waiting: list[Open] = []
    for kind in kinds:
        for step in _explain_kind(kind, reading, links, knowledge, limit):
            if isinstance(step, Open):
                waiting.append(step)
            else:
                yield step
    if waiting:
        yield Unsettled(reading, tuple(waiting))


def ask(unsettled: Unsettled, knowledge: Knowledge, *, private: bool = False) -> Told:
    """Blocks as long as live sources may take."""
    return knowledge.live.ask(unsettled.questions, private=private) if knowledge.live else Told()


def _explain_kind(
    kind: AnyKind, reading: Reading, links: Links, knowledge: Knowledge, limit: int
) -> Iterator[Card | Silence | Open]:
    found = kind.find(reading, links, knowledge)
    mentions, dropped = found[:limit], found[limit:]
    for mention, match in zip(mentions, kind.match(mentions, reading, links, knowledge), strict=True):
        outcome = place(kind.build(mention, match, reading), mention.spans, reading.article.text)
        question = kind.ask(mention, match, reading) if knowledge.live else None
        yield Open(kind, mention, question, outcome) if question else outcome
    for mention in dropped:
        yield place(Silence(kind=kind.name, reason="over_limit"), mention.spans, reading.article.text)


def _is_english(language: str | None) -> bool:
    """An article whose language nobody could tell is read as English."""
    return language is None or language.lower().split("-")[0] == "en"


@dataclass(frozen=True)
class Frame:
    """What an answer holds beside its cards."""

    answer_id: str
    article: Article
    knowledge: Knowledge


def assemble(frame: Frame, outcomes: Iterable[Outcome]) -> Answer:
    """The answer: cards by first start, kind, id; silences by first start, kind, reason."""
    gathered = list(outcomes)
    cards = [outcome for outcome in gathered if isinstance(outcome, Card)]
    silences = [outcome for outcome in gathered if isinstance(outcome, Silence)]
    return Answer(
        answer_id=frame.answer_id,
        article=frame.article.head(),
        on=frame.article.published,
        cards=tuple(sorted(cards, key=lambda card: (_start(card), card.kind, card.id))),
        silences=tuple(sorted(silences, key=lambda silence: (_start(silence), silence.kind, silence.reason))),
        problems=tuple(outcome for outcome in gathered if isinstance(outcome, AnswerProblem)),
        software=__version__,
        packs=frame.knowledge.packs,
    )


def _start(outcome: Card | Silence) -> int:
    """The first place in the text; -1 for the whole article."""
    return min((target.start for target in outcome.targets), default=-1)
