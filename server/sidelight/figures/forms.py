"""Statements that are read as a whole, with marks in place of their values and times: what else stands in them may
change what they say."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.figures.places import countries
from sidelight.model import Span
from sidelight.text.fold import fold
from sidelight.text.places import without_places


def marked(span: Span, marks: Sequence[tuple[Span, str]], text: str) -> str:
    """The words of the span with each mark in place of its own."""
    at, parts = span.start, []
    for place, mark in sorted(marks):
        parts += [text[at : place.start], mark]
        at = place.end
    return "".join([*parts, text[at : span.end]]).strip()


def only_country(words: str) -> str | None:
    """None for any name that is more than a country's."""
    found = countries(words)
    rest = without_places(fold(words.removeprefix("The ").removeprefix("the "))).strip()
    return next(iter(found)) if len(found) == 1 and not rest else None
