"""First names, alone and before the last name of somebody named in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sidelight.model import Span
from sidelight.read.lexicon import NEVER_PERSONS, NOT_IN_TITLES, REPORTING, WORDS_AND_SURNAMES
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.shortforms import is_subject, short_forms, stands_alone, words_before
from sidelight.read.titles import is_head
from sidelight.text.places import places_in

_CAPITALISED_AFTER = re.compile(r" [A-Z]")
_WORD_BEFORE = re.compile(r"\b([a-z]+) $")
_WORD_AFTER = re.compile(r" ([a-z]+)\b")
_SMALL_BEFORE = re.compile(r"[a-z]{2,} $")
_LONGER_THAN = 3
# Capitalised words before a last name that are no first name: "Team Trump", "Camp Walden", days, offices.
_NO_FIRST_NAMES = (
    frozenset({"team", "camp", "hotel", "operation", "project", "mount", "hurricane", "storm", "port"})
    | WORDS_AND_SURNAMES
    | NEVER_PERSONS
    | NOT_IN_TITLES
)


def known_first_names(text: str, names: Sequence[Labelled], starts: frozenset[int]) -> list[Labelled]:
    """Where the first name of somebody known, and named in full, stands alone ("Fidel ruled Cuba")."""
    return list(_alone(text, {words[0] for words in _fulls(text, names, known=True)}, starts))


def speaking_first_names(text: str, names: Sequence[Labelled], starts: frozenset[int]) -> list[Labelled]:
    """Where the first name of anybody named in full says something ("said Bohdan")."""
    alone = _alone(text, {words[0] for words in _fulls(text, names, known=False)}, starts)
    return [name for name in alone if _speaks(text, name.span)]


def relatives(text: str, lasts: set[str], starts: frozenset[int]) -> list[Labelled]:
    """Full names that end in the last name of somebody else: "Naomi Tolliver" beside "Ruth Tolliver"."""
    if not lasts:
        return []
    endings = "|".join(map(re.escape, sorted(lasts, key=len, reverse=True)))
    spans = [Span(*match.span()) for match in re.finditer(rf"\b[A-Z][a-z]{{2,}} (?:{endings})", text)]
    return [Labelled(span, "person") for span in spans if stands_alone(text, span, starts) and _begins(text, span)]


def _fulls(text: str, names: Sequence[Labelled], *, known: bool) -> Iterator[list[str]]:
    for name in names:
        words = name.span.of(text).split()
        if name.label == "person" and len(words) > 1 and (name.known or not known):
            yield words


def _alone(text: str, firsts: set[str], starts: frozenset[int]) -> Iterator[Labelled]:
    for name in short_forms(text, {first for first in firsts if _is_usable(first)}, starts):
        if not _CAPITALISED_AFTER.match(text, name.span.end) and not words_before(text, name.span).endswith("The "):
            yield name


def _is_usable(first: str) -> bool:
    no_name = first.casefold() in _NO_FIRST_NAMES or is_head(first)
    return len(first) > _LONGER_THAN and first.isalpha() and not no_name and not places_in(first)


def _speaks(text: str, span: Span) -> bool:
    before, after = _WORD_BEFORE.search(words_before(text, span)), _WORD_AFTER.match(text, span.end)
    return any(word is not None and word[1] in REPORTING for word in (before, after))


def _begins(text: str, span: Span) -> bool:
    """Whether the first word is a name, and has its capital, here or elsewhere, not from the head of a sentence."""
    first = span.of(text).split()[0]
    if not _is_usable(first):
        return False
    inside = re.search(rf"[a-z]{{2,}},? {first}\b", text) is not None
    return bool(_SMALL_BEFORE.search(words_before(text, span))) or (inside and is_subject(text, span))
