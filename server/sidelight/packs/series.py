"""Official series: index.csv and the files that it names -> series.

    index.csv   id,name,unit,frequency,place,topic,currency,step,vintage,source,url,license,file[,format,code,revised]
    FILE        date,value; where the index says place "*": place,date,value, and each place becomes a series of its own

What cards use has one of these topics: unemployment, inflation, core_inflation (percent), cpi, core_cpi and cpi_sa
(adjusted for the season; indexes), gdp (money), gdp_growth (percent a year), population.

A period without a value has no row, or an empty value; one that begins after the vintage is a forecast, and refused. A
file may also stand as an office publishes it: then `format` names the office (bls, worldbank, ons, eurostat) and `code`
the series in its file; see series_formats. `revised` is "no" where the office leaves past values as they were first
published: records are then judged to the step.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sidelight.model import Citation, Frequency, PartialDate, Series
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.report import BuildReport
from sidelight.packs.rows import Intake, Link, Placed, TableRow
from sidelight.packs.sanity import surely_before
from sidelight.packs.series_formats import EVERY_PLACE, SEVERAL_A_LINE, read_published
from sidelight.packs.writer import Head, silent, write_pack

_PERIOD = {
    "month": re.compile(r"(?!0000)\d{4}-(0[1-9]|1[0-2])"),
    "quarter": re.compile(r"(?!0000)\d{4}-Q[1-4]"),
    "year": re.compile(r"(?!0000)\d{4}"),
}
_WRITTEN = {"month": "2025-01", "quarter": "2025-Q1", "year": "2025"}

Points = dict[str, float]
"""Value by period."""


class SeriesRow(TableRow):
    id: str
    name: str
    unit: str
    frequency: Frequency
    place: str | None = None
    topic: str
    currency: str | None = None
    step: float = Field(gt=0, allow_inf_nan=False)
    vintage: PartialDate
    source: str
    url: Link
    license: str
    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    format: Literal["table", "bls", "worldbank", "ons", "eurostat"] = "table"
    code: str | None = None
    revised: bool = True


# "1,234" and "1.234" alone could be either.
_THOUSANDS = re.compile(
    r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)|-?\d{1,3}(?:,\d{3}){2,}|-?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:\.\d+)?"
)
_THOUSANDS_BY_POINT = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|-?\d{1,3}(?:\.\d{3})+,\d+")
_DECIMAL_COMMA = re.compile(r"-?\d+,(?:\d{1,2}|\d{4,})")
_FLAG = re.compile(r"(?<=\d)\s*(?:\([pre]\)|[pre])$", re.IGNORECASE)
_NO_VALUE = frozenset({"", "-", "–", "..", "...", ":", "n/a", "na", "x"})


def _number(written: object) -> object:
    """Without the marks that offices put on values: provisional, revised, estimated; None for a mark of none."""
    if not isinstance(written, str):
        return written
    plain = _FLAG.sub("", written.strip().replace("−", "-"))
    if plain.casefold() in _NO_VALUE:
        return None
    if _THOUSANDS.fullmatch(plain):
        return re.sub(r"[,\s]", "", plain)
    if _THOUSANDS_BY_POINT.fullmatch(plain) or _DECIMAL_COMMA.fullmatch(plain):
        return plain.replace(".", "").replace(",", ".")
    return plain


class PointRow(TableRow):
    place: str | None = None
    date: str
    value: Annotated[float | None, BeforeValidator(_number)] = None


def build_series(tables: Path, out: Path, pack_id: str, progress: Progress = silent) -> BuildReport:
    """A pack of the series that index.csv in the folder lists."""
    intake = Intake()
    series = read_series(tables, intake)
    licenses = sorted({one.citation.license or "" for one in series})
    head = Head(pack_id, "series", " AND ".join(licenses))
    return BuildReport(write_pack(head, Content(series=series), out, progress), intake.read, intake.refused())


def read_series(tables: Path, intake: Intake) -> list[Series]:
    """By id. A row of the index counts as read beside the rows of its file."""
    seen: set[str] = set()
    series: list[Series] = []
    for placed in intake.rows(tables / "index.csv", SeriesRow):
        points = _points(tables / placed.row.file, placed.row, intake)
        if intake.passes(placed, _faults(placed.row, points, seen)):
            series += (_series(placed.row, place, values) for place, values in points.items())
        seen.add(placed.row.id)
    return sorted(series, key=lambda one: one.id)


def _points(path: Path, row: SeriesRow, intake: Intake) -> dict[str | None, Points]:
    """The values by place."""
    points: dict[str | None, Points] = defaultdict(dict)
    for placed in _point_rows(path, row, intake):
        place = placed.row.place if row.place == EVERY_PLACE else row.place
        values = points[place]
        if intake.passes(placed, _point_faults(placed.row, row, values)) and placed.row.value is not None:
            values[placed.row.date] = placed.row.value
    return points


def _point_rows(path: Path, row: SeriesRow, intake: Intake) -> list[Placed[PointRow]]:
    if row.format == "table":
        return intake.rows(path, PointRow)
    published = read_published(path, row.format, row.code or "", row.frequency, row.place or EVERY_PLACE)
    if row.format not in SEVERAL_A_LINE:
        return intake.take(published, PointRow, path.name)
    return [one for value in published for one in intake.take([value], PointRow, f"{path.name} {value[1]['date']}")]


def _point_faults(point: PointRow, row: SeriesRow, values: Points) -> Iterator[str]:
    if not _PERIOD[row.frequency].fullmatch(point.date):
        yield f"date: {point.date} is no {row.frequency} (written as {_WRITTEN[row.frequency]})"
    elif surely_before(row.vintage, _begin(point.date)):
        yield f"date: {point.date} is after the vintage, {row.vintage}"
    if point.date in values:
        yield f"date: {point.date} is there twice"
    if point.value is not None and not math.isfinite(point.value):
        yield "value: not a finite number"
    if (row.place == EVERY_PLACE) != (point.place is not None):
        yield "place: given here although the index names one" if point.place else "place: missing"


def _begin(period: str) -> PartialDate:
    """A period as a partial date: of a quarter its first month."""
    year, quarter, number = period.partition("-Q")
    return f"{year}-{int(number) * 3 - 2:02}" if quarter else period


def _faults(row: SeriesRow, points: dict[str | None, Points], seen: set[str]) -> Iterator[str]:
    if row.id in seen:
        yield f"id: there is another series {row.id}"
    if not any(points.values()):
        yield f"file: {row.file} has no values"


def _series(row: SeriesRow, place: str | None, points: Points) -> Series:
    return Series(
        id=f"{row.id}:{place}" if row.place == EVERY_PLACE else row.id,
        name=row.name,
        unit=row.unit,
        frequency=row.frequency,
        place=place,
        topic=row.topic,
        currency=row.currency,
        step=row.step,
        revised=row.revised,
        vintage=row.vintage,
        citation=Citation(name=row.source, url=row.url, license=row.license, retrieved=row.vintage, basis="data"),
        points=tuple(sorted(points.items())),
    )
