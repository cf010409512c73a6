"""What is recorded of an entity, in the terms of a Context."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from cachetools import LRUCache, cached

from sidelight.link.fields import fields_in
from sidelight.link.person_names import PersonName, is_common, person_name
from sidelight.model import Entity, Role
from sidelight.text.offices import PARTIES, OfficeWords, entry_words, office_words
from sidelight.text.places import places_in

# As many as a pack keeps decoded.
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Held:
    """A role with its words."""

    role: Role
    office: OfficeWords
    words: frozenset[str]
    """What further narrows it: body, place, party."""


@dataclass(frozen=True, eq=False)
class Record:
    """Each part is worked out when it is first asked for: most bearers of a name are out after a few of them."""

    entity: Entity

    @cached_property
    def label(self) -> PersonName:
        return person_name(self.entity.label)

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """The label and the aliases, those that have words."""
        return tuple(name for text in (self.entity.label, *self.entity.aliases) if (name := person_name(text)).words)

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the names."""
        return frozenset(word for name in self.names for word in name.words)

    @cached_property
    def has_common_name(self) -> bool:
        return is_common(self.label)

    @cached_property
    def held(self) -> tuple[Held, ...]:
        return tuple(map(_held, self.entity.roles))

    @cached_property
    def description(self) -> OfficeWords:
        return office_words(self.entity.description or "")

    @cached_property
    def fields(self) -> frozenset[str]:
        described = fields_in(self.entity.description or "")
        return described.union(*(fields_in(role.title) for role in self.entity.roles))

    @cached_property
    def parties(self) -> frozenset[str]:
        return (self._party_words | self.words) & PARTIES

    @cached_property
    def places(self) -> frozenset[str]:
        described = places_in(self.entity.description or "")
        return described.union(*(role.office.places for role in self.held))

    @cached_property
    def words(self) -> frozenset[str]:
        """Everything but names of offices and places."""
        return self.description.rest.union(self._party_words, *(role.words for role in self.held))

    @cached_property
    def _party_words(self) -> frozenset[str]:
        return frozenset[str]().union(*(office_words(party).rest for party in self.entity.parties))


# By identity, for to hash a whole entity costs more than what is kept. The record holds its entity, so that no other
# can get its id meanwhile.
@cached(LRUCache(_KEPT), key=id, lock=Lock())
def record(entity: Entity) -> Record:
    """The record of this very entity, the same for as long as it is kept."""
    return Record(entity)


def _held(role: Role) -> Held:
    return Held(role, *entry_words(role.title, role.of, role.place, role.party))
