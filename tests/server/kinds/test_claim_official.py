from __future__ import annotations

import pytest

from sidelight.knowledge.base import Knowledge
from tests.server.figures.tables import series, small
from tests.server.kinds.claiming import PACKS, SeriesTable, card, cards

OFFICIAL = Knowledge(
    (
        SeriesTable(
            series("bls-lns14000000"),
            series("bls-cuur0000sa0"),
            series("wb-sp.pop.totl", "United States"),
            series("wb-sp.pop.totl", "Germany"),
        ),
    ),
    PACKS,
)


@pytest.mark.parametrize(
    ("text", "verdict", "period"),
    [
        ("The US unemployment rate fell to 3.5 percent in January 2023.", "holds", "2023-01"),
        ("Unemployment in the United States stood at 4.9 percent in January 2023.", "off", "2023-01"),
        ("US inflation was 9.1 percent in June 2022, a report said.", "holds", "2022-06"),
        ("US consumer prices rose 9.1 percent in the twelve months to June 2022.", "holds", "2022-06"),
        ("The population of the United States passed 330 million people in 2020.", "holds", "2020"),
        ("Germany's population reached 83 million people in 2019, the ministry said.", "holds", "2019"),
        ("Unemployment in the United States reached 14.8 percent in April 2020.", "holds", "2020-04"),
        ("The US jobless rate hit 10 percent in October 2009.", "holds", "2009-10"),
        ("The US jobless rate fell to 3.6 percent in December 2019, officials said.", "holds", "2019-12"),
        ("The US unemployment rate was 5.6 percent in December 2014.", "holds", "2014-12"),
        ("The US unemployment rate was 8 percent in February 2020.", "off", "2020-02"),
        ("US inflation reached 7.5 percent in January 2022.", "holds", "2022-01"),
        ("US inflation stood at 3 percent in June 2023, the labor department said.", "holds", "2023-06"),
        ("US consumer prices rose 5 percent in the year to March 2023.", "holds", "2023-03"),
        ("US inflation was 6.1 percent in June 2023, the senator claimed.", "off", "2023-06"),
        ("The population of the United States was 309 million people in 2010.", "holds", "2010"),
        ("US inflation slowed to 3.0 percent in June 2023 from 4.0 percent in May.", "holds", "2023-06"),
        ("US inflation was 3 percent in June 2023, down from 9.1 percent in June 2022.", "holds", "2023-06"),
        ("US consumer prices rose by 9.1 percent in the 12 months to June 2022.", "holds", "2022-06"),
        ("The population of the United States was 309 million in 2010.", "holds", "2010"),
        ("Germany had a population of 82 million people in 2015, the office said.", "holds", "2015"),
        ("The population of the United States was 500 million people in 2020.", "off", "2020"),
    ],
)
def test_a_level_stands_beside_the_official_one(text, verdict, period):
    shown = card(text, OFFICIAL, "2024-10-18")
    assert shown.state == "figure"
    figure = shown.claim.figure
    assert figure is not None
    assert figure.now is not None
    assert (figure.verdict, figure.now.date) == (verdict, period)
    assert [one.name for one in shown.citations] == [figure.series.citation.name if figure.series else None]


def test_what_the_text_says_stands_beside_what_differs():
    shown = card("Unemployment in the United States stood at 4.9 percent in January 2023.", OFFICIAL, "2024-10-18")
    assert shown.summary == "US unemployment rate: 3.5 percent in January 2023. The text says 4.9 percent."


def test_a_denied_figure_is_said_to_be_denied():
    text = "The minister denied that US unemployment stood at 4.9 percent in January 2023."
    shown = card(text, OFFICIAL, "2024-10-18")
    assert shown.summary.startswith("The article reports a denial. US unemployment rate: 3.5 percent")


def test_a_month_that_was_never_counted_cannot_be_checked():
    shown = card("The US unemployment rate stood at 4.4 percent in October 2025.", OFFICIAL, "2026-01-18")
    assert shown.claim.figure is not None
    assert (shown.claim.figure.verdict, shown.claim.figure.now) == ("not_checkable", None)
    assert shown.summary == "The series has no value for October 2025."


JUNE_2022 = "US consumer price inflation (CPI-U): 9.1 percent in June 2022."


@pytest.mark.parametrize(
    ("text", "published", "summary"),
    [
        (
            "US inflation hit 9.1 percent in June, its highest since 1981.",
            "2022-07-14",
            JUNE_2022 + " Last reached or passed in November 1981: 9.6 percent.",
        ),
        (
            "US inflation hit 9.1 percent in June, its highest since 1950.",
            "2022-07-14",
            JUNE_2022 + " It was reached or passed in November 1981: 9.6 percent.",
        ),
        (
            "US unemployment has been below 4 percent for two years.",
            "2024-12-10",
            "US unemployment rate: 4.2 percent in November 2024. That is in the time claimed.",
        ),
        (
            "US unemployment averaged 5.2 percent in 2023.",
            "2024-01-20",
            "US unemployment rate, mean of the months: 3.6 percent in 2023. The text says 5.2 percent.",
        ),
    ],
)
def test_records_stretches_and_means_say_what_the_series_has(text, published, summary):
    assert card(text, OFFICIAL, published).summary == summary


