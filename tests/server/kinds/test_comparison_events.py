"""Which earlier event is meant, and when nothing is said rather than something wrong."""

import pytest

from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.match import match
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links
from tests.server.kinds.comparing import TableEvents, event, reading

KNOWLEDGE = Knowledge((TableEvents(),))


def matched(text, knowledge=KNOWLEDGE, published="2024-10-18"):
    read = reading(text, published)
    return match(find(read, Links(()), knowledge), read, Links(()), knowledge)


def titles(text, **more):
    return [comparable.event.title if comparable.event else None for comparable in matched(text, **more)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The affair calls to mind Watergate.", "Watergate scandal"),
        ("The affair of 1998 calls to mind Watergate.", "Watergate scandal"),
        ("Ten years after the merger, the slump brings back memories of the Great Depression.", "Great Depression"),
        ("It is the deepest slump since the Great Depression.", "Great Depression"),
        ("The row is reminiscent of the Suez crisis.", "Suez Crisis"),
        (
            "Pollsters fear a repeat of the Brexit referendum of 2016.",
            "2016 United Kingdom European Union membership referendum",
        ),
        (
            "The campaign brings back memories of 2016, when David Cameron lost the referendum and his office.",
            "2016 United Kingdom European Union membership referendum",
        ),
        (
            "The race is reminiscent of 2005, when Angela Merkel nearly threw away a German election.",
            "2005 German federal election",
        ),
        (
            "It is reminiscent of 2005, when Tony Blair won a British election with a third of the vote.",
            "2005 United Kingdom general election",
        ),
        ("The warnings echo those before Katrina in 2005.", "Hurricane Katrina"),
        (
            "American pollsters see parallels with the 2016 election of Donald Trump.",
            "2016 United States presidential election",
        ),
        ("Thirty-five years after the fall of the Berlin Wall, the scars remain.", "Fall of the Berlin Wall"),
    ],
)
def test_the_event_is_the_one_that_the_words_narrow_down(text, title):
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The race is reminiscent of the election of 2005.",
        "The night was reminiscent of 2016.",
        "The storm was reminiscent of 2005.",
        "It calls to mind the referendum of 1975.",
        "It calls to mind a quarrel among neighbours.",
        "The vote was reminiscent of the presidential election in France in 2017.",
        "It was a Depression-era scene, reminiscent of old photographs.",
        "It was the longest stay in a berlin wall tent since 1989.",
    ],
)
def test_too_little_or_contrary_evidence_names_no_event(text):
    assert titles(text) == [None]


def test_a_record_over_a_stretch_of_years_is_no_event_beside_it():
    assert titles("As the Suez crisis drags on, the slump is the deepest in ten years.", published="1957-01-05") == [
        None
    ]


def test_two_events_that_fit_alike_are_left_undecided():
    twins = [
        event(f"{name} bombing", "bombing", "2003-05-01", "2003-05-01", "Turkey", participants="Istanbul")
        for name in ("First", "Second")
    ]
    knowledge = Knowledge((TableEvents(twins),))
    [comparable] = matched("It is reminiscent of the bombing of Istanbul in Turkey in May 2003.", knowledge)
    assert comparable.event is None
    assert comparable.choice.undecided


def test_neighbouring_sentences_help_to_tell():
    alone = "It is reminiscent of 2005, when Angela Merkel was written off."
    told = alone + " That German election ended in a draw."
    assert titles(alone) == [None]
    assert titles(told) == ["2005 German federal election"]


def test_figures_of_a_year_are_no_event_that_the_sentence_before_brings_up():
    text = "A British by-election followed. Under Tony Blair, waiting lists fell from 1.2 million in 2005 to 500,000."
    assert titles(text) == [None]


def test_an_event_that_is_not_over_is_no_earlier_one():
    text = "The count is reminiscent of the Brexit referendum."
    assert titles(text, published="2016-06-30") == [None]
    assert titles(text, published="2016-09-30") == ["2016 United Kingdom European Union membership referendum"]


@pytest.mark.parametrize(
    ("text", "start", "end", "how"),
    [
        ("Pollsters fear a repeat of the Brexit referendum of 2016.", "2016-06-23", "2016-06-23", "from_event"),
        ("The affair calls to mind Watergate.", "1972-06-17", "1974-08-09", "from_event"),
        ("The affair calls to mind Watergate in the spring of 1973.", "1973-03-01", "1973-05-31", "stated"),
        ("It is the largest alliance since the Second World War.", "1945-09-02", "1945-09-02", "from_event"),
        ("It calls to mind a storm in 1998.", "1998-01-01", "1998-12-31", "stated"),
        ("The index is at a ten-year high.", "2014-01-01", "2014-12-31", "relative"),
    ],
)
def test_the_earlier_time_is_as_exact_as_text_and_event_allow(text, start, end, how):
    [comparable] = matched(text)
    assert comparable.then is not None
    assert (comparable.then.start, comparable.then.end, comparable.then.how) == (start, end, how)


def test_without_knowledge_there_is_no_event():
    assert titles("The affair calls to mind Watergate.", knowledge=Knowledge(())) == [None]
