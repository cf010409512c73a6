from __future__ import annotations

from datetime import timedelta

import pytest

from sidelight.model import Role
from sidelight.packs.terms import merge_terms
from tests.server.knowledge.making import role


def terms(roles: tuple[Role, ...]) -> list[tuple[str | None, str | None]]:
    return [(one.from_, one.to) for one in roles]


@pytest.mark.parametrize(
    ("starts", "merged"),
    [
        ("2005-05-05", [("2001-06-07", "2010-05-06")]),
        ("2005-05-06", [("2001-06-07", "2010-05-06")]),
        ("2005-05-07", [("2001-06-07", "2005-05-05"), ("2005-05-07", "2010-05-06")]),
    ],
)
def test_terms_without_a_gap_are_one_role(starts: str, merged: list[object]) -> None:
    roles = [role("Member", starts, "2010-05-06"), role("Member", "2001-06-07", "2005-05-05")]
    assert terms(merge_terms(roles)) == merged


@pytest.mark.parametrize("other", [{"place": "West"}, {"party": "Harbour Party"}, {"of": "Port Town"}])
def test_another_seat_or_party_is_another_role(other: dict[str, str]) -> None:
    roles = [role("Member", "2001", "2005"), role("Member", "2005", None, **other)]
    assert merge_terms(roles) == tuple(roles)


def test_an_open_term_keeps_the_role_open_as_far_as_its_source_knows() -> None:
    roles = [role("Member", "2001", "2005-05-05"), role("Member", "2005-05-05", None, known_until="2026-06-15")]
    [merged] = merge_terms(roles)
    assert (merged.from_, merged.to, merged.known_until) == ("2001", None, "2026-06-15")


def test_a_term_within_another_changes_nothing() -> None:
    assert terms(merge_terms([role("Member", "2001", "2010"), role("Member", "2003", "2004")])) == [("2001", "2010")]


def test_roles_come_by_start_and_undated_ones_last() -> None:
    undated, later, earlier = role("A", None, None), role("B", "2005", None), role("C", "2001-01", "2002")
    assert merge_terms([undated, later, earlier]) == (earlier, later, undated)


def test_a_longer_gap_can_be_allowed() -> None:
    roles = [role("Member", "2001-01-03", "2003-01-03"), role("Member", "2003-01-07", "2005-01-03")]
    assert len(merge_terms(roles)) == 2
    assert terms(merge_terms(roles, timedelta(days=4))) == [("2001-01-03", "2005-01-03")]


def test_an_open_term_holds_those_that_start_while_it_is_known_to_last() -> None:
    roles = [role("Member", "2001", None, known_until="2026"), role("Member", "2005", "2009", known_until="2026")]
    assert terms(merge_terms(roles)) == [("2001", None)]


def test_an_open_term_known_at_its_start_only_does_not_take_away_an_end() -> None:
    roles = [role("Member", "2001-05-01", "2009-05-01"), role("Member", "2001-05-01", None, known_until="2001-05-01")]
    [merged] = merge_terms(roles)
    assert merged.to == "2009-05-01"


def test_an_open_term_known_at_its_start_only_is_not_joined_with_later_ones() -> None:
    roles = [role("Member", "2001", None, known_until="2001"), role("Member", "2011", None, known_until="2026")]
    assert len(merge_terms(roles)) == 2
