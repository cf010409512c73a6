"""What official series say: earlier money, records, values then and now."""

import pytest

from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.match import match
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links, Name, Span
from tests.server.kinds.comparing import StarterSeries, reading

KNOWLEDGE = Knowledge((StarterSeries(),))


def figures(text, published="2024-10-18", names=()):
    read = reading(text, published, names)
    [comparable] = match(find(read, Links(()), KNOWLEDGE), read, Links(()), KNOWLEDGE)
    return list(comparable.figures)


@pytest.mark.parametrize(
    ("text", "value", "base"),
    [
        ("The campaign spent $200,000 on advertising in 2016.", 263_045, "2024-10"),
        (
            "For all the fuss about the $200,000 that was spent on the 2016 election, nobody minds now.",
            263_045,
            "2024-10",
        ),
        ("The stadium cost $450 million in January 1990.", 450e6 * 315.664 / 127.4, "2024-10"),
    ],
)
def test_earlier_dollars_are_given_in_the_articles_month(text, value, base):
    [figure] = figures(text)
    assert figure.adjusted is not None
    assert figure.adjusted.value == pytest.approx(value, abs=1)
    assert (figure.adjusted.base, figure.adjusted.by) == (base, "cpi")


@pytest.mark.parametrize(
    "text",
    [
        "The stadium cost £450 million in 2013.",  # no price index for pounds
        "The campaign spent $200,000 in the 1990s.",  # a decade has no mean
        "Sales are up from $3 million in 2023.",  # prices have hardly moved
        "It calls to mind 2016; the minister has $9 million.",  # another clause
        "It calls to mind 2016, when nobody in the capital asked what the minister was doing, who has $9 million.",
        "The charity has doubled the $9 million that it had spent since 2016.",
    ],
)
def test_money_that_cannot_be_dated_or_adjusted_is_left(text):
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "published", "verdict", "true_since"),
    [
        ("US inflation hit 9.1 percent, the highest since 1981.", "2022-07-15", "holds", "1981-11"),
        ("US inflation hit 9.1 percent, the highest since 1990.", "2022-07-15", "holds", "1981-11"),
        ("US inflation hit a 40-year high of 9.1 percent.", "2022-07-15", "holds", "1981-11"),
        ("US unemployment rose to 8.7 percent, the highest since 1983.", "2009-04-10", "holds", "1983-10"),
        ("US unemployment rose to 10 percent in October, the highest since 1949.", "2009-11-12", "off", "1983-06"),
        ("US unemployment fell to a 50-year low.", "2019-10-15", "holds", "1969-12"),
        ("US unemployment rose to a record high of 14.8 percent.", "2020-05-15", "holds", None),
    ],
)
def test_records_of_a_national_rate_are_checked(text, published, verdict, true_since):
    [figure] = figures(text, published)
    assert (figure.verdict, figure.true_since) == (verdict, true_since)
    assert figure.now is not None
    assert figure.points[-1][0] == figure.now.date


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("US unemployment rose to 6.2 percent, the highest since 1983.", "2009-04-10"),  # another figure
        ("US youth unemployment rose to 8.5 percent, the highest since 1983.", "2009-04-10"),
        ("British inflation hit the highest rate since 1982.", "2022-07-15"),  # a yearly series knows no months
        ("US unemployment rose to the highest since 1939.", "2009-04-10"),  # before the series begins
        ("US unemployment rose to the highest since 1983.", "2026-10-10"),  # after it ends
        ("Unemployment rose to the highest since 1983.", "2009-04-10"),  # whose?
        ("French and US unemployment rose to the highest since 1983.", "2009-04-10"),
        ("The biggest rise in US unemployment since 1983 came in March.", "2009-04-10"),  # a change, not a level
    ],
)
def test_records_that_no_series_can_settle_are_left(text, published):
    assert figures(text, published) == []


