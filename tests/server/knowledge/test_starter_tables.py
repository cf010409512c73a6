"""The tables of people that ship with Sidelight are sane, and say what the data says or why they do not."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from urllib.parse import unquote

import pytest

from sidelight.model import Entity, Role
from sidelight.packs.rows import Intake
from sidelight.packs.starter import TABLES
from sidelight.packs.starter.people import read_people
from sidelight.packs.starter_lookup import tables
from sidelight.packs.starter_lookup.__main__ import look_up
from sidelight.packs.starter_lookup.agreement import disagreeing, is_listed, not_covered
from sidelight.text.dates import earliest, held, latest

# Offices that several people hold at once: seats, courts, deputies, junior ministers, envoys, councils, co-leaders.
SHARED_OFFICES = re.compile(
    r"^(Member|Teachta|People's Deputy|Senator|Delegate|United States (Senator|Representative)"
    r"|(Associate )?Justice|Judge of|Supreme Court"
    r"|(First )?Deputy|Vice Premier|Vice President of (the Council|Iran)|Second Deputy|State Councilor"
    r"|Minister of State|Parliamentary|Minister without|Under-Sec|Lord of|Assistant|Commissioner"
    r"|Columnist|Senior Advisor|Counselor|Special Counsel|White House Deputy|Downing Street Chief of Staff"
    r"|Co-leader|Leader of the Green Party of England and Wales|Chairman of Ways and Means)"
)
# Short names that mean one person in every newsroom; no last name alone is among them.
SINGLE_WORDS = re.compile(r"^[A-Z]{2,4}$|^(Pelé|Madonna|Bono|Lula|Evo)$")


@pytest.fixture(scope="module")
def intake() -> Intake:
    return Intake()


@pytest.fixture(scope="module")
def people(intake: Intake) -> list[Entity]:
    return read_people(TABLES, intake)


@pytest.fixture(scope="module")
def by_title(people: list[Entity]) -> dict[str | None, Entity]:
    return {person.ids.enwiki: person for person in people}


@pytest.fixture(scope="module")
def looked_up(shared: Path) -> tuple[list[tables.Person], list[tables.Role]]:
    return look_up(shared / "data" / "people", TABLES)


def all_roles() -> list[tables.Role]:
    return [role for path in sorted((TABLES / "roles").glob("*.csv")) for role in tables.read_roles(path)]


def test_no_row_is_refused_by_the_builder(people, intake):
    """Dates parse, links are well formed, no life or role ends before it starts, no role lies outside a life."""
    assert intake.refused() == ()


def test_everybody_on_the_lists_is_a_person(by_title):
    assert [person.enwiki for person in tables.read_lists(TABLES) if person.enwiki not in by_title] == []


def test_nobody_is_written_by_hand_twice_or_stands_beside_the_lists():
    by_hand = Counter(person.enwiki for person in tables.read_hand_people(TABLES))
    assert [title for title, count in by_hand.items() if count > 1] == []
    assert set(by_hand) - {person.enwiki for person in tables.read_lists(TABLES)} == set()


def test_no_two_people_share_an_identifier(people):
    assert [key for key, count in Counter(person.id for person in people).items() if count > 1] == []


def test_only_the_generated_rows_come_from_data():
    assert {person.basis for person in tables.read_hand_people(TABLES)} == {"editorial"}
    assert {role.basis for role in tables.read_hand_roles(TABLES)} == {"editorial"}
    assert {person.basis for person in tables.read_people(TABLES / "people" / tables.GENERATED)} == {"data"}
    assert {role.basis for role in tables.read_roles(TABLES / "roles" / tables.GENERATED)} == {"data"}


def test_hand_rows_cite_the_english_wikipedia():
    wiki = "https://en.wikipedia.org/wiki/"
    urls = {person.url for person in tables.read_hand_people(TABLES)}
    urls |= {role.url for role in tables.read_hand_roles(TABLES)}
    assert [url for url in urls if not url.startswith(wiki) or " " in unquote(url)] == []


def test_no_role_is_known_beyond_the_day_it_was_checked():
    assert [role for role in all_roles() if role.basis == "editorial" and role.known_until > role.checked_on] == []


def test_an_alias_is_a_full_name_or_a_name_of_its_own(people):
    short = {alias for person in people for alias in person.aliases if " " not in alias}
    assert [alias for alias in sorted(short) if not SINGLE_WORDS.match(alias) and "-" not in alias] == []


def test_holders_of_one_office_overlap_by_a_day_at_most(people):
    assert list(overlaps(people)) == []


def overlaps(people: list[Entity]) -> Iterator[tuple[str, str, str]]:
    """Pairs who surely held an office of one holder together for more than a day."""
    holders = defaultdict[tuple[str, str | None, str | None], list[tuple[str, Role]]](list)
    for person in people:
        for role in person.roles:
            if role.from_ and not SHARED_OFFICES.match(role.title):
                holders[role.title, role.of, role.place].append((person.label, role))
    for (title, _, _), terms in holders.items():
        for (one, first), (other, second) in combinations(terms, 2):
            if one != other and days_together(first, second) > 1:
                yield title, one, other


def days_together(first: Role, second: Role) -> int:
    start = max(latest(role.from_) for role in (first, second) if role.from_)
    end = min(earliest(role.to or role.known_until) for role in (first, second))
    return (end - start).days


@pytest.mark.parametrize(
    ("title", "office", "place", "on", "expected"),
    [
        ("Tom Cotton", "United States Representative", "Arkansas's 4th congressional district", "2014-06-01", True),
        ("Tom Cotton", "United States Senator", "Arkansas", "2015-01-05", False),
        ("Tom Cotton", "United States Senator", "Arkansas", "2015-01-06", True),
        ("Adam Schiff", "United States Senator", "California", "2024-12-08", False),
        ("Adam Schiff", "United States Senator", "California", "2024-12-09", True),
        (
            "Claudia Tenney",
            "United States Representative",
            "New York's 22nd congressional district",
            "2020-06-01",
            False,
        ),
        (
            "Claudia Tenney",
            "United States Representative",
            "New York's 22nd congressional district",
            "2022-06-01",
            True,
        ),
        (
            "Claudia Tenney",
            "United States Representative",
            "New York's 24th congressional district",
            "2023-06-01",
            True,
        ),
        ("Lee Zeldin", "United States Representative", "New York's 1st congressional district", "2022-12-31", True),
        ("Lee Zeldin", "United States Representative", "New York's 1st congressional district", "2023-01-04", False),
        ("Donald Trump", "President of the United States", None, "2021-01-21", False),
        ("Donald Trump", "President of the United States", None, "2025-01-20", True),
        ("Kamala Harris", "Vice President of the United States", None, "2024-10-18", True),
        ("Kamala Harris", "Democratic nominee for President of the United States", None, "2024-10-18", True),
        ("Barack Obama", "President of the United States", None, "2013-01-20", True),
        ("John Kerry", "United States Senator", "Massachusetts", "1990-01-01", True),
        ("Antonin Scalia", "Associate Justice of the Supreme Court of the United States", None, "2016-02-14", False),
        ("Sally Yates", "United States Attorney General", None, "2017-01-25", False),
        ("Christine Lagarde", "President of the European Central Bank", None, "2019-11-01", True),
        ("Jens Stoltenberg", "Secretary General of NATO", None, "2024-10-02", False),
    ],
)
def test_who_held_what_on_a_day(by_title, title, office, place, on, expected):
    roles = [role for role in by_title[title].roles if role.title == office and role.place == place]
    assert any(held(role.from_, role.to, role.known_until, on) for role in roles) is expected


def test_an_open_role_is_not_claimed_beyond_its_source(by_title):
    [chair] = [role for role in by_title["Kevin Warsh"].roles if role.title == "Chair of the Federal Reserve"]
    assert held(chair.from_, chair.to, chair.known_until, "2026-10-01") is None


def test_presidents_without_an_identifier_are_found_by_the_form_of_their_title(looked_up):
    presidents = {"Franklin D. Roosevelt", "George H. W. Bush", "Dan Quayle", "Bill Clinton", "John Quincy Adams"}
    assert presidents <= {person.enwiki for person in looked_up[0]}


def test_what_the_data_also_holds_agrees_or_is_listed_with_the_reason(looked_up):
    _, roles = looked_up
    assert disagreeing(roles, tables.read_hand_roles(TABLES), tables.read_differences(TABLES)) == []


def test_every_listed_difference_is_one_and_gives_its_reason(looked_up):
    _, roles = looked_up
    differences = tables.read_differences(TABLES)
    used = [difference for difference in differences if any(is_listed(role, [difference]) for role in roles)]
    assert [difference for difference in differences if difference not in used or not difference.reason] == []


def test_the_generated_tables_are_what_the_script_writes(looked_up):
    people, roles = looked_up
    kept = not_covered(roles, tables.read_hand_roles(TABLES), tables.read_differences(TABLES))
    assert tables.read_people(TABLES / "people" / tables.GENERATED) == people
    assert tables.read_roles(TABLES / "roles" / tables.GENERATED) == kept


def test_identifiers_and_lives_of_hand_rows_are_those_of_the_data(shared, looked_up):
    files = [*(shared / "data" / "people").iterdir(), shared / "data" / "linking" / "kb-dev.jsonl"]
    known = {qid for path in files for qid in re.findall(r"\bQ\d+\b", path.read_text("utf-8"))}
    by_hand = tables.read_hand_people(TABLES)
    assert [person.enwiki for person in by_hand if person.wikidata and person.wikidata not in known] == []
    data = {person.enwiki: person for person in looked_up[0]}
    beside = [(person, data[person.enwiki]) for person in by_hand if person.enwiki in data]
    assert [one.enwiki for one, other in beside if one.born and other.born and one.born[:4] != other.born[:4]] == []
