"""Who states a sentence, in which words of it, and how."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sidelight.kinds.claim.attribution import Attribution, is_bare_data
from sidelight.kinds.claim.card import Speaker, Stance
from sidelight.kinds.claim.labels import labelled_speaker
from sidelight.kinds.claim.pronouns import PRONOUN, antecedent, opening_body
from sidelight.kinds.claim.reporting import UNTRUE
from sidelight.kinds.claim.subjects import subject
from sidelight.model import Links, Reading, Span, Speech

_FEWEST_CHARS = 12
"""Of a sentence that somebody must be said to say, for the sentence to be theirs."""
# By the reporting verb, or in what is said: "that is simply not true", "had done nothing wrong".
_DENIES = re.compile(
    r"\b(?:(?<!was )(?<!were )(?<!been )den(?:y|ies|ied|ying)|refut(?:e|es|ed)|disput(?:e|es|ed)|rebut\w*"
    r"|took issue|contest(?:s|ed)"
    r"|(?:reject|dismiss)(?:s|es|ed|ing)?"
    r" (?:(?:the|that|this|it|those|these|any|all|many|such|her|his|claims?|allegations?|reports?)\b)"
    r"|(?:is|was|are|were)(?: \w+ly| just)? not (?:true|accurate|correct|so)|untrue|a (?:\w+ )?(?:lie|fantasy|smear)"
    r"|not guilty|(?:laugh|brush|shrug|wav)(?:s|es|ed) (?:off|aside|away)|(?:did|does|do) [“\"]?not recogni[sz]e"
    r"|(?:call|brand|describ|label)(?:s|ed|es)? (?:[\w’'-]+ ){1,5}(?:as )?[“\"]?(?:an? |pure |utter |total "
    r"|complete )*(?:fiction|lies?|invention"
    r"|fabrications?|nonsense|fantasy|false|untrue|baseless|absurd|smears?|propaganda)"
    r"|insist(?:s|ed) (?:that )?(?:no|nobody|none|there (?:was|were|is|are) no)\b|not possible"
    r"|nothing (?:wrong|improper|illegal|unlawful)|no wrongdoing|no such|not so|I never"
    r"|(?:insist\w*|maintain\w*) \w+ (?:has |had )?never"
    r"|nonsense|baseless|unfounded|(?:zero|no) (?:merit|truth)"
    r"|no (?:sign|evidence) (?:of|that|for))\b"
    # "“We did not close it”": in the first person, of what was done.
    r"|[“\"](?:I|We) (?:(?:did|have|had|was|were|am|are)(?: not|n[’']t| never)|never)\b",
    re.IGNORECASE,
)
_VERDICT = re.compile(
    r"\b(?:false(?:ly)?|wrong(?:ly)?|baseless(?:ly)?|debunked|unfounded|untrue|misleading(?:ly)?|inaccurate(?:ly)?"
    r"|without (?:any )?evidence|(?:is|was) no (?:evidence|basis)|ha(?:s|ve) no basis|contrary to what|not true"
    r"|^(?:That|This|It) is (?:\w+ )?(?:true|right|correct)|^There (?:is|was|were|are) no such"
    r"|could not be verified|myths?|contradicts?|not bear (?:\w+ )?out)\b",
    re.IGNORECASE,
)
_SOMEBODYS_CLAIM = re.compile(
    r"\b(?:claim\w*|said|says|alleg\w+|assertions?|rumou?rs?|conspiracy|hoax|post(?:s|ed)?|statements?|him|her"
    r"|them|[’']s (?:figures?|numbers?|version|boast|account)|such)\b|^(?:That|This|It)\b",
    re.IGNORECASE,
)
# The article judges what the speaker says by the very words that report it.
_JUDGED_CLAIM = re.compile(
    r"\b(?:false|wrong|baseless|misleading|inaccurate)ly (?:claim|said|say|stat|assert|accus|suggest|alleg)\w*"
    r"|without (?:any |offering |providing |citing )*evidence|contrary to what"
    r"|, so (?:his|her|its|their|the|that) (?:boast|claim|figure|number|statement|account)s? (?:is|are|was|were)"
    r" (?:\w+ly )?(?:not true|untrue|false|wrong|misleading|inaccurate)"
    rf"|[;:–—] ?(?:this|that|it) (?:is|was) {UNTRUE}"
    r"|, which (?:is|was) (?:\w+ly )?(?:not true|untrue|false|wrong|misleading|inaccurate)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(r"(?:In fact|In reality|Actually), ?|In fact ")
_HEDGED = re.compile(
    r"\b(?:reportedly|alleged(?:ly)?|supposed(?:ly)?|purported(?:ly)?|apparent(?:ly)?|possibly|probably"
    r"|suspected|rumou?red"
    r"|(?:believed|said|thought|understood|reported|known|feared) to|(?:is|are|was|were|been) accused"
    r"|may(?! \d|\.| (?:first|last))|might|could|appears?|appeared|seems?|seemed|likely|unlikely|expected|forecasts?)\b"
)
_REMEMBERED = 4
"""So many sentences back a pronoun may reach for who spoke."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")


def attribute(sentence: Span, reading: Reading) -> Attribution:
    """The speech that covers most of the sentence, else a body or person that is its subject."""
    found = _attributed(sentence, reading)
    if found.speaker is None:
        return found
    pronoun = PRONOUN.fullmatch(found.speaker.of(reading.article.text))
    earlier = _speaker_before(sentence, reading, personal=bool(pronoun["personal"])) if pronoun else None
    return replace(found, speaker=earlier or found.speaker)


def _attributed(sentence: Span, reading: Reading) -> Attribution:
    text = reading.article.text
    said = max(_overlapping(sentence, reading.speech), key=lambda one: _overlap(one.words, sentence), default=None)
    if said and said.speaker and not is_bare_data(said.speaker.of(text)):
        cue = said.cue.of(text) if said.cue else ""
        return Attribution(_shared(said.words, sentence), _speaker(said.speaker, said, reading), cue, said.direct)
    if found := subject(sentence, reading):
        return found
    if label := labelled_speaker(sentence, reading):
        return Attribution(label[1], label[0], ":", direct=False)
    return Attribution(sentence, None, "", direct=False)


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


def stance(sentence: Span, attribution: Attribution, text: str) -> Stance:
    """A denial may stand in the reporting words, or be what the speaker says; a verdict is the article's own."""
    words = sentence.of(text)
    own_words = _QUOTED.sub(" ", words)
    if _JUDGED_CLAIM.search(own_words):
        return "checks"
    if attribution.speaker is not None:
        return "denies" if _DENIES.search(words) else "quotes"
    judged = _VERDICT.search(own_words) and _SOMEBODYS_CLAIM.search(own_words)
    return "checks" if judged or _CORRECTS.match(own_words) else "asserts"


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
