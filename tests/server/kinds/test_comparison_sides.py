"""What is the same, what differs, and the parallels that an article does not name."""

import pytest

from sidelight.kinds.comparison import COMPARISON, ComparisonCard
from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.match import match
from sidelight.knowledge.base import Knowledge
from sidelight.model import Fact, Links
from tests.server.kinds.comparing import TableEvents, cited, event, reading


def fact(label, value, unit):
    return Fact(label=label, value=value, unit=unit, from_=None, to=None, citation=cited("https://example.org/figures"))


def closing(year, start, end, participants, days):
    return event(
        f"Closing of {year}", "government shutdown", start, end, "United States", participants=participants,
        outcome="It ended.", figures=(fact("Duration", days, "days"),),
    )  # fmt: skip


KATRINA = event(
    "Hurricane Katrina", "hurricane", "2005-08-23", "2005-08-31", "Louisiana",
    figures=(fact("Deaths", "1833", "people"), fact("Magnitude", "5", None)),
)  # fmt: skip
CLOSINGS = [
    closing(1995, "1995-11-14", "1996-01-06", "Bill Clinton", "26"),
    closing(2013, "2013-10-01", "2013-10-17", "Barack Obama|Ted Cruz", "16"),
    closing(2018, "2018-12-22", "2019-01-25", "Donald Trump|Chuck Schumer", "35"),
    closing(2025, "2025-10-01", "2025-11-12", "Donald Trump|Chuck Schumer|John Thune", "43"),
]
ALL = tuple(one.id for one in CLOSINGS)
CLOSINGS = [one.model_copy(update={"comparable": tuple(id_ for id_ in ALL if id_ != one.id)}) for one in CLOSINGS]
KNOWLEDGE = Knowledge((TableEvents([KATRINA, *CLOSINGS]),))


def matched(text, published):
    read, links = reading(text, published), Links(())
    [found] = match(find(read, links, KNOWLEDGE), read, links, KNOWLEDGE)
    return found


def lines(facts):
    return [(one.label, one.value) for one in facts]


def test_a_figure_that_the_passage_states_of_its_own_event_stands_beside_the_earlier_one():
    sides = matched("The storm killed at least 40 people, the deadliest since Hurricane Katrina.", "2017-10-02").sides
    assert lines(sides.different) == [("Deaths", "1,833 then, at least 40 in this article")]
    assert sides.different[0].citation == cited("https://example.org/figures")
    assert sides.same == ()


@pytest.mark.parametrize(
    "text",
    [
        "It was the deadliest storm since Hurricane Katrina, which killed 1,800 people.",
        "Forty people fled in what was the worst storm since Hurricane Katrina.",
        "With 30 people killed and 12 people killed later, it was the worst storm since Hurricane Katrina.",
        "It calls to mind Hurricane Katrina.",
    ],
)
def test_a_number_of_something_else_is_not_set_beside_it(text):
    sides = matched(text, "2017-10-02").sides
    assert (sides.same, sides.different) == ((), ())


def test_two_known_events_of_one_class_are_compared_by_what_was_known_on_the_day():
    text = "Closing of 2025 drags on. It calls to mind the Closing of 2018, when the parks were shut."
    during, after = matched(text, "2025-10-20").sides, matched(text, "2025-11-20").sides
    assert (
        lines(during.same)
        == lines(after.same)
        == [
            ("Sort of event", "government shutdown"),
            ("Place", "United States"),
            ("Involved both times", "Donald Trump, Chuck Schumer"),
        ]
    )
    assert during.different == ()
    assert lines(after.different) == [("Duration", "35 days then, 43 days now")]


def test_parallels_are_the_newest_earlier_events_of_a_narrow_class_that_the_article_does_not_name():
    found = matched("It calls to mind the Closing of 2018.", "2026-02-01")
    assert [one.title for one in found.parallels] == ["Closing of 1995", "Closing of 2013", "Closing of 2025"]
    found = matched("It calls to mind the Closing of 2018. Closing of 2013 was shorter.", "2025-10-20")
    assert [one.title for one in found.parallels] == ["Closing of 1995"]


def test_wide_classes_have_no_parallels():
    assert matched("It calls to mind Hurricane Katrina.", "2017-10-02").parallels == ()


def test_the_card_carries_them_with_their_sources():
    text = "It calls to mind the Closing of 2018."
    read, links = reading(text, "2026-02-01"), Links(())
    [mention] = find(read, links, KNOWLEDGE)
    card = COMPARISON.build(mention, matched(text, "2026-02-01"), read)
    assert isinstance(card, ComparisonCard)
    assert [one.title for one in card.comparison.parallels] == ["Closing of 1995", "Closing of 2013", "Closing of 2025"]
    assert {one.citation for one in CLOSINGS} < set(card.citations)
