"""Which items are events: by the class they are an instance of, or a class that this one is a subclass of."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np

from sidelight.packs.wikidata.documents import ItemId
from sidelight.packs.wikidata.tables import rows

_SEPARATOR = "|"
_LEVELS = 12

ClassNames = tuple[str, ...]


@cache
def listed() -> Mapping[ItemId, ClassNames]:
    """The classes of classes.csv with what an event of each is called, narrowest first; () for what is no event."""
    return {row["wikidata"]: tuple(filter(None, row["classes"].split(_SEPARATOR))) for row in rows("classes.csv")}


class Classes:
    """Gathers the classes of the input, then tells those of events."""

    def __init__(self) -> None:
        self._subclasses = array("q")
        self._superclasses = array("q")
        self._names: dict[ItemId, ClassNames] = {}

    def add(self, superclasses: Mapping[ItemId, Iterable[ItemId]]) -> None:
        for subclass, above in superclasses.items():
            for superclass in above:
                self._subclasses.append(int(subclass[1:]))
                self._superclasses.append(int(superclass[1:]))

    def complete(self) -> None:
        """Down from the listed classes: what is below several is called after the nearest, which a list may name."""
        below, above = np.array(self._subclasses), np.array(self._superclasses)
        self._names = dict(listed())
        frontier = set(self._names)
        for _ in range(_LEVELS):
            edges = np.flatnonzero(np.isin(above, [int(id_[1:]) for id_ in frontier]))
            reached = {f"Q{below[i]}": self._names[f"Q{above[i]}"] for i in edges[::-1]}
            frontier = reached.keys() - self._names.keys()
            self._names |= {id_: reached[id_] for id_ in frontier}
            if not frontier:
                return

    def names(self, instance_of: Iterable[ItemId]) -> ClassNames:
        """What an item of these classes is called, narrowest first; () for what is no event."""
        found = [self._names.get(id_, ()) for id_ in instance_of]
        return max(found, key=len, default=())
