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
_VERB = (
    r"(?:(?:has|have|had|also|later|then|again|once|further|only|still|even|\w+ly) ){0,2}"
    r"(?P<cue>accus(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)|refuted|disput(?:es?|ed)|dismiss(?:es|ed)|insists?|insisted"
    r"|admit(?:s|ted)|alleg(?:es?|ed)|claim(?:s|ed)|demand(?:s|ed)|call(?:s|ed) (?:for|on)|urg(?:es?|ed)|warn(?:s|ed)"
    r"|recommend(?:s|ed)|apologi[sz](?:es|ed)|testified|critici[sz](?:es|ed)|blam(?:es?|ed)|threaten(?:s|ed)|vow(?:s|ed)"
    r"|pledg(?:es|ed)|promis(?:es|ed)|announc(?:es|ed)|ask(?:s|ed)|estimat(?:es?|ed)|calculat(?:es?|ed)|conclud(?:es?|ed)"
    r"|find|finds|found|ruled that|shows? that|showed|revealed|forecasts?|predict(?:s|ed)|says?|said"
    r"|tells?|told|stat(?:es|ed)|not(?:es|ed)|argu(?:es?|ed)|reported|describ(?:es|ed)|heard)(?![\w-])"
)
# After a name that is the subject: "X, the minister, has flatly denied …"; in "X’s lawyers say …" X is not.
_AFTER_NAME = re.compile(rf"(?:\s\([^)]*\))?(?:,[^.;“”\"]{{2,160}},|,)? {_VERB}")
_DESCRIBED = re.compile(
    r"(?P<who>(?:(?:The|A|An|His|Her|Their|Its|Three|Two|Several|Some|Many) )?(?:[\w’'-]+ ){0,3}?(?i:researchers?"
    r"|scientists?|authors?|officials?|critics|experts|economists?|analysts?|lawyers?|prosecutors?|prosecution|police|report|study|survey"
    r"|poll|inquiry|audit|review|ministry|government|regulator|company|firm|union|party|army|agency|spokes\w+|minister"
    r"|president|senator|governor|mayor|secretary|director|professor|doctors?|witnesses|survivors|campaigners|rebels))"
    rf"(?: (?:by|of|from|in|at|for) [^,.;“”\"]{{2,60}}?)?(?:,[^,.;“”\"]{{2,80}},)? {_VERB}"
)
_AT_THE_END = re.compile(
    r", (?P<who>(?:the |an? |its |his |her )?(?:[\w’'-]+ ){0,4}?[\w’'-]+) (?:also |\w+ly )?"
    r"(?P<cue>says?|said|found|finds|shows?|showed|calculat(?:es?|ed)|estimat(?:es?|ed)|conclud(?:es?|ed)|heard|announced"
    r"|reported|reports|claims?|claimed|believe)(?: (?:on \w+day|that))?[.”\"]*$"
)
_PRONOUN = re.compile(rf"(?:He|She|They) {_VERB}")
_THAT = " that "
_BARE_DATA = re.compile(r"(?:results|figures|data|statistics|records|numbers)$", re.IGNORECASE)
# Before a name that is the subject: "As X told", "Meanwhile, X said", "Mr X says".
_MAY_PRECEDE = re.compile(r"(?:[\w’'.-]+,? ){0,6}")


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
    """ "X denies …", "the report found …", "…, researchers say."; what the reading of speech leaves out."""
    text = reading.article.text
    for name in _names_in(sentence, reading.names)[:1]:
        stated = _AFTER_NAME.match(text, name.span.end, sentence.end)
        if stated and _MAY_PRECEDE.fullmatch(text, sentence.start, name.span.start):
            return Attribution(_after(stated, sentence, text), name.span, stated["cue"], direct=False)
    if described := _DESCRIBED.match(text, sentence.start, sentence.end):
        return _described(_after(described, sentence, text), described)
    if pronoun := _PRONOUN.match(text, sentence.start, sentence.end):
        speaker = _speaker_before(sentence, reading)
        words = _after(pronoun, sentence, text)
        return Attribution(words, speaker, pronoun["cue"], direct=False) if speaker else None
    trailing = _AT_THE_END.search(text, sentence.start, sentence.end)
    return _described(Span(sentence.start, trailing.start()), trailing) if trailing else None


def _described(words: Span, found: re.Match[str]) -> Attribution | None:
    if _BARE_DATA.search(found["who"]):
        return None
    return Attribution(words, Span(*found.span("who")), found["cue"], direct=False)


def _after(stated: re.Match[str], sentence: Span, text: str) -> Span:
    """The clause that "that" opens after the verb; without one the whole sentence, whose verb may be its core."""
    return Span(stated.end() + len(_THAT), sentence.end) if text.startswith(_THAT, stated.end()) else sentence


def _speaker_before(sentence: Span, reading: Reading) -> Span | None:
    """The name of whoever spoke last before the sentence; None when that was nobody named."""
    spoken = [one for one in reading.speech if one.words.end <= sentence.start]
    return spoken[-1].name if spoken else None


def _names_in(sentence: Span, names: Sequence[Name]) -> list[Name]:
    """People and bodies, by place."""
    first = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.span.start)
    return [name for name in names[first:last] if name.label in {"person", "organisation", "place"}]
