"""Card or silence + mention -> the same with a target for every place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sidelight.model import Model, Span, Target

CONTEXT_CHARS = 32
"""Of a target's prefix and suffix, in code points."""

Placed = TypeVar("Placed", bound=Model)


def quote(text: str, span: Span) -> Target:
    """The span as a TextQuoteSelector with its position; text[start:end] == exact."""
    return Target(
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT_CHARS) : span.start],
        suffix=text[span.end : span.end + CONTEXT_CHARS],
        start=span.start,
        end=span.end,
    )


def place(outcome: Placed, spans: Iterable[Span], text: str) -> Placed:
    """The card or silence with targets in the order of the spans: the fullest form first."""
    return outcome.model_copy(update={"targets": tuple(quote(text, span) for span in spans)})
