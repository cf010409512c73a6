"""Which earlier event a passage speaks of: what speaks for each candidate, and a margin between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from sidelight.kinds.comparison.clues import Clues, class_words
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.people_events import person_event
from sidelight.kinds.comparison.scene import NamedEvent, Scene
from sidelight.kinds.comparison.when import is_past
from sidelight.model import Event, PartialDate, Span, TimeExpression
from sidelight.text.dates import earliest, latest, precision
from sidelight.text.fold import fold

MIN_SCORE = 3.0
MARGIN = 0.75
MOST_PER_TIME = 200
"""Events of one time that are weighed."""
MAX_CHARS_AFTER_CUE = 30
"""A name that stands so close behind the words that compare ("since the Great Depression") is what they speak of."""
_OVER = timedelta(days=21)
_LONG_BEGUN = timedelta(days=360)
_STILL_TALKED_OF = timedelta(days=15 * 365)
"""Whoever says "the financial crisis" without a year means the last one, and that not too long ago."""

# Weights in the order of how much each narrows the choice; a name of its own is enough without anything else.
NAMED = 4.0
SAME_DAY = 2.0
NAMED_WEAKLY = 1.5
SAME_MONTH = 1.5
SAME_YEAR = 1.0
RECENT = 1.0
PARTICIPANT = 1.0
MOST_PARTICIPANTS = 2
CLASS = 1.0
PLACE = 1.0
DATED_BY_YEAR = 0.75
"""The year stands beside the word for the event: "the 2004 tsunami", "the coup of 1973"."""
NEAREST_NAME = 0.5
IN_A_LONG_EVENT = 0.5
NEARBY = 0.5
"""For each of class, place and participants in the sentences around."""


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


def choose_event(passage: Passage, named: Sequence[NamedEvent], scene: Scene) -> Choice:
    """The earlier event that the passage means, if one is clearly ahead of all others.

    `named` are the events named anywhere in the article.
    """
    if passage.type == "record" and passage.time and passage.time.relation == "within":
        return NONE  # "the deepest recession in a decade": an event beside the stretch is today's, not the earlier one
    ranked = sorted(_candidates(passage, named, scene), key=lambda candidate: (-candidate.score, candidate.event.id))
    if not ranked or ranked[0].score < MIN_SCORE:
        of_person = person_event(passage, scene)
        return Choice(of_person, named=True, undecided=False) if of_person else NONE
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return Choice(None, named=False, undecided=True)
    return Choice(ranked[0].event, ranked[0].named, undecided=False)


@dataclass(frozen=True)
class _Evidence:
    """All that a passage and its surroundings say of the event that they mean."""

    passage: Passage
    scene: Scene
    here: Clues
    names: frozenset[str]
    pointed_at: frozenset[str]
    """The names that stand right behind the cue."""
    times: tuple[TimeExpression, ...]

    @staticmethod
    def of(passage: Passage, named: list[NamedEvent], scene: Scene) -> _Evidence:
        return _Evidence(
            passage,
            scene,
            Clues.of([passage.span], scene),
            frozenset(_key(one.span.of(scene.text)) for one in named),
            frozenset(_key(one.span.of(scene.text)) for one in named if _is_pointed_at(one, passage)),
            tuple(_past_times(passage, scene)),
        )

    @cached_property
    def near(self) -> Clues:
        """What stands before and behind the passage."""
        around, here = self.scene.around(self.passage.span), self.passage.span
        sides = (
            [span for span in around if span.end <= here.start],
            [span for span in around if span.start >= here.end],
        )
        return Clues.of([Span(side[0].start, side[-1].end) for side in sides if side], self.scene)

    def calls_class(self, event: Event) -> bool:
        """Whether a word calls the event by its class; of figures then and now only their own sentence says what."""
        of_figures = self.passage.type == "then_now"
        return self.here.calls_class(event) or (not of_figures and self.near.calls_class(event))

    @cached_property
    def country(self) -> str | None:
        """The article's, where neither the passage nor what stands around it names any."""
        return None if self.here.countries or self.near.countries else self.scene.country


def _candidates(passage: Passage, named_anywhere: Sequence[NamedEvent], scene: Scene) -> Iterable[Candidate]:
    named = [one for one in named_anywhere if passage.span.covers(one.span)]
    events = {event.id: event for one in named for event in one.events}
    times = [passage.time] if passage.time else [time for time in _past_times(passage, scene) if time.how == "stated"]
    events |= {event.id: event for time in times for event in _of_its_time(time, scene)}
    if not events:
        return []
    evidence = _Evidence.of(passage, named, scene)
    nearest = min(named, key=lambda one: abs(one.span.start - passage.cue.end), default=None)
    closest = {event.id for event in nearest.events} if nearest else set()
    weighed = (_weigh(event, evidence) for event in events.values() if _is_earlier(event, scene.today))
    return [_nearer(candidate, closest) for candidate in weighed if candidate]


