"""Claim cards: what published fact-checks or official series say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from sidelight.kinds.base import Kind
from sidelight.knowledge.base import Knowledge
from sidelight.model import Card, ClaimReview, Figure, Links, Mention, Model, PartialDate, Reading

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


def find(reading: Reading, links: Links) -> Sequence[Mention]:
    return ()


def match(mentions: Sequence[Mention], reading: Reading, links: Links, knowledge: Knowledge) -> Sequence[None]:
    return [None for _ in mentions]


def build(mention: Mention, match: None, reading: Reading) -> ClaimCard:
    raise NotImplementedError


CLAIM = Kind("claim", ClaimCard, find, match, build)
