from datetime import date

import pytest

from sidelight.figures import as_of
from tests.server.figures.tables import small

MONTHS = {"2023-04": 3.4, "2023-05": 3.6, "2023-06": 3.5}


@pytest.mark.parametrize(
    ("topic", "day", "newest"),
    [
        ("unemployment", date(2023, 7, 1), "2023-06"),
        ("unemployment", date(2023, 6, 30), "2023-05"),
        ("inflation", date(2023, 7, 5), "2023-05"),
        ("inflation", date(2023, 7, 10), "2023-06"),
    ],
)
def test_a_month_is_known_when_its_figure_can_be_out(topic, day, newest):
    rate = small(MONTHS).model_copy(update={"topic": topic})
    assert as_of(rate, day).points[-1][0] == newest


def test_a_year_is_known_when_it_is_over():
    count = small({"2022": 1.0, "2023": 2.0}, frequency="year", unit="people")
    assert as_of(count, date(2023, 12, 30)).points == (("2022", 1.0),)
    assert as_of(count, None) == count
