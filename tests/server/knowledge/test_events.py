from __future__ import annotations

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


def test_the_earliest_come_first_up_to_the_limit(events: PackEvents) -> None:
    assert events.events_between("1900", "2020", 2) == [STRIKE, FIRE]
