"""Puts settings, knowledge, store and pipeline together: the only place that reads settings."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from sidelight.errors import FetchError
from sidelight.extract import extract
from sidelight.extract import warm_up as warm_up_extract
from sidelight.fetch import FetchPolicy, Validators, fetch
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.publishers import known_publishers
from sidelight.knowledge.shelf import Shelf
from sidelight.live import LiveSource, LiveSources, open_factcheck_tools, open_wikidata
from sidelight.model import Article, Page
from sidelight.packs.manage import Trusted, check_installed
from sidelight.packs.signing import read_public_key
from sidelight.packs.starter import ensure_starter
from sidelight.pipeline import explain_from_packs
from sidelight.read import warm_up as warm_up_read
from sidelight.settings import Settings
from sidelight.store import Store


@dataclass(frozen=True)
class Gathered:
    """An article and, where it was fetched, what its site gave to ask for it again."""

    article: Article
    validators: Validators
    seconds: float


def gather(page: Page, policy: FetchPolicy, validators: Validators | None = None) -> Gathered | None:
    """The article of a page, fetched if only its address is given; None when not modified.

    Blocks. Raises FetchError and ExtractionError.
    """
    began = time.perf_counter()
    received = Validators()
    if page.html is None and page.text is None:
        fetched = fetch(page.url or "", policy=policy, validators=validators)
        if fetched.page is None:
            return None
        page, received = replace(page, url=fetched.url, html=fetched.page.html), fetched.validators
    return Gathered(extract(page), received, time.perf_counter() - began)


@dataclass(frozen=True)
class Service:
    """All that a request needs, put together once a process."""

    settings: Settings
    store: Store
    knowledge: Callable[[], Knowledge]
    """The snapshot of this moment; a request takes one and keeps it."""
    policy: FetchPolicy
    live: LiveSources | None = None

    def close(self) -> None:
        if self.live:
            self.live.close()
        self.store.close()

    def warm_up(self) -> None:
        """Load every model and pack, so that the first reader waits no longer than the second."""
        warm_up_read()
        warm_up_extract()
        article = extract(Page(text=_WARM_UP, published="2020-01-02", language="en"))
        for _ in explain_from_packs(article, self.knowledge()):
            pass


_WARM_UP = "Jane Roe, a senator, said on Monday that prices rose 3 percent, the most since 1990."


def compose(settings: Settings) -> Service:
    """Migrate the store and open the packs; builds the starter pack where it is missing or old."""
    store = open_store(settings)
    live = open_live(settings, store)
    return Service(settings, store, open_knowledge(settings, live), fetch_policy(settings), live)


def open_store(settings: Settings) -> Store:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    store = Store(settings.store_url())
    store.migrate()
    return store


def open_live(settings: Settings, store: Store) -> LiveSources | None:
    """None unless the operator has named a contact or given a key."""
    limits = settings.live_requests_per_process(), store, settings.live_days
    sources: list[LiveSource] = []
    if settings.contact:
        sources.append(open_wikidata(settings.wikidata_url, settings.contact, *limits))
    if settings.factcheck_key:
        key, publishers = settings.factcheck_key.get_secret_value(), known_publishers(settings.factcheck_publishers)
        sources.append(open_factcheck_tools(settings.factcheck_url, key, publishers, *limits))
    return LiveSources(sources, settings.live_timeout_s) if sources else None


def open_knowledge(settings: Settings, live: LiveSources | None = None) -> Callable[[], Knowledge]:
    """Builds the starter pack where it is missing or old."""
    ensure_starter(settings.packs_dir())
    check = partial(check_installed, trusted=trusted_keys(settings))
    shelf = Shelf(settings.packs_dir(), settings.pack_order, check)
    return shelf.snapshot if live is None else lambda: replace(shelf.snapshot(), live=live)


def trusted_keys(settings: Settings) -> Trusted:
    """Raises KnowledgeError for what is no key."""
    return tuple(map(read_public_key, settings.pack_keys))


def fetch_policy(settings: Settings) -> FetchPolicy:
    pairs = frozenset(_host_and_port(entry) for entry in settings.fetch_allow)
    return FetchPolicy(allow=pairs, contact=settings.contact or None, timeout_s=settings.fetch_timeout_s)


def _host_and_port(entry: str) -> tuple[str, int]:
    host, _, port = entry.rpartition(":")
    if not host or not port.isdecimal():
        raise FetchError(f"SIDELIGHT_FETCH_ALLOW: {entry!r} is not host:port.")
    return host.lower().strip("[]"), int(port)
