from datetime import date

import pytest

from sidelight.figures import Stated, check_stretch, check_value, is_telling, stated, yearly_means
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


@pytest.mark.parametrize(
    ("values", "verdict", "nearest"),
    [
        ((3.9, 3.8, 3.9), "holds", "2024-04"),
        ((3.9, 4.1, 3.9), "not_checkable", "2024-03"),  # a revision may have moved it
        ((3.9, 4.5, 3.9), "off", "2024-03"),
        ((4.2, 4.2, 4.2), "off", "2024-04"),  # no revision moves all three
        ((4.0, 3.9, 3.9), "not_checkable", "2024-02"),
    ],
)
def test_a_bound_is_kept_when_every_month_keeps_it(values, verdict, nearest):
    rate = small({"2024-01": 5.0} | {f"2024-0{n}": value for n, value in enumerate(values, start=2)})
    check = check_stretch(rate, said(4.0, bound="less"), "2024-01", touching=False)
    assert check.nearest is not None
    assert (check.verdict, check.nearest.date) == (verdict, nearest)


def test_a_month_that_was_never_counted_leaves_a_stretch_open():
    rate = small({"2025-08": 4.0, "2025-09": 4.0, "2025-11": 4.0})
    assert check_stretch(rate, said(5.0, bound="less"), "2025-08", touching=False).verdict == "not_checkable"


def test_the_bound_itself_may_be_touched():
    rate = small({"2024-01": 5.0, "2024-02": 4.0})
    assert check_stretch(rate, said(4.0, bound="less"), "2024-01", touching=True).verdict == "holds"


@pytest.mark.parametrize(
    ("count", "telling"), [(83e6, True), (61e6, False), (110e6, False), (130e6, True), (40e6, True)]
)
def test_a_yearly_count_refutes_only_what_no_other_count_gives(count, telling):
    people = series("wb-sp.pop.totl", "Germany")
    check = check_value(people, said(count, whole=True), date(2023, 1, 1), date(2023, 12, 31))
    assert is_telling(people, check, said(count)) is telling


def test_the_mean_of_a_year_needs_every_month():
    means = dict(yearly_means(UNEMPLOYMENT).points)
    assert means["2023"] == pytest.approx(3.63, abs=0.01)
    assert "2025" not in means
