"""Files as statistical offices publish them -> records of place, date and value.

bls        US Bureau of Labor Statistics: a text file of download.bls.gov, or the database of the package cpi;
           code: the series, "CUUR0000SA0"
worldbank  the CSV of an indicator, or an export of DataBank: a row a country, a column a year; code: the indicator,
           "SP.POP.TOTL"
ons        UK Office for National Statistics: the CSV of one time series or of a data set, a column a series, with
           years, quarters and months in turn; code: the CDID, "D7BT"
eurostat   the TSV of a data set: a row a series, a column a period, values with flags; code: the whole key as its first
           column has it, "M,I15,CP00,DE"

Text files may be gzipped, where their name ends in .gz.
"""

from __future__ import annotations

import csv
import gzip
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TextIO

from sidelight.errors import KnowledgeError
from sidelight.model import Frequency
from sidelight.packs.rows import Record
from sidelight.packs.world_bank import GROUPS, plain_name

EVERY_PLACE = "*"
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_FLAGGED = re.compile(r"^(-?[\d.]+(?:[eE][-+]?\d+)?)(?:\s+[a-z]+)?$")
_YEAR_COLUMN = re.compile(r"(\d{4})(?: \[YR\d{4}\])?")
_PERIOD_OF_OLD = re.compile(r"(\d{4})(?:M(\d\d)|(Q\d))")
_BLS_PERIODS = {
    "month": {f"M{n:02}": f"-{n:02}" for n in range(1, 13)},
    "quarter": {f"Q{n:02}": f"-Q{n}" for n in range(1, 5)},
    "year": {"A01": "", "M13": ""},
}


def read_published(path: Path, office: str, code: str, frequency: Frequency, place: str) -> Iterator[Record]:
    """The values of one series, or of one indicator in every country, by line; "" where the office has none.

    Raises KnowledgeError when the file is not in the office's form, or does not hold the series.
    """
    if not code and office in _MANY_SERIES:
        raise KnowledgeError(f"The index has no code that says which series of {path.name} is meant.")
    found = False
    try:
        for line, where, date, value in _READERS[office](path, code, frequency):
            if where is None or place in (EVERY_PLACE, where):
                found = True
                fields: dict[str | None, str] = {"date": date, "value": value.strip()}
                yield line, fields | ({"place": where} if place == EVERY_PLACE and where else {})
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"The file {path.name} is not in UTF-8.") from error
    except (OSError, EOFError) as error:
        raise KnowledgeError(f"The file {path.name} cannot be read: {error}.") from error
    except (csv.Error, sqlite3.Error, ValueError) as error:
        raise KnowledgeError(f"The file {path.name} is not as {office} publishes it: {error}.") from error
    if not found:
        of_place = "" if place == EVERY_PLACE or office != "worldbank" else f" for {place}"
        raise KnowledgeError(f"The file {path.name} does not hold {code or 'a series'} by {frequency}{of_place}.")


_MANY_SERIES = frozenset({"bls", "eurostat"})
SEVERAL_A_LINE = frozenset({"worldbank", "eurostat"})
"""Offices whose files have a line for each series."""

Value = tuple[int, str | None, str, str]
"""Line, place where the file covers many, date, value as written."""


