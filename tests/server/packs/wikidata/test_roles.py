from __future__ import annotations

import json
from collections import Counter
from typing import Any

import msgspec
import pytest

from sidelight.model import Citation, Role
from sidelight.packs.wikidata.documents import Statement
from sidelight.packs.wikidata.drafts import position
from sidelight.packs.wikidata.roles import IMPOSSIBLE, NAMELESS, roles
from sidelight.packs.wikidata.things import Thing, Things
from sidelight.packs.wikidata.values import stated
from tests.server.packs.wikidata.making import day, statement

SOURCE = Citation(name="Wikidata", url=None, license="CC0-1.0", retrieved="2026-06-15", basis="data")
THINGS = Things(
    {
        thing.id: thing
        for thing in (
            Thing("Q1", "member of the Lark Assembly", "Q9"),
            Thing("Q2", "prime minister of Larkland", "Q9"),
            Thing("Q3", "Second Assembly", start="2004-02-01", end="2008-01-31"),
            Thing("Q4", "Third Assembly", start="2008-02-20", end="2012-01-31"),
            Thing("Q5", "Harbour Ward"),
            Thing("Q6", "Civic Party"),
            Thing("Q9", "Larkland"),
        )
    }
)


def read(*positions: Any, life: tuple[str | None, str | None] = (None, None)) -> tuple[tuple[Role, ...], Counter[str]]:
    omitted: Counter[str] = Counter()
    statements = [msgspec.json.decode(json.dumps(one), type=Statement) for one in positions]
    return roles(map(position, stated(statements)), THINGS, life, SOURCE, omitted), omitted


def dates(
    *positions: Any, life: tuple[str | None, str | None] = (None, None)
) -> list[tuple[str | None, str | None, str]]:
    return [(role.from_, role.to, role.known_until) for role in read(*positions, life=life)[0]]


def test_a_role_has_the_names_of_what_its_qualifiers_mean() -> None:
    [role] = read(statement("Q1", P580=day("2004-02-01"), P582=day("2006"), P768="Q5", P4100="Q6"))[0]
    assert (role.title, role.of, role.place, role.party) == (
        "Member of the Lark Assembly", "Larkland", "Harbour Ward", "Civic Party",
    )  # fmt: skip
    assert (role.from_, role.to) == ("2004-02-01", "2006")


def test_two_terms_apart_in_one_office_are_two_roles() -> None:
    first = statement("Q2", P580=day("1990-03-01"), P582=day("1994-03-01"))
    second = statement("Q2", P580=day("2000-03-01"), P582=day("2003-03-01"))
    assert dates(second, first) == [
        ("1990-03-01", "1994-03-01", "2026-06-15"),
        ("2000-03-01", "2003-03-01", "2026-06-15"),
    ]


def test_terms_of_a_seat_in_parliament_are_one_role_across_the_dissolution() -> None:
    first = statement("Q1", P580=day("2004-02-01"), P582=day("2008-01-10"))
    second = statement("Q1", P580=day("2008-02-20"), P582=day("2012-01-31"))
    assert dates(first, second) == [("2004-02-01", "2012-01-31", "2026-06-15")]


def test_an_office_in_government_is_not_joined_over_weeks() -> None:
    first = statement("Q2", P580=day("2004-02-01"), P582=day("2008-01-10"))
    second = statement("Q2", P580=day("2008-02-20"), P582=day("2012-01-31"))
    assert len(dates(first, second)) == 2


def test_a_member_without_dates_has_those_of_the_parliamentary_term() -> None:
    assert dates(statement("Q1", P2937="Q3")) == [("2004-02-01", "2008-01-31", "2026-06-15")]
    assert dates(statement("Q1", P2937="Q3", P582=day("2005-05-05"))) == [("2004-02-01", "2005-05-05", "2026-06-15")]


def test_a_date_of_the_term_that_contradicts_the_statement_is_not_taken() -> None:
    assert dates(statement("Q1", P2937="Q3", P580=day("2010"))) == [("2010", None, "2026-06-15")]


def test_deprecated_positions_and_those_without_a_value_are_none() -> None:
    gone = statement("Q2", rank="deprecated", P580=day("1990"))
    unknown = [statement("Q2", kind=kind, P580=day("1990")) for kind in ("novalue", "somevalue")]
    assert read(gone, *unknown) == ((), Counter({NAMELESS: 0, IMPOSSIBLE: 0}))


def test_the_preferred_office_does_not_hide_the_earlier_ones() -> None:
    now = statement("Q2", rank="preferred", P580=day("2020"))
    assert len(dates(now, statement("Q1", P580=day("2004"), P582=day("2008")))) == 2


@pytest.mark.parametrize(
    ("position", "life", "known_until"),
    [
        (statement("Q2", P580=day("1990-03-01"), P1366="Q5"), (None, None), "1990-03-01"),
        (statement("Q2", P580=day("1990-03-01")), (None, "1999-05-05"), "1990-03-01"),
        (statement("Q2"), (None, "1999-05-05"), "1999-05-05"),
        (statement("Q2", P580=day("1990-03-01")), (None, None), "2026-06-15"),
    ],
)
def test_an_open_term_that_must_be_over_is_known_at_its_start_only(
    position: Any, life: tuple[str | None, str | None], known_until: str
) -> None:
    [(_, end, until)] = dates(position, life=life)
    assert (end, until) == (None, known_until)


def test_an_open_term_before_another_in_the_same_office_has_lost_its_end() -> None:
    assert dates(statement("Q2", P580=day("1990-03-01")), statement("Q2", P580=day("2000"))) == [
        ("1990-03-01", None, "1990-03-01"),
        ("2000", None, "2026-06-15"),
    ]


def test_an_undated_term_says_nothing_beside_a_dated_one() -> None:
    assert dates(statement("Q2"), statement("Q2", P580=day("1990"), P582=day("1994"))) == [
        ("1990", "1994", "2026-06-15")
    ]
    assert dates(statement("Q2"), statement("Q2")) == [(None, None, "2026-06-15")]


def test_roles_that_cannot_be_are_left_out_and_counted() -> None:
    before_birth = statement("Q2", P580=day("1890"), P582=day("1894"))
    backwards = statement("Q1", P580=day("1999"), P582=day("1990"))
    found, omitted = read(before_birth, backwards, statement("Q404", P580=day("1999")), life=("1950", None))
    assert found == ()
    assert omitted == {IMPOSSIBLE: 2, NAMELESS: 1}


@pytest.mark.parametrize(
    ("office", "since", "born", "known_until"),
    [
        ("Q1", "2001-06-01", None, "2001-06-01"),
        ("Q1", "2001-07-01", None, "2026-06-15"),
        # An office outside parliament may last a life, but nobody's is that long.
        ("Q2", "1975", "1930", "2026-06-15"),
        ("Q2", "1975", "1925", "1975"),
    ],
)
def test_an_open_term_as_long_as_hardly_any_has_lost_its_end(
    office: str, since: str, born: str | None, known_until: str
) -> None:
    [(_, end, until)] = dates(statement(office, P580=day(since)), life=(born, None))
    assert (end, until) == (None, known_until)
