"""The crawl: sitemaps and pages in, an archive of markup out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from sidelight.crawl.archive import Archive, Look
from sidelight.crawl.queue import PacedQueue, host_of
from sidelight.crawl.robots import Robots
from sidelight.crawl.sitemap import read_sitemap
from sidelight.errors import AddressRefused, FetchError, PageTooLarge, SiteRefused, UnsupportedMedia
from sidelight.fetch import Fetched, FetchPolicy, Validators, fetch
from sidelight.knowledge.publishers import Publishers

Outcome = Literal[
    "with reviews",
    "without reviews",
    "unchanged",
    "not by a known publisher",
    "moved to another site",
    "closed by robots.txt",
    "not to be read as a page",
    "gone",
    "failed",
    "left for later",
]
Progress = Callable[[int, int], None]
"""Called after every page and sitemap with how many are done and how many are known."""

# As sites name sitemaps and robots.txt, packed or not, if they name them at all.
_ANY_TEXT = (
    *("text/html", "application/xhtml+xml", "text/xml", "application/xml", "text/plain"),
    *("application/gzip", "application/x-gzip", "application/octet-stream"),
)
_SITEMAP_BYTES = 52_428_800
"""The bound that sitemaps.org sets."""
_DEEPEST_SITEMAP = 3
_QUIET = {429, 503}
_GONE = {404, 410}
_UNFIT = (UnsupportedMedia, PageTooLarge, AddressRefused)
"""Of a page, and no sign that its site is in trouble."""
_FAILURES_IN_A_ROW = 10
"""After so many a site is left alone until the next run."""


@dataclass
class Tally:
    """What became of every page that was listed."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    """Why pages failed, in sentences."""
    notes: list[str] = field(default_factory=list)
    """Sitemaps that could not be read, sites that asked for quiet."""


class Crawler:
    """One request at a time. A page looked at within `again_after` days is not asked again, an older one only whether
    it has changed. Raises nothing for what sites do: it goes into the tally."""

    def __init__(
        self,
        folder: Path,
        publishers: Publishers,
        policy: FetchPolicy,
        *,
        today: date,
        delay_s: float = 1.0,
        again_after: int = 30,
        queue: PacedQueue | None = None,
    ) -> None:
        self._archive = Archive(folder)
        self._publishers = publishers
        self._policy = policy
        self._today = today
        self._delay_s = delay_s
        self._fresh = (today - timedelta(days=again_after)).isoformat()
        self._queue = PacedQueue() if queue is None else queue
        self._failures: Counter[str] = Counter()
        self._sitemaps: dict[str, int] = {}
        """All that were met, and how many more below each are read."""
        self._admitted: set[str] = set()
        self.tally = Tally()
        self._robots = Robots(self._text, self.tally.notes.append)

    def run(self, sitemaps: Iterable[str], pages: Iterable[str], progress: Progress) -> Tally:
        for sitemap in sitemaps:
            self._admit_sitemap(sitemap, _DEEPEST_SITEMAP)
        for page in pages:
            self._admit(page, None)
        done = 0
        while (url := self._queue.take()) is not None:
            if self._robots.allows(url):
                self._ask(url)
                self._queue.rested(url, self._robots.delay_s(url, self._delay_s))
            else:
                self._leave(url)
                self._queue.rested(url, 0)
            self._give_up_on(host_of(url))
            done += 1
            progress(done, done + len(self._queue))
        return self.tally

    def _leave(self, url: str) -> None:
        if url in self._sitemaps:
            self.tally.notes.append(f"A sitemap of {host_of(url)} is closed by its robots.txt.")
        else:
            self.tally.outcomes["closed by robots.txt"] += 1

    def _ask(self, url: str) -> None:
        if url in self._sitemaps:
            self._list(url, self._sitemaps[url])
        else:
            self.tally.outcomes[self._look(url)] += 1

    def _list(self, url: str, depth: int) -> None:
        try:
            found = read_sitemap(self._text(url))
        except (FetchError, ValueError) as error:
            self.tally.notes.append(f"A sitemap of {host_of(url)} cannot be read: {error}")
            if isinstance(error, FetchError):
                self._count_failure(url, error)
            return
        for page in found.pages:
            self._admit(page.url, page.modified)
        for sitemap in found.sitemaps if depth else ():
            if sitemap in self._publishers or host_of(sitemap) == host_of(url):
                self._admit_sitemap(sitemap, depth - 1)

    def _admit_sitemap(self, url: str, depth: int) -> None:
        if not host_of(url):
            self.tally.notes.append(f"{url} is no address of a sitemap.")
        elif url not in self._sitemaps:
            self._sitemaps[url] = depth
            self._queue.put(url)

    def _admit(self, url: str, modified: str | None) -> None:
        url = url.partition("#")[0]
        if url in self._admitted:
            return
        self._admitted.add(url)
        last = self._archive.last(url)
        if url not in self._publishers:
            self.tally.outcomes["not by a known publisher"] += 1
        elif last and (last.on > self._fresh or (modified and modified < last.on)):
            self.tally.outcomes["unchanged"] += 1
        else:
            self._queue.put(url)

    def _look(self, url: str) -> Outcome:
        last = self._archive.last(url)
        try:
            fetched = fetch(url, policy=self._policy, validators=last.validators() if last else None)
        except FetchError as error:
            return self._failed(url, error)
        self._failures[host_of(url)] = 0
        return self._noted(url, fetched)

    def _noted(self, url: str, fetched: Fetched) -> Outcome:
        outcome: Outcome = "unchanged"
        if fetched.url not in self._publishers:
            # What another site says is not said by the one that led there.
            self._archive.drop(url)
            outcome = "moved to another site"
        elif fetched.page is not None:
            kept = self._archive.keep(url, fetched.page.html or "", fetched.url)
            outcome = "with reviews" if kept else "without reviews"
        held: Validators = fetched.validators
        self._archive.note(Look(url, self._today.isoformat(), held.etag, held.last_modified))
        return outcome

    def _failed(self, url: str, error: FetchError) -> Outcome:
        gone = isinstance(error, SiteRefused) and error.answered in _GONE
        if gone or isinstance(error, _UNFIT):
            self._archive.drop(url)
            self._archive.note(Look(url, self._today.isoformat()))
            return "gone" if gone else "not to be read as a page"
        self._count_failure(url, error)
        self.tally.failures[str(error)] += 1
        return "failed"

    def _count_failure(self, url: str, error: FetchError) -> None:
        quiet = isinstance(error, SiteRefused) and error.answered in _QUIET
        self._failures[host_of(url)] += _FAILURES_IN_A_ROW if quiet else 1

    def _give_up_on(self, host: str) -> None:
        if self._failures[host] >= _FAILURES_IN_A_ROW:
            self._failures[host] = 0
            left = [url for url in self._queue.drop(host) if url not in self._sitemaps]
            self.tally.outcomes["left for later"] += len(left)
            self.tally.notes.append(f"{host} is left alone for now; {len(left):,} pages wait for the next run.")

    def _text(self, url: str) -> str:
        """A text that is no page: a sitemap, robots.txt."""
        fetched = fetch(url, policy=replace(self._policy, media_types=_ANY_TEXT, max_bytes=_SITEMAP_BYTES))
        return (fetched.page and fetched.page.html) or ""
