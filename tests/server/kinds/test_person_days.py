"""What people of the starter pack were on given days: the office that a card names first, or none.

person_days.tsv was checked by hand against public records; an empty role: out of every recorded office on that day.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sidelight.kinds.person.roles import day_roles
from sidelight.kinds.person.words import facts, summary
from sidelight.knowledge.base import Entities, Knowledge
from sidelight.model import Entity
from tests.server.people import named, person, role

with (Path(__file__).parent / "person_days.tsv").open(encoding="utf-8") as _table:
    DAYS = [tuple(row) for row in csv.reader(_table, delimiter="\t")][1:]


def somebody(name: str, knowledge: Knowledge) -> Entity:
    return next(found for source in knowledge.of(Entities) for found in named(source, name, 1))


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


@pytest.mark.parametrize(
    ("roles", "day", "words"),
    [
        # What was still to come is not told as if it were so.
        ([role("Mayor of Bath", "2011-05-01", "2015-05-01")], "2009-01-01", "Later Mayor of Bath (2011 to 2015)."),
        ([role("Mayor of Bath", None, None)], "2009-01-01", "Mayor of Bath; the record gives no dates."),
        ([role("Mayor of Bath", None, None)], None, "Mayor of Bath; the record gives no dates."),
        (
            [role("mayor", "2009", "2015", of="Bath")],
            "2009-06-01",
            "Mayor (Bath), 2009 to 2015; the record leaves open whether this was so on the day of this article.",
        ),
        # A minister once, nobody knows until when, and a member to this day.
        (
            [
                role("Minister of Fisheries", "1990-03-01", None, known_until="1990-03-01"),
                role("Member of Parliament", "2005-03-01", None, place="Bath"),
            ],
            None,
            (
                "Member of Parliament for Bath since 1 March 2005, as of 15 June 2026; "
                "the date of the article is unknown."
            ),
        ),
        (
            [
                role("Member of the Parliamentary Assembly of the Council", "2011-05-01", "2015-05-01"),
                role("Member of Parliament", "2010-03-01", "2015-03-01", place="Bath"),
            ],
            "2012-01-01",
            "Member of Parliament for Bath since 1 March 2010, on the day of this article.",
        ),
    ],
)
def test_the_summary_says_no_more_of_the_day_than_the_record(roles, day, words):
    quill = person("T:1", "Ada Quillfeather", *roles)
    assert summary(quill, day_roles(quill.roles, day, ()), day, ()) == words


@pytest.mark.parametrize(
    ("told", "day", "label"),
    [
        (role("Mayor of Bath", None, None), "2009-01-01", "Undated"),
        (role("Mayor of Bath", None, None), None, "Undated"),
        (role("Mayor of Bath", "2001", "2005"), None, "Over by 15 June 2026"),
        (role("Mayor of Bath", "2001", "2005"), "2005-03-01", "Around the day of this article"),
        (role("Mayor of Bath", "2001", None), None, "As of 15 June 2026"),
        (role("Mayor of Bath", "2001", None, known_until="2001"), "1999-01-01", "Later"),
    ],
)
def test_a_role_is_labelled_with_no_more_than_is_known_of_its_time(told, day, label):
    quill = person("T:1", "Ada Quillfeather", told)
    [fact] = facts(quill, day_roles(quill.roles, day, ()), day, ())
    assert fact.label == label