def test_a_record_that_no_series_settles_is_said_to_be_unchecked():
    shown = card("US inflation hit 9.1 percent in June, its highest since 1905.", OFFICIAL, "2022-07-14")
    assert shown.claim.figure is not None
    assert shown.claim.figure.verdict == "holds"
    assert shown.summary.endswith("Whether it was a record is not checked.")


@pytest.mark.parametrize(
    ("text", "published", "checked"),
    [
        ("US inflation was 3 percent in June 2023.", "2023-06-20", False),  # not over
        ("US inflation was 3 percent in June 2023.", "2023-07-03", False),  # not out
        ("US inflation was 3 percent in June 2023.", "2023-07-12", True),
        ("US unemployment was 3.5 percent in 2022.", "2022-03-10", False),  # later months may have it, and one has
        ("US unemployment was 3.8 percent in 2022.", "2022-03-10", True),
    ],
)
def test_no_value_is_shown_that_nobody_could_know_on_the_day(text, published, checked):
    assert (card(text, OFFICIAL, published).state == "figure") is checked


@pytest.mark.parametrize(
    "text",
    [
        "US unemployment rose by 2 percent in March 2020, the ministry said.",
        "Unemployment in Ohio, a US state, fell to 3.9 percent in January 2023.",
        "Black unemployment in the United States fell to 5.4 percent in January 2023.",
        "US unemployment will fall to 3 percent in January 2023, the government has promised.",
        "US unemployment fell from 3.6 percent to 3.4 percent in January 2023.",
        "US unemployment has fallen to 3.4 percent since January 2021, the government said.",
        "US consumer prices rose 0.4 percent in June 2022, the government said.",
        "The US unemployment rate fell to 3.4 percent, the government said.",
        "Unemployment in Germany fell to 3.4 percent in January 2023.",
        "The population of the United States was 400 million people in 2020.",
        "US unemployment fell by 0.2 percentage points in January 2023.",
        "Youth unemployment in the United States fell to 7.9 percent in January 2023.",
        "The US unemployment rate could fall to 3.2 percent in January 2023, the bank said.",
        "US unemployment averaged 3.6 percent between January 2022 and June 2023, the ministry said.",
        "Unemployment in the United States and Germany fell to 3.4 percent in January 2023.",
        "Unemployment in Texas and other parts of the US was 4 percent in May 2022.",
        "US unemployment rose from January to April 2020, and 20 million people lost their jobs.",
        "US inflation slowed by 0.5 percent in June 2023, the government said.",
        "US core inflation fell to 4.8 percent in June 2023, the government said.",
        "US inflation is forecast to reach 3 percent in June 2023, the bank said.",
        "US consumer prices for food rose 10.4 percent in the year to June 2022.",
        "The US government said that 3.4 percent of its staff left in January 2023.",
        "The population of California in the United States was 39 million people in 2020.",
        "About 83 million people in Germany watched or read the news in 2019, the ministry said.",
    ],
)
def test_nothing_is_shown_where_topic_place_time_or_level_is_uncertain(text):
    assert all(one.claim.figure is None for one in cards(text, OFFICIAL, "2024-10-18"))  # type: ignore[union-attr]


ON_AMERICA = "The US economy is strong. American shops are full. The US added jobs. Americans spend.\n\n"


@pytest.mark.parametrize(
    ("paragraph", "checked"),
    [
        ("Unemployment was 3.5 percent in January 2023.", True),
        ("Germany fares worse. The country's unemployment rate was 5.9 percent in January 2023.", False),
        ("Berlin fares worse. Unemployment was 5.9 percent in January 2023.", False),
        ("Europe fares worse. Unemployment was 6.6 percent in January 2023.", False),
        ("In Ohio people worry. Unemployment was 4.2 percent in January 2023.", False),
        ("The city is poorer. Unemployment was 6.6 percent in January 2023.", False),
        ("The state is poorer. Its unemployment rate was 6.6 percent in January 2023.", False),
    ],
)
def test_a_figure_is_of_the_articles_country_unless_its_paragraph_speaks_of_another_place(paragraph, checked):
    found = cards(ON_AMERICA + paragraph, OFFICIAL, "2023-02-20")
    assert any(one.claim.figure for one in found) is checked  # type: ignore[union-attr]


def test_a_series_that_is_too_short_for_a_year_says_nothing():
    rate = small({"2024-01": 5.0, "2024-02": 5.1}).model_copy(update={"place": "United States"})
    index = rate.model_copy(update={"id": "index", "topic": "cpi", "unit": "index"})
    short = Knowledge((SeriesTable(rate, index),), PACKS)
    for text in ("US unemployment averaged 5 percent in 2024.", "US inflation was 5 percent in February 2024."):
        assert card(text, short, "2024-03-20").claim.figure is None
