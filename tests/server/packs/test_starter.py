from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sidelight.knowledge.base import Entities, Events, SeriesSource
from sidelight.knowledge.installed import current
from sidelight.knowledge.shelf import Shelf
from sidelight.packs import starter
from sidelight.packs.report import BuildReport
from sidelight.packs.starter import TABLES, build_starter, ensure_starter
from tests.server.people import named

WIKIDATA = "https://www.wikidata.org/wiki/Q1"
PAGE = "https://en.wikipedia.org/wiki/Mira_Stone"
HEADERS = {
    "people": "enwiki,wikidata,label,description,born,died,aliases,parties,prominence,basis,checked_on,url",
    "roles": "enwiki,title,of,place,party,from,to,known_until,basis,checked_on,url",
    "events": "enwiki,wikidata,classes,start,end,place,participants,outcome,aliases,weak_aliases,comparable,"
    "basis,checked_on,url",
    "event_figures": "enwiki,label,value,unit,from,to,source,url,license,checked_on",
}
DATA_PERSON = f"Mira Stone,Q1,,politician,1960,,M. Stone,Harbour Party,1,data,2022-07-01,{WIKIDATA}"
DATA_ROLE = f"Mira Stone,Mayor,Port Town,,,2020-01-01,,2022-07-01,data,2022-07-01,{WIKIDATA}"


def write(tables: Path, **rows: list[str]) -> Path:
    """One file a folder; keys are folders, or folder__file."""
    for key, lines in rows.items():
        folder, _, file = key.partition("__")
        (tables / folder).mkdir(parents=True, exist_ok=True)
        (tables / folder / f"{file or 'data'}.csv").write_text("\n".join((HEADERS[folder], *lines)) + "\n")
    return tables


def built(tables: Path, packs_dir: Path) -> Shelf:
    ensure_starter(packs_dir, tables)
    return Shelf(packs_dir)


def report(tables: Path, tmp_path: Path) -> BuildReport:
    return build_starter(tables, tmp_path / "out")


def test_people_carry_the_roles_and_the_source_of_their_rows(tmp_path: Path) -> None:
    shelf = built(write(tmp_path / "t", people=[DATA_PERSON], roles=[DATA_ROLE]), tmp_path / "packs")
    [people] = shelf.snapshot().of(Entities)
    [mira] = named(people, "M Stone")
    assert (mira.id, mira.label, mira.prior) == ("Q1", "Mira Stone", 0.95)
    assert (mira.citation.name, mira.citation.license, mira.citation.basis) == ("Wikidata", "CC0-1.0", "data")
    [role] = mira.roles
    assert (role.title, role.of, role.to, role.known_until) == ("Mayor", "Port Town", None, "2022-07-01")


def test_a_row_by_hand_replaces_what_it_fills_wherever_its_file_stands(tmp_path: Path) -> None:
    hand = f"Mira Stone,,Mira Stone-Kelly,,,2025-03,,,,editorial,2026-11-01,{PAGE}"
    tables = write(tmp_path / "t", people=[DATA_PERSON], people__a=[hand])
    [people] = built(tables, tmp_path / "packs").snapshot().of(Entities)
    [mira] = people.entities(["Q1"])
    assert mira is not None
    assert (mira.label, mira.born, mira.died) == ("Mira Stone-Kelly", "1960", "2025-03")
    assert (mira.citation.name, mira.citation.basis) == ("Sidelight starter table", "editorial")
    assert mira.prior == 0.95


def test_a_role_by_hand_closes_the_datas_open_term(tmp_path: Path) -> None:
    hand = f"Mira Stone,Mayor,Port Town,,,2020-01-01,2024-05-05,,editorial,2026-11-01,{PAGE}"
    tables = write(tmp_path / "t", people=[DATA_PERSON], roles=[DATA_ROLE], roles__a=[hand])
    [people] = built(tables, tmp_path / "packs").snapshot().of(Entities)
    [mira] = people.entities(["Q1"])
    assert mira is not None
    assert [(role.to, role.known_until, role.citation.basis) for role in mira.roles] == [
        ("2024-05-05", "2026-11-01", "editorial")
    ]


def test_events_carry_their_figures_and_know_their_like(tmp_path: Path) -> None:
    names = "Big Strike,the strike,Mill strike"  # alias, weak alias, comparable
    dock = f"Dock strike (1911),,strike|dispute,1911-04-02,1911-06,Port Town,Dockers|Owners,Won.,{names}"
    events = [
        f"{dock},editorial,2026-11-01,{PAGE}",
        f"Mill strike,Q5,strike,1920,,,,,,,,editorial,2026-11-01,{PAGE}",
    ]
    figure = f"Dock strike (1911),strikers,4000,people,1911-04,,City archive,{PAGE},public domain,2026-11-01"
    [source] = built(write(tmp_path / "t", events=events, event_figures=[figure]), tmp_path / "p").snapshot().of(Events)
    [[strike]] = source.events_named(["Dock strike"])
    assert (strike.id, strike.classes) == ("enwiki:Dock strike (1911)", ("strike", "dispute"))
    assert (strike.comparable, strike.weak_aliases) == (("Q5",), ("the strike",))
    [fact] = strike.figures
    assert fact.citation is not None
    assert (fact.label, fact.value, fact.unit, fact.citation.name) == ("strikers", "4000", "people", "City archive")


