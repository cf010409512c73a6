"""Names in results, tables, teams and scores, told by the way in which these are set: "1. Jane Doe (Kenya) 2:23.4".

The recogniser has learnt from sentences and sees little here: of 160 names in such passages it found 70.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.model import Span
from sidelight.read.lexicon import NEVER_PERSONS, NOT_IN_TITLES
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.clubs import is_club
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.patterns import FULL_NAME, NAME, SUFFIX
from sidelight.read.names.recognised import without_titles
from sidelight.text.fold import fold
from sidelight.text.places import places_in

_FULL = rf"{FULL_NAME}{SUFFIX}"
_ANY = rf"{NAME}{SUFFIX}"
# A country, its letters, a party or a seeding in brackets.
_BRACKET = r"\([^()\n]{1,40}\)"
_FROM = re.compile(rf"\b({_FULL}) ?\(([^()\n]{{1,40}})\)")
_LETTERS = re.compile(
    r"[A-Z]{2,4}|(?:Aus|Aut|Bel|Bul|Can|Cro|Cze|Den|Esp|Fin|Fra|Ger|Irl|Ire|Isr|Ita|Jpn|Ken|Kor|Mar|Ned|Neth|Nor|NZ|Pol|Por|"
    r"Rom|Rus|SA|Slo|Spa|Swe|Swi|Ukr|Lab|Con|Lib|C|LD|D|R|I|Ref|Grn|Green)(?:[- ]\w{1,12})?|[A-Z][a-z]?[,;] ?\w+",
)
# "1. X (", "201 X 66", "13 - X (": rows of a table begin with a number.
_ROW = re.compile(
    rf"^[ \t]*(?:x-|\d{{1,3}}(?:[.,):]| ?[-–])? +|\d{{1,2}}[-–])({_FULL})(?= ?\(|,? \d+[.:]?\d| \d\d \d\d)",
    re.MULTILINE,
)
_RANKED = re.compile(rf"(?<=[;:] )\d{{1,2}}[,.] ({_FULL})(?= ?\(|,? \d)")
_TABLE_LINE = re.compile(r"^[ \t]*\d{1,3}(?:[.,):]| ?[-–])? +[^\n]*", re.MULTILINE)
_TABLE_NAME = re.compile(rf"(?:^|[ ,;])({_FULL})(?= ?{_BRACKET})")
# "X 66 69 70", "X 20:36:54", "X 23-3-121-0"
_SCORED = re.compile(rf"\b({_FULL}),?(?= \d\d \d\d\b| \d+:\d\d[.:]\d)|\b({_ANY})(?= \d+(?:\.\d)?-\d+-\d+-\d+)")
# "X bt Y 6-1 6-0": two sets at least, since teams have one score.
_SETS = r"(?: ?\([^()\n]{1,24}\))?,? \d-\d(?: ?\(\d+-\d+\))?,? \d-\d"
_SEED = r"(?:\d{1,2} ?[-–] ?)?"
_PAIR = rf"({_ANY})(?: ?/ ?({_ANY}))?"
_BEAT = r"(?:beat|bt|b|d|def|defeated|downed|lost to|leads|led|v|vs)\.?"
_MATCH = re.compile(rf"\b{_PAIR}(?: ?{_BRACKET})? {_BEAT} {_SEED}{_PAIR}(?={_SETS}|,? \d-\d,? (?:ret|unf))")
_DRAWN = re.compile(rf"\b{_PAIR} ?{_BRACKET} {_BEAT} {_SEED}{_PAIR}(?= ?{_BRACKET})")
# "Leeds 2 (Smith 4, Jones 80 pen)", "Durham 342 (Jones 113; Smith 5-71)".
_SCORERS = re.compile(r"[A-Z][\w.’' ]{0,40},? \d{1,3}(?:-\d{1,2})?(?: for \d| dec)? ?\(([A-Z][^()\n]*)\)")
_MINUTE = r"\d{1,3}(?:\+\d+)?\*?(?:st|nd|rd|th)?(?:-\d+)?(?: ?(?:pens?|penalty|og|own goal|mins?))?"
_SCORER = re.compile(rf"(?:^|[,;] ?)\s*({_ANY})(?= {_MINUTE}\s*(?:[,;]|$| and))")
# "Goals - Leeds: X 2, Y; York: Z", "Sent off: X (York)", "Teams: Leeds - 1-X; 2-Y".
_LIST_OF = re.compile(
    r"\b(?:Scorer|Goal|Try|Trie|Pen|Penaltie|Con|Conversion|Drop goal|Booked|Booking|Sent off|Yellow card|Red card|Sub"
    r"|Substitute|Save|HR|WP|LP|SV|Home run|Ref|Referee|Third umpire|Umpire|Bowling|Man of the match|Trainer|Team)s?"
    r"(?: -|:) (?=([^\n]{0,600}))"
)
_LISTED = re.compile(rf"(?:^|[,;:/] ?|\band |\bfor |- )\s*(?:pens? |\d{{1,2}}-)?({_ANY})(?=$|[,;.\n]| ?\(| \d| and )")
_STOP = re.compile(r"\. (?=[A-Z][a-z]+[ :])")
_SHIRT = re.compile(rf"(?<![\w-])\d{{1,2}} ?[-–] ?({_ANY})(?=[,;.()]| \(| \d|$)", re.MULTILINE)
_LEAST_SHIRTS = 3
# Scoreboards of cricket: "X c Y b Z 46".
_DISMISSED = re.compile(
    rf"^[ \t]*({_ANY}) (?:(?:c|st)(?: (?:&|and) b)? ({_ANY}) b ({_ANY})|(?:c (?:&|and) b|b|lbw b|lbw|hit wicket b)"
    rf" ({_ANY})"
    rf"|c (?:sub|&|and) b? ?({_ANY})|not out|run out|retired hurt|absent)(?= \(?\d|[^\w]|$)",
    re.MULTILINE,
)

# What a text must hold for a pattern to match: names are costly to look for (half of the time of this module).
_SIGNED = (
    (re.compile(r"\d\d \d\d\b|\d:\d\d[.:]\d|\d-\d+-\d+-\d"), _SCORED),
    (re.compile(r"\d-\d(?: ?\(\d+-\d+\))?,? (?:\d-\d|ret|unf)"), _MATCH),
    (re.compile(rf"\) {_BEAT} "), _DRAWN),
)


def people_in_results(text: str) -> list[Labelled]:
    """The competitors, scorers and officials that results name, by no certain order."""
    if not any(letter.isdigit() for letter in text) and "(" not in text:
        return []
    found = (without_titles(text, span) for span in _found(text))
    spans = dict.fromkeys(span for span in found if _may_be_person(text, span))
    return [Labelled(span, "person") for span in spans]


def _found(text: str) -> Iterator[Span]:
    yield from (Span(*match.span(1)) for match in _FROM.finditer(text) if _says_whence(match[2]))
    for line in _TABLE_LINE.finditer(text):
        yield from _all(_TABLE_NAME, text, *line.span())
    for pattern in (_ROW, _RANKED, _DISMISSED):
        yield from _all(pattern, text)
    for sign, pattern in _SIGNED:
        if sign.search(text):
            yield from _all(pattern, text)
    for scorers in _SCORERS.finditer(text):
        yield from _shifted(_SCORER, scorers[1], scorers.start(1))
    for listed in _LIST_OF.finditer(text):
        whole = _STOP.split(listed[1], maxsplit=1)[0]
        yield from _shifted(_LISTED, whole, listed.start(1))
    for line in re.finditer(r"[^\n]+", text):
        shirts = list(_all(_SHIRT, text, *line.span()))
        if len(shirts) >= _LEAST_SHIRTS:
            yield from shirts


def _all(pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    for match in pattern.finditer(text, start, len(text) if end is None else end):
        yield from (Span(*match.span(group)) for group in range(1, pattern.groups + 1) if match[group])


def _shifted(pattern: re.Pattern[str], part: str, by: int) -> Iterator[Span]:
    return (Span(span.start + by, span.end + by) for span in _all(pattern, part))


def _says_whence(bracket: str) -> bool:
    """Whether words in brackets say for what country or party somebody stands."""
    parts = re.split(r" ?/ ?|, ", bracket)
    return all(_LETTERS.fullmatch(part) or (places_in(part) and part[0].isupper()) or part.isdigit() for part in parts)


def _may_be_person(text: str, span: Span) -> bool:
    surface = span.of(text)
    words = surface.casefold().split()
    return not (
        is_club(surface)
        or ends_as_body(surface)
        or fold(surface) in places_in(surface)
        or (len(fold(surface).split()) == 1 and places_in(surface))
        or words[-1] in NEVER_PERSONS
        or NEVER_PERSONS.issuperset(words[:1])
        or NOT_IN_TITLES.intersection(words[:1])
    )
