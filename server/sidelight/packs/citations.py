"""Who speaks for a row of the starter tables."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from sidelight.model import Citation, PartialDate
from sidelight.model.knowledge import Basis
from sidelight.packs.rows import Link, TableRow

OURS = "Sidelight starter table"
OUR_LICENSE = "Apache-2.0"

# The data sets that rows of basis "data" are looked up in, by what their link holds: (name, licence).
_DATA_SETS = {
    "//www.wikidata.org/": ("Wikidata", "CC0-1.0"),
    "/unitedstates/congress-legislators": ("unitedstates/congress-legislators", "public domain"),
}


class CitedRow(TableRow):
    """A row that says where it was read, and when."""

    basis: Basis
    checked_on: PartialDate
    url: Link

    @model_validator(mode="after")
    def _is_citable(self) -> Self:
        self.citation()
        return self

    def citation(self) -> Citation:
        name, license_ = (OURS, OUR_LICENSE) if self.basis == "editorial" else _data_set(self.url)
        return Citation(name=name, url=self.url, license=license_, retrieved=self.checked_on, basis=self.basis)


def _data_set(url: str) -> tuple[str, str]:
    for part, data_set in _DATA_SETS.items():
        if part in url:
            return data_set
    raise ValueError(f"url: leads to no known data set: {url}")
