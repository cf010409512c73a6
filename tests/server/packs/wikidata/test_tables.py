from __future__ import annotations

import re

import pytest

from sidelight.packs.wikidata.classes import listed
from sidelight.packs.wikidata.tables import rows
from sidelight.packs.wikidata.things import read_offices


@pytest.mark.parametrize("name", ["offices.csv", "classes.csv"])
def test_every_row_has_an_id_of_its_own(name: str) -> None:
    ids = [row["wikidata"] for row in rows(name)]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"Q[1-9]\d*", id_) for id_ in ids)


def test_an_office_belongs_to_a_state_of_the_table() -> None:
    offices = read_offices()
    assert all(office.label and (not office.of or office.of in offices) for office in offices.values())


def test_every_class_says_what_its_events_are_called() -> None:
    assert all(names and all(names) for names in listed().values())
