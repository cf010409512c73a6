"""Who states a sentence, in which words of it, and how."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.kinds.claim.card import Speaker, Stance
from sidelight.kinds.claim.subjects import Attribution, subject
from sidelight.model import Links, Reading, Span, Speech

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


def attribute(sentence: Span, reading: Reading) -> Attribution:
    """The speech that covers most of the sentence, else a body or person that is its subject."""
    said = max(_overlapping(sentence, reading.speech), key=lambda one: _overlap(one.words, sentence), default=None)
    if said and (speaker := said.name or said.speaker):
        cue = said.cue.of(reading.article.text) if said.cue else ""
        return Attribution(_shared(said.words, sentence), speaker, cue, said.direct)
    return subject(sentence, reading) or Attribution(sentence, None, "", direct=False)


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
