"""The card, or the silence with its reason."""

import pytest

from sidelight.kinds.comparison import COMPARISON, ComparisonCard
from sidelight.knowledge.base import Knowledge
from sidelight.model import Fact, Links, Silence
from tests.server.kinds.comparing import EVENTS, StarterSeries, TableEvents, cited, event, reading

KNOWLEDGE = Knowledge((TableEvents(), StarterSeries()))


def outcomes(text, published="2024-10-18", knowledge=KNOWLEDGE):
    read, links = reading(text, published), Links(())
    mentions = COMPARISON.find(read, links, knowledge)
    matches = COMPARISON.match(mentions, read, links, knowledge)
    return [COMPARISON.build(mention, match, read) for mention, match in zip(mentions, matches, strict=True)]


def card(text, **more):
    [outcome] = outcomes(text, **more)
    assert isinstance(outcome, ComparisonCard)
    return outcome


def test_an_event_and_its_money_share_one_card():
    text = "For all the fuss about the $200,000 spent on the Brexit referendum of 2016, nobody minds now."
    found = card(text)
    assert (found.state, found.comparison.type) == ("resolved", "analogy")
    assert found.title == "2016 United Kingdom European Union membership referendum"
    assert found.summary == "23 June 2016. Adjusted for prices, $200,000 of 2016 is about $263,000 in October 2024."
    assert found.comparison.event is not None
    assert found.comparison.event.url == (
        "https://en.wikipedia.org/wiki/2016_United_Kingdom_European_Union_membership_referendum"
    )
    assert [citation.name for citation in found.citations] == ["Table", "US Bureau of Labor Statistics"]
    assert (found.on, found.as_of) == ("2024-10-18", "2026-11-24")
    assert [moment.date for moment in found.comparison.timeline] == ["2016-06-23", "2024-10-18"]


def test_a_figure_alone_makes_a_checked_card():
    found = card("US inflation hit 9.1 percent, the highest since 1981.", published="2022-07-15")
    assert found.state == "checked"
    assert found.comparison.event is None
    assert found.summary == (
        "US consumer price inflation (CPI-U): 9.1 percent in June 2022, last reached with 9.6 percent in November 1981."
    )
    assert found.comparison.then is not None
    assert found.comparison.then.start == "1981-01-01"


def test_a_record_that_is_off_names_the_later_period():
    found = card("US unemployment rose to 10 percent in October, the highest since 1949.", published="2009-11-12")
    assert found.comparison.figures[0].verdict == "off"
    assert found.summary == (
        "US unemployment rate: 10.0 percent in October 2009, but 10.1 percent in June 1983 before that."
    )


def test_a_record_over_the_whole_series_says_so():
    found = card("US unemployment rose to a record high of 14.8 percent.", published="2020-05-15")
    assert found.summary == (
        "US unemployment rate: 14.8 percent in April 2020, not surpassed in any earlier period of the series."
    )


def test_a_value_then_stands_beside_the_value_now():
    found = card("US unemployment stands at 4.1 percent, up from 3.6 percent in 2019.")
    assert found.title == "US unemployment rate"
    assert found.summary == "US unemployment rate: 3.6 percent in December 2019, 4.1 percent in September 2024."


def test_the_facts_of_an_event_come_with_their_sources():
    fact = Fact(
        label="Seats", value="30", unit="of 120", from_=None, to=None, citation=cited("https://example.org/seats")
    )
    knowledge = Knowledge(
        (TableEvents([event("Example vote", "election", "1999", "1999", "Israel", figures=(fact,))]),)
    )
    found = card("It calls to mind the Example vote.", knowledge=knowledge)
    assert found.facts == (fact,)
    assert cited("https://example.org/seats") in found.citations


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Turnout was a record.", "record_unstated"),
        ("Turnout was the lowest since 1918.", "no_series"),
        ("Sales are up from $3 million in 2023.", "no_series"),
        ("It calls to mind a quarrel of 1931.", "event_unstated"),
        ("The city marked the 20th anniversary of the bombing.", "event_unstated"),
    ],
)
def test_what_is_missing_is_said(text, reason):
    [silence] = outcomes(text)
    assert isinstance(silence, Silence)
    assert (silence.kind, silence.reason) == ("comparison", reason)


def test_without_the_articles_date_a_relative_time_is_a_silence():
    [silence] = outcomes("Robberies fell 9 percent from a year earlier.", published=None)
    assert isinstance(silence, Silence)
    assert silence.reason == "no_article_date"


def test_two_events_too_close_to_tell_are_a_silence():
    twins = [
        event(f"{name} bombing", "bombing", "2003-05-01", "2003-05-01", "Turkey", participants="Istanbul")
        for name in "AB"
    ]
    [silence] = outcomes(
        "It is reminiscent of the bombing of Istanbul in Turkey in May 2003.",
        knowledge=Knowledge((TableEvents(twins),)),
    )
    assert isinstance(silence, Silence)
    assert silence.reason == "low_confidence"


def test_a_card_keeps_its_id_while_page_and_passage_stay():
    text = "The affair calls to mind Watergate."
    assert card(text).id == card(text).id
    assert card(text).id != card("The row calls to mind Watergate.").id


def test_nothing_is_said_of_sameness_without_facts_of_both_sides():
    found = card("The affair calls to mind Watergate.")
    assert (found.comparison.same, found.comparison.different) == ((), ())
    assert found.title in [one.title for one in EVENTS]
