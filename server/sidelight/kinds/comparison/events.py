"""Which earlier event a passage speaks of: what speaks for each candidate, and a margin between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sidelight.figures import countries
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.when import is_past
from sidelight.model import Event, Span, TimeExpression
from sidelight.text.dates import earliest, latest, precision
from sidelight.text.fold import fold

MIN_SCORE = 3.0
MARGIN = 0.75
MOST_PER_TIME = 60
"""Events of one time that are weighed."""
_OVER = timedelta(days=21)

# Weights in the order of how much each narrows the choice; a name of its own is enough without anything else.
NAMED = 4.0
NAMED_WEAKLY = 1.5
NEAREST_NAME = 0.5
SAME_MONTH = 1.5
SAME_YEAR = 1.0
IN_A_LONG_EVENT = 0.5
PARTICIPANT = 1.0
MOST_PARTICIPANTS = 2
CLASS = 1.0
PLACE = 1.0
NEARBY = 0.5
"""For each of class, place and participants in the sentences around."""

# Words that call an event by its class, where the class itself is not the word; "-" stands for any ending. Words that
# call much else are left out: with "poll", "race" or beginnings ("war-" in "warned", "march" the month), a year and a
# country were enough to take 6 of 35 sentences of plain figures for an event.
_CALLED = {
    "accident": "accident disaster explosion crash meltdown",
    "affair": "affair scandal",
    "assassination": "assassinat- shooting killing",
    "attack": "attack bombing terror-",
    "bombing": "bomb bombing attack terror-",
    "case": "ruling verdict",
    "crisis": "crisis crises crash meltdown collapse panic recession",
    "disaster": "disaster storm hurricane earthquake tsunami flood cyclone",
    "election": "election electoral vote ballot",
    "impeachment": "impeach-",
    "interference": "interfer- meddl- influenc-",
    "operation": "operation invasion raid landing",
    "pandemic": "pandemic virus outbreak epidemic lockdown",
    "protests": "protest demonstration uprising unrest",
    "referendum": "referendum vote",
    "revolution": "revolution uprising",
    "scandal": "scandal affair break-in",
    "shooting": "shooting massacre gunman gunmen",
    "terrorism": "attack bombing terror-",
    "treaty": "treaty treaties agreement accord deal pact",
    "war": "war invasion conflict fighting",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    event: Event
    score: float
    named: bool
    """The passage holds a name that means this event alone."""


@dataclass(frozen=True, slots=True)
class Choice:
    event: Event | None
    named: bool
    undecided: bool
    """Two events are too close to tell."""


NONE = Choice(None, named=False, undecided=False)


def choose_event(passage: Passage, scene: Scene) -> Choice:
    """The earlier event that the passage means, if one is clearly ahead of all others."""
    ranked = sorted(_candidates(passage, scene), key=lambda candidate: (-candidate.score, candidate.event.id))
    if not ranked or ranked[0].score < MIN_SCORE:
        return NONE
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return Choice(None, named=False, undecided=True)
    return Choice(ranked[0].event, ranked[0].named, undecided=False)


def _candidates(passage: Passage, scene: Scene) -> Iterable[Candidate]:
    here = scene.events_named_in(passage.span)
    events = {event.id: event for named in here for event in named.events}
    events |= {event.id: event for event in _of_its_time(passage.time, scene)}
    if not events:
        return []
    place = _Place.of(passage.span, scene)
    near = [_Place.of(span, scene) for span in scene.around(passage.span)]
    names = {_key(named.span.of(scene.text)) for named in here}
    nearest = min(here, key=lambda named: abs(named.span.start - passage.cue.end), default=None)
    closest = {event.id for event in nearest.events} if nearest else set()
    times = _past_times(passage, scene)
    weighed = (_weigh(event, names, times, place, near) for event in events.values() if _is_over(event, scene.today))
    return [_nearer(candidate, closest) for candidate in weighed if candidate]


def _of_its_time(time: TimeExpression | None, scene: Scene) -> list[Event]:
    if time is None or time.start is None or time.end is None or time.precision not in ("day", "month", "year"):
        return []
    days = time.start.isoformat(), time.end.isoformat()
    return [event for source in scene.event_sources for event in source.events_between(*days, MOST_PER_TIME)]


def _is_over(event: Event, today: date | None) -> bool:
    """An event that went on when the article was written is not what it looks back at."""
    return today is None or latest(event.end or event.start) < today - _OVER


def _past_times(passage: Passage, scene: Scene) -> list[TimeExpression]:
    times = [time for time in scene.times_in(passage.span) if is_past(time, scene.today)]
    return times if passage.time is None or passage.time in times else [*times, passage.time]


def _nearer(candidate: Candidate, closest: set[str]) -> Candidate:
    if not candidate.named or candidate.event.id not in closest:
        return candidate
    return Candidate(candidate.event, candidate.score + NEAREST_NAME, named=True)


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence as events are looked for in it."""

    folded: str
    countries: frozenset[str]
    people: frozenset[str]

    @staticmethod
    def of(span: Span, scene: Scene) -> _Place:
        words = span.of(scene.text)
        people = frozenset(fold(name) for name in scene.people_in(span))
        return _Place(f" {fold(words)} ", frozenset(countries(words)), people)

    def participants(self, event: Event) -> int:
        return sum(
            name in self.countries or fold(name) in self.people or f" {fold(name)} " in self.folded
            for name in event.participants
        )

    def holds_place(self, event: Event) -> bool:
        return event.place is not None and (event.place in self.countries or f" {fold(event.place)} " in self.folded)

    def calls_class(self, event: Event) -> bool:
        return any(pattern.search(self.folded) for pattern in map(_class_words, event.classes))


