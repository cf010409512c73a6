"""The starter tables as rows: people, roles, lists and differences, in our own schema."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PEOPLE = (
    "enwiki",
    "wikidata",
    "label",
    "description",
    "born",
    "died",
    "aliases",
    "parties",
    "prominence",
    "basis",
    "checked_on",
    "url",
)
ROLES = ("enwiki", "title", "of", "place", "party", "from", "to", "known_until", "basis", "checked_on", "url")
GENERATED = "data.csv"


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody whom a news reader meets."""

    enwiki: str
    prominence: str


@dataclass(frozen=True, slots=True)
class Role:
    """One row of roles/*.csv; `start` and `end` are its columns `from` and `to`."""

    enwiki: str
    title: str
    of: str
    place: str
    party: str
    start: str
    end: str
    known_until: str
    basis: str
    checked_on: str
    url: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A role of the data, as the data has it, that the tables do not follow, and why."""

    enwiki: str
    title: str
    start: str
    end: str
    reason: str


@dataclass(frozen=True, slots=True)
class Person:
    """One row of people/*.csv."""

    enwiki: str
    wikidata: str
    label: str
    description: str
    born: str
    died: str
    aliases: str
    parties: str
    prominence: str
    basis: str
    checked_on: str
    url: str


def read_lists(starter: Path) -> list[Listed]:
    """Everybody on the lists, once; the first list (by file name) that names somebody decides the prominence."""
    listed: dict[str, Listed] = {}
    for path in sorted((starter / "lists").glob("*.tsv")):
        for row in _rows(path, delimiter="\t"):
            listed.setdefault(row["enwiki"], Listed(row["enwiki"], row["prominence"]))
    return list(listed.values())


def read_people(path: Path) -> list[Person]:
    return [Person(**row) for row in _rows(path)]


def read_roles(path: Path) -> list[Role]:
    return [Role(**{_FIELDS.get(name, name): row[name] for name in ROLES}) for row in _rows(path)]


def read_hand_people(starter: Path) -> list[Person]:
    """The rows written by hand, of every file but the generated one."""
    return [person for path in _by_hand(starter / "people") for person in read_people(path)]


def read_hand_roles(starter: Path) -> list[Role]:
    """The rows written by hand, of every file but the generated one."""
    return [role for path in _by_hand(starter / "roles") for role in read_roles(path)]


def read_differences(starter: Path) -> list[Difference]:
    rows = [row for path in sorted((starter / "differences").glob("*.csv")) for row in _rows(path)]
    return [Difference(row["enwiki"], row["title"], row["from"], row["to"], row["reason"]) for row in rows]


def write_people(starter: Path, people: Iterable[Person]) -> None:
    _write(starter / "people" / GENERATED, PEOPLE, (list(asdict(person).values()) for person in people))


def write_roles(starter: Path, roles: Iterable[Role]) -> None:
    _write(starter / "roles" / GENERATED, ROLES, (list(asdict(role).values()) for role in roles))


_FIELDS = {"from": "start", "to": "end"}


def _by_hand(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.glob("*.csv")) if path.name != GENERATED]


def _rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter, strict=True))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
