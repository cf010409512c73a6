"""What people of the starter pack were on given days: the office that a card names first, or none.

person_days.tsv was checked by hand against public records; an empty role: out of every recorded office on that day.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sidelight.kinds.person.roles import day_roles
from sidelight.kinds.person.words import summary
from sidelight.knowledge.base import Entities, Knowledge
from sidelight.model import Entity
from tests.server.people import person, role

with (Path(__file__).parent / "person_days.tsv").open(encoding="utf-8") as _table:
    DAYS = [tuple(row) for row in csv.reader(_table, delimiter="\t")][1:]


def somebody(name: str, knowledge: Knowledge) -> Entity:
    return next(found for source in knowledge.of(Entities) for found in source.candidates([name], 1)[0])


@pytest.mark.parametrize("row", DAYS, ids=lambda row: " ".join(row[:2]))
def test_the_office_of_the_day_comes_first(row, knowledge):
    name, day, title, place = (*row, "", "")[:4]
    held = [role for role in day_roles(somebody(name, knowledge).roles, day, ()) if role.on_date]
    assert [(role.title, role.place or "") for role in held[:1]] == ([(title, place)] if title else [])


@pytest.mark.parametrize(
    ("name", "day", "title", "first"),
    [
        ("Keir Starmer", "2024-10-18", "Labour leader", "Leader of the Labour Party"),
        ("Nancy Pelosi", "2020-05-01", "Rep.", "United States Representative"),
        ("Theresa May", "2012-05-01", "Minister for Women", "Minister for Women and Equalities"),
        # Not held on the day: the record goes before the words.
        ("Donald Trump", "2018-10-18", "businessman", "President of the United States"),
        ("Lee Zeldin", "2019-10-18", "then-GOP Rep.", "United States Representative"),
    ],
)
def test_the_office_that_the_text_is_about_goes_before_a_higher_one(name, day, title, first, knowledge):
    assert day_roles(somebody(name, knowledge).roles, day, (title,))[0].title == first


def test_great_ministries_go_before_others_and_heads_of_government_before_both():
    offices = ("Minister for Women", "Home Secretary", "Chancellor of Austria", "Chancellor of the Exchequer")
    roles = [role(title, "2010-05-12", "2012-09-04") for title in offices]
    found = day_roles(roles, "2011-01-01", ())
    assert found[0].title == "Chancellor of Austria"
    assert found[-1].title == "Minister for Women"


@pytest.mark.parametrize(("day", "told"), [("2013-04-07", False), ("2013-04-08", True), ("2020-01-01", True)])
def test_somebody_dead_by_the_day_of_the_article_is_said_to_be(day, told, knowledge):
    thatcher = somebody("Margaret Thatcher", knowledge)
    words = summary(thatcher, day_roles(thatcher.roles, day, ()), day, ())
    assert "Former Prime Minister of the United Kingdom (1979 to 1990)." in words
    assert words.endswith("Died 8 April 2013.") is told


def test_an_undated_role_does_not_lead_the_summary():
    mayor = role("Mayor of Bath", "2001-05-01", "2005-05-01")
    quill = person("T:1", "Ada Quillfeather", mayor, role("Member of the Council", None, None))
    words = summary(quill, day_roles(quill.roles, "2010-01-01", ()), "2010-01-01", ())
    assert words == "Former Mayor of Bath (2001 to 2005)."
