"""The installed packs as the knowledge that a request sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from threading import Lock

import structlog

from sidelight.errors import KnowledgeError
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.format import read_manifest
from sidelight.knowledge.installed import current
from sidelight.knowledge.merged import MergedEntities, MergedEvents, MergedSeries
from sidelight.knowledge.pack import Pack, open_pack

log = structlog.get_logger()

# What somebody put in by hand for their own readers goes first, what ships with every Sidelight last.
_FIRST, _LAST = "table", "starter"


class Shelf:
    """Opens packs as they come into use; safe to ask from many threads."""

    def __init__(
        self, packs_dir: Path, precedence: Sequence[str] = (), check: Callable[[Path], object] = read_manifest
    ) -> None:
        """`precedence`: ids of packs, the most trusted first; the others follow: tables, built packs, starter.

        `check` raises KnowledgeError for a pack that may not be opened.
        """
        self._packs_dir = packs_dir
        self._precedence = precedence
        self._check = check
        self._lock = Lock()
        self._refused: set[Path] = set()
        self._open: dict[Path, Pack] = {}
        self._knowledge = Knowledge(())

    def snapshot(self) -> Knowledge:
        """The packs in use now; hold it for a whole request.

        While one of them cannot be opened, the packs before the change still serve, and the log says why. Raises
        KnowledgeError when there are none.
        """
        folders = set(current(self._packs_dir).values())
        with self._lock:
            if folders != self._open.keys():
                self._take_up(folders)
            return self._knowledge

    def _take_up(self, folders: set[Path]) -> None:
        try:
            self._open = {folder: self._open.get(folder) or self._opened(folder) for folder in folders}
        except KnowledgeError as error:
            if not self._open:
                raise
            if folders != self._refused:
                log.error("packs_not_taken_up", reason=str(error))
            self._refused = folders
        else:
            self._knowledge = join(in_order(self._open.values(), self._precedence))

    def _opened(self, folder: Path) -> Pack:
        self._check(folder)
        return open_pack(folder)


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
