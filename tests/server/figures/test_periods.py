from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.figures.periods import first_day, in_words, last_day, period_of, years_before


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2023-Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2015-03-17", date(2015, 3, 17), date(2015, 3, 17)),
    ],
)
def test_a_period_runs_from_its_first_to_its_last_day(period, first, last):
    assert (first_day(period), last_day(period)) == (first, last)


@given(st.dates(), st.sampled_from(["month", "quarter", "year"]))
def test_a_day_lies_in_its_period_and_the_days_around_it_do_not(day, frequency):
    period = period_of(day, frequency)
    assert first_day(period) <= day <= last_day(period)
    if date.min < first_day(period):
        assert period_of(first_day(period) - timedelta(days=1), frequency) < period


@pytest.mark.parametrize(
    ("period", "earlier"), [("2024-10", "2014-10"), ("2024-Q3", "2014-Q3"), ("2024", "2014"), ("0101", "0091")]
)
def test_years_before_keeps_month_and_quarter(period, earlier):
    assert years_before(period, 10) == earlier


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("2016", "2016"),
        ("2024-10", "October 2024"),
        ("2015-03-17", "17 March 2015"),
        ("2016-Q3", "the third quarter of 2016"),
    ],
)
def test_periods_read_as_words(period, words):
    assert in_words(period) == words
