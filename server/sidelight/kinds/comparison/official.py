"""What official series say of a passage."""

from __future__ import annotations

from sidelight.kinds.comparison.money import adjusted_money
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.proportion import proportions
from sidelight.kinds.comparison.records import records
from sidelight.kinds.comparison.scene import Scene
from sidelight.kinds.comparison.subject import topic
from sidelight.kinds.comparison.values import values
from sidelight.model import Figure


def figures(passage: Passage, scene: Scene) -> tuple[Figure, ...]:
    """The figures that say something of the passage; () when no series does."""
    if passage.type == "record":
        return tuple(records(passage, scene))
    checked = tuple(values(passage, scene))
    if checked or topic(passage, scene) in ("gdp", "population"):  # what other prices or other heads do not measure
        return checked
    return (*adjusted_money(passage, scene), *proportions(passage, scene))
