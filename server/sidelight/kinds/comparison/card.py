"""What a comparison card holds."""

from __future__ import annotations

from typing import Literal

from sidelight.model import Card, Fact, Figure, Ids, Model, PartialDate

ComparisonType = Literal["analogy", "record", "then_now", "precedent"]


class Then(Model):
    """The earlier time, as an interval."""

    start: PartialDate
    end: PartialDate
    precision: Literal["day", "month", "year", "decade", "era"]
    how: Literal["stated", "relative", "from_event"]
    """stated in the text; counted from the article's date; or the date of the event it names."""


class ComparedEvent(Model):
    id: str
    ids: Ids
    title: str
    url: str | None
    start: PartialDate
    end: PartialDate | None
    outcome: str | None


class Moment(Model):
    date: PartialDate
    label: str


class ComparisonDetails(Model):
    text: str
    """The passage that compares."""
    type: ComparisonType
    then: Then | None
    event: ComparedEvent | None
    figures: tuple[Figure, ...]
    same: tuple[Fact, ...]
    """At most three, as is `different`; sourced facts of both sides only."""
    different: tuple[Fact, ...]
    timeline: tuple[Moment, ...]
    parallels: tuple[ComparedEvent, ...]
    """Up to three earlier events of the same narrow class that the article does not name, by start."""


class ComparisonCard(Card):
    kind: Literal["comparison"] = "comparison"
    state: Literal["resolved", "checked"]
    """resolved: the event is known; checked: an official series was asked."""
    comparison: ComparisonDetails
