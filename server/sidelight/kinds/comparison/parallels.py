"""Earlier events of the same narrow sort that the article does not name."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.kinds.comparison.events import Choice
from sidelight.kinds.comparison.scene import NamedEvent, Scene
from sidelight.model import Event
from sidelight.text.dates import latest

MOST = 3
NARROW = frozenset(("debt-limit dispute", "election interference", "government shutdown", "impeachment", "pardon"))
"""Classes whose events are rare and alike enough that each stands beside every other. Wider ones (wars, storms,
elections) would set anything beside anything."""


def parallels(choice: Choice, named: Sequence[NamedEvent], scene: Scene) -> tuple[Event, ...]:
    """The newest that were over on the article's day, by start; none unless the passage names its event outright.

    `named` are the events named anywhere in the article: those it tells of itself.
    """
    event = choice.event
    if event is None or not choice.named or event.classes[0] not in NARROW or scene.today is None:
        return ()
    told = {one.id for found in named for one in found.events if len(found.events) == 1}
    known = [one for source in scene.event_sources for one in source.events(event.comparable) if one]
    others = {
        one.id: one
        for one in known
        if one.classes[0] == event.classes[0] and one.id not in told and latest(one.end or one.start) < scene.today
    }
    return tuple(sorted(others.values(), key=lambda one: (one.start, one.id))[-MOST:])