def _bls(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    periods = _BLS_PERIODS[frequency]
    rows = _bls_database(path, code) if path.suffix == ".db" else _bls_text(path, code)
    for line, year, period, value in rows:
        if period in periods:
            yield line, None, f"{year}{periods[period]}", value


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """As text in UTF-8, with a byte order mark or without."""
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
            yield file
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file


def _tabbed(file: TextIO) -> Iterator[tuple[int, list[str]]]:
    """Each line that is not empty with its number."""
    for line, text in enumerate(file, start=1):
        row = [field.strip() for field in text.split("\t")]
        if any(row):
            yield line, row


def _bls_text(path: Path, code: str) -> Iterator[tuple[int, str, str, str]]:
    with _opened(path) as file:
        rows = _tabbed(file)
        _, header = next(rows, (0, []))
        missing = [name for name in ("series_id", "year", "period", "value") if name not in header]
        if missing:
            raise ValueError(f"it has no column {missing[0]}")
        at = [header.index(name) for name in ("series_id", "year", "period", "value")]
        for line, row in rows:
            if len(row) <= max(at):
                raise ValueError(f"line {line} is cut short")
            series, year, period, value = (row[n] for n in at)
            if series == code:
                yield line, year, period, value


def _bls_database(path: Path, code: str) -> Iterator[tuple[int, str, str, str]]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT rowid, year, period, value FROM indexes WHERE series = ?", (code,))
        for line, year, period, value in rows:
            yield line, str(year), period, "" if value is None else str(value)


def _worldbank(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    if frequency != "year":
        raise ValueError("its values are by year")
    with _opened(path) as file:
        rows = csv.reader(file, strict=True)
        header = next((row for row in rows if {"Country Name", "Country Code"} <= set(row)), [])
        named = next((name for name in ("Indicator Code", "Series Code") if name in header), None)
        if named is None:
            raise ValueError("it has no line with Country Name, Country Code and Indicator Code")
        indicator, country, name = map(header.index, (named, "Country Code", "Country Name"))
        years = [(n, found[1]) for n, column in enumerate(header) if (found := _YEAR_COLUMN.fullmatch(column))]
        width = max((n + 1 for n, _ in years), default=0)
        for row in rows:
            if len(row) <= max(indicator, country, name) or not row[country]:
                continue  # "Last updated", "Data from database"
            if len(row) < width:
                raise ValueError(f"line {rows.line_num} is cut short")
            if row[country] not in GROUPS and code in ("", row[indicator]):
                place = plain_name(row[country], row[name])
                yield from ((rows.line_num, place, year, row[n]) for n, year in years if row[n])


def _ons(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    with _opened(path) as file:
        rows = csv.reader(file, strict=True)
        column = 0
        for row in rows:
            if row[:1] == ["CDID"]:
                column = _column_of(code, row)
            date = _ons_period(row[0], frequency) if len(row) > 1 else None
            if date and not column:
                raise ValueError("no line CDID stands before its values")
            if date and len(row) <= column:
                raise ValueError(f"line {rows.line_num} is cut short")
            if date:
                yield rows.line_num, None, date, row[column]


def _column_of(code: str, cdids: list[str]) -> int:
    if not code and len(cdids) > len(("CDID", "code")):
        raise ValueError("it holds several series, and the index has no code that says which")
    if code and code not in cdids[1:]:
        raise ValueError(f"it holds {cdids[1]}" if len(cdids) == len(("CDID", "code")) else f"it has no {code}")
    return cdids.index(code, 1) if code else 1


def _ons_period(written: str, frequency: Frequency) -> str | None:
    """ "2025", "2025 Q1", "2025 JAN"; None for another frequency, and for the lines that describe the series."""
    year, _, part = written.upper().partition(" ")
    if not re.fullmatch(r"\d{4}", year):
        return None
    if frequency == "month" and part in _MONTHS:
        return f"{year}-{_MONTHS.index(part) + 1:02}"
    if frequency == "quarter" and re.fullmatch(r"Q[1-4]", part):
        return f"{year}-{part}"
    return year if frequency == "year" and not part else None


def _eurostat(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    with _opened(path) as file:
        rows = _tabbed(file)
        _, (dimensions, *periods) = next(rows, (0, [""]))
        if not dimensions.lower().endswith(("\\time_period", "\\time")):
            raise ValueError("its first column does not name the dimensions")
        for line, row in rows:
            if row[0] == code and len(row) != len(periods) + 1:
                raise ValueError(f"line {line} has {len(row) - 1} values for {len(periods)} periods")
            if row[0] == code:
                values = zip(map(_eurostat_period, periods), row[1:], strict=True)
                yield from ((line, None, date, _unflagged(value)) for date, value in values)


def _eurostat_period(written: str) -> str:
    """ "2025-01"; files of before 2023 have "2025M01" and "2025Q1"."""
    old = _PERIOD_OF_OLD.fullmatch(written)
    return f"{old[1]}-{old[2] or old[3]}" if old else written


def _unflagged(value: str) -> str:
    """The number without its flags ("71.2 p"); "" where there is none (": m")."""
    found = _FLAGGED.match(value.strip())
    if found:
        return found[1]
    return "" if value.strip().startswith(":") else value


_READERS: dict[str, Callable[[Path, str, Frequency], Iterator[Value]]] = {
    "bls": _bls,
    "worldbank": _worldbank,
    "ons": _ons,
    "eurostat": _eurostat,
}
