"""Public answers that were asked for in the last moment, so that a page that many read costs one look-up a second."""

from __future__ import annotations

import time

from anyio import to_thread
from cachetools import TTLCache

from sidelight.store import Store, StoredAnswer

KEPT_S = 1.0
"""Another worker's DELETE is heeded after this time; one of this process at once."""
KEPT_ANSWERS = 512


class RecentAnswers:
    """Without it a cached GET costs 3.9 times a trivial endpoint's CPU, with it 1.4 to 1.5 (tests/quality/bench)."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._kept: TTLCache[tuple[str, str], StoredAnswer] = TTLCache(KEPT_ANSWERS, KEPT_S)

    async def newest(self, tenant: str, url: str) -> StoredAnswer | None:
        """The newest public answer to the address, as page_key gives it."""
        try:
            # By get it would be looked for twice.
            return self._kept[tenant, url]
        except KeyError:
            return await self._stored(tenant, url)

    async def _stored(self, tenant: str, url: str) -> StoredAnswer | None:
        found = await to_thread.run_sync(self.store.newest_public, tenant, url, int(time.time()))
        if found is not None:
            self._kept[tenant, url] = found
        return found

    def drop(self, tenant: str, url: str) -> None:
        """Ask the store again next time: the answer was replaced or forgotten."""
        self._kept.pop((tenant, url), None)