def _of_its_time(time: TimeExpression, scene: Scene) -> list[Event]:
    if time.start is None or time.end is None or time.precision not in ("day", "month", "year"):
        return []
    days = time.start.isoformat(), time.end.isoformat()
    return [event for source in scene.event_sources for event in source.events_between(*days, MOST_PER_TIME)]


def _is_earlier(event: Event, today: date | None) -> bool:
    """It was over, or long under way, when the article was written: else the article tells of it."""
    if today is None:
        return True
    begun, over = _days(event.start, event.end)
    return over < today - _OVER or begun < today - _LONG_BEGUN


def _past_times(passage: Passage, scene: Scene) -> list[TimeExpression]:
    times = [time for time in scene.times_in(passage.span) if is_past(time, scene.today)]
    return times if passage.time is None or passage.time in times else [*times, passage.time]


def _is_pointed_at(named: NamedEvent, passage: Passage) -> bool:
    """The words that compare hold the name, or it follows them at once."""
    return passage.cue.start <= named.span.start <= passage.cue.end + MAX_CHARS_AFTER_CUE


def _nearer(candidate: Candidate, closest: set[str]) -> Candidate:
    if not candidate.named or candidate.event.id not in closest:
        return candidate
    return Candidate(candidate.event, candidate.score + NEAREST_NAME, named=True)


@lru_cache(8192)
def _key(name: str) -> str:
    return fold(name).removeprefix("the ")


def _weigh(event: Event, evidence: _Evidence) -> Candidate | None:
    """None where the time that the passage states is not the event's, or nothing but the time speaks for it."""
    alone = set(map(_key, (event.title, *event.aliases)))
    named = not evidence.names.isdisjoint(alone)
    named_weakly = not evidence.names.isdisjoint(map(_key, event.weak_aliases))
    in_time = max((_overlap(event, time) for time in evidence.times), default=0.0)
    if not in_time:
        if evidence.times and not (named and _overrides(evidence, alone)):
            return None
        if not named and not (named_weakly and not evidence.pointed_at.isdisjoint(map(_key, event.weak_aliases))):
            return None
        in_time = RECENT * _is_recent(event, evidence.scene.today)
    if not (named or named_weakly or evidence.calls_class(event)):
        return None
    name = NAMED if named else NAMED_WEAKLY if named_weakly else CLASS * evidence.here.class_called(event)
    return Candidate(event, in_time + name + _context(event, evidence), named)


def _overrides(evidence: _Evidence, names: set[str]) -> bool:
    """Whether the name outweighs times that are not the event's: it is what the cue speaks of, or they are counted."""
    return not evidence.pointed_at.isdisjoint(names) or all(time.how == "relative" for time in evidence.times)


def _is_recent(event: Event, today: date | None) -> bool:
    return today is not None and latest(event.end or event.start) > today - _STILL_TALKED_OF


def _context(event: Event, evidence: _Evidence) -> float:
    """What place, participants and the year beside a word for the event add, here and around."""
    here, near = evidence.here, evidence.near
    people, at_place = min(MOST_PARTICIPANTS, here.participants(event)), here.holds_place(event)
    around = (
        not here.calls_class(event) and near.calls_class(event),
        not at_place and (near.holds_place(event) or _is_at(event, evidence.country)),
        people < MOST_PARTICIPANTS and near.participants(event) > 0,
    )
    dated = DATED_BY_YEAR * _is_dated(event, here.folded)
    return dated + PARTICIPANT * people + PLACE * at_place + NEARBY * sum(around)


def _is_at(event: Event, country: str | None) -> bool:
    return country is not None and country in (event.place, *event.participants)


def _is_dated(event: Event, folded: str) -> bool:
    """Whether a word for the event stands right beside its year."""
    years = {event.start[:4], (event.end or event.start)[:4]}
    return any(
        _says_year(folded, found, years) for name in event.classes for found in class_words(name).finditer(folded)
    )


def _says_year(folded: str, found: re.Match[str], years: set[str]) -> bool:
    before, after = folded[: found.start()].split()[-2:], folded[found.end() :].split()[:2]
    return not years.isdisjoint(before) or (after[:1] in (["of"], ["in"]) and not years.isdisjoint(after[1:]))


def _overlap(event: Event, time: TimeExpression) -> float:
    """How much it says that the time is the event's; 0 when it is another. A counted year may be one off."""
    start, end = _days(event.start, event.end)
    if time.start is None or time.end is None:
        return 0.0
    slack = timedelta(days=366) if time.how == "relative" and time.precision != "day" else timedelta()
    if time.end + slack < start or time.start - slack > end:
        return 0.0
    if end - start > timedelta(days=3 * 365):
        return IN_A_LONG_EVENT
    if time.precision == "day" and start == end:
        return SAME_DAY
    return SAME_MONTH if time.precision in ("day", "month") and precision(event.start) != "year" else SAME_YEAR


@lru_cache(4096)
def _days(start: PartialDate, end: PartialDate | None) -> tuple[date, date]:
    """The first and the last day that the dates can mean."""
    return earliest(start), latest(end or start)
