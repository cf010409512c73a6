"""Official figures as published -> the series tables of the starter pack.

    python -m sidelight.packs.series_tables FIGURES_FOLDER SERIES_FOLDER

Writes index.csv and one file a series: `date,value`, or `place,date,value` where a source covers many countries
(place "*" in the index). Periods without a value are left out.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

from sidelight.packs.series_formats import EVERY_PLACE
from sidelight.packs.world_bank import GROUPS, plain_name

Row = tuple[str, ...]

US_PUBLIC_DOMAIN = "US government work, public domain"
BLS = "US Bureau of Labor Statistics"
WORLD_BANK = "World Bank, World Development Indicators"


@dataclass(frozen=True)
class IndexRow:
    """A line of index.csv: the fields of model.Series but for its points, which are in `file`."""

    id: str
    name: str
    unit: str
    frequency: Literal["month", "year"]
    place: str
    topic: str
    currency: str
    step: float
    vintage: str
    """The newest period that the table holds."""
    source: str
    url: str
    license: str
    file: str
    revised: Literal["yes", "no"]


@dataclass(frozen=True)
class Source:
    """A column of a published file, and what it measures."""

    published: str
    """Name of the file."""
    column: str
    id: str
    name: str
    unit: str
    frequency: Literal["month", "year"]
    place: str
    topic: str
    step: float
    url: str
    currency: str = ""
    scale: int = 1
    """Units in one unit of the published column."""
    decimals: int = 3
    """Kept of the published value."""
    revised: Literal["yes", "no"] = "yes"

    @property
    def worldwide(self) -> bool:
        return self.place == EVERY_PLACE


def _bls(published: str, code: str, name: str, topic: str, *, currency: str = "") -> Source:
    """A price index. BLS leaves one that is not adjusted for the season as it was published, and revises those that are
    for five years.
    """
    return Source(
        published, "index_1982_84_100", f"bls-{code.lower()}", name, "index 1982-84 = 100", "month", "United States",
        topic, 0.001, f"https://data.bls.gov/timeseries/{code}", currency, revised="no" if code[2] == "U" else "yes",
    )  # fmt: skip


def _cps(column: str, key: str, name: str, unit: str, topic: str, step: float, scale: int) -> Source:
    return Source(
        "us_employment_annual.csv", column, f"bls-cps-{key}", name, unit, "year", "United States", topic, step,
        "https://www.bls.gov/cps/cpsaat01.htm", scale=scale,
    )  # fmt: skip


def _world(
    published: str, column: str, code: str, name: str, unit: str, topic: str, step: float, decimals: int
) -> Source:
    return Source(
        published, column, f"wb-{code.lower()}", name, unit, "year", EVERY_PLACE, topic, step,
        f"https://data.worldbank.org/indicator/{code}", decimals=decimals,
    )  # fmt: skip


# Left out: world_cpi_inflation_annual.csv says consumer prices but holds another measure. For 2022 it has 7.1 percent
# for the US, where the annual means of CPI-U give 8.0 (for 2009: 0.6 and -0.4); most likely it is the GDP deflator.
SOURCES = (
    _bls("us_cpi_u_nsa_monthly.csv", "CUUR0000SA0", "US consumer price index (CPI-U)", "cpi", currency="USD"),
    _bls("us_cpi_u_sa_monthly.csv", "CUSR0000SA0", "US consumer price index (CPI-U), seasonally adjusted", "cpi_sa"),
    _bls("us_core_cpi_u_nsa_monthly.csv", "CUUR0000SA0L1E", "US consumer price index less food and energy", "core_cpi"),
    Source(
        "us_unemployment_rate_sa_monthly.csv", "percent", "bls-lns14000000", "US unemployment rate", "percent",
        "month", "United States", "unemployment", 0.1, "https://data.bls.gov/timeseries/LNS14000000",
    ),
    _cps("unemployed_percent", "unemployment-rate", "US unemployment rate, annual", "percent", "unemployment", 0.1, 1),
    _cps("employed_total", "employed", "US civilian employment, annual average", "people", "employment", 1000, 1000),
    _cps("labor_force", "labor-force", "US civilian labor force, annual average", "people", "labor_force", 1000, 1000),
    _world("world_gdp_current_usd.csv", "Value", "NY.GDP.MKTP.CD", "GDP in current US dollars", "USD",
           "gdp", 1e9, 0),
    _world("world_population.csv", "Value", "SP.POP.TOTL", "Population", "people", "population", 1000, 0),
)  # fmt: skip


# Tables kept beside those, since the published files here lack them. Both were copied from the office's own CSV, as
# the public repository SussexUCU/USS carries it, and compared: yearly and quarterly means to June 2022 agree with every
# month of the index, and all 421 rates with the index to its rounding (at most 0.19). ONS does not revise them.
KEPT = (
    IndexRow(
        "ons-d7bt", "UK consumer price index (CPI)", "index 2015 = 100", "month", "United Kingdom", "cpi", "GBP", 0.1,
        "2024-01", "UK Office for National Statistics",
        "https://www.ons.gov.uk/economy/inflationandpriceindices/timeseries/d7bt/mm23", "OGL-UK-3.0", "ons-d7bt.csv",
        "no",
    ),
    IndexRow(
        "ons-d7g7", "UK consumer price inflation (CPI)", "percent", "month", "United Kingdom", "inflation", "", 0.1,
        "2024-01", "UK Office for National Statistics",
        "https://www.ons.gov.uk/economy/inflationandpriceindices/timeseries/d7g7/mm23", "OGL-UK-3.0", "ons-d7g7.csv",
        "no",
    ),
)  # fmt: skip


def convert(figures: Path, series: Path) -> None:
    """Write the series folder anew from the folder of published files; the same input gives the same bytes.

    The tables of KEPT stay as they are; the index lists them too.
    """
    series.mkdir(parents=True, exist_ok=True)
    rows = [_index_row(figures, series, source) for source in SOURCES]
    _write(series / "index.csv", [f.name for f in fields(IndexRow)], [*rows, *map(_cells, KEPT)])


def _index_row(figures: Path, series: Path, source: Source) -> Row:
    rows = list(_rows(figures, source))
    file = f"{source.id}.csv"
    _write(series / file, ["place", "date", "value"] if source.worldwide else ["date", "value"], rows)
    row = IndexRow(
        source.id, source.name, source.unit, source.frequency, source.place, source.topic, source.currency, source.step,
        max(row[-2] for row in rows), WORLD_BANK if source.worldwide else BLS, source.url,
        "CC-BY-4.0" if source.worldwide else US_PUBLIC_DOMAIN, file, source.revised,
    )  # fmt: skip
    return _cells(row)


def _cells(row: IndexRow) -> Row:
    return tuple(_number(v) if isinstance(v, float) else str(v) for v in asdict(row).values())


def _rows(figures: Path, source: Source) -> Iterator[Row]:
    """(date, value), or (place, date, value) for a worldwide source, in the order of the published file.

    Of two rows for one period the later stands: US employment of 1947 comes for ages from 14 and, as since, from 16.
    """
    with (figures / source.published).open(encoding="utf-8-sig", newline="") as lines:
        kept = [row for row in csv.DictReader(lines) if row[source.column] and row.get("Country Code") not in GROUPS]
    values: dict[Row, str] = {}
    for row in kept:
        place = (_place(row),) if source.worldwide else ()
        values[(*place, _period(row))] = _number(round(float(row[source.column]) * source.scale, source.decimals))
    return ((*key, value) for key, value in values.items())


def _period(published: dict[str, str]) -> str:
    return published.get("month") or published.get("year") or published["Year"]


def _place(published: dict[str, str]) -> str:
    return plain_name(published["Country Code"], published.get("Country") or published["Country Name"])


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def _write(path: Path, header: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
