"""What knowledge says of each passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sidelight.kinds.comparison.both_sides import BothSides, both_sides
from sidelight.kinds.comparison.card import Then
from sidelight.kinds.comparison.events import Choice, choose_event
from sidelight.kinds.comparison.official import figures
from sidelight.kinds.comparison.parallels import parallels
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import NamedEvent, Scene
from sidelight.knowledge.base import Knowledge
from sidelight.model import Event, Figure, Links, Precision, Reading, Span, TimeExpression
from sidelight.text.dates import earliest, latest, precision


@dataclass(frozen=True, slots=True)
class Comparable:
    """The earlier side of a comparison, as far as it is known."""

    then: Then | None
    choice: Choice
    figures: tuple[Figure, ...]
    sides: BothSides
    parallels: tuple[Event, ...]

    @property
    def event(self) -> Event | None:
        return self.choice.event


def match(mentions: Sequence[Passage], reading: Reading, links: Links, knowledge: Knowledge) -> list[Comparable]:
    """The earlier time, event and figures of each passage, in the order of the passages."""
    scene = Scene(reading, links, knowledge)
    named = scene.events_named_in(Span(0, len(scene.text))) if mentions else []
    return [_comparable(passage, named, scene) for passage in mentions]


def _comparable(passage: Passage, named: Sequence[NamedEvent], scene: Scene) -> Comparable:
    choice = choose_event(passage, named, scene)
    return Comparable(
        _then(passage, choice.event, scene.today),
        choice,
        figures(passage, scene),
        both_sides(passage, choice, named, scene),
        parallels(choice, named, scene),
    )


def _then(passage: Passage, event: Event | None, today: date | None) -> Then | None:
    """The time that the text states; the event's own where it states none, another, or one that holds it all."""
    stated = _stated(passage.time)
    if event is None:
        return stated
    start, end = earliest(event.start), latest(event.end or event.start)
    if stated and stated.how == "stated" and _is_within(stated, start.isoformat(), end.isoformat()):
        return stated
    # "The worst since the war" counts from the war's end, if it was over.
    ended = event.end if event.end and (today is None or latest(event.end) < today) else event.start
    from_ = ended if passage.type == "record" else event.start
    return Then(start=earliest(from_).isoformat(), end=end.isoformat(), precision=precision(from_), how="from_event")


def _is_within(stated: Then, start: str, end: str) -> bool:
    """The stated time meets the event's, and tells it more exactly than the event's own dates do."""
    return stated.start <= end and start <= stated.end and not stated.start <= start <= end <= stated.end


def _stated(time: TimeExpression | None) -> Then | None:
    """A stretch that reaches up to now ("in 40 years") stands for the time that it leads back to."""
    if time is None or time.start is None or time.end is None:
        return None
    start, end = time.start.isoformat(), time.end.isoformat()
    if time.relation == "within":
        start, end = _whole(start, time.precision)
    return Then(start=start, end=end, precision=time.precision, how=time.how)


def _whole(day: str, precision: Precision) -> tuple[str, str]:
    """The first and the last day of the month or year that holds the day."""
    period = day if precision == "day" else day[:7] if precision == "month" else day[:4]
    return earliest(period).isoformat(), latest(period).isoformat()
