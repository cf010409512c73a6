from datetime import date

import pytest

from sidelight.figures import change_over_12_months, mean_of_year, newest, sparkline, value_at
from sidelight.figures.values import between
from tests.server.figures.tables import series, small

CPI = series("bls-cuur0000sa0")


def test_october_2025_has_no_value():
    assert value_at(CPI, "2025-09") == 324.8
    assert value_at(CPI, "2025-10") is None
    assert value_at(CPI, "2025-13") is None


def test_the_mean_of_2016_is_that_of_twelve_months():
    mean = mean_of_year(CPI, 2016)
    assert mean is not None
    assert (round(mean.value, 3), mean.full) == (240.007, True)


def test_a_year_with_a_missing_month_says_so():
    mean = mean_of_year(CPI, 2025)
    assert mean is not None
    assert (mean.count, mean.full) == (11, False)


@pytest.mark.parametrize("year", [2026, 1900])
def test_a_year_that_is_running_or_unknown_has_no_mean(year):
    assert mean_of_year(CPI, year) is None


def test_the_12_month_change_is_paired_by_date():
    rate = change_over_12_months(CPI)
    assert value_at(rate, "2022-06") == pytest.approx(9.06, abs=0.005)
    assert value_at(rate, "2025-10") is None
    september, november = value_at(CPI, "2024-11"), value_at(CPI, "2025-11")
    assert september is not None
    assert november is not None
    assert value_at(rate, "2025-11") == pytest.approx((november / september - 1) * 100, abs=0.005)
    assert value_at(rate, "1913-06") is None


@pytest.mark.parametrize(
    ("on", "period"),
    [
        (date(2025, 10, 20), "2025-09"),
        (date(2024, 10, 18), "2024-10"),
        (None, CPI.points[-1][0]),
        (date(1900, 1, 1), None),
    ],
)
def test_the_newest_point_does_not_reach_beyond_the_day(on, period):
    point = newest(CPI, on)
    assert (point.date if point else None) == period


def test_days_within_one_year_are_answered_by_a_yearly_series():
    yearly = small({"2007": 4.6, "2008": 5.8}, frequency="year")
    assert [p.date for p in between(yearly, date(2008, 3, 1), date(2008, 3, 31))] == ["2008"]
    assert [p.date for p in between(yearly, date(2007, 1, 1), date(2008, 12, 31))] == ["2007", "2008"]
    assert between(yearly, date(2009, 3, 1), date(2009, 3, 31)) == []


def test_a_sparkline_is_short_sorted_and_keeps_both_ends():
    points = sparkline(CPI, "1981-11", "2022-06")
    assert len(points) <= 62
    assert list(points) == sorted(points)
    assert (points[0][0], points[-1][0]) == ("1981-11", "2022-06")
