"""Pages by site, each site at its own pace: never two requests at once, never faster than it asks."""

from __future__ import annotations

import heapq
import time
from collections import defaultdict, deque
from collections.abc import Callable
from urllib.parse import urlsplit


class PacedQueue:
    """First in, first out for each host; between two requests to a host lies its delay."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._waiting: dict[str, deque[str]] = defaultdict(deque)
        self._due: list[tuple[float, str]] = []

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def put(self, url: str) -> None:
        host = host_of(url)
        if host not in self._waiting:
            heapq.heappush(self._due, (self._clock(), host))
        self._waiting[host].append(url)

    def take(self) -> str | None:
        """The next page, after the wait its host needs; None when there is none. `rested` must follow."""
        while self._due:
            due, host = heapq.heappop(self._due)
            if not self._waiting[host]:
                del self._waiting[host]
                continue
            self._sleep(max(0.0, due - self._clock()))
            return self._waiting[host].popleft()
        return None

    def rested(self, url: str, delay_s: float) -> None:
        """The page was asked for; its host may be asked again after the delay."""
        heapq.heappush(self._due, (self._clock() + delay_s, host_of(url)))

    def drop(self, host: str) -> list[str]:
        """Forget the pages of a host, but not when it may be asked again; the pages."""
        dropped = list(self._waiting[host])
        self._waiting[host].clear()
        return dropped


def host_of(url: str) -> str:
    """ "" for what is no address."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
