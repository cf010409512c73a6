"""What a claim card holds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sidelight.model import Card, ClaimReview, Figure, Model, PartialDate

ClaimType = Literal["record", "causal", "quantity", "event", "attribution", "other"]
Stance = Literal["asserts", "quotes", "denies", "checks"]


class Speaker(Model):
    """Who says it, as the text names them."""

    text: str
    start: int
    end: int
    entity_id: str | None


class Review(ClaimReview):
    relation: Literal["same", "related"]
    """same: the same truth conditions; related: shown in the second rank, labelled so."""


class Searched(Model):
    """A source of fact-checks that was asked."""

    source: str
    newest: PartialDate | None
    count: int


class ClaimDetails(Model):
    text: str
    """The smallest self-contained statement."""
    type: ClaimType
    score: float = Field(ge=0, le=1)
    """Check-worthiness."""
    speaker: Speaker | None
    """Null: the article itself."""
    stance: Stance
    hedged: bool
    """The text itself holds back: "allegedly", "reportedly"."""
    reviews: tuple[Review, ...]
    """Newest first; the same claim before related ones."""
    figure: Figure | None
    searched: tuple[Searched, ...]


class ClaimCard(Card):
    kind: Literal["claim"] = "claim"
    state: Literal["reviewed", "figure", "unreviewed"]
    claim: ClaimDetails
