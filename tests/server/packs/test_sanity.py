from __future__ import annotations

import pytest

from sidelight.packs.sanity import event_faults, life_faults, overlapping_holders, role_faults, surely_before
from tests.server.knowledge.making import event, person, role


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [
        ("2001-05-01", "2001-05-02", True),
        ("2001-05-02", "2001-05-02", False),
        ("2001", "2001-12-31", False),  # some day of 2001 may be that day
        ("2001", "2002", True),
        (None, "2002", False),
    ],
)
def test_only_what_is_sure_counts_as_before(first: str | None, second: str, before: bool) -> None:
    assert surely_before(first, second) is before


@pytest.mark.parametrize(
    ("born", "died", "fault"),
    [
        ("1950", "1949-12-31", "before being born"),
        ("1850", "1999", "more than 120 years"),
    ],
)
def test_a_life_that_cannot_be(born: str, died: str, fault: str) -> None:
    [found] = life_faults(born, died)
    assert fault in found


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        ("2001", "2000-12-31", "before it starts"),
        ("1949", "1960", "before birth"),
        ("2011", "2012", "after death"),
        ("2009", "2011", "ends 2011 after death"),
        ("2001", None, "is open although the holder died"),
        ("2026-02", None, "after the date of its source"),
    ],
)
def test_a_role_that_cannot_be(start: str, end: str | None, fault: str) -> None:
    assert fault in "; ".join(role_faults(role("Mayor", start, end), "1950", "2010"))


@pytest.mark.parametrize(("start", "end"), [("2001", "2001"), (None, None), ("1950", "2010"), ("2001", "2001-06")])
def test_a_role_that_may_be(start: str | None, end: str | None) -> None:
    died = None if end is None else "2010"
    assert list(role_faults(role("Mayor", start, end), "1950", died)) == []


def test_an_event_that_cannot_be() -> None:
    assert list(event_faults(event("Dock strike", "1911", "1910"))) == ["ends 1910 before it starts 1911"]
    assert list(event_faults(event("Dock strike", "1911", "1911"))) == []


@pytest.mark.parametrize(
    ("end_of_first", "start_of_second", "pairs"),
    [
        ("2005-05-01", "2005-05-01", []),  # the day of handover
        ("2005-05-02", "2005-05-01", [("Ada", "Bo")]),
        ("2005", "2005-05-01", []),  # may be one day
        (None, "2005", [("Ada", "Bo")]),
    ],
)
def test_two_holders_at_once_are_named(end_of_first: str | None, start_of_second: str, pairs: list[object]) -> None:
    ada = person("Ada", roles=(role("Mayor", "2001", end_of_first), role("Clerk", "2001", None)))
    bo = person("Bo", roles=(role("Mayor", start_of_second, None),))
    assert overlapping_holders([ada, bo], "Mayor") == pairs
