"""What is recorded of an entity, in the terms of a Context."""

from __future__ import annotations

from dataclasses import dataclass

from sidelight.link.fields import fields_in
from sidelight.model import Entity, Role
from sidelight.text.offices import PARTIES, OfficeWords, entry_words, office_words
from sidelight.text.places import places_in


@dataclass(frozen=True, slots=True)
class Held:
    """A role with its words."""

    role: Role
    office: OfficeWords
    words: frozenset[str]
    """What further narrows it: body, place, party."""


@dataclass(frozen=True, slots=True)
class Record:
    entity: Entity
    held: tuple[Held, ...]
    description: OfficeWords
    fields: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    """Everything but names of offices and places."""


def record(entity: Entity) -> Record:
    held = tuple(map(_held, entity.roles))
    description = office_words(entity.description or "")
    parties = frozenset[str]().union(*(office_words(party).rest for party in entity.parties))
    words = description.rest.union(parties, *(role.words for role in held))
    return Record(
        entity,
        held,
        description,
        fields=fields_in(entity.description or "").union(*(fields_in(role.title) for role in entity.roles)),
        parties=(parties & PARTIES) | (words & PARTIES),
        places=places_in(entity.description or "").union(*(role.office.places for role in held)),
        words=words,
    )


def _held(role: Role) -> Held:
    return Held(role, *entry_words(role.title, role.of, role.place, role.party))
