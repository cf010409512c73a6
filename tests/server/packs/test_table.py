from __future__ import annotations

from pathlib import Path

import pytest

from sidelight.knowledge.pack import open_pack
from sidelight.model import Entity
from sidelight.packs.report import BuildReport
from sidelight.packs.table import build_table

HEADER = "key,name,wikidata,enwiki,born,died,aliases,prior,title,of,from,to,known_until,checked_on,url"


def build(folder: Path, *lines: str, header: str = HEADER) -> tuple[BuildReport, list[Entity]]:
    table = folder / "ours.csv"
    table.write_text("\n".join((header, *lines)) + "\n")
    report = build_table(table, folder / "out", "ours", source="Port Town Post")
    pack = open_pack(folder / "out")
    ids = ["Q1", "enwiki:Ada Olsen", "ours:ada", "ours:bo"]
    return report, [one for one in (pack.entities.entities(ids) if pack.entities else []) if one]


def test_rows_of_one_key_are_one_person(tmp_path: Path) -> None:
    report, [mira] = build(
        tmp_path,
        "mira,Mira Stone,Q1,,1960,,M. Stone|Mimi,,Mayor,Port Town,2020-05-01,,,2026-11-01,https://example.org/mira",
        "mira,,,,,,,,Clerk,Port Town,2010,2020-04-30,,2026-10-01,",
    )
    assert (report.read, report.used, report.manifest.as_of) == (2, 2, "2026-11-01")
    assert (mira.id, mira.ids.pack, mira.label, mira.aliases) == ("Q1", "mira", "Mira Stone", ("M. Stone", "Mimi"))
    assert [(role.title, role.from_, role.to, role.known_until) for role in mira.roles] == [
        ("Clerk", "2010", "2020-04-30", "2026-10-01"),
        ("Mayor", "2020-05-01", None, "2026-11-01"),
    ]
    assert (mira.citation.name, mira.citation.url) == ("Port Town Post", "https://example.org/mira")


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("ada,Ada Olsen,,Ada Olsen,,,,,,,,,,2026-11-01,", "enwiki:Ada Olsen"),
        ("ada,Ada Olsen,,,,,,,,,,,,2026-11-01,", "ours:ada"),
    ],
)
def test_a_person_without_wikidata_id_is_known_by_title_else_by_key(tmp_path: Path, line: str, id_: str) -> None:
    _, [ada] = build(tmp_path, line)
    assert (ada.id, ada.prior, ada.roles) == (id_, 0.9, ())


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("bo,,,,,,,,,,,,,2026-11-01,", "name: missing in the first row of this key"),
        ("mira,,,,1961,,,,,,,,,2026-11-01,", "born: another than in the rows before"),
        ("bo,Bo,Q1,,,,,,,,,,,2026-11-01,", "Q1: belongs to mira already"),
        ("mira,,,,,,,,,,2020,,,2026-11-01,", "title: missing although other columns tell of a role"),
        ("mira,,,,,,,,Clerk,,2001,1999,,2026-11-01,", "ends 1999 before it starts 2001"),
        ("mira,,,,,1950,,,,,,,,2026-11-01,", "died 1950 before being born 1960"),
        ("bo,Bo,,,,,,2,,,,,,2026-11-01,", "prior: 2: Input should be less than or equal to 1"),
        ("bo,Bo,,,,,,,,,,,,,", "checked_on: missing"),
    ],
)
def test_a_refused_line_is_named_with_the_reason(tmp_path: Path, line: str, why: str) -> None:
    report, people = build(tmp_path, "mira,Mira Stone,Q1,,1960,,,,,,,,,2026-11-01,", line)
    [refusal] = report.refused
    assert (refusal.file, refusal.line, refusal.reason) == ("ours.csv", 3, why)
    assert (report.read, report.used) == (2, 1)
    assert [one.label for one in people] == ["Mira Stone"]


def test_only_key_name_and_date_of_the_check_are_needed(tmp_path: Path) -> None:
    _, [bo] = build(tmp_path, "bo,Bo Reed,2026-11-01", header="key,name,checked_on")
    assert bo.label == "Bo Reed"


def test_the_same_table_gives_the_same_version(tmp_path: Path) -> None:
    versions = set()
    for name in "ab":
        (tmp_path / name).mkdir()
        report, _ = build(tmp_path / name, "bo,Bo Reed,2026-11-01", header="key,name,checked_on")
        versions.add(report.manifest.version)
    assert len(versions) == 1
