"""What is looked up, and what is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sidelight.model import ClaimReview, PartialDate

Relation = Literal["same", "related"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement, with what its document says of it."""

    text: str
    sentence: int = 0
    """Its place: statements that stand close together speak of the same things."""
    on: PartialDate | None = None
    """The day of the document."""
    speaker: str | None = None
    """As the document names who says it; null: the document itself, or unknown."""


@dataclass(frozen=True, slots=True)
class Found:
    """A fact-check that was compared with a statement."""

    review: ClaimReview
    nearness: float
    """Sets the order: what contradicts a statement is near to it."""
    sameness: float
    """0..1, how sure it is that the fact-check is of this statement and no other."""
    relation: Relation | None
