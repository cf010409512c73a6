from __future__ import annotations

from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.pack import open_pack
from sidelight.model import Series
from sidelight.packs.rows import Intake
from sidelight.packs.series import build_series, read_series

INDEX = "id,name,unit,frequency,place,topic,currency,step,vintage,source,url,license,file"


def row(id: str = "rate", frequency: str = "month", place: str = "Atlantis", file: str = "rate.csv") -> str:
    return f"{id},Rate,percent,{frequency},{place},unemployment,,0.1,2026-01,Office,https://example.org/,CC0-1.0,{file}"


def tables(folder: Path, *index: str, **files: str) -> Path:
    (folder / "index.csv").write_text("\n".join((INDEX, *index)) + "\n")
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content)
    return folder


def read(folder: Path) -> tuple[list[Series], list[str]]:
    intake = Intake()
    return read_series(folder, intake), [str(refusal) for refusal in intake.refused()]


def test_a_period_without_a_value_is_absent(tmp_path: Path) -> None:
    tables(tmp_path, row(), rate="date,value\n2025-09,4.4\n2025-10,\n2025-11,4.6\n")
    [series], refused = read(tmp_path)
    assert series.points == (("2025-09", 4.4), ("2025-11", 4.6))
    assert (series.citation.name, series.citation.retrieved, refused) == ("Office", "2026-01", [])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3.7 p", 3.7),
        ("3.7(P)", 3.7),
        ("3.7 (r)", 3.7),
        ("−0.2", -0.2),
        ('"1,234.5"', 1234.5),
        ('"83,280,000"', 83_280_000.0),
        ("1.2e3", 1200.0),
        ('"3,4"', 3.4),
        ("83 280 000", 83_280_000.0),
        ("83.280.000", 83_280_000.0),
        *((mark, None) for mark in ("..", ":", "-", "n/a", "NA")),
    ],
)
def test_a_value_is_read_as_offices_write_it(tmp_path: Path, written: str, value: float | None) -> None:
    [series], refused = read(tables(tmp_path, row(), rate=f"date,value\n2024-01,1\n2025-01,{written}\n"))
    assert dict(series.points).get("2025-01") == value
    assert refused == []


def test_a_series_is_taken_as_revised_unless_the_index_says_no(tmp_path: Path) -> None:
    rows = (f"{row()},yes", f"{row(id='final')},no", f"{row(id='unsaid')},")
    tables(tmp_path, *rows, rate="date,value\n2025-09,4.4\n")
    (tmp_path / "index.csv").write_text("\n".join((f"{INDEX},revised", *rows)) + "\n")
    series, refused = read(tmp_path)
    assert ({one.id: one.revised for one in series}, refused) == ({"rate": True, "final": False, "unsaid": True}, [])


def test_a_file_of_many_places_gives_each_a_series(tmp_path: Path) -> None:
    tables(
        tmp_path,
        row(place="*", frequency="year"),
        rate="place,date,value\nAtlantis,2025,1\nThule,2024,2\nThule,2025,3\n",
    )
    found, _ = read(tmp_path)
    assert [(one.id, one.place, len(one.points)) for one in found] == [
        ("rate:Atlantis", "Atlantis", 1),
        ("rate:Thule", "Thule", 2),
    ]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("date,value\n2025-01,1\n2025,2\n", "rate.csv:3: date: 2025 is no month"),
        ("date,value\n2025-01,1\n2025-13,2\n", "rate.csv:3: date: 2025-13 is no month"),
        ("date,value\n2025-01,1\n2026-02,2\n", "rate.csv:3: date: 2026-02 is after the vintage, 2026-01"),
        ("date,value\n2025-01,1\n0000-01,2\n", "rate.csv:3: date: 0000-01 is no month"),
        ("date,value\n2025-01,1\n2025-01,2\n", "rate.csv:3: date: 2025-01 is there twice"),
        ("date,value\n2025-01,1\n2025-02,nan\n", "rate.csv:3: value: not a finite number"),
        ("date,value\n2025-01,1\n2025-02,much\n", "rate.csv:3: value: “much” is no number"),
        ('date,value\n2025-01,1\n2025-02,"3,456"\n', "rate.csv:3: value: “3,456” is no number"),
        ("date,value\n2025-01,1\n2025-02,3 m\n", "rate.csv:3: value: “3 m” is no number"),
        (
            "place,date,value\n,2025-01,1\nThule,2025-02,1\n",
            "rate.csv:3: place: given here although the index names one",
        ),
    ],
)
def test_a_point_that_cannot_be_is_refused(tmp_path: Path, content: str, why: str) -> None:
    [series], [refused] = read(tables(tmp_path, row(), rate=content))
    assert series.points == (("2025-01", 1.0),)
    assert refused.startswith(why)


def test_a_series_without_values_or_with_a_known_id_is_refused(tmp_path: Path) -> None:
    tables(tmp_path, row(), row(), row("empty", file="empty.csv"), rate="date,value\n2025-01,1\n", empty="date,value\n")
    found, refused = read(tmp_path)
    assert [one.id for one in found] == ["rate"]
    assert refused == [
        "index.csv:3: id: there is another series rate",
        "index.csv:4: file: empty.csv has no values",
    ]


def test_a_file_outside_the_folder_is_refused(tmp_path: Path) -> None:
    found, [refused] = read(tables(tmp_path, row(file="../rate.csv")))
    assert found == []
    assert refused.startswith("index.csv:2: file:")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"rate\.csv"):
        read(tables(tmp_path, row()))


def test_rows_in_are_rows_used_and_rows_refused(tmp_path: Path) -> None:
    tables(tmp_path, row(), rate="date,value\n2025-01,1\n2025,2\n")
    report = build_series(tmp_path, tmp_path / "out", "figures")
    assert (report.read, report.used, len(report.refused)) == (3, 2, 1)
    pack = open_pack(tmp_path / "out")
    assert (pack.manifest.license, pack.manifest.as_of) == ("CC0-1.0", "2026-01")
    assert pack.series is not None
    assert pack.series.series("rate") is not None
