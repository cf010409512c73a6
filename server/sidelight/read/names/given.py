"""Full names told by their first name, where the recogniser saw nothing, or a company, place or work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.model import Span
from sidelight.read.lexicon import NEVER_PERSONS, NEVER_SURNAMES, NOT_IN_TITLES
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.clubs import is_club
from sidelight.read.names.eponyms import is_eponym
from sidelight.read.names.headlines import title_case_lines
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.patterns import PART, SUFFIX
from sidelight.read.titles import is_head
from sidelight.text.fold import fold
from sidelight.text.given_names import is_given_name
from sidelight.text.places import places_in

_RUN = re.compile(
    rf"(?<![\w’'&-]){PART}(?: (?:(?:van|von|de|der|den|dos|das|da|di|del|bin|al) )*{PART}){{1,4}}{SUFFIX}(?![\w])"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIAL = re.compile(r"[A-Z]\.")
_WORD = re.compile(r"\S+")
# "X Y analyst", "X Y & Co": whose name a firm has.
_NO_PERSON_AFTER = re.compile(
    r" &| (?:analysts?|economists?|strategists?|shares?|stock|stores?)\b|['’]s (?:Inc|Ltd)"
    r"| (?:& |and )?(?:Co|Inc|Corp|Ltd|LLC|Plc|plc|AG|SA)\b"
)
_NO_PERSON_BEFORE = re.compile(r"(?:& |\b[Tt]he |\b(?:St|Mt|Ft)\. |\b(?:Saint|Mount|Fort|San|Santa) )$")
_REACH = 24
_LONGEST = 4


def people_by_first_name(text: str) -> list[Labelled]:
    """Names of two words or more that begin with a usual first name, by place; none in lines written in title case."""
    lines = title_case_lines(text)
    spans = [span for run in _RUN.finditer(text) for span in _names_in(text, run)]
    return [Labelled(span, "person") for span in spans if not any(line.covers(span) for line in lines)]


def _names_in(text: str, run: re.Match[str]) -> Iterator[Span]:
    whole = _POSSESSIVE.sub("", run[0])
    words = [(match.start() + run.start(), match[0]) for match in _WORD.finditer(whole)]
    while words and not _begins([word for _, word in words]):
        del words[0]
    while words and _ends_nothing(words[-1][1]):
        del words[-1]
    if not 2 <= len(words) <= _LONGEST + 1:
        return
    span = Span(words[0][0], words[-1][0] + len(words[-1][1]))
    if _may_be_person(text, span, words[0][1], words[-1][1]):
        yield span


def _begins(words: list[str]) -> bool:
    """Whether the first word is a first name, or an initial before one."""
    first, *rest = words
    return (is_given_name(first) and not is_head(first)) or (
        _INITIAL.fullmatch(first) is not None and is_given_name(rest[0] if len(rest) > 1 else "")
    )


def _ends_nothing(word: str) -> bool:
    """Whether the capitalised word after a name is not its last: a day, an office."""
    folded = word.casefold()
    return folded in NEVER_PERSONS or folded in NOT_IN_TITLES or is_head(word)


def _may_be_person(text: str, span: Span, first: str, last: str) -> bool:
    surface = span.of(text)
    folded = [fold(word) for word in surface.split()]
    return not (
        ends_as_body(surface)
        or is_club(surface)
        or is_eponym(text, span.start, span.end)
        or _INITIAL.fullmatch(last)
        or not NEVER_SURNAMES.isdisjoint(folded)
        or (places_in(last) and len(folded) == 2)
        or _NO_PERSON_AFTER.match(text, span.end)
        or _NO_PERSON_BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    )