@pytest.mark.parametrize(
    ("folder", "line", "why"),
    [
        ("people", f"Ada,,,,1960,1950,,,,data,2022-07-01,{WIKIDATA}", "died 1950 before being born 1960"),
        ("people", "Ada,,,,,,,,,data,2022-07-01,https://example.org/", "leads to no known data set"),
        ("people", f"Ada,,,,,,,,4,editorial,2022-07-01,{PAGE}", "prominence"),
        ("people", f"Ada,12,,,,,,,,editorial,2022-07-01,{PAGE}", "wikidata"),
        (
            "roles",
            f"Nobody,Mayor,,,,,,,editorial,2026-11-01,{PAGE}",
            "nobody in the tables of people has the title Nobody",
        ),
        ("roles", f"Mira Stone,Mayor,,,,2001,1999,,editorial,2026-11-01,{PAGE}", "ends 1999 before it starts 2001"),
        ("roles", f"Mira Stone,Mayor,,,,1950,1999,,editorial,2026-11-01,{PAGE}", "before birth"),
        ("events", f"Fire,,fire,1911,1910,,,,,,,editorial,2026-11-01,{PAGE}", "ends 1910 before it starts 1911"),
        ("events", f"Fire,,,1911,,,,,,,,editorial,2026-11-01,{PAGE}", "classes"),
        (
            "events",
            f"Fire,,fire,1911,,,,,,,Flood,editorial,2026-11-01,{PAGE}",
            "no event in the tables has the title Flood",
        ),
        ("event_figures", f"Fire,cost,1,,,,Archive,{PAGE},,2026-11-01", "no event in the tables has the title Fire"),
    ],
)
def test_a_row_that_cannot_be_true_is_refused_by_file_and_line(
    tmp_path: Path, folder: str, line: str, why: str
) -> None:
    tables = write(tmp_path / "t", people=[DATA_PERSON], roles=[DATA_ROLE])
    write(tables, **{f"{folder}__z": [line]})
    result = report(tables, tmp_path)
    [refusal] = result.refused
    assert (refusal.file, refusal.line) == (f"{folder}/z.csv", 2)
    assert why in refusal.reason
    assert (result.read, result.used) == (3, 2)


def test_an_event_is_told_once(tmp_path: Path) -> None:
    fire = f"Fire,,fire,1911,,,,,,,,editorial,2026-11-01,{PAGE}"
    [refusal] = report(write(tmp_path / "t", events=[fire, fire]), tmp_path).refused
    assert str(refusal) == "events/data.csv:3: there is another row of Fire"


def test_the_pack_is_built_again_only_when_the_tables_change(tmp_path: Path) -> None:
    tables, packs_dir = write(tmp_path / "t", people=[DATA_PERSON]), tmp_path / "packs"
    first = ensure_starter(packs_dir, tables)
    built_at = first.stat().st_mtime_ns
    assert ensure_starter(packs_dir, tables) == first
    assert first.stat().st_mtime_ns == built_at
    write(tables, roles=[DATA_ROLE])
    second = ensure_starter(packs_dir, tables)
    assert second != first
    assert current(packs_dir) == {"starter": second}


def test_the_pack_is_built_again_when_the_code_of_its_records_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "code"
    for package in ("packs", "knowledge"):
        (code / package).mkdir(parents=True)
        for file in TABLES.parents[1].joinpath(package).glob("*.py"):
            (code / package / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(starter, "files", lambda package: code / package.rpartition(".")[2])
    tables, packs_dir = write(tmp_path / "t", people=[DATA_PERSON]), tmp_path / "packs"
    first = ensure_starter(packs_dir, tables)
    assert ensure_starter(packs_dir, tables) == first
    (code / "knowledge" / "records.py").write_text("# changed\n")
    assert ensure_starter(packs_dir, tables) != first


def test_two_processes_may_build_it_at_once(tmp_path: Path) -> None:
    tables = write(tmp_path / "t", people=[DATA_PERSON])
    with ThreadPoolExecutor(4) as pool:
        folders = set(pool.map(lambda _: ensure_starter(tmp_path / "packs", tables), range(4)))
    [folder] = folders
    assert current(tmp_path / "packs") == {"starter": folder}


def test_the_same_tables_give_the_same_pack(tmp_path: Path) -> None:
    tables = write(tmp_path / "t", people=[DATA_PERSON], roles=[DATA_ROLE])
    one, two = (build_starter(tables, tmp_path / name).manifest for name in "ab")
    assert one == two


def test_nothing_unfinished_is_left_behind(tmp_path: Path) -> None:
    folder = ensure_starter(tmp_path / "packs", write(tmp_path / "t", people=[DATA_PERSON]))
    assert sorted(path.name for path in (tmp_path / "packs").iterdir()) == ["starter"]
    assert sorted(path.name for path in (tmp_path / "packs" / "starter").iterdir()) == sorted([folder.name, "current"])


def test_the_tables_that_ship_build_without_a_refusal(tmp_path: Path) -> None:
    result = build_starter(TABLES, tmp_path / "out")
    assert [str(refusal) for refusal in result.refused] == []
    assert result.manifest.counts["entities"] > 0


def test_the_shipped_series_are_there(tmp_path: Path) -> None:
    [series] = built(TABLES, tmp_path / "packs").snapshot().of(SeriesSource)
    assert series.series_about("cpi", "United States")[0].frequency == "month"


def test_a_damaged_starter_pack_is_built_anew(tmp_path: Path) -> None:
    tables = write(tmp_path / "t", people=[DATA_PERSON], roles=[DATA_ROLE])
    folder = ensure_starter(tmp_path / "packs", tables)
    sound = (folder / "names.marisa").read_bytes()
    (folder / "names.marisa").write_bytes(sound[:-1])
    assert ensure_starter(tmp_path / "packs", tables) == folder
    assert (folder / "names.marisa").read_bytes() == sound
