"""What a cue is, and the small language that cues are written in.

A pattern is a regular expression, without case, over one sentence, with these shorthands:

    …         up to 80 characters
    ~3        up to three words, each with the space after it, none before a comma
    {NAME}    a list of words of `WORDS`
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sidelight.kinds.comparison.card import ComparisonType
from sidelight.text.dates import MONTH_NAMES
from sidelight.text.numerals import CARDINAL_WORDS

Needs = Literal["nothing", "not_ahead", "past", "year_back", "long_ago", "event"]
"""What must stand in the sentence beside the words: nothing, no coming time, any earlier time, one a year or more
back, one of a stated year before the last, or an earlier time or event."""


@dataclass(frozen=True, slots=True)
class Cue:
    type: ComparisonType
    words: frozenset[str]
    """One of these stands in every sentence that the pattern matches: a cheap look before the pattern is tried."""
    pattern: re.Pattern[str]
    needs: Needs


_NO_SUPERLATIVE = (
    "arrest behest bequest budapest chest conquest contest crest digest dishonest forest guest harvest honest inquest "
    "interest invest latest manifest midwest modest nest northeast northwest pest priest protest quest request rest "
    "southeast southwest suggest tempest test unrest vest west"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"

WORDS = {
    "superlative": (
        rf"\b(?:(?!(?:{'|'.join(_NO_SUPERLATIVE.split())})\b)[a-z]{{3,}}est|best|worst|most(?! of)"
        rf"|(?<!at )least|first|only"
        rf"|(?:{'|'.join(_ORDINALS.split())}|\d+(?:st|nd|rd|th))[- ][a-z]+(?:est|ost))\b"
    ),
    "comparative": r"\b(?:more|less|fewer|better|worse|(?!(?:other|after|under|never|rather|over"
        r"|number)\b)[a-z]{3,}er)\b",
    "about": r"(?:(?:more than|over|almost|nearly|about|around|at least|roughly|close to|some|well over|just over) )?",
    # a span of time: "a decade", "more than 20 years", "the past three years"
    "long": (
        r"(?:(?:more than|over|almost|nearly|about|around|at least|roughly|close to|some|well over|just over) )?"
        rf"(?:the (?:last|past) )?\[?(?:{CARDINAL_WORDS}|half an?|(?:a|three) quarters? of a|an?|\d[\d,]*|several"
        r"|many)\]?"
        rf" (?:years?|decades?|century|centuries|generations?|millenni(?:um|a))\b"
    ),
    "change": (
        r"\b(?:up|down|risen|rose|rises?|rising|fell|falls?|fallen|falling|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)"
        r"|drop(?:s|ped|ping)?|climb(?:s|ed|ing)?|grew|grown|grows?|growing|growth|declin(?:es?|ed|ing)"
        r"|jump(?:s|ed|ing)?"
        r"|slump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|plung(?:es?|ed|ing)|shrank|shrunk|shrink(?:s|ing)?"
        r"|cut|reduced|dwindled|(?:went|gone|come) (?:up|down|from)"
        r"|doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|halv(?:es?|ed|ing)|gain(?:s|ed)?|lost|loss"
        r"|improve(?:d|s|ment)|worsened|swell(?:s|ed)?|swollen|expanded|narrowed|widened)\b"
    ),
    "moved": (
        r"(?:~1)(?:risen|fallen|increased|decreased|dropped|climbed|grown|declined|jumped|slumped|soared|surged|plunged"
        r"|shrunk|doubled|tripled|quadrupled|halved|gained|lost|improved|worsened|swollen|expanded"
        r"|narrowed|widened|changed|dwindled|been (?:cut|reduced)|(?:come|gone) (?:up|down))\b"
    ),
    "now": r"\b(?:now|today|currently|nowadays|these days|this year|at present|so far this year)\b",
    "someone": r"(?:I|we|you|he|she|they|it)\b",
    # a number in digits or words
    "count": rf"(?:(?:[$£€]|US\$)?\d[\d,.]*|(?:{CARDINAL_WORDS})|hundred|half)",
    "number": r"(?:[$£€]|US\$)?\d[\d,.]*",
    # a number that is no year
    "figure": r"(?<![\d.,])(?:(?:[$£€]|US\$)?(?!(?:1[5-9]|20)\d\d\b)\d[\d,.]*"
        r"|\b(?:half|a third|a quarter|a fifth|a tenth|percent|one in)\b)",
    "month": rf"(?:{MONTH_NAMES}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)",
    "year": r"(?:1[5-9]|20)\d\d\b",
    "decade": r"(?:1[5-9]|20)\d0s\b",
    # what a past time is called by when it has no date
    "era": (
        r"\b(?:wars?|crisis|depression|recession|pandemic|era|revolution|uprising|disaster|scandal|famine|genocide"
        r"|massacre|apartheid|cold war|reich|holocaust|(?:19|20)\d\ds|(?:twenties|thirties|forties|fifties|sixties"
        r"|seventies|eighties|nineties))\b"
    ),
}  # fmt: skip


def cue(type: ComparisonType, words: str, *patterns: str, needs: Needs = "nothing") -> Cue:
    """A cue of one or several patterns, any of which may hold."""
    whole = "|".join(_expanded(pattern) for pattern in patterns)
    return Cue(type, frozenset(words.split()), re.compile(whole, re.IGNORECASE | re.DOTALL), needs)


def _expanded(pattern: str, words: Mapping[str, str] = WORDS) -> str:
    named = re.sub(r"\{([a-z]+)\}", lambda name: words[name[1]], pattern)
    counted = re.sub(r"~(\d)", r"(?:[\\w'’$£€.-]+(?:,\\d+)* ){0,\1}", named)
    return counted.replace("…", ".{0,80}?")
