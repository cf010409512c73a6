"""What is known: entities and their roles, events, series, published fact-checks.

What a person's record holds are dataclasses: checked when made, and decoded from a pack without being checked again.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from sidelight.model.base import ArticleTitle, Model, PartialDate

Basis = Literal["data", "editorial"]

# As a Model, which has `frozen` here too.
_CHECKED = ConfigDict(extra="forbid", use_attribute_docstrings=True)


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Citation:
    """The provenance of one fact: where it was read, and when."""

    name: str
    url: str | None
    license: str | None
    """SPDX identifier where there is one, else words."""
    retrieved: PartialDate
    basis: Basis
    """data: read in a data set; editorial: written by hand into a table that cites its page."""


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Ids:
    """The names that other bodies of knowledge have for an entity or event."""

    wikidata: str | None
    enwiki: ArticleTitle | None
    """Title of the English Wikipedia article."""
    pack: str | None
    """Key within the pack that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Image:
    url: str
    license: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Role:
    """An office or function held. An open role counts as held only up to known_until."""

    title: str
    """In full where the office has a name of its own: "Prime Minister of the United Kingdom"."""
    of: str | None
    """The state, body or organisation it belongs to."""
    place: str | None
    """The constituency, state or district it was held for."""
    party: str | None
    from_: PartialDate | None
    to: PartialDate | None
    """Last day, at the precision known; null while open or unknown."""
    known_until: PartialDate
    """The date of the source: what happened after it is not known."""
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True, config=_CHECKED)
class Entity:
    """Somebody (later: something) that a name can refer to."""

    id: str
    """Permanent within Sidelight: the Wikidata id, else enwiki:TITLE, else PACK:KEY."""
    ids: Ids
    label: str
    description: str | None
    """One line, without dates that may grow old."""
    born: PartialDate | None
    died: PartialDate | None
    aliases: tuple[str, ...]
    """Other names in full, nicknames and short forms; the label is not repeated."""
    parties: tuple[str, ...]
    roles: tuple[Role, ...]
    """By start; undated ones last."""
    image: Image | None
    prior: Annotated[float, Field(ge=0, le=1)]
    """How likely a bearer of the name is meant when nothing else is known."""
    citation: Citation
    """Where label, description, born and died were read."""


class Fact(Model):
    """One sourced line. Dates say when it held or was measured."""

    label: str
    value: str
    unit: str | None
    from_: PartialDate | None = Field(alias="from")
    to: PartialDate | None
    citation: Citation | None


class Event(Model):
    """Something that happened, with a title of its own."""

    id: str
    ids: Ids
    title: str
    classes: tuple[str, ...]
    """What sort of event, narrowest first: "legislative election", "election"."""
    start: PartialDate
    end: PartialDate | None
    """Last day; null while it goes on, equal to start for a single day."""
    place: str | None
    participants: tuple[str, ...]
    outcome: str | None
    """One line of our own words."""
    aliases: tuple[str, ...]
    """Names that mean this event alone ("Brexit referendum")."""
    weak_aliases: tuple[str, ...]
    """Names that mean it only beside its year or place ("the election")."""
    figures: tuple[Fact, ...]
    comparable: tuple[str, ...]
    """Ids of events of the same class that are often set beside it."""
    citation: Citation
    prior: float = Field(1, ge=0, le=1)
    """How well known it is: of the many events of a year the best known are weighed."""


Frequency = Literal["month", "quarter", "year"]


class Series(Model):
    """An official statistical series."""

    id: str
    name: str
    unit: str
    """"percent", "index", "USD", "people" …"""
    frequency: Frequency
    place: str | None
    topic: str
    """"cpi", "inflation", "unemployment", "gdp", "population" …"""
    currency: str | None
    """ISO 4217, for an index that adjusts money."""
    step: float
    """One published step: 0.1 for a rate published with one decimal."""
    revised: bool = True
    """The office changes values of past periods (adjusted for the season, accounts); false: published once for all."""
    vintage: PartialDate
    citation: Citation
    points: tuple[tuple[str, float], ...]
    """(YYYY | YYYY-Qn | YYYY-MM, value) by date. Periods without a value are absent (US 2025-10)."""


class ClaimReview(Model):
    """A published fact-check (schema.org), in the publisher's words."""

    claim: str
    claimant: str | None
    rating: str | None
    """textualRating as published; null when the publisher gives none."""
    publisher: str
    headline: str | None = None
    """Of the page that holds the review; it often names the claim in other words."""
    url: str
    date: PartialDate | None
    language: str | None


class PackInfo(Model):
    id: str
    version: str
    as_of: PartialDate
