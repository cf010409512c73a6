"""What is the same and what differs between the earlier event and the present one, from typed facts of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sidelight.figures import number
from sidelight.kinds.comparison.events import Choice
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import NamedEvent, Scene
from sidelight.model import Event, Fact, Quantity
from sidelight.text.dates import earliest, latest

MOST = 3
PRESENT = timedelta(days=60)
"""Between a known event and the article that is about it."""


@dataclass(frozen=True, slots=True)
class BothSides:
    same: tuple[Fact, ...] = ()
    different: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class _Compared:
    """One typed fact, as it was then and as it is now."""

    label: str
    then: str
    now: str
    known: Fact | Event
    """Where it was read."""

    @property
    def is_same(self) -> bool:
        return self.then == self.now

    def fact(self, now: str) -> Fact:
        value = self.then if self.is_same else f"{self.then} then, {now}"
        return Fact(label=self.label, value=value, unit=None, from_=None, to=None, citation=self.known.citation)


def both_sides(passage: Passage, choice: Choice, named: Sequence[NamedEvent], scene: Scene) -> BothSides:
    """At most three facts each; none unless the article's own event is known, or it states the same figure.

    `named` are the events named anywhere in the article.
    """
    if choice.event is None:
        return BothSides()
    stated = [one.fact(f"{one.now} in this article") for one in _stated_figures(passage, choice.event, scene)]
    present = present_event(choice.event, named, scene) if choice.named else None
    known = list(_known_facts(choice.event, present, scene.today)) if present else []
    return BothSides(
        same=tuple(one.fact(one.now) for one in known if one.is_same)[:MOST],
        different=(*stated, *(one.fact(f"{one.now} now") for one in known if not one.is_same))[:MOST],
    )


def present_event(earlier: Event, named: Sequence[NamedEvent], scene: Scene) -> Event | None:
    """The one event of the earlier one's narrowest class that the article names and that belongs to its days."""
    if scene.today is None:
        return None
    events = {event.id: event for one in named for event in one.events if one.span.of(scene.text) in _own(event)}
    found = [event for event in events.values() if _is_of_today(event, scene.today)]
    alike = [event for event in found if event.classes[0] == earlier.classes[0] and event.id != earlier.id]
    return alike[0] if len(alike) == 1 else None


def _own(event: Event) -> tuple[str, ...]:
    return (event.title, *event.aliases)


def _is_of_today(event: Event, today: date) -> bool:
    return earliest(event.start) <= today and latest(event.end or event.start) >= today - PRESENT


def _known_facts(then: Event, now: Event, today: date | None) -> Iterator[_Compared]:
    """Only what was known on the article's day: no outcome, and no length of what had not ended."""
    yield _Compared("Sort of event", then.classes[0], now.classes[0], now)
    if then.place and now.place:
        yield _Compared("Place", then.place, now.place, now)
    if both := [name for name in now.participants if name in then.participants]:
        names = ", ".join(both)
        yield _Compared("Involved both times", names, names, now)
    lengths = _days(then), _days(now)
    if lengths[0] and lengths[1] and now.end and today and latest(now.end) < today:
        yield _Compared("Duration", f"{lengths[0]} days", f"{lengths[1]} days", now)


def _days(event: Event) -> str | None:
    """As its figures have it: first and last day do not tell whether both count."""
    return next((fact.value for fact in event.figures if fact.label == "Duration" and fact.unit == "days"), None)


# Figures that a passage states of its own event: by the label of the event's figure, the words before and behind the
# number.
_DEATHS = (
    re.compile(
        r"\b(?:killed|killing|claimed|death toll (?:of|at|to|is|was|reached))(?: at least| more than| about)? $"
    ),
    re.compile(
        r"^ (?:\w+ ){0,2}?(?:were |was |have been |had been |have |had )?(?:killed|dead|died|deaths|fatalities)\b"
    ),
)
_LASTED = (
    re.compile(r"\b(?:lasted|gone on|dragged on|going on)(?: for)?(?: at least| more than| about)? $"),
    re.compile("(?!)"),
)
_MAGNITUDE = re.compile(r"\bmagnitude[- ](?:of )?$"), re.compile(r"^[- ]magnitude\b")
_STATED = (
    (re.compile(r"^(?:People killed|Deaths)"), frozenset(("people", "")), _DEATHS),
    (re.compile(r"^Duration"), frozenset(("days",)), _LASTED),
    (re.compile(r"^Magnitude"), frozenset(("",)), _MAGNITUDE),
)
_BOUNDS = {"exact": "", "about": "about ", "less": "fewer than ", "more": "at least "}


def _stated_figures(passage: Passage, event: Event, scene: Scene) -> Iterator[_Compared]:
    """Figures of the event for which the passage states its own, ahead of the words that compare."""
    ahead = [quantity for quantity in scene.quantities_in(passage.span) if quantity.span.end <= passage.cue.start]
    for fact in event.figures:
        for label, units, around in _STATED:
            if label.match(fact.label) and _is_number(fact.value):
                here = [q for q in ahead if q.unit in units and _stands_in(q, around, scene.text)]
                if len(here) == 1 and here[0].value != float(fact.value):
                    yield _Compared(
                        fact.label, _words(float(fact.value), fact.unit), _in_words(here[0], fact.unit), fact
                    )


def _stands_in(quantity: Quantity, around: tuple[re.Pattern[str], re.Pattern[str]], text: str) -> bool:
    before, behind = around
    span = quantity.span
    return bool(
        before.search(text[max(0, span.start - 40) : span.start]) or behind.search(text[span.end : span.end + 40])
    )


def _is_number(value: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", value) is not None


def _in_words(quantity: Quantity, unit: str | None) -> str:
    return _BOUNDS[quantity.bound] + _words(quantity.value, unit)


def _words(value: float, unit: str | None) -> str:
    """Every digit counts here: "1,833", not "1,830"."""
    exact = f"{value:,.0f}" if value == int(value) else number(value)
    return f"{exact} days" if unit == "days" else exact
