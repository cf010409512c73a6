"""Positions as the data names them -> offices in plain reader's English, by the tables in starter/lookup/."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

ANY = "*"


@dataclass(frozen=True, slots=True)
class Office:
    title: str
    of: str
    seat: bool
    """A seat in a legislature: its terms join across a dissolution."""
    beside_others: bool
    """Held beside other offices: a seat in a parliament, which ministers keep; not one in a congress."""
    first_term: str
    """Start (a date or its prefix) of the oldest term collected: who sat in it may have sat before."""


class Offices:
    """The offices known by (country, position); `seat` is empty, "yes" or "only" (a seat that excludes other offices).

    A position of officeholders.tsv that the table does not name keeps its own words, "of" its country; an entry
    with an empty title, and a legislature that is not named, is left out.
    """

    def __init__(self, folder: Path) -> None:
        self._countries = {row["country"]: row for row in _rows(folder / "countries.csv")}
        self._offices = {(row["country"], row["position"]): row for row in _rows(folder / "offices.csv")}

    def office(self, country: str, position: str) -> Office | None:
        """None when positions of this kind are not written."""
        row = self._offices.get((country, position)) or self._offices.get((ANY, position))
        if row is None:
            return self._plain(country, position)
        if not row["title"]:
            return None
        names = self._countries.get(country, {"name": "", "with_article": ""})
        words = {"country": names["name"], "the_country": names["with_article"]}
        return Office(
            title=row["title"].format(**words),
            of=row["of"].format(**words),
            seat=bool(row["seat"]),
            beside_others=row["seat"] == "yes",
            first_term=row["first_term"],
        )

    def _plain(self, country: str, position: str) -> Office | None:
        names = self._countries.get(country)
        if names is None or _of_a_legislature(position):
            return None
        return Office(position[0].upper() + position[1:], names["name"], seat=False, beside_others=False, first_term="")


def _of_a_legislature(position: str) -> bool:
    words = position.lower().split()
    return words[0] == "member" or words[-1] in ("member", "senator", "representative", "deputy")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
