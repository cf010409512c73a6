from datetime import date

import pytest

from sidelight.figures import Stated, check_value, stated
from sidelight.read.quantities import find_quantities
from tests.server.figures.tables import series, small

UNEMPLOYMENT = series("bls-lns14000000")
YEAR_2019 = (date(2019, 1, 1), date(2019, 12, 31))
APRIL_2020 = (date(2020, 4, 1), date(2020, 4, 30))
PRICES = small({"2024-03": 3.4}).model_copy(update={"revised": False})
MARCH_2024 = (date(2024, 3, 1), date(2024, 3, 31))


def said(value: float, *, bound: str = "exact", whole: bool = False, rounded: float = 0.0) -> Stated:
    return Stated(value, bound, whole, rounded)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stated", "verdict"), [(3.7, "holds"), (4.1, "holds"), (3.6, "holds"), (5.2, "off"), (3.1, "off")]
)
def test_a_stated_year_may_mean_any_of_its_months(stated, verdict):
    assert check_value(UNEMPLOYMENT, said(stated), *YEAR_2019).verdict == verdict


def test_a_stated_month_is_that_month():
    check = check_value(UNEMPLOYMENT, said(14.8), *APRIL_2020)
    assert check.verdict == "holds"
    assert check.nearest is not None
    assert check.nearest.date == "2020-04"


@pytest.mark.parametrize(("stated", "verdict"), [(14.7, "holds"), (14.5, "not_checkable"), (14.4, "off")])
def test_a_value_that_a_revision_may_have_changed_is_neither_right_nor_wrong(stated, verdict):
    assert check_value(UNEMPLOYMENT, said(stated), *APRIL_2020).verdict == verdict


@pytest.mark.parametrize(("stated", "verdict"), [(3.5, "holds"), (3.6, "off")])
def test_a_series_that_is_not_revised_is_held_to_the_step(stated, verdict):
    assert check_value(PRICES, said(stated), *MARCH_2024).verdict == verdict


@pytest.mark.parametrize(("stated", "verdict"), [(3, "holds"), (4, "not_checkable"), (5, "off")])
def test_a_rate_without_decimals_is_a_rounded_one(stated, verdict):
    assert check_value(PRICES, said(stated, whole=True), *MARCH_2024).verdict == verdict


@pytest.mark.parametrize(
    ("stated", "bound", "verdict"),
    [(2.0, "more", "holds"), (4.6, "more", "off"), (6.0, "less", "holds"), (2.2, "less", "off")],
)
def test_a_bound_holds_on_its_side(stated, bound, verdict):
    assert check_value(PRICES, said(stated, bound=bound), *MARCH_2024).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("1.4 billion", "holds"),
        ("1.43 billion", "holds"),
        ("1,400 million", "off"),
        ("1.5 billion", "off"),
        ("1 billion", "off"),
        ("1.40 billion", "off"),
    ],
)
def test_a_count_of_few_digits_is_a_rounded_one(text, verdict):
    people = small({"2022": 1.426e9}).model_copy(update={"unit": "people", "frequency": "year", "step": 1.0})
    [quantity] = find_quantities(f"There were {text} people.", ())
    check = check_value(people, stated(quantity, f"There were {text} people."), date(2022, 1, 1), date(2022, 12, 31))
    assert check.verdict == verdict


def test_a_time_without_values_cannot_be_checked():
    assert check_value(UNEMPLOYMENT, said(4.0), date(2025, 10, 1), date(2025, 10, 31)).verdict == "not_checkable"
    assert check_value(UNEMPLOYMENT, said(4.0), date(2031, 1, 1), date(2031, 12, 31)).verdict == "not_checkable"
