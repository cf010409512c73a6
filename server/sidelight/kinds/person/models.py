"""The shape of a person card."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sidelight.model import Card, Citation, Ids, Image, Model, PartialDate


class PersonEntity(Model):
    """The person, without roles; null for an ambiguous card."""

    id: str
    ids: Ids
    label: str
    description: str | None
    born: PartialDate | None
    died: PartialDate | None
    image: Image | None


class DayRole(Model):
    title: str
    """In full where the office has a name of its own: "Prime Minister of the United Kingdom"."""
    of: str | None
    """The state, body or organisation it belongs to."""
    place: str | None
    """The constituency, state or district it was held for."""
    party: str | None
    from_: PartialDate | None = Field(alias="from")
    to: PartialDate | None
    """Last day, at the precision known; null while open or unknown."""
    known_until: PartialDate
    """The date of the source: what happened after it is not known."""
    citation: Citation
    on_date: bool | None
    """Held on the card's day; null when the source ends before that day or the article has no date."""


class Quote(Model):
    """What the article has the person saying."""

    text: str
    start: int
    end: int


class PersonCandidate(Model):
    id: str
    ids: Ids
    label: str
    why: str


class PersonDetails(Model):
    entity: PersonEntity | None
    roles: tuple[DayRole, ...]
    """The ones held on the day first, the highest of these in front; then the others, newest first."""
    quotes: tuple[Quote, ...]
    candidates: tuple[PersonCandidate, ...]
    """Whom the name may mean; [] unless ambiguous."""


class PersonCard(Card):
    kind: Literal["person"] = "person"
    state: Literal["confirmed", "ambiguous"]
    person: PersonDetails
