"""A record that a passage claims of a national rate, held against its series."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import Statement, record_figure
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure


def records(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """One figure where a series settles the claim, none where it cannot."""
    statement = Statement(passage.span, passage.time, scene.reading)
    figure = record_figure(statement, passage.cue, scene.series_sources)
    if figure:
        yield figure
