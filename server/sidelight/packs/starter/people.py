"""The tables of people and their roles -> entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from sidelight.model import Entity, Ids, PartialDate, Role
from sidelight.packs.citations import CitedRow
from sidelight.packs.names import without_qualifier
from sidelight.packs.rows import Intake, Placed, Qid, RoleColumns, Words
from sidelight.packs.sanity import life_faults, role_faults
from sidelight.packs.terms import merge_terms

# How likely the bearer in the table is meant by the full name, by prominence. A judgement: the tables list only who is
# in the news, so even a lesser name means its bearer more often than not, and a household name goes before a namesake
# unless the text speaks against it. Of the people listed on 2026-11-24 a namesake with an article of their own (a title
# with a qualifier) have 0.5, 2.4 and 7 in a hundred; namesakes without an article, whom nobody can count, come on top.
PRIOR = {"1": 0.95, "2": 0.8, "3": 0.6}


class PersonRow(CitedRow):
    enwiki: str
    wikidata: Qid | None = None
    label: str | None = None
    description: str | None = None
    born: PartialDate | None = None
    died: PartialDate | None = None
    aliases: Words = ()
    parties: Words = ()
    prominence: Literal["1", "2", "3"] = "3"


class RoleRow(CitedRow, RoleColumns):
    enwiki: str
    title: str

    def role(self) -> Role:
        return self.titled(self.title, self.checked_on, self.citation())


def read_people(tables: Path, intake: Intake) -> list[Entity]:
    """The people of people/*.csv with the roles of roles/*.csv, by id."""
    people = _people(intake.folder(tables / "people", PersonRow), intake)
    roles = defaultdict[str, list[Role]](list)
    for placed in _last_of_each_term(intake.folder(tables / "roles", RoleRow)):
        if intake.passes(placed, _role_faults(placed.row, people)):
            roles[placed.row.enwiki].append(placed.row.role())
    return sorted((_entity(row, roles[title]) for title, row in people.items()), key=lambda entity: entity.id)


def _people(rows: Iterable[Placed[PersonRow]], intake: Intake) -> dict[str, PersonRow]:
    """By title; a row written by hand replaces the fields that it fills."""
    people: dict[str, PersonRow] = {}
    for placed in sorted(rows, key=_data_first):
        row = placed.row
        known = people.get(row.enwiki)
        merged = known.model_copy(update=row.model_dump(exclude_unset=True)) if known else row
        if intake.passes(placed, life_faults(merged.born, merged.died)):
            people[row.enwiki] = merged
    return people


def _last_of_each_term(rows: Iterable[Placed[RoleRow]]) -> Iterable[Placed[RoleRow]]:
    """A row written by hand replaces the data's term of the same person, office, place and start."""
    terms = {}
    for placed in sorted(rows, key=_data_first):
        row = placed.row
        terms[row.enwiki, row.title, row.place, row.from_] = placed
    return terms.values()


def _data_first(placed: Placed[PersonRow] | Placed[RoleRow]) -> bool:
    return placed.row.basis == "editorial"


def _role_faults(row: RoleRow, people: dict[str, PersonRow]) -> Iterable[str]:
    person = people.get(row.enwiki)
    if person is None:
        return [f"nobody in the tables of people has the title {row.enwiki}"]
    return role_faults(row.role(), person.born, person.died)


def _entity(row: PersonRow, roles: Iterable[Role]) -> Entity:
    return Entity(
        id=row.wikidata or f"enwiki:{row.enwiki}",
        ids=Ids(wikidata=row.wikidata, enwiki=row.enwiki, pack=None),
        label=row.label or without_qualifier(row.enwiki),
        description=row.description,
        born=row.born,
        died=row.died,
        aliases=row.aliases,
        parties=row.parties,
        roles=merge_terms(roles),
        image=None,
        prior=PRIOR[row.prominence],
        citation=row.citation(),
    )
