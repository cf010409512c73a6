"""A value that a passage states for an earlier time, beside the series then and now."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import (
    as_of,
    check_value,
    difference,
    is_telling,
    newest,
    reference,
    sparkline,
    stated,
    stated_as,
)
from sidelight.kinds.comparison.amounts import dated
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.subject import is_of_the_whole, series_of
from sidelight.model import Figure


def values(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The value that the passage states for the earlier time, beside the series."""
    time = passage.time
    if passage.type != "then_now" or time is None or time.start is None or time.end is None:
        return
    for series in series_of(passage, scene):
        kinds = stated_as(series)
        quantity = dated(
            [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind in kinds], time, scene
        )
        if quantity is None or not is_of_the_whole(passage, [quantity.span], scene):
            return
        check = check_value(series, said := stated(quantity, scene.text), time.start, time.end)
        now = newest(as_of(series, scene.today), None)
        if check.nearest and now and is_telling(series, check, said):
            yield Figure(
                label=series.name,
                unit=series.unit,
                series=reference(series),
                then=check.nearest,
                now=now,
                adjusted=None,
                verdict=check.verdict,
                true_since=None,
                note=difference(series, said, check),
                points=sparkline(series, check.nearest.date, now.date),
            )
            return
