from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from sidelight.knowledge.format import MOST_BEARERS, MOST_SURNAMED
from sidelight.knowledge.people import PackEntities
from sidelight.knowledge.records import Namesake, namesake
from sidelight.model import Ids, Image
from tests.server.knowledge.making import CITED, make_pack, person, role

REED = person(
    "Thomas Q. Reed Jr.",
    "Tom Reed",
    id="Q10",
    description="politician",
    born="1960-05",
    died="2020",
    parties=("Harbour Party",),
    roles=(
        role("Mayor", "2001-01-01", "2005", of="Port Town", place="East", party="Harbour Party"),
        role("Envoy", None, None),
    ),
    image=Image(url="https://example.org/reed.jpg", license="CC0-1.0", credit="A. Photographer"),
    prior=0.7,
)
NAMESAKE = person("Thomas Reed", prior=0.9, ids=Ids(wikidata=None, enwiki="Thomas Reed (singer)", pack=None))


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> PackEntities:
    entities = make_pack(tmp_path_factory.mktemp("people"), entities=[REED, NAMESAKE]).entities
    assert entities is not None
    return entities


def labels(found: list[list[Namesake]]) -> list[list[str]]:
    return [[one.label for one in bearers] for bearers in found]


def test_a_person_comes_back_as_written(people: PackEntities) -> None:
    assert people.entities(["Q10"]) == [REED]


def test_each_role_keeps_the_source_of_its_own(tmp_path: Path) -> None:
    gazette = replace(CITED, name="Gazette", retrieved="2026-02-01")
    clerk = person("Ada Olsen", roles=(role("Clerk", "1999", "2000"), role("Mayor", "2001", None, citation=gazette)))
    people = make_pack(tmp_path, entities=[clerk]).entities
    assert people is not None
    assert people.entities([clerk.id]) == [clerk]


def test_each_name_gives_its_bearers_the_likeliest_first(people: PackEntities) -> None:
    found = people.candidates(["tom reed", "THOMAS REED", "Nobody Known", ""], 5)
    assert labels(found) == [["Thomas Q. Reed Jr."], ["Thomas Reed", "Thomas Q. Reed Jr."], [], []]


def test_no_more_than_the_limit(people: PackEntities) -> None:
    assert labels(people.candidates(["Thomas Reed"], 1)) == [["Thomas Reed"]]


def test_the_row_of_a_name_does_not_grow_with_the_pack(tmp_path: Path) -> None:
    mayor = role("Mayor", "2001", "2005")
    crowd = [person("Ann Lee", id=f"Q{n + 1}", prior=n / 100, roles=(mayor,)) for n in range(50)]
    people = make_pack(tmp_path, entities=crowd).entities
    assert people is not None
    [named], [surnamed] = people.candidates(["Ann Lee"], 50), people.surnamed(["Lee"], 50)
    assert [one.id for one in named] == [f"Q{n}" for n in range(50, 50 - MOST_BEARERS, -1)]
    assert [one.id for one in surnamed] == [f"Q{n}" for n in range(50, 50 - MOST_SURNAMED, -1)]


def test_a_last_name_alone_is_nobodys(people: PackEntities) -> None:
    assert people.candidates(["Reed"], 5) == [[]]


@pytest.mark.parametrize("surname", ["Reed", "REED", "Q Reed"])
def test_who_has_a_role_is_found_by_last_name(people: PackEntities, surname: str) -> None:
    assert labels(people.surnamed([surname, "Thomas Q. Reed", "Thomas", "Jr."], 5)) == [
        ["Thomas Q. Reed Jr."],
        [],
        [],
        [],
    ]


def test_a_person_is_found_by_either_id(people: PackEntities) -> None:
    found = people.entities(["enwiki:Thomas Q. Reed Jr.", "Q10", "Q11", "enwiki:Nobody"])
    assert [entity and entity.id for entity in found] == ["Q10", "Q10", None, None]


def test_many_threads_ask_at_once(tmp_path: Path) -> None:
    crowd = [person(f"Ann No{n}", id=f"Q{n + 1}") for n in range(500)]
    people = make_pack(tmp_path, entities=crowd).entities
    assert people is not None
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda one: people.candidates([one.label], 1), crowd))
    assert [bearers[0] for [bearers] in found] == [namesake(one) for one in crowd]
