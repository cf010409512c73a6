"""The installed packs as the knowledge that a request sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.installed import current
from sidelight.knowledge.merged import MergedEntities, MergedEvents, MergedSeries
from sidelight.knowledge.pack import Pack, open_pack

# What somebody put in by hand for their own readers goes first, what ships with every Sidelight last.
_FIRST, _LAST = "table", "starter"


class Shelf:
    """Opens packs as they come into use; safe to ask from many threads."""

    def __init__(self, packs_dir: Path, precedence: Sequence[str] = ()) -> None:
        """`precedence`: ids of packs, the most trusted first; the others follow: tables, built packs, starter."""
        self._packs_dir = packs_dir
        self._precedence = precedence
        self._lock = Lock()
        self._open: dict[Path, Pack] = {}
        self._knowledge = Knowledge(())

    def snapshot(self) -> Knowledge:
        """The packs in use now; hold it for a whole request. Raises KnowledgeError when one cannot be opened."""
        folders = current(self._packs_dir).values()
        with self._lock:
            if set(folders) != self._open.keys():
                self._open = {folder: self._open.get(folder) or open_pack(folder) for folder in folders}
                self._knowledge = join(in_order(self._open.values(), self._precedence))
            return self._knowledge


def in_order(packs: Iterable[Pack], precedence: Sequence[str] = ()) -> list[Pack]:
    ranks: Mapping[str, int] = {pack_id: i for i, pack_id in enumerate(precedence)}
    named = len(ranks)
    builders = {_FIRST: named, _LAST: named + 2}

    def rank(pack: Pack) -> tuple[int, str]:
        own = pack.manifest
        return ranks.get(own.id, builders.get(own.builder, named + 1)), own.id

    return sorted(packs, key=rank)


def join(packs: Sequence[Pack]) -> Knowledge:
    """Packs in order of precedence. People, events and series have one source each; fact-checks one per pack."""
    entities = [pack.entities for pack in packs if pack.entities]
    events = [pack.events for pack in packs if pack.events]
    series = [pack.series for pack in packs if pack.series]
    merged: list[object] = []
    if entities:
        merged.append(MergedEntities(entities))
    if events:
        merged.append(MergedEvents(events))
    if series:
        merged.append(MergedSeries(series))
    reviews = [pack.reviews for pack in packs if pack.reviews]
    return Knowledge((*merged, *reviews), tuple(pack.manifest.info() for pack in packs))
