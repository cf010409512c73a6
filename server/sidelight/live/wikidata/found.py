"""The people that were found for the names of one article, as a source of knowledge."""

# ruff: noqa: ARG002 (the signatures are those of the capabilities)

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sidelight.knowledge.base import KnownName
from sidelight.knowledge.records import Namesake, namesake
from sidelight.model import Entity
from sidelight.text.fold import fold


class FoundPeople:
    """Implements Entities and Surnames."""

    def __init__(self, bearers: Mapping[str, Iterable[Entity]]) -> None:
        """By name as the article writes it."""
        self._bearers = {fold(name): sorted(found, key=lambda entity: -entity.prior) for name, found in bearers.items()}
        self._people = {entity.id: entity for found in self._bearers.values() for entity in found}

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        found = (self._bearers.get(fold(name), [])[:limit] for name in names)
        return [list(map(namesake, bearers)) for bearers in found]

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        return [self._people.get(id_) for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        """Nothing: they were found for names that the article has been read for already."""
        return []

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        """Nobody: a last name alone is not asked for."""
        return [[] for _ in surnames]
