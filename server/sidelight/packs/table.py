"""A newsroom's own table of people -> pack.

One CSV or TSV file in UTF-8 with a header; the separator is the comma, semicolon or tab that the header uses. A row is
a person with one role or none; rows with the same key are one person, whose own columns may be left empty where another
row fills them. Columns, of which only key, name and checked_on must be there:

    key          yours, unique and lasting: a staff number, a slug
    name         as you write it
    wikidata     Q4711; joins the person to what other packs know
    enwiki       title of the English Wikipedia article; the same
    description  one line without dates that may grow old
    born, died   YYYY, YYYY-MM or YYYY-MM-DD, as all dates
    aliases      other names, separated by |
    parties      separated by |
    prior        0 to 1: how likely this person is meant when nothing else is known
    title        of the role: "Mayor of Leeds"
    of, place    the body it belongs to; the constituency or district
    party        in this role
    from, to     first and last day; an open role has no end
    known_until  how far the row can speak for an open role; checked_on when empty
    checked_on   the day on which the row was checked
    url          a page that says the same
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from sidelight.model import ArticleTitle, Citation, Entity, Ids, PartialDate, Role
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.report import BuildReport
from sidelight.packs.rows import Intake, Link, Placed, Qid, RoleColumns, Words
from sidelight.packs.sanity import life_faults, role_faults
from sidelight.packs.terms import merge_terms
from sidelight.packs.writer import Head, silent, write_pack

# Above the names of the starter tables: whoever a newsroom lists is whom its readers meet.
_PRIOR = 0.9
_LICENSE = "all rights reserved"


class PersonRow(RoleColumns):
    key: str
    name: str | None = None
    wikidata: Qid | None = None
    enwiki: ArticleTitle | None = None
    description: str | None = None
    born: PartialDate | None = None
    died: PartialDate | None = None
    aliases: Words = ()
    parties: Words = ()
    prior: float = Field(_PRIOR, ge=0, le=1)
    title: str | None = None
    checked_on: PartialDate
    url: Link | None = None

    def role(self, source: Source) -> Role | None:
        if self.title is None:
            return None
        return self.titled(self.title, self.checked_on, source.citation(self))


_OWN = ("name", "wikidata", "enwiki", "description", "born", "died", "aliases", "parties", "prior")
_OF_A_ROLE = frozenset(RoleColumns.model_fields)


@dataclass(frozen=True, slots=True)
class Source:
    """Whose table it is, as cards cite it."""

    name: str
    license: str

    def citation(self, row: PersonRow) -> Citation:
        return Citation(name=self.name, url=row.url, license=self.license, retrieved=row.checked_on, basis="editorial")


def build_table(
    table: Path, out: Path, pack_id: str, *, source: str, license: str = _LICENSE, progress: Progress = silent
) -> BuildReport:
    """A pack of the people in the table; `source` is the name under which cards cite it."""
    intake = Intake()
    people = read_people(intake.rows(table, PersonRow), intake, pack_id, Source(source, license))
    manifest = write_pack(Head(pack_id, "table", license), Content(people), out, progress)
    return BuildReport(manifest, intake.read, intake.refused())


def read_people(rows: list[Placed[PersonRow]], intake: Intake, pack_id: str, source: Source) -> list[Entity]:
    """In the order of their first rows."""
    people: dict[str, PersonRow] = {}
    owners: dict[str, str] = {}
    for placed in rows:
        row = placed.row
        whole = _together(people.get(row.key), row)
        if intake.passes(placed, _person_faults(row, whole, owners)):
            people[row.key] = whole
            owners |= dict.fromkeys(_ids(whole), row.key)
    roles = defaultdict[str, list[Role]](list)
    for placed in rows:
        role = placed.row.role(source)
        if role and intake.accepts(placed):
            person = people[placed.row.key]
            if intake.passes(placed, role_faults(role, person.born, person.died)):
                roles[placed.row.key].append(role)
    return [_entity(row, roles[key], pack_id, source) for key, row in people.items()]


def _together(before: PersonRow | None, row: PersonRow) -> PersonRow:
    """The person's rows so far, with the columns that only this one fills."""
    if before is None:
        return row
    new = row.model_dump(include=set(_OWN) - before.model_fields_set, exclude_unset=True)
    return before.model_copy(update=new)


def _person_faults(row: PersonRow, whole: PersonRow, owners: dict[str, str]) -> Iterator[str]:
    if whole.name is None:
        yield "name: missing in the first row of this key"
    for column in _OWN:
        if column in row.model_fields_set and getattr(row, column) != getattr(whole, column):
            yield f"{column}: another than in the rows before"
    for id_ in _ids(whole):
        if owners.get(id_, row.key) != row.key:
            yield f"{id_}: belongs to {owners[id_]} already"
    if row.title is None and row.model_fields_set & _OF_A_ROLE:
        yield "title: missing although other columns tell of a role"
    yield from life_faults(whole.born, whole.died)


def _ids(row: PersonRow) -> list[str]:
    return [id_ for id_ in (row.wikidata, row.enwiki and f"enwiki:{row.enwiki}") if id_]


def _entity(row: PersonRow, roles: list[Role], pack_id: str, source: Source) -> Entity:
    return Entity(
        id=next(iter(_ids(row)), f"{pack_id}:{row.key}"),
        ids=Ids(wikidata=row.wikidata, enwiki=row.enwiki, pack=row.key),
        label=row.name or row.key,
        description=row.description,
        born=row.born,
        died=row.died,
        aliases=row.aliases,
        parties=row.parties,
        roles=merge_terms(roles),
        image=None,
        prior=row.prior,
        citation=source.citation(row),
    )
