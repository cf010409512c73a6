"""Items that come more than once in the input, as they do in a folder of documents fetched over time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np

from sidelight.packs.wikidata.documents import ItemId

_TAKEN = -1


class Revisions:
    """Knows the newest revision of the few items that come again; 16 bytes for each of all."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._revisions = array("q")
        self._wanted: dict[ItemId, int] = {}

    def add(self, revisions: Iterable[tuple[ItemId, int]]) -> None:
        for id_, revision in revisions:
            self._ids.append(int(id_[1:]))
            self._revisions.append(revision)

    def complete(self) -> None:
        """To be called when all are added."""
        ids, revisions = np.array(self._ids), np.array(self._revisions)
        order = np.lexsort((revisions, ids))
        ids, revisions = ids[order], revisions[order]
        again = np.flatnonzero(ids[1:] == ids[:-1]) + 1
        # The last of a run of equal ids is the newest.
        self._wanted = {f"Q{ids[i]}": int(revisions[i]) for i in again}

    def take(self, id: ItemId, revision: int) -> bool:
        """True once for each item: for its newest revision, the first of equal ones."""
        wanted = self._wanted.get(id)
        if wanted is None:
            return True
        if wanted == revision:
            self._wanted[id] = _TAKEN
        return wanted == revision
