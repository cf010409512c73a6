from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import Field

from sidelight.errors import KnowledgeError
from sidelight.model import PartialDate
from sidelight.packs.rows import Intake, Link, TableRow, Words, reason


class Row(TableRow):
    name: str
    born: PartialDate | None = None
    aliases: Words = ()
    url: Link | None = None
    from_: PartialDate | None = Field(None, alias="from")


def read(folder: Path, content: str | bytes) -> tuple[list[Row], list[str]]:
    path = folder / "people.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    intake = Intake()
    rows = [placed.row for placed in intake.rows(path, Row)]
    refused = intake.refused()
    assert intake.read == len(rows) + len(refused)
    return rows, [str(refusal) for refusal in refused]


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_the_separator_is_what_the_header_uses(tmp_path: Path, separator: str) -> None:
    rows, _ = read(tmp_path, f'name{separator}from\n"Ada{separator} B."{separator}2001\n')
    assert rows == [Row.model_validate({"name": f"Ada{separator} B.", "from": "2001"})]


def test_a_byte_order_mark_and_empty_fields_are_no_matter(tmp_path: Path) -> None:
    rows, refused = read(tmp_path, "\ufeffname,born,aliases\r\n Ada ,, A. | |B.\r\n")
    assert rows == [Row(name="Ada", aliases=("A.", "B."))]
    assert refused == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (",1950", "name: missing or empty"),
        ("Ada,195", "born: “195” is no date (YYYY, YYYY-MM or YYYY-MM-DD)"),
        ("Ada,2001-02-29", "born: day is out of range for month"),
        ("Ada,1950,more", "more fields than the header has"),
        ("Ada", "fewer fields than the header has"),
    ],
)
def test_a_refused_line_is_named_with_the_reason(tmp_path: Path, line: str, why: str) -> None:
    rows, refused = read(tmp_path, f"name,born\nBo,1960\n{line}\n")
    assert rows == [Row(name="Bo", born="1960")]
    assert refused[0].startswith(f"people.csv:3: {why}")


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "https://localhost/",
        "https://example.org/a b",
        "javascript:alert(1)",
        "https://u@example.org/",
    ],
)
def test_a_link_that_is_not_well_formed_is_refused(tmp_path: Path, url: str) -> None:
    assert len(read(tmp_path, f"name,url\nAda,{url}\n")[1]) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("name,age\nAda,3\n", "unknown column: age"),
        ("born\n1950\n", "lacks the column name"),
        ("", "lacks the column name"),
        (b"name\n\xff\n", "not in UTF-8"),
        ("name,born,name\nAda,1950,Eva\n", "column name more than once"),
        ('name\n"Ada\n', "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_read_is_an_error(tmp_path: Path, content: str | bytes, why: str) -> None:
    with pytest.raises(KnowledgeError, match=why):
        read(tmp_path, content)


def test_a_missing_table_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"absent\.csv"):
        Intake().rows(tmp_path / "absent.csv", Row)


def test_a_plain_reason_is_given_as_it_is() -> None:
    assert reason(ValueError("no such place")) == "no such place"
