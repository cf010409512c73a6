"""Last names of people already named in full, where the recogniser missed or mislabelled them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sidelight.model import Span
from sidelight.read.lexicon import (
    FAMILIES_FIRST,
    NEVER_PERSONS,
    NOT_IN_TITLES,
    PARTICLES,
    PREDICATES,
    REPORTING,
    SUFFIXES,
    WORDS_AND_SURNAMES,
)
from sidelight.read.names.bodies import body_around
from sidelight.read.names.labelled import Labelled
from sidelight.read.titles import is_head
from sidelight.text.fold import unmarked
from sidelight.text.places import places_in

_ATTACHED_BEFORE = re.compile(r"(?:^|[^\w’'-]|\b(?:[Aa]nti|[Pp]ro|[Pp]ost|[Pp]re|[Nn]on|[Tt]hen|[Ee]x)[-‑])$")
_FREE_AFTER = re.compile(r"(?![\w])(?![-‑][A-Z0-9])")
_CAPITALISED_BEFORE = re.compile(r"(?<![.!?”\"] )\b([A-Z][\w’']+) $")
_PREDICATE_AFTER = re.compile(r"(?:['’]s?\b|,| (?:\w+ly )?([a-z]+)\b)")
# "the kingdom of Jordan", "flew to Lincoln": where the recogniser sees a place, these say that it is right.
_PLACE_BEFORE = re.compile(r"\b(?:in|to|from|near|into|across|outside|through) $", re.IGNORECASE)
_ARTICLE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he) $")
# "in May", "7 May", "May 7": months and days; the surname has neither beside it.
_CALENDAR = frozenset({"may", "march", "april", "june", "august", "friday", "sunday", "monday"})
_DATE_BEFORE = re.compile(
    r"(?:\d|\b(?:in|by|since|until|till|from|last|next|this|every|early|late|mid|of|during|before|after))[ -]$",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(r" \d")
# "spoke to Hollande" is no journey.
_SPOKEN_TO = re.compile(
    r"\b(?:speak\w*|spoken?|talk\w*|said|wr[oi]t\w*|listen\w*|according|thanks?|close|loyal|letters?|married|lost) to $"
)
_SHORTEST = 3
# "AOC", "JFK"; two letters mean too much else.
_SHORTEST_INITIALS = 3
_PARTS = re.compile(r"[\s.‑-]+")


def last_names(text: str, people: Iterable[Labelled]) -> set[str]:
    """The last names of the people named in full: "Ashworth"; with its particle where it has one ("al-Maliki")."""
    fulls = [person.span.of(text).replace(",", "").split() for person in people]
    families = {words[0] for words in fulls if len(words) in (2, 3) and words[0].casefold() in FAMILIES_FIRST}
    return families | {last for words in fulls if (last := _last_name(words))}


def initials(text: str, people: Iterable[Labelled]) -> set[str]:
    """The initials of the people named in full: "AOC", "JFK"."""
    names = (re.sub(r"[ ,]+[JS]r\.?$", "", person.span.of(text)) for person in people)
    letters = ("".join(part[0] for part in _PARTS.split(name) if part) for name in names)
    return {form for form in letters if len(form) >= _SHORTEST_INITIALS and form.isupper()}


def short_forms(text: str, lasts: set[str], starts: frozenset[int]) -> list[Labelled]:
    """Every place where one of the last names stands alone as a name, by place. `starts`: where sentences start."""
    if not lasts:
        return []
    forms = sorted({form for last in lasts for form in _forms(last)}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, forms)))
    spans = (Span(match.start(), match.end()) for match in pattern.finditer(text))
    return [Labelled(span, "person") for span in spans if stands_alone(text, span, starts)]


def _forms(last: str) -> set[str]:
    """As it stands, at the head of a sentence ("Al-Maliki"), without accents, and in capitals unless a plain word."""
    shouted = set() if last.casefold() in WORDS_AND_SURNAMES else {last.upper()}
    spoken = {last.title()} if last.isupper() and shouted else set()
    return {last, last[0].upper() + last[1:], unmarked(last)} | shouted | spoken


def _last_name(words: list[str]) -> str | None:
    while len(words) > 1 and words[-1].rstrip(".").casefold() in SUFFIXES:
        words = words[:-1]
    if len(words) < 2:
        return None
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    last = " ".join(words[first:])
    usable = len(last) >= _SHORTEST and any(letter.isupper() for letter in last) and "." not in last
    return last if usable and last.casefold() not in NEVER_PERSONS else None


def stands_alone(text: str, span: Span, starts: frozenset[int]) -> bool:
    """Whether the name is a whole one and a person's; at the head of a sentence a word may be no name at all."""
    before = words_before(text, span)
    word = span.of(text).casefold()
    if not _ATTACHED_BEFORE.search(before) or not _FREE_AFTER.match(text, span.end):
        return False
    if (
        body_around(text, span)
        or _is_date(text, span)
        or (word in WORDS_AND_SURNAMES and _ARTICLE_BEFORE.search(before))
    ):
        return False
    if span.start in starts:
        return word not in WORDS_AND_SURNAMES or is_subject(text, span)
    capitalised = _CAPITALISED_BEFORE.search(before)
    shouted = capitalised is not None and capitalised[1].isupper() and span.of(text).isupper()
    return capitalised is None or shouted or is_head(capitalised[1]) or capitalised[1].casefold() in NOT_IN_TITLES


def is_place(text: str, span: Span) -> bool:
    """Whether the words before it say that a name is a place's: "flew to Lincoln"."""
    before = words_before(text, span)
    if _SPOKEN_TO.search(before):
        return False
    return bool(_PLACE_BEFORE.search(before)) or (before.endswith(" of ") and bool(places_in(span.of(text))))


def words_before(text: str, span: Span) -> str:
    return text[max(0, span.start - 24) : span.start]


def _is_date(text: str, span: Span) -> bool:
    if span.of(text).casefold() not in _CALENDAR:
        return False
    return bool(_DATE_BEFORE.search(words_before(text, span)) or _DATE_AFTER.match(text, span.end))


def is_subject(text: str, span: Span) -> bool:
    """At the head of a sentence a capital proves nothing ("Brown bears …"): what follows must suit a person."""
    after = _PREDICATE_AFTER.match(text, span.end)
    return after is not None and (after[1] is None or after[1] in REPORTING | PREDICATES or after[1].endswith("ed"))
