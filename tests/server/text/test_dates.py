"""Partial dates as intervals of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.text.dates import earliest, in_words, latest, precision, whole_years

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("partial", "first", "last", "words", "exact_to"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024", "year"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024", "month"),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "February 2023", "month"),
        ("2024-07-05", date(2024, 7, 5), date(2024, 7, 5), "5 July 2024", "day"),
        ("0312", date(312, 1, 1), date(312, 12, 31), "312", "year"),
    ],
)
def test_a_partial_date_is_the_interval_of_days_it_can_mean(partial, first, last, words, exact_to):
    assert (earliest(partial), latest(partial)) == (first, last)
    assert in_words(partial) == words
    assert precision(partial) == exact_to


@given(DAYS)
def test_coarser_dates_hold_the_finer_ones(day):
    written = day.isoformat()
    assert earliest(written[:4]) <= earliest(written[:7]) <= day <= latest(written[:7]) <= latest(written[:4])
    assert earliest(written) == latest(written) == day


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        ("1960-03-10", "2024-03-09", (63, 63)),
        ("1960-03-10", "2024-03-10", (64, 64)),
        ("1960", "2024-03-10", (63, 64)),
        ("1960-03", "2024-05", (64, 64)),
        ("1960", "2024", (63, 64)),
        ("2030-01-01", "2024-03-10", (-6, -6)),
    ],
)
def test_an_age_is_exact_only_as_far_as_the_dates_are(born, on, ages):
    assert whole_years(born, on) == ages


@given(DAYS, st.integers(0, 40_000))
def test_the_bounds_of_an_age_enclose_the_age(born, later):
    on = min(born + timedelta(days=later), date(2999, 12, 31))
    [exact] = set(whole_years(born.isoformat(), on.isoformat()))
    low, high = whole_years(born.isoformat()[:4], on.isoformat()[:4])
    assert low <= exact <= high
    assert high - low <= 1