def test_a_narrower_place_has_no_national_figure():
    text = "Unemployment in Detroit rose to the highest since 1983. America worries. Americans wait."
    detroit = Name(Span(16, 23), "Detroit", "place", None, known=False)
    assert len(figures(text.replace(" in Detroit", ""), "2009-04-10")) == 1
    assert figures(text, "2009-04-10", (detroit,)) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("US unemployment stands at 4.1 percent, up from 3.6 percent in 2019.", "holds"),
        ("US unemployment stands at 4.1 percent, up from 2.1 percent in 2019.", "off"),
    ],
)
def test_a_value_then_is_held_against_the_series(text, verdict):
    [figure] = figures(text)
    assert figure.verdict == verdict
    assert figure.then is not None
    assert figure.then.date.startswith("2019")
    assert figure.now is not None
    assert figure.now.date == "2024-09"  # October was not over


@pytest.mark.parametrize(
    "text",
    [
        "Teenage unemployment in the US was 27 percent in October 2009; it is 13 percent now.",
        "In October 2009 US unemployment for Black men was 17 percent, compared with 5 percent now.",
        "In June 2022, US inflation for food was 10.4 percent, compared with 2.3 percent now.",
    ],
)
def test_a_value_of_a_part_is_not_held_against_the_whole(text):
    assert [figure for figure in figures(text) if figure.verdict] == []


@pytest.mark.parametrize(
    "text",
    [
        "US consumer prices rose 9.1 percent in June from a year earlier.",
        "US consumer prices rose 9.1 percent in June compared with 2021.",
        "A permit in the United States costs $500, more than in 1995.",
        "Immigration to the United States has doubled, to 20 million people, since the law changed in 1981.",
    ],
)
def test_what_is_measured_from_a_time_is_no_value_of_that_time(text):
    assert figures(text, published="2022-07-14") == []


def test_a_yearly_series_may_agree_but_does_not_refute():
    agrees = figures("British inflation is 2.2 percent, down from 9.1 percent in 2022.")
    assert [figure.verdict for figure in agrees] == ["holds"]
    assert figures("British inflation is 2.2 percent, down from 11.1 percent in 2022.") == []


def test_population_and_output_are_checked_as_news_rounds_them():
    [people] = figures("The US population has grown to 340 million from 282 million in 2000.")
    assert (people.verdict, people.then.date) == ("holds", "2000")
    [output] = figures("US GDP was $27 trillion last year, up from $10.3 trillion in 2000.")
    assert (output.verdict, output.adjusted) == ("holds", None)
    assert figures("US GDP was $27 trillion last year, up from $3 trillion in 2000.") == []


def test_people_and_public_money_are_also_given_in_proportion_to_the_country():
    [people] = figures("The United States deported 90,000 people, up from 20,000 people in 1990.")
    assert (people.adjusted.by, people.adjusted.base, people.unit) == ("population", "2024", "people")
    assert people.adjusted.value == pytest.approx(20_000 * 340.1 / 249.6, rel=0.01)
    text = "The US budget deficit is up from $413 billion in 2004."
    money, share = figures(text)
    assert (money.adjusted.by, share.adjusted.by, share.adjusted.base) == ("cpi", "gdp", "2023")
    assert share.adjusted.value == pytest.approx(413e9 * 27.36 / 12.22, rel=0.01)
    assert [figure.adjusted.by for figure in figures(text, "2026-09-01")] == ["cpi"]  # GDP ends with 2023


@pytest.mark.parametrize(
    "text",
    [
        "The authorities deported 90,000 people, up from 20,000 people in 1990.",  # of which country?
        "The United States deported 90,000 people to France, up from 20,000 people in 1990.",
        "The United States deported 900 people, up from 200 people in 1990.",
        "The United States sold 90,000 cars, up from 20,000 cars in 1990.",
    ],
)
def test_counts_without_one_country_or_of_few_people_are_left(text):
    assert figures(text) == []
