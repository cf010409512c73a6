"""What a live source told, kept in the store: fresh for some days, stale for when the source is down."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sidelight import __version__
from sidelight.model import PartialDate
from sidelight.store import DAY, LiveLookup, Store
from sidelight.store.tables import DEFAULT_TENANT


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer of a source, as it was kept."""

    body: bytes
    etag: str | None
    fetched_at: int
    """Seconds since 1970."""
    fresh: bool

    def fetched_on(self) -> PartialDate:
        return datetime.fromtimestamp(self.fetched_at, UTC).date().isoformat()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the source has just said."""

    body: bytes
    etag: str | None = None

    def kept_now(self) -> Kept:
        return Kept(self.body, self.etag, int(time.time()), fresh=True)


class Cache:
    """The look-ups of one source. Keys are kept as digests: the store does not tell what was asked.

    What another release has kept is not read: it may have kept it in another form.
    """

    def __init__(self, store: Store, source: str, days: float) -> None:
        self._store = store
        self._source = f"{source} {__version__}"
        self._fresh_s = int(days * DAY)

    def get(self, keys: Iterable[str]) -> dict[str, Kept]:
        """Those of the keys that are known."""
        by_digest = {_digest(key): key for key in keys}
        rows = self._store.lookups(DEFAULT_TENANT, self._source, by_digest)
        now = int(time.time())
        return {
            by_digest[digest]: Kept(row.body, row.etag, row.fetched_at, row.expires_at > now)
            for digest, row in rows.items()
        }

    def put(self, answers: Mapping[str, Answer]) -> None:
        """By key; fetched now."""
        now = int(time.time())
        self._store.save_lookups(
            LiveLookup(
                tenant=DEFAULT_TENANT,
                source=self._source,
                key=_digest(key),
                body=answer.body,
                etag=answer.etag,
                fetched_at=now,
                expires_at=now + self._fresh_s,
            )
            for key, answer in answers.items()
        )


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
