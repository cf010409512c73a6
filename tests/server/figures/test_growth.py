"""Growth of an economy over a year, beside a made-up series."""

from __future__ import annotations

import pytest

from sidelight.figures import growth
from sidelight.model import Span
from tests.server.figures.tables import small
from tests.server.kinds.claiming import SeriesTable
from tests.server.read.reading import reading

YEARLY = small({"2019": 2.3, "2020": -5.1, "2021": 3.6, "2022": 1.8, "2023": -0.3}, frequency="year")
GERMANY = SeriesTable(YEARLY.model_copy(update={"topic": "gdp_growth", "place": "Germany"}))


def grown(text: str, published: str = "2024-03-01"):
    return growth(Span(0, len(text)), reading(text, published=published), [GERMANY])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Germany's economy shrank by 0.3 percent in 2023.", -0.3),
        ("In 2020, the German economy contracted 5.1 percent, its worst year in a decade.", -5.1),
        ("The economy of Germany grew by 3.6 percent in 2021, the ministry said.", 3.6),
        ("Germany's economic growth slowed to 1.8 percent in 2022.", 1.8),
        ("Germany's gross domestic product fell by about 0.3 percent last year.", -0.3),
    ],
)
def test_growth_over_a_year_stands_beside_the_series(text, value):
    found = grown(text)
    assert found is not None
    assert found.check.nearest is not None
    assert found.check.nearest.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Germany's economy grew by 0.3 percent in 2023.",
        "Germany's economy shrank by 4.1 percent in 2023.",
        "Germany's economy grew by 3.6 percent a year after 2021.",
        "Germany's economy grew by 3.6 percent per head in 2021.",
        "Germany's economy grew at an annualised 3.6 percent in 2021.",
        "Germany's digital economy grew by 3.6 percent in 2021.",
        "The economy of southern Germany grew by 3.6 percent in 2021.",
        "Germany's economy grew by 3.6 percent in the second quarter of 2021.",
        "France's economy grew by 3.6 percent in 2021.",
        "Germany's economy grew by 3.6 percent, as it had in 2021.",
    ],
)
def test_nothing_is_said_of_another_growth_or_another_value(text):
    assert grown(text) is None


def test_no_growth_is_shown_of_a_year_that_is_not_over():
    assert grown("Germany's economy shrank by 0.3 percent in 2023.", "2023-10-01") is None
