"""What has been compared with copies of public pages is told of rows that exist."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sidelight.packs.starter import TABLES

COMPARED = sorted((TABLES / "compared").glob("*.csv"))


def rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def keys(file: str) -> frozenset[tuple[str, str]]:
    """(Wikipedia title, title of the office or nothing) of each row of the table."""
    return frozenset((row["enwiki"], row.get("title", "")) for row in rows(TABLES / file))


@pytest.mark.parametrize("path", COMPARED, ids=lambda path: path.stem)
def test_each_line_names_a_row_of_the_tables(path):
    lines = list(rows(path))
    assert lines
    unknown = [line for line in lines if (line["enwiki"], line["title"]) not in keys(line["file"])]
    assert [line for line in unknown if not line["found"].startswith("dropped")] == []
    assert all(line["found"] and line["on"] for line in lines)
