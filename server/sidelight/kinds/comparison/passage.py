"""What find hands to match and build."""

from __future__ import annotations

from dataclasses import dataclass

from sidelight.kinds.comparison.card import ComparisonType
from sidelight.model import Mention, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class Passage(Mention):
    """A sentence that compares."""

    type: ComparisonType
    cue: Span
    """The words that say so."""
    time: TimeExpression | None
    """The earlier time as the text states it; null when the text leaves it open or names an event instead."""

    @property
    def span(self) -> Span:
        return self.spans[0]
