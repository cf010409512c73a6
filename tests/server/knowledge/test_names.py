from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.knowledge.pack import Pack
from sidelight.text.fold import fold
from tests.server.knowledge.making import event, make_pack, person

PEOPLE = (
    person("Ada Brück-Olsen", "Ada Olsen"),
    person("J. D. Marlow"),
    person("Olu O'Dell"),
    person("Mira Stone"),
    person("Mira Stone Kelly"),
    person("Bashir al-Noor"),
    person("Thomas Q. Reed Jr."),
    person("May"),
    person("John St. Clair"),
)
EVENTS = (
    event("Harbour fire of 1911", "1911-04-02"),
    event("September 12 floods", "1921-09-12", aliases=("7 July 1925 Harbour floods", "King's Wharf flood")),
    event("1926 Harbour dockers' strike", "1926", aliases=("dockers' strike",)),
    event("Norrland–Sudland war", "1931", aliases=("Café uprising",)),
    event("Long Winter", "1947", aliases=("Snowgate", "9/11"), weak_aliases=("the fuel crisis", "winter")),
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    return make_pack(tmp_path_factory.mktemp("names"), entities=PEOPLE, events=EVENTS)


def people_in(pack: Pack, text: str) -> list[str]:
    assert pack.entities is not None
    return [name.span.of(text) for name in pack.entities.scan(text)]


def events_in(pack: Pack, text: str) -> list[str]:
    assert pack.events is not None
    return [name.span.of(text) for name in pack.events.scan_events(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Mira Stone spoke.", ["Mira Stone"]),
        ("Mira Stone Kelly and Mira Stone", ["Mira Stone Kelly", "Mira Stone"]),
        ("MIRA STONE WINS", ["MIRA STONE"]),
        ("Mira Stone’s plan, Mira Stone's other plan", ["Mira Stone", "Mira Stone"]),
        ("Ada Bru\u0308ck\u2011Olsen 🎉 met Ada Olsen", ["Ada Bru\u0308ck\u2011Olsen", "Ada Olsen"]),
        ("J.D. Marlow, J. D. Marlow and JD Marlow", ["J.D. Marlow", "J. D. Marlow", "JD Marlow"]),
        ("Olu O’Dell said", ["Olu O’Dell"]),
        ("Bashir al-Noor fled", ["Bashir al-Noor"]),
        ("Mira\nStone", ["Mira\nStone"]),
        ("Thomas Q. Reed, Jr. and Thomas Reed", ["Thomas Q. Reed, Jr.", "Thomas Reed"]),
        ("Mr John St. Clair left", ["John St. Clair"]),
    ],
)
def test_names_are_found_as_they_are_written_in_news(pack: Pack, text: str, names: list[str]) -> None:
    assert people_in(pack, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "a mira stone lay there",  # no capitals
        "Mira stone",  # no capital in the last word
        "He met Mira. Stone was there.",  # two sentences
        "Mira\n\nStone",  # two paragraphs
        "Mira, Stone and others",  # a list
        "Mira (Stone)",
        "Mira’s Stone",
        "the Miras' Stone",
        "Mira, 1925",
        "Mira Stonehouse, Elmira Stone-age",  # inside longer words
        "In May, May spoke",  # a single word may be anybody's
        "",
    ],
)
def test_what_only_looks_like_a_name_is_not_found(pack: Pack, text: str) -> None:
    assert people_in(pack, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("since the Harbour Fire of 1911", ["Harbour Fire of 1911"]),
        ("since the harbour fire of 1911", []),
        ("after Snowgate and 9/11", ["Snowgate", "9/11"]),
        ("worse than the fuel crisis", ["fuel crisis"]),  # the pack writes it small
        ("in Winter, in winter", []),  # a weak alias of one word
        ("Mira Stone", []),
        ("the Sept. 12 floods, the Sep. 12 floods", ["Sept. 12 floods", "Sep. 12 floods"]),
        ("the 12 September floods and the 12 Sept floods", ["12 September floods", "12 Sept floods"]),
        ("the July 7, 1925, Harbour floods", []),  # not how the pack dates it: two commas
        ("the July 7, 1925 Harbour floods", ["July 7, 1925 Harbour floods"]),
        ("It rained in Sept. Then floods came.", []),
        ("the King's Wharf flood, the King’s Wharf flood", ["King's Wharf flood", "King’s Wharf flood"]),
        ("KING’S WHARF FLOOD", ["KING’S WHARF FLOOD"]),
        ("the Kings Wharf flood, the King Wharf flood", []),  # other names
        ("the dockers' strike, the dockers’ strike", ["dockers' strike", "dockers’ strike"]),
        ("the 1926 Harbour Dockers Strike", ["1926 Harbour Dockers Strike"]),
        ("the dockers, strike or no strike", []),
        *(
            (f"the Norrland{dash}Sudland war", [f"Norrland{dash}Sudland war"])
            for dash in "-\u2010\u2011\u2012\u2013\u2212"
        ),
        ("Norrland — Sudland war", []),
        ("the Cafe uprising, the Cafe\u0301 uprising", ["Cafe uprising", "Cafe\u0301 uprising"]),
    ],
)
def test_events_are_found_by_titles_and_aliases(pack: Pack, text: str, names: list[str]) -> None:
    assert events_in(pack, text) == names


def test_a_name_of_several_is_found_once_and_its_bearers_are_asked_for_apart(tmp_path: Path) -> None:
    twins = [person("Ann Lee", id="Q1", prior=0.2), person("Ann Lee", id="Q2", prior=0.9)]
    pack = make_pack(tmp_path, entities=twins)
    assert pack.entities is not None
    [name] = pack.entities.scan("Ann Lee")
    assert (name.kind, name.ids) == ("person", ())
    assert [one.id for one in pack.entities.candidates(["Ann Lee"], 5)[0]] == ["Q2", "Q1"]


@given(
    st.lists(
        st.sampled_from(["Mira Stone", "Ada Brück-Olsen", "J.D. Marlow", "é", "e\u0301", "🎉", " ", ". ", "’s", "a"])
    )
)
def test_a_span_holds_the_name_it_stands_for(pack: Pack, pieces: list[str]) -> None:
    text = "".join(pieces)
    known = {fold(name) for one in PEOPLE for name in (one.label, *one.aliases)}
    assert {fold(name) for name in people_in(pack, text)} <= known
