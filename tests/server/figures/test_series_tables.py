"""The tables that we ship."""

import csv
import os
from pathlib import Path

import pytest

from sidelight.figures import first_day
from sidelight.figures.values import change_over_12_months
from sidelight.packs.series_tables import SOURCES, convert
from tests.server.figures.tables import FOLDER, series

SHARED = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[4] / "shared")) / "data" / "figures"


def index():
    with (FOLDER / "index.csv").open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("row", index(), ids=lambda row: row["id"])
def test_a_table_is_sorted_dated_and_as_new_as_it_says(row):
    with (FOLDER / row["file"]).open(encoding="utf-8") as lines:
        rows = [(r.get("place", ""), r["date"], float(r["value"])) for r in csv.DictReader(lines)]
    keys = [(place, date) for place, date, _ in rows]
    assert len(keys) == len(set(keys))
    assert all(first_day(date) for _, date in keys)
    by_place = {place: [d for p, d in keys if p == place] for place in {p for p, _ in keys}}
    assert all(dates == sorted(dates) for dates in by_place.values())
    assert max(date for _, date in keys) == row["vintage"]
    assert (row["place"] == "*") == ("" not in by_place)


def test_october_2025_stays_missing():
    for series_id in ("bls-cuur0000sa0", "bls-cusr0000sa0", "bls-cuur0000sa0l1e", "bls-lns14000000"):
        dates = [date for date, _ in series(series_id).points]
        assert "2025-10" not in dates
        assert {"2025-09", "2025-11"} <= set(dates)


def test_each_currency_is_adjusted_by_one_series():
    adjusting = {row["currency"]: row["id"] for row in index() if row["currency"]}
    assert adjusting == {"USD": "bls-cuur0000sa0", "GBP": "ons-d7bt"}


def test_british_prices_rose_as_the_office_says():
    # Both ends are rounded to one decimal, which moves a rate by up to 0.2 where the index is low.
    rates, index = dict(series("ons-d7g7").points), change_over_12_months(series("ons-d7bt"))
    assert (rates["2022-10"], rates["2024-01"]) == (11.1, 4.0)
    assert [month for month, rate in index.points if abs(rate - rates[month]) > 0.2] == []


def test_countries_have_plain_names_and_groups_are_left_out():
    with (FOLDER / "wb-sp.pop.totl.csv").open(encoding="utf-8") as lines:
        places = {row["place"] for row in csv.DictReader(lines)}
    assert {"United States", "United Kingdom", "Russia", "South Korea", "Iran", "Egypt"} <= places
    assert not places & {"World", "Euro area", "High income", "Arab World"}
    assert not [place for place in places if "," in place]


@pytest.mark.skipif(not SHARED.exists(), reason="the published figures are not here")
def test_the_tables_are_what_the_script_makes_of_the_published_figures(tmp_path):
    convert(SHARED, tmp_path)
    assert len(list(tmp_path.iterdir())) == len(SOURCES) + 1
    for made in tmp_path.iterdir():
        assert made.read_bytes() == (FOLDER / made.name).read_bytes()
