"""A value that a passage states for an earlier time, beside the series then and now."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import check_value, measured, newest, reference, sparkline
from sidelight.kinds.comparison.amounts import dated
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.subject import series_of
from sidelight.model import Figure

_STATED_AS = {"percent": ({"percent"}, 0.0), "people": ({"count", "other"}, 0.01), "USD": ({"money"}, 0.02)}
"""By the unit of a series: the sorts of quantity that state it, and how much of it news rounds away."""


def values(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The value that the passage states for the earlier time, beside the series."""
    time = passage.time
    if passage.type != "then_now" or time is None or time.start is None or time.end is None:
        return
    for series in series_of(passage, scene):
        kinds, share = _STATED_AS.get(series.unit, (set[str](), 0.0))
        stated = dated(
            [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind in kinds], time, scene
        )
        if stated is None:
            return
        tolerance = max(series.step, share * stated.value)
        check = check_value(series, stated.value, time.start, time.end, tolerance)
        now = newest(series, scene.today)
        # A yearly series may measure something else than a monthly figure in the news: it can agree, not refute.
        if check.nearest and now and (check.verdict == "holds" or series.frequency == "month"):
            yield Figure(
                label=series.name,
                unit=series.unit,
                series=reference(series),
                then=check.nearest,
                now=now,
                adjusted=None,
                verdict=check.verdict,
                true_since=None,
                note=None if check.verdict == "holds" else f"The text says {measured(stated.value, series.unit)}.",
                points=sparkline(series, check.nearest.date, now.date),
            )
            return
