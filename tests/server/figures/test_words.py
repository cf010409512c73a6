import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.figures import measured, money, number, rounded


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (263_045.8, "$263,000"),
        (1_254_000, "$1.25 million"),
        (999_700, "$1 million"),
        (14.8e12, "$14.8 trillion"),
        (26.35, "$26.4"),
    ],
)
def test_money_reads_as_in_a_newspaper(value, words):
    assert money(value, "USD") == words


def test_a_currency_without_a_sign_keeps_its_code():
    assert money(1_500_000, "CHF") == "1.5 million CHF"
    assert money(2_000, "GBP") == "£2,000"


@pytest.mark.parametrize(
    ("value", "unit", "words"), [(9.06, "percent", "9.1 percent"), (8.24e9, "people", "8.24 billion people")]
)
def test_a_measured_value_carries_its_unit(value, unit, words):
    assert measured(value, unit) == words


@given(st.floats(1e-6, 1e15))
def test_rounding_moves_a_value_by_half_a_percent_at_most(value):
    assert rounded(value) == pytest.approx(value, rel=0.0051)


def test_nothing_is_nothing():
    assert number(0) == "0"
