from __future__ import annotations

from pathlib import Path

import pytest

from sidelight.knowledge.events import PackEvents
from sidelight.model import Fact
from tests.server.knowledge.making import CITED, event, make_pack

COST = Fact(label="cost", value="3", unit="USD", from_="1911", to=None, citation=CITED)
UNSOURCED = COST.model_copy(update={"citation": None})
FIRE = event("Harbour fire (Port Town)", "1911-04-02", "1911-04-02", figures=(COST, UNSOURCED), aliases=("Great Fire",))
STRIKE = event("Dock strike", "1911-04", "1911-06", weak_aliases=("the strike",), comparable=(FIRE.id,))
PEACE = event("Long peace", "1990", None)


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> PackEvents:
    events = make_pack(tmp_path_factory.mktemp("events"), events=[FIRE, STRIKE, PEACE]).events
    assert events is not None
    return events


def test_an_event_comes_back_as_written(events: PackEvents) -> None:
    assert events.events([FIRE.id, "enwiki:Nothing", STRIKE.id]) == [FIRE, None, STRIKE]


def test_names_are_titles_without_qualifier_and_aliases_strong_and_weak(events: PackEvents) -> None:
    assert events.events_named(["the great fire", "Harbour Fire", "Strike", "nothing"]) == [
        [FIRE],
        [FIRE],
        [STRIKE],
        [],
    ]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("1911-04-03", "1911-04-30", [STRIKE]),
        ("1911", "1911", [STRIKE, FIRE]),
        ("1911-07", "1989", []),
        ("2020", "2020", [PEACE]),  # goes on
    ],
)
def test_events_overlap_the_days_asked_for(events: PackEvents, start: str, end: str, found: list[object]) -> None:
    assert events.events_between(start, end, 10) == found


def test_of_more_than_the_limit_the_best_known_stay_by_start(tmp_path: Path) -> None:
    priors = {"Little flood": 0.2, "Long war": 0.9, "Big flood": 0.8, "Small fire": 0.1}
    known = [
        event("Little flood", "1950-03", "1950-03", prior=0.2),
        event("Long war", "1900", None, prior=0.9),
        event("Big flood", "1950-05", "1950-06", prior=0.8),
        event("Small fire", "1950-01", "1950-01", prior=0.1),
    ]
    source = make_pack(tmp_path, events=known).events
    assert source is not None
    assert [one.title for one in source.events_between("1950", "1950", 2)] == ["Long war", "Big flood"]
    assert [one.title for one in source.events_between("1950", "1950", 9)] == [
        "Long war", "Small fire", "Little flood", "Big flood",
    ]  # fmt: skip
    assert {one.title: one.prior for one in source.events_between("1950", "1950", 9)} == priors


@pytest.mark.parametrize("end", ["1901-01-01", "1901-01-02", "1901-06-01"])
def test_an_event_is_found_on_its_last_day_however_long_it_lasts(tmp_path: Path, end: str) -> None:
    source = make_pack(tmp_path, events=[event("Siege", "1900-01-01", end)]).events
    assert source is not None
    assert [one.end for one in source.events_between(end, end, 9)] == [end]


def test_the_earliest_come_first_up_to_the_limit(events: PackEvents) -> None:
    assert events.events_between("1900", "2020", 2) == [STRIKE, FIRE]
