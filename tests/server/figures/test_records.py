from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.figures import change_over_12_months, check_record
from tests.server.figures.tables import series, small

UNEMPLOYMENT = series("bls-lns14000000")
INFLATION = change_over_12_months(series("bls-cuur0000sa0"))


@pytest.mark.parametrize(
    ("rate", "direction", "at", "after", "verdict", "true_since"),
    [
        (INFLATION, "highest", "2022-06", date(1981, 12, 31), "holds", "1981-11"),
        (INFLATION, "highest", "2022-06", date(1979, 12, 31), "off", "1981-11"),
        (UNEMPLOYMENT, "highest", "2009-03", date(1983, 12, 31), "holds", "1983-10"),
        (UNEMPLOYMENT, "lowest", "2023-01", date(1969, 12, 31), "holds", "1969-12"),
        (UNEMPLOYMENT, "highest", "2020-04", None, "holds", None),
        (UNEMPLOYMENT, "highest", "2009-10", None, "off", "1983-06"),
    ],
)
def test_known_records(rate, direction, at, after, verdict, true_since):
    check = check_record(rate, direction, at, after)
    assert (check.verdict, check.true_since) == (verdict, true_since)


def test_one_published_step_decides_nothing():
    rate = small({"2001-01": 5.0, "2002-01": 4.6, "2003-01": 4.1, "2004-01": 4.5})
    assert check_record(rate, "highest", "2004-01", date(2001, 1, 31)).verdict == "holds"
    assert check_record(rate, "highest", "2004-01", date(2000, 12, 31)).verdict == "not_checkable"
    assert check_record(rate, "highest", "2004-01", None).verdict == "off"


def test_of_a_series_published_once_for_all_one_step_decides():
    points = {"2001-01": 5.0, "2002-01": 4.6, "2003-01": 4.5, "2004-01": 4.1, "2005-01": 4.5}
    rate = small(points).model_copy(update={"revised": False})
    assert check_record(rate, "highest", "2005-01", date(2001, 1, 31)).verdict == "off"
    check = check_record(rate, "highest", "2005-01", date(2002, 1, 31))
    assert (check.verdict, check.note) == ("holds", "January 2003 had the same value.")


def test_an_understated_record_holds_and_gives_the_longer_time():
    rate = small({"1990-01": 9.0, "2001-01": 5.0, "2004-01": 6.5})
    check = check_record(rate, "highest", "2004-01", date(2001, 1, 31))
    assert (check.verdict, check.true_since) == ("holds", "1990-01")


@pytest.mark.parametrize(
    ("at", "why"), [("2025-10", "no value for October 2025"), ("2031-01", "known of the series here ends with")]
)
def test_a_month_without_a_value_cannot_be_checked(at, why):
    check = check_record(UNEMPLOYMENT, "highest", at, date(2021, 1, 1))
    assert check.verdict == "not_checkable"
    assert check.true_since is None
    assert why in (check.note or "")


def test_a_claim_that_reaches_behind_the_series_cannot_be_checked():
    assert check_record(UNEMPLOYMENT, "highest", "2020-04", date(1939, 12, 31)).verdict == "not_checkable"


@given(st.lists(st.integers(0, 200).map(lambda tenths: tenths / 10), min_size=2, max_size=30), st.integers(0, 29))
def test_a_record_holds_exactly_when_nothing_since_lies_beyond_it(values, cut):
    points = {f"{2000 + i}": value for i, value in enumerate(values)}
    after = date(2000 + cut % (len(values) - 1), 12, 31)
    at = f"{2000 + len(values) - 1}"
    check = check_record(small(points, frequency="year"), "highest", at, after)
    since = [v for p, v in points.items() if after < date(int(p), 12, 31) and p < at]
    beyond = max(since, default=0) >= values[-1] + 0.1001
    assert (check.verdict == "off") is beyond
    mirrored = check_record(small({p: -v for p, v in points.items()}, frequency="year"), "lowest", at, after)
    assert mirrored.verdict == check.verdict
