from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.model import Quantity, Span
from sidelight.read.quantities import find_quantities


def one(text: str) -> Quantity:
    [found] = find_quantities(text, ())
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a fund of $200,000", 200_000, "USD"),
        ("worth £3.2bn", 3_200_000_000, "GBP"),
        ("€5 million", 5_000_000, "EUR"),
        ("a US$40m loan", 40_000_000, "USD"),
        ("C$12.50", 12.5, "CAD"),
        ("A$3", 3, "AUD"),
        ("200 million yen", 200_000_000, "JPY"),
        ("three million dollars", 3_000_000, "USD"),
        ("40 billion Canadian dollars", 40_000_000_000, "CAD"),
        ("CHF 20 million", 20_000_000, "CHF"),
        ("20 million EUR", 20_000_000, "EUR"),
        ("50 cents", 0.5, "USD"),
        ("80p", 0.8, "GBP"),
        ("she paid 500 pounds", 500, "GBP"),
        ("12 million pounds", 12_000_000, "GBP"),
        ("₹500", 500, "INR"),
        ("$2016", 2016, "USD"),
    ],
)
def test_money_has_its_iso_code(text: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.kind) == (value, unit, "money")


def test_pounds_of_weight_are_no_money() -> None:
    assert (one("a catch of 500 pounds").unit, one("a catch of 500 pounds").kind) == ("pounds", "other")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3.4 %", 3.4, "percent"),
        ("3.4%", 3.4, "percent"),
        ("12 percent", 12, "percent"),
        ("12 per cent", 12, "percent"),
        ("twelve percent", 12, "percent"),
        ("0.5 percentage points", 0.5, "percentage_point"),
        ("a 2-percentage-point rise", 2, "percentage_point"),
        ("25 basis points", 0.25, "percentage_point"),
        ("half a percent", 0.5, "percent"),
        ("half a percentage point", 0.5, "percentage_point"),
        ("a third of voters", 33.3, "percent"),
        ("two-thirds of the seats", 66.7, "percent"),
        ("half of them", 50, "percent"),
    ],
)
def test_shares(text: str, value: float, unit: str) -> None:
    found = one(text)
    assert (found.unit, found.kind) == (unit, "percent")
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("100 staff", 100, "staff", "count"),
        ("1,998 people", 1998, "people", "count"),
        ("2,000 troops", 2000, "troops", "count"),
        ("three million workers", 3_000_000, "workers", "count"),
        ("two dozen people", 24, "people", "count"),
        ("5m people", 5_000_000, "people", "count"),
        ("100 current and former staff", 100, "", "other"),
        ("half a million", 500_000, "", "other"),
        ("3.5 miles", 3.5, "miles", "other"),
        ("fifty-two hours", 52, "hours", "other"),
        ("No. 2", 2, "", "rank"),
        ("the third-largest city", 3, "", "rank"),
        ("the 2nd most popular name", 2, "", "rank"),
    ],
)
def test_counts_measures_and_ranks(text: str, value: float, unit: str, kind: str) -> None:
    found = one(text)
    assert (found.value, found.unit, found.kind) == (value, unit, kind)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("less than $200,000", "less"),
        ("fewer than 100 people", "less"),
        ("up to 5%", "less"),
        ("more than half of them", "more"),
        ("at least 40 people", "more"),
        ("1,000 or more", "more"),
        ("over a million", "more"),
        ("about 100", "about"),
        ("nearly two dozen people", "about"),
        ("some 300 homes", "about"),
        ("an estimated 300 homes", "about"),
        ("~40%", "about"),
        ("40 people", "exact"),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert one(text).bound == bound


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$5-10 million", [5_000_000, 10_000_000]),
        ("10-15%", [10, 15]),
        ("5 to 10 million dollars", [5_000_000, 10_000_000]),
        ("between 10 and 20 percent", [10, 20]),
        ("from $3 to $4", [3, 4]),
    ],
)
def test_the_ends_of_a_range_share_their_unit(text: str, values: list[float]) -> None:
    found = find_quantities(text, ())
    assert [quantity.value for quantity in found] == values
    assert len({quantity.unit for quantity in found} - {""}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "an F-16 jet",
        "Covid-19",
        "Apollo 11 landed",
        "the G20 met",
        "Title 42 ended",
        "won 3-2",
        "at 10:30",
        "at 10 a.m.",
        "Ann Lee, 34, said",
        "a 5-year-old boy",
        "version 3.2.1",
        "one of them",
        "24/7",
        "page 12",
        "the 19th century",
        "1. First",
    ],
)
def test_numbers_that_count_nothing_are_left_out(text: str) -> None:
    assert find_quantities(text, ()) == ()


def test_names_and_times_keep_their_numbers() -> None:
    text = "In 2012 some 40 people met."
    assert [quantity.span.of(text) for quantity in find_quantities(text, [Span(3, 7)])] == ["40 people"]


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    text = f"{text} 5 {text}"
    for quantity in find_quantities(text, ()):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
