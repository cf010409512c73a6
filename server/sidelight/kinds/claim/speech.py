"""Who states a sentence, in which words of it, and how."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sidelight.kinds.claim.attribution import Attribution, is_bare_data
from sidelight.kinds.claim.card import Speaker, Stance
from sidelight.kinds.claim.labels import labelled_speaker
from sidelight.kinds.claim.pronouns import PRONOUN, antecedent, opening_body, opening_name
from sidelight.kinds.claim.stance import stance_after_claim, stance_alone
from sidelight.kinds.claim.subjects import subject
from sidelight.model import Links, Reading, Span, Speech

_FEWEST_CHARS = 12
"""Of a sentence that somebody must be said to say, for the sentence to be theirs."""
_HEDGED = re.compile(
    r"\b(?:reportedly|alleged(?:ly)?|supposed(?:ly)?|purported(?:ly)?|apparent(?:ly)?|possibly|probably"
    r"|suspected|rumou?red"
    r"|(?:believed|said|thought|understood|reported|known|feared) to|(?:is|are|was|were|been) accused"
    r"|may(?! \d|\.| (?:first|last))|might|could|appears?|appeared|seems?|seemed|likely|unlikely|expected|forecasts?)\b"
)
_REMEMBERED = 4
"""So many sentences back a pronoun may reach for who spoke."""


def attribute(sentence: Span, reading: Reading) -> Attribution:
    """The speech that covers most of the sentence, else a body or person that is its subject."""
    found = _attributed(sentence, reading)
    if found.speaker is None:
        return found
    pronoun = PRONOUN.fullmatch(found.speaker.of(reading.article.text))
    earlier = _speaker_before(sentence, reading, personal=bool(pronoun["personal"])) if pronoun else None
    return replace(found, speaker=earlier or found.speaker)


def _attributed(sentence: Span, reading: Reading) -> Attribution:
    """By the words of the sentence, else by the sentence before; the article's own where neither tells."""
    if told := _told(sentence, reading):
        return told
    said = _speech_at(sentence, reading)
    length = sentence.end - sentence.start
    if said and said.direct and 2 * _overlap(said.words, sentence) > length and (who := _owner(said.words, reading)):
        return Attribution(_shared(said.words, sentence), who, "", direct=True)
    return Attribution(sentence, None, "", direct=False)


def _told(sentence: Span, reading: Reading) -> Attribution | None:
    text = reading.article.text
    said = _speech_at(sentence, reading)
    if said and said.speaker and not is_bare_data(said.speaker.of(text)):
        cue = said.cue.of(text) if said.cue else ""
        return Attribution(_shared(said.words, sentence), _speaker(said.speaker, said, reading), cue, said.direct)
    if found := subject(sentence, reading):
        return found
    label = labelled_speaker(sentence, reading)
    return Attribution(label[1], label[0], ":", direct=False) if label else None


def _speech_at(sentence: Span, reading: Reading) -> Speech | None:
    return max(_overlapping(sentence, reading.speech), key=lambda one: _overlap(one.words, sentence), default=None)


def _owner(quotation: Span, reading: Reading) -> Span | None:
    """Whose a quotation is that nobody is said to say: whom its sentence opens with, before a colon, else who speaks
    in the sentence before it, or the person whom that is about: "Senator X was unhappy. “We were close to a deal.”"
    """
    text = reading.article.text
    at = bisect_right(reading.sentences, quotation.start, key=lambda one: one.span.start) - 1
    here = reading.sentences[at].span
    before = text[here.start : quotation.start - 1].rstrip()
    if before:
        opening = opening_name(here, reading) if before.endswith(":") else None
        return opening.span if opening else None
    if not at:
        return None
    told, name = _told(reading.sentences[at - 1].span, reading), opening_name(reading.sentences[at - 1].span, reading)
    return told.speaker if told else name.span if name and name.label == "person" else None


def _speaker_before(sentence: Span, reading: Reading, *, personal: bool) -> Span | None:
    """Who spoke in one of the sentences before, in other words than a pronoun; for "it" and "they" no person by name.

    "It added" after "The trust said"; "It denied" after "The company was fined", which nobody is said to say.
    """
    text = reading.article.text
    at = bisect_left(reading.sentences, sentence.start, key=lambda one: one.span.start)
    for before in reversed(reading.sentences[max(0, at - _REMEMBERED) : at]):
        who = _attributed(before.span, reading).speaker or (None if personal else opening_body(before.span, reading))
        if who is None or PRONOUN.fullmatch(who.of(text)):
            continue
        named = any(name.label == "person" and who.overlaps(name.span) for name in reading.names)
        if personal or not named:
            return who
    return None


def _speaker(words: Span, said: Speech, reading: Reading) -> Span:
    """By name where one is known or a pronoun stands for one; else the words for them."""
    pronoun = PRONOUN.fullmatch(words.of(reading.article.text))
    stands_for = antecedent(words.start, reading) if pronoun and pronoun["personal"] else None
    return said.name or stands_for or words


def stance(sentence: Span, attribution: Attribution, reading: Reading) -> Stance:
    """By its own words, and by the claim of somebody else that stands right before it."""
    text = reading.article.text
    alone = stance_alone(sentence, attribution, text)
    if alone not in {"quotes", "asserts"}:
        return alone
    answered = stance_after_claim(sentence, attribution, text)
    return answered if answered and _another_spoke_before(sentence, attribution, reading) else alone


def _another_spoke_before(sentence: Span, attribution: Attribution, reading: Reading) -> bool:
    at = bisect_left(reading.sentences, sentence.start, key=lambda one: one.span.start)
    before = attribute(reading.sentences[at - 1].span, reading).speaker if at else None
    text = reading.article.text
    return before is not None and (attribution.speaker is None or before.of(text) != attribution.speaker.of(text))


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
