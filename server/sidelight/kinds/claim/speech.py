"""Who states a sentence, in which words of it, and how."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.kinds.claim.card import Speaker, Stance
from sidelight.model import Links, Name, Reading, Span, Speech

_FEWEST_CHARS = 12
"""Of a sentence that somebody must be said to say, for the sentence to be theirs."""
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed)|dismiss(?:es|ed)|disput(?:e|es|ed)|rebut\w*)\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:false(?:ly)?|wrongly|baseless|debunked|unfounded|untrue|misleading(?:ly)?|inaccurate(?:ly)?"
    r"|without (?:any )?evidence|(?:is|was|there is|there was) no evidence|contrary to what|could not be verified)\b",
    re.IGNORECASE,
)
_SOMEBODYS_CLAIM = re.compile(
    r"\b(?:claim\w*|said|says|alleg\w+|assertions?|rumou?rs?|conspiracy|myths?|hoax|post(?:s|ed)?|statements?)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:reportedly|alleged(?:ly)?|supposed(?:ly)?|purported(?:ly)?|apparent(?:ly)?|possibly|probably|suspected|rumou?red"
    r"|(?:believed|said|thought|understood|reported|known|feared) to|(?:is|are|was|were|been) accused"
    r"|may(?! \d|\.| (?:first|last))|might|could|appears?|appeared|seems?|seemed|likely|unlikely|expected|forecasts?)\b"
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")
# After a name that is the subject: "X, the minister, has flatly denied …"; "X’s lawyers say …" are not X.
_UP_TO_VERB = r"(?:\s\([^)]*\))?(?:,[^,.;“”\"]{2,80},|,)? (?:(?:has|have|had|also|later|then|again|once|\w+ly) ){0,2}"
_STATES = re.compile(
    rf"{_UP_TO_VERB}(?:accus|den[yi]|reject|refut|disput|dismiss|insist|admit|alleg|claim|demand|call(?:s|ed) (?:for|on)"
    r"|urg|warn|recommend|apologi|testif|criticis|criticiz|blam|threaten|vow|pledg|promis|announc|ask(?:s|ed) "
    r"|estimat|calculat|conclud|found that|finds that|ruled that|shows? that|showed that|expect|forecast|predict"
    r"|describ)\w*\b"
)
_BY_BODY = re.compile(
    r"\b(?:poll|survey|study|report|analysis|review|figures|data|research)\b[^.;]{0,20}? (?:by|from|of) (?:the )?$"
)
_FINDS = re.compile(r"\b(?:found|finds|shows?|showed|suggests?|suggested|puts?|estimated?|concluded)\b")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sentence as somebody's statement; the article's own where `speaker` is None."""

    words: Span
    """What is stated: the sentence, or the part of it that is said."""
    speaker: Span | None
    """The name of who says it, else the words for them."""
    cue: str
    """The reporting words; "" for the article's own statement."""
    direct: bool


def attribute(sentence: Span, reading: Reading) -> Attribution:
    """The speech that covers most of the sentence, else a body or person that is its subject."""
    said = max(_overlapping(sentence, reading.speech), key=lambda one: _overlap(one.words, sentence), default=None)
    if said and (speaker := said.name or said.speaker):
        cue = said.cue.of(reading.article.text) if said.cue else ""
        return Attribution(_shared(said.words, sentence), speaker, cue, said.direct)
    subject = _subject(sentence, reading)
    return subject or Attribution(sentence, None, "", direct=False)


def stance(sentence: Span, attribution: Attribution, text: str) -> Stance:
    """A denial may stand in the reporting words, or be what the sentence reports."""
    own_words = _QUOTED.sub(" ", sentence.of(text))
    if _VERDICT.search(own_words) and _SOMEBODYS_CLAIM.search(own_words):
        return "checks"
    if attribution.speaker is None:
        return "asserts"
    return "denies" if _DENIES.search(attribution.cue) else "quotes"


def is_hedged(statement: str) -> bool:
    return bool(_HEDGED.search(statement))


def speaker_of(attribution: Attribution, links: Links, text: str) -> Speaker | None:
    """As a card shows them; with the entity where the link is confirmed."""
    place = attribution.speaker
    if place is None:
        return None
    person = links.person_at(place)
    entity = person.entity if person else None
    return Speaker(text=place.of(text), start=place.start, end=place.end, entity_id=entity.id if entity else None)


def _overlapping(sentence: Span, speech: Sequence[Speech]) -> list[Speech]:
    return [one for one in speech if _overlap(one.words, sentence) >= _FEWEST_CHARS]


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _shared(words: Span, sentence: Span) -> Span:
    return Span(max(words.start, sentence.start), min(words.end, sentence.end))


def _subject(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X denies …", "a poll by X found …": the first name of the sentence that states what follows."""
    text = reading.article.text
    for name in _names_in(sentence, reading.names):
        stated = _STATES.match(text, name.span.end, sentence.end)
        if stated:
            return Attribution(sentence, name.span, stated[0], direct=False)
        if _BY_BODY.search(text, sentence.start, name.span.start) and _FINDS.search(text, name.span.end, sentence.end):
            return Attribution(sentence, name.span, "found", direct=False)
    return None


def _names_in(sentence: Span, names: Sequence[Name]) -> list[Name]:
    """People and bodies, by place."""
    first = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.span.start)
    return [name for name in names[first:last] if name.label in {"person", "organisation", "place"}]
