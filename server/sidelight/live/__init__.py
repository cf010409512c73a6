"""Live sources: what the packs leave open, asked of services on the network that the operator has switched on."""

from __future__ import annotations

import httpx

from sidelight import __version__
from sidelight.knowledge.publishers import Publishers
from sidelight.live import factcheck_tools, wikidata
from sidelight.live.cache import Cache
from sidelight.live.http import Api
from sidelight.live.source import LiveSource as LiveSource
from sidelight.live.sources import LiveSources as LiveSources
from sidelight.store import Store


def open_wikidata(url: str, contact: str, requests_per_minute: int, store: Store, days: float) -> wikidata.WikidataLive:
    """contact: of the operator, as Wikimedia asks for it; it can reach nobody else about what this server does."""
    caches = wikidata.Caches(
        *(Cache(store, f"wikidata {part}", days) for part in ("names", "people", "offices", "labels"))
    )
    user_agent = f"Sidelight/{__version__} ({contact}) httpx/{httpx.__version__}"
    return wikidata.WikidataLive(Api(url, user_agent, requests_per_minute, wikidata.refusal), caches)


def open_factcheck_tools(
    url: str, key: str, publishers: Publishers, requests_per_minute: int, store: Store, days: float
) -> factcheck_tools.FactCheckTools:
    """publishers: those whose reviews are taken."""
    api = Api(url, f"Sidelight/{__version__} httpx/{httpx.__version__}", requests_per_minute, factcheck_tools.refusal)
    return factcheck_tools.FactCheckTools(api, key, Cache(store, "factcheck tools", days), publishers)
