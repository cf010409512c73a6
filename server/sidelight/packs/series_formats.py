"""Files as statistical offices publish them -> records of place, date and value.

bls        US Bureau of Labor Statistics: a text file of download.bls.gov, or the database of the package cpi;
           code: the series, "CUUR0000SA0"
worldbank  the CSV of an indicator: a row a country, a column a year; code: the indicator, "SP.POP.TOTL"
ons        UK Office for National Statistics: the CSV of one time series, with years, quarters and months in turn;
           code: the CDID, "D7BT"
eurostat   the TSV of a data set: a row a series, a column a period, values with flags; code: the whole key as its first
           column has it, "M,I15,CP00,DE"
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from sidelight.errors import KnowledgeError
from sidelight.model import Frequency
from sidelight.packs.rows import Record
from sidelight.packs.world_bank import GROUPS, plain_name

EVERY_PLACE = "*"
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_FLAGGED = re.compile(r"^(-?[\d.]+(?:[eE][-+]?\d+)?)(?:\s+[a-z]+)?$")
_BLS_PERIODS = {
    "month": {f"M{n:02}": f"-{n:02}" for n in range(1, 13)},
    "quarter": {f"Q{n:02}": f"-Q{n}" for n in range(1, 5)},
    "year": {"A01": "", "M13": ""},
}


def read_published(path: Path, office: str, code: str, frequency: Frequency, place: str) -> Iterator[Record]:
    """The values of one series, or of one indicator in every country, by line; "" where the office has none.

    Raises KnowledgeError when the file is not in the office's form, or does not hold the series.
    """
    found = False
    try:
        for line, where, date, value in _READERS[office](path, code, frequency):
            if where is None or place in (EVERY_PLACE, where):
                found = True
                fields: dict[str | None, str] = {"date": date, "value": value.strip()}
                yield line, fields | ({"place": where} if place == EVERY_PLACE and where else {})
    except (OSError, UnicodeDecodeError, csv.Error, sqlite3.Error, LookupError, ValueError) as error:
        raise KnowledgeError(f"The file {path.name} is not as {office} publishes it: {error}.") from error
    if not found:
        raise KnowledgeError(f"The file {path.name} does not hold {code or 'a series'} by {frequency}.")


Value = tuple[int, str | None, str, str]
"""Line, place where the file covers many, date, value as written."""


def _bls(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    periods = _BLS_PERIODS[frequency]
    rows = _bls_database(path, code) if path.suffix == ".db" else _bls_text(path, code)
    for line, year, period, value in rows:
        if period in periods:
            yield line, None, f"{year}{periods[period]}", value


def _bls_text(path: Path, code: str) -> Iterator[tuple[int, str, str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t")
        columns = [name.strip() for name in next(rows)]
        at = [columns.index(name) for name in ("series_id", "year", "period", "value")]
        for row in rows:
            series, year, period, value = (row[n].strip() for n in at) if row else ("",) * len(at)
            if series == code:
                yield rows.line_num, year, period, value


def _bls_database(path: Path, code: str) -> Iterator[tuple[int, str, str, str]]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT rowid, year, period, value FROM indexes WHERE series = ?", (code,))
        for line, year, period, value in rows:
            yield line, str(year), period, "" if value is None else str(value)


def _worldbank(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    if frequency != "year":
        raise ValueError("its values are by year")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        header = next((row for row in rows if row[:2] == ["Country Name", "Country Code"]), [])
        indicator = header.index("Indicator Code")
        years = [(n, name) for n, name in enumerate(header) if name.isdecimal()]
        for row in rows:
            if len(row) > indicator and row[1] not in GROUPS and code in ("", row[indicator]):
                place = plain_name(row[1], row[0])
                yield from ((rows.line_num, place, year, row[n]) for n, year in years if row[n])


def _ons(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        for row in rows:
            if row[:1] == ["CDID"] and code not in ("", row[1]):
                raise ValueError(f"it holds {row[1]}")
            date = _ons_period(row[0], frequency) if len(row) > 1 else None
            if date:
                yield rows.line_num, None, date, row[1]


def _ons_period(written: str, frequency: Frequency) -> str | None:
    """ "2025", "2025 Q1", "2025 JAN"; None for another frequency, and for the lines that describe the series."""
    year, _, part = written.partition(" ")
    if not re.fullmatch(r"\d{4}", year):
        return None
    if frequency == "month" and part in _MONTHS:
        return f"{year}-{_MONTHS.index(part) + 1:02}"
    if frequency == "quarter" and re.fullmatch(r"Q[1-4]", part):
        return f"{year}-{part}"
    return year if frequency == "year" and not part else None


def _eurostat(path: Path, code: str, frequency: Frequency) -> Iterator[Value]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter="\t")
        dimensions, *periods = (name.strip() for name in next(rows))
        if not dimensions.endswith("\\TIME_PERIOD"):
            raise ValueError("its first column does not name the dimensions")
        for row in rows:
            if row[0].strip() == code:
                values = zip(periods, row[1:], strict=True)
                yield from ((rows.line_num, None, date, _unflagged(value)) for date, value in values)


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
