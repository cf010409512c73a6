from datetime import date

import pytest

from sidelight.figures import check_value
from tests.server.figures.tables import series

UNEMPLOYMENT = series("bls-lns14000000")
YEAR_2019 = (date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    ("stated", "verdict"), [(3.7, "holds"), (4.1, "holds"), (3.6, "holds"), (5.2, "off"), (3.2, "off")]
)
def test_a_stated_year_may_mean_any_of_its_months(stated, verdict):
    assert check_value(UNEMPLOYMENT, stated, *YEAR_2019).verdict == verdict


def test_a_stated_month_is_that_month():
    check = check_value(UNEMPLOYMENT, 14.8, date(2020, 4, 1), date(2020, 4, 30))
    assert check.verdict == "holds"
    assert check.nearest is not None
    assert check.nearest.date == "2020-04"
    assert check_value(UNEMPLOYMENT, 14.4, date(2020, 4, 1), date(2020, 4, 30)).verdict == "off"


def test_a_time_without_values_cannot_be_checked():
    assert check_value(UNEMPLOYMENT, 4.0, date(2025, 10, 1), date(2025, 10, 31)).verdict == "not_checkable"
    assert check_value(UNEMPLOYMENT, 4.0, date(2031, 1, 1), date(2031, 12, 31)).verdict == "not_checkable"