@lru_cache(1024)
def _class_words(name: str) -> re.Pattern[str]:
    head = fold(name).split()[-1]
    words = "|".join(
        re.escape(fold(word)) + (r"\w*" if word.endswith("-") else "(?:e?s)?")
        for word in _CALLED.get(head, head).split()
    )
    return re.compile(rf" (?:{words})\b")


@lru_cache(8192)
def _key(name: str) -> str:
    return fold(name).removeprefix("the ")


def _weigh(
    event: Event, names: set[str], times: list[TimeExpression], place: _Place, near: list[_Place]
) -> Candidate | None:
    """None where the time that the passage states is not the event's, or nothing but the time speaks for it."""
    alone = set(map(_key, (event.title, *event.aliases)))
    weak = set(map(_key, event.weak_aliases))
    named, named_weakly = not names.isdisjoint(alone), not names.isdisjoint(weak)
    in_time = max((_overlap(event, time) for time in times), default=0.0)
    if not in_time and (times or not named):
        return None
    called = named_weakly or place.calls_class(event) or any(other.calls_class(event) for other in near)
    if not named and not called:
        return None
    score = in_time + (NAMED if named else NAMED_WEAKLY if named_weakly else CLASS * place.calls_class(event))
    score += PARTICIPANT * min(MOST_PARTICIPANTS, place.participants(event)) + PLACE * place.holds_place(event)
    return Candidate(event, score + _nearby(event, place, near), named)


def _nearby(event: Event, place: _Place, near: list[_Place]) -> float:
    """What the sentences around add that the passage does not say itself."""
    added = (
        not place.calls_class(event) and any(other.calls_class(event) for other in near),
        not place.holds_place(event) and any(other.holds_place(event) for other in near),
        place.participants(event) < MOST_PARTICIPANTS and any(other.participants(event) for other in near),
    )
    return NEARBY * sum(added)


def _overlap(event: Event, time: TimeExpression) -> float:
    """How much it says that the time is the event's; 0 when it is another. A counted year may be one off."""
    start, end = earliest(event.start), latest(event.end or event.start)
    if time.start is None or time.end is None:
        return 0.0
    slack = timedelta(days=366) if time.how == "relative" and time.precision != "day" else timedelta()
    if time.end + slack < start or time.start - slack > end:
        return 0.0
    if end - start > timedelta(days=3 * 365):
        return IN_A_LONG_EVENT
    return SAME_MONTH if time.precision in ("day", "month") and precision(event.start) != "year" else SAME_YEAR
