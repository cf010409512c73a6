"""Partial dates as intervals of days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.text.dates import earliest, held, in_words, latest, precision, whole_years

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


@pytest.mark.parametrize(
    ("start", "end", "known_until", "on", "answer"),
    [
        # First and last day count; the days beside them do not.
        ("2009-01-20", "2017-01-20", "2026-06-15", "2009-01-20", True),
        ("2009-01-20", "2017-01-20", "2026-06-15", "2017-01-20", True),
        ("2009-01-20", "2017-01-20", "2026-06-15", "2009-01-19", False),
        ("2009-01-20", "2017-01-20", "2026-06-15", "2017-01-21", False),
        # Open: only as far as the source reaches.
        ("2021-01-20", None, "2022-07", "2022-06-30", True),
        ("2021-01-20", None, "2022-07", "2022-07-15", None),
        ("2021-01-20", None, "2022-07", "2024-10-18", None),
        # A nominal end after the date of the source is a plan.
        ("2023-01-03", "2027-01-03", "2026-06-15", "2026-06-15", True),
        ("2023-01-03", "2027-01-03", "2026-06-15", "2026-10-01", None),
        ("2023-01-03", "2027-01-03", "2026-06-15", "2027-02-01", False),
        # Coarse edges are unknown, their outside is not.
        ("2011", "2015", "2026-06-15", "2011-05-01", None),
        ("2011", "2015", "2026-06-15", "2012-01-01", True),
        ("2011", "2015", "2026-06-15", "2015-08-01", None),
        ("2011", "2015", "2026-06-15", "2016-01-01", False),
        # A coarse day has to lie inside as a whole.
        ("2009-01-20", "2017-01-20", "2026-06-15", "2012", True),
        ("2009-01-20", "2017-01-20", "2026-06-15", "2017", None),
        ("2009-01-20", "2017-01-20", "2026-06-15", "2008-12", False),
        # Unknown starts.
        (None, "2017-01-20", "2026-06-15", "2010-01-01", None),
        (None, "2017-01-20", "2026-06-15", "2018-01-01", False),
        (None, None, "2026-06-15", "2018-01-01", None),
    ],
)
def test_what_is_held_on_a_day(start, end, known_until, on, answer):
    assert held(start, end, known_until, on) is answer
