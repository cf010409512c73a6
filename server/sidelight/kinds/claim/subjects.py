"""The subject of a sentence that states what follows: "X denies …", "the report found …", "…, researchers say."

Beside the reading of speech, which leaves out accusations and denials, clauses without "that" and most descriptions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.model import Name, Reading, Span

_VERB = (
    r"(?:(?:has|have|had|also|later|then|again|once|further|only|still|even|\w+ly) ){0,2}"
    r"(?P<cue>accus(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)|refuted|disput(?:es?|ed)|dismiss(?:es|ed)|insists?|insisted"
    r"|admit(?:s|ted)|alleg(?:es?|ed)|claim(?:s|ed)|demand(?:s|ed)|call(?:s|ed) (?:for|on)|urg(?:es?|ed)|warn(?:s|ed)"
    r"|recommend(?:s|ed)|apologi[sz](?:es|ed)|testified|critici[sz](?:es|ed)|blam(?:es?|ed)|threaten(?:s|ed)|vow(?:s|ed)"
    r"|pledg(?:es|ed)|promis(?:es|ed)|announc(?:es|ed)|ask(?:s|ed)|estimat(?:es?|ed)|calculat(?:es?|ed)|conclud(?:es?|ed)"
    r"|find|finds|found|ruled that|shows? that|showed|revealed|forecasts?|predict(?:s|ed)|says?|said"
    r"|tells?|told|stat(?:es|ed)|not(?:es|ed)|argu(?:es?|ed)|add(?:s|ed)|explain(?:s|ed)|wrote|confirm(?:s|ed)"
    r"|acknowledg(?:es|ed)|reported|describ(?:es|ed)|heard)(?![\w-])"
)
# After a name that is the subject: "X, the minister, has flatly denied …"; in "X’s lawyers say …" X is not.
_AFTER_NAME = re.compile(rf"(?:\s\([^)]*\))?(?:,[^.;“”\"]{{2,160}},|,)? {_VERB}")
_DESCRIBED = re.compile(
    r"(?:[A-Z]{3,}[^–—-]{0,40} [–—-]+ |(?:On|In|Earlier|Last|Meanwhile)\b[^,.;“”\"]{0,30}, )?"
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|His|Her|Their|Its|Three|Two|Several|Some|Many) )?(?:[\w.’'-]+ ){0,4}?(?i:researchers?"
    r"|scientists?|authors?|officials?|critics|experts|economists?|analysts?|lawyers?|prosecutors?|prosecution|police|report|study|survey"
    r"|poll|inquiry|audit|review|ministry|government|regulator|company|firm|union|party|army|agency|spokes\w+|minister"
    r"|president|senator|governor|mayor|secretary|director|professor|doctors?|witnesses|survivors"
    r"|campaigners|rebels|advis[eo]rs?|aides?|ambassador|chief|leader|judge|court|department|bank|commission|committee))"
    rf"(?: (?:by|of|from|in|at|for|who|which) [^,.;“”\"]{{2,80}}?)?(?:,[^,.;“”\"]{{2,80}},)? {_VERB}"
)
_AT_THE_END = re.compile(
    r", (?P<who>(?:the |an? |its |his |her )?(?:[\w’'-]+ ){0,4}?[\w’'-]+) (?:also |\w+ly )?"
    r"(?P<cue>says?|said|found|finds|shows?|showed|calculat(?:es?|ed)|estimat(?:es?|ed)|conclud(?:es?|ed)|heard|announced"
    r"|reported|reports|claims?|claimed|believe)(?: (?:on \w+day|that))?[.”\"]*$"
)
_PRONOUN = re.compile(rf"(?:He|She|They) {_VERB}")
_INSERTED = re.compile(r", (?:he|she|they) (?P<cue>said|says|added|noted|explained|told [\w ]{2,30}?),")
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


def subject(sentence: Span, reading: Reading) -> Attribution | None:
    """Whose statement the sentence is; None where it is the article's own, or the words leave it open."""
    return (
        _named(sentence, reading)
        or _described(sentence, reading)
        or _referred_to(sentence, reading)
        or _trailing(sentence, reading)
    )


def _named(sentence: Span, reading: Reading) -> Attribution | None:
    """ "As X told", "Meanwhile, X, the minister, denied": by the first name of the sentence only."""
    text = reading.article.text
    for name in _names_in(sentence, reading.names)[:1]:
        stated = _AFTER_NAME.match(text, name.span.end, sentence.end)
        if stated and _MAY_PRECEDE.fullmatch(text, sentence.start, name.span.start):
            return Attribution(_after(stated, sentence, text), name.span, stated["cue"], direct=False)
    return None


def _described(sentence: Span, reading: Reading) -> Attribution | None:
    text = reading.article.text
    found = _DESCRIBED.match(text, sentence.start, sentence.end)
    return _by(found, _after(found, sentence, text)) if found else None


def _trailing(sentence: Span, reading: Reading) -> Attribution | None:
    found = _AT_THE_END.search(reading.article.text, sentence.start, sentence.end)
    return _by(found, Span(sentence.start, found.start())) if found else None


def _referred_to(sentence: Span, reading: Reading) -> Attribution | None:
    """ "He says …", "…, she said, …": whoever spoke last before the sentence, where that was somebody named."""
    text = reading.article.text
    opening = _PRONOUN.match(text, sentence.start, sentence.end)
    found = opening or _INSERTED.search(text, sentence.start, sentence.end)
    spoken = [one for one in reading.speech if one.words.end <= sentence.start] if found else []
    if not found or not spoken or spoken[-1].name is None:
        return None
    words = _after(opening, sentence, text) if opening else sentence
    return Attribution(words, spoken[-1].name, found["cue"], direct=False)


def _by(found: re.Match[str], words: Span) -> Attribution | None:
    if _BARE_DATA.search(found["who"]):
        return None
    return Attribution(words, Span(*found.span("who")), found["cue"], direct=False)


def _after(stated: re.Match[str], sentence: Span, text: str) -> Span:
    """The clause that "that" opens after the verb; without one the whole sentence, whose verb may be its core."""
    return Span(stated.end() + len(_THAT), sentence.end) if text.startswith(_THAT, stated.end()) else sentence


def _names_in(sentence: Span, names: Sequence[Name]) -> list[Name]:
    """People and bodies, by place."""
    first = bisect_left(names, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.span.start)
    return [name for name in names[first:last] if name.label in {"person", "organisation", "place"}]
