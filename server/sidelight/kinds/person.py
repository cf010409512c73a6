"""Person cards: who this was on the day of the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sidelight.kinds.base import Kind
from sidelight.knowledge.base import Knowledge
from sidelight.model import Card, Ids, Image, Links, Mention, Model, PartialDate, Reading, Role


class PersonEntity(Model):
    """The person, without roles; null for an ambiguous card."""

    id: str
    ids: Ids
    label: str
    description: str | None
    born: PartialDate | None
    died: PartialDate | None
    image: Image | None


class DayRole(Role):
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


def find(reading: Reading, links: Links) -> Sequence[Mention]:
    return ()


def match(mentions: Sequence[Mention], reading: Reading, links: Links, knowledge: Knowledge) -> Sequence[None]:
    return [None for _ in mentions]


def build(mention: Mention, match: None, reading: Reading) -> PersonCard:
    raise NotImplementedError


PERSON = Kind("person", PersonCard, find, match, build)
