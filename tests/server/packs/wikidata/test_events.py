from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sidelight.knowledge.format import Manifest
from sidelight.knowledge.pack import open_pack
from sidelight.model import Event
from sidelight.packs.wikidata import build_wikidata
from tests.server.packs.wikidata.making import day, item, lines, statement

ELECTION, WAR, REFERENDUM = "Q40231", "Q198", "Q43109"
LARKLAND = item("Q9001", "Larkland")


def build(folder: Path, *documents: dict[str, Any]) -> tuple[Manifest, list[Event]]:
    (folder / "events.jsonl").write_bytes(lines(*documents))
    manifest = build_wikidata([folder / "events.jsonl"], folder / "out", "events", as_of="2026-06-15")
    events = open_pack(folder / "out").events
    return manifest, events.events_between("0001", "9999", 100) if events else []


def happened(id: str, title: str, kind: str, *aliases: str, label: str | None = None, **claims: Any) -> dict[str, Any]:
    made = item(id, label or title, enwiki=title, P31=[statement(kind)], **claims)
    return made | {"aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]}}


def test_an_event_has_its_dates_place_participants_and_outcome(tmp_path: Path) -> None:
    election = happened(
        "Q9100",
        "2004 Larkland general election",
        ELECTION,
        P585=[statement(day("2004-05-06"))],
        P17=[statement("Q9001")],
        P726=[statement("Q9002"), statement("Q9003")],
        P991=[statement("Q9003")],
    )
    _, [event] = build(tmp_path, election, LARKLAND, item("Q9002", "Ann Lee"), item("Q9003", "Mira Stone"))
    assert (event.title, event.ids.enwiki, event.id) == (
        "2004 Larkland general election", "2004 Larkland general election", "Q9100",
    )  # fmt: skip
    assert (event.start, event.end, event.place) == ("2004-05-06", "2004-05-06", "Larkland")
    assert event.participants == ("Mira Stone", "Ann Lee")
    assert (event.outcome, event.classes) == ("Elected Mira Stone.", ("election",))
    assert event.citation.url == "https://www.wikidata.org/wiki/Q9100"


def test_a_class_below_a_listed_one_is_found_in_the_input(tmp_path: Path) -> None:
    larkish = item("Q9200", "Larkish presidential election", P279=[statement("Q9201")])
    below = item("Q9201", "direct presidential election", P279=[statement("Q858439")])
    vote = happened("Q9100", "2004 Larkish vote", "Q9200", P585=[statement(day("2004"))])
    _, [event] = build(tmp_path, vote, larkish, below)
    assert event.classes == ("presidential election", "election")


@pytest.mark.parametrize(
    ("claims", "dates"),
    [
        ({"P580": [statement(day("1990-01"))], "P582": [statement(day("1992"))]}, ("1990-01", "1992")),
        ({"P580": [statement(day("2022-02-24"))]}, ("2022-02-24", None)),
        ({"P585": [statement(day("1990"))]}, ("1990", "1990")),
        ({"P585": [statement(day("1990-03"))], "P582": [statement(day("1992"))]}, ("1990-03", "1992")),
    ],
)
def test_the_time_of_an_event(tmp_path: Path, claims: Any, dates: tuple[str, str | None]) -> None:
    _, [event] = build(tmp_path, happened("Q9100", "Lark War", WAR, **claims))
    assert (event.start, event.end) == dates


def test_what_is_no_event_or_has_no_article_or_date_is_rejected(tmp_path: Path) -> None:
    dated: dict[str, Any] = {"P585": [statement(day("1990"))]}
    manifest, events = build(
        tmp_path,
        happened("Q9100", "Lark Album", "Q482994", **dated),
        item("Q9101", "Lark War", P31=[statement(WAR)], **dated),
        happened("Q9102", "Old War", WAR, P585=[statement(("-0430-00-00T00:00:00Z", 9))]),
        happened("Q9103", "Backward War", WAR, P580=[statement(day("1990"))], P582=[statement(day("1980"))]),
        happened("Q9104", "Real War", WAR, **dated),
    )
    assert [event.title for event in events] == ["Real War"]
    assert manifest.rejected == {
        "events without a date that a card can show": 2,
        "items that are neither person nor event": 2,
    }


def test_a_name_means_one_event_alone_only_where_it_names_something(tmp_path: Path) -> None:
    dated: dict[str, Any] = {"P585": [statement(day("1990"))]}
    names = (
        "Lark rising",
        "general election",
        "the Civil War",
        "Larking",
        "Larkland uprising of 1990",
        "Harbour Fight",
    )
    war = happened("Q9100", "1990 Larkland civil war", WAR, *names, **dated)
    other = happened("Q9101", "Battle of Larkhaven", WAR, "Harbour Fight", P585=[statement(day("1991"))])
    _, [event, _] = build(tmp_path, war, other)
    assert event.aliases == ("Lark rising", "Larkland uprising of 1990")
    assert event.weak_aliases == ("general election", "the Civil War", "Larking", "Harbour Fight")


def test_a_title_with_a_qualifier_means_the_event_only_with_it(tmp_path: Path) -> None:
    _, [event] = build(
        tmp_path, happened("Q9100", "Black Friday (1990)", WAR, label="Black Friday", P585=[statement(day("1990"))])
    )
    assert event.title == "Black Friday (1990)"
    assert "Black Friday" not in event.aliases


def test_counts_of_people_are_figures(tmp_path: Path) -> None:
    def many(amount: str) -> list[Any]:
        return [statement({"amount": amount, "unit": "1"})]

    when = [statement(day("1990"))]
    fire = happened("Q9100", "Lark fire", "Q3839081", P585=when, P1120=many("+12"), P1339=many("+3.5"))
    _, [event] = build(tmp_path, fire)
    assert [(fact.label, fact.value, fact.unit, fact.from_) for fact in event.figures] == [
        ("Deaths", "12", "people", "1990")
    ]


def test_people_are_no_events_and_events_no_people(tmp_path: Path) -> None:
    lee = item(
        "Q9100", "Ann Lee", enwiki="Ann Lee", P31=[statement("Q5"), statement(WAR)], P585=[statement(day("1990"))]
    )
    manifest, _ = build(tmp_path, lee, happened("Q9101", "Lark War", WAR, P585=[statement(day("1990"))]))
    assert (manifest.counts["entities"], manifest.counts["events"]) == (1, 1)


def test_a_name_that_many_events_bear_is_none(tmp_path: Path) -> None:
    dated: dict[str, Any] = {"P585": [statement(day("1990"))]}
    votes = [happened(f"Q91{n:02}", f"Vote of {n} Larks", ELECTION, "general vote", **dated) for n in range(13)]
    _, events = build(tmp_path, *votes)
    assert len(events) == 13
    assert not any(event.aliases or event.weak_aliases for event in events)


def test_an_event_is_as_well_known_as_it_has_articles(tmp_path: Path) -> None:
    dated: dict[str, Any] = {"P585": [statement(day("1990"))]}
    known = happened("Q9100", "Lark War", WAR, **dated)
    known["sitelinks"] |= {f"l{n}wiki": {"site": f"l{n}wiki", "title": "Lark War"} for n in range(100)}
    _, events = build(tmp_path, known, happened("Q9101", "Fen War", WAR, **dated))
    assert [event.prior > 0.8 for event in sorted(events, key=lambda event: event.id)] == [True, False]
