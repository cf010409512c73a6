import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.figures import adjust, money
from tests.server.figures.tables import series

CPI = series("bls-cuur0000sa0")


def test_money_of_a_year_is_set_against_the_articles_month():
    adjusted = adjust(200_000, "2016", "2024-10-18", CPI)
    assert adjusted is not None
    assert adjusted.adjustment.base == "2024-10"
    assert adjusted.adjustment.value == pytest.approx(200_000 * 315.664 / 240.007, rel=1e-4)
    assert money(adjusted.adjustment.value, "USD") == "$263,000"
    assert adjusted.note == "From the mean of 2016 to October 2024 by the US consumer price index (CPI-U)."


def test_a_stated_month_is_taken_instead_of_the_year():
    adjusted = adjust(100, "1990-01", "2020-01-05", CPI)
    assert adjusted is not None
    assert adjusted.adjustment.value == pytest.approx(100 * 257.971 / 127.4, abs=0.01)


@pytest.mark.parametrize(
    ("on", "base"), [("2025-10-20", "2025-09"), ("2031-02", "2026-08"), (None, "2026-08"), ("2024", "2024-12")]
)
def test_without_the_articles_month_the_newest_before_it_serves(on, base):
    adjusted = adjust(100, "2016", on, CPI)
    assert adjusted is not None
    assert adjusted.adjustment.base == base


@pytest.mark.parametrize(
    ("then", "on"),
    [("2025-10", "2026-05"), ("1900", "2024-10"), ("2026", None), ("2024-10", "2024-10-18"), ("2016", "2012-05-01")],
)
def test_what_the_index_cannot_set_against_each_other_is_left(then, on):
    assert adjust(100, then, on, CPI) is None


def test_a_year_with_a_missing_month_says_how_many_were_taken():
    adjusted = adjust(100, "2025", "2026-08-01", CPI)
    assert adjusted is not None
    assert "the mean of 11 periods of 2025" in adjusted.note


@given(st.floats(0.01, 1e13), st.integers(1914, 2023))
def test_adjusting_is_proportional(amount, year):
    one, many = adjust(1e6, str(year), "2024-10", CPI), adjust(amount, str(year), "2024-10", CPI)
    assert one is not None
    assert many is not None
    assert many.adjustment.value == pytest.approx(amount * one.adjustment.value / 1e6, rel=1e-6, abs=0.02)
