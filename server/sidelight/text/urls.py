"""One key for the ways to write a page's address."""

from __future__ import annotations

import functools
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}
_TRACKING = ("utm_", "at_", "mc_")
_TRACKERS = frozenset({"fbclid", "gclid", "dclid", "msclkid", "igshid", "smid", "cmpid", "ref", "ref_src"})


@functools.lru_cache(maxsize=1_024)
def page_key(url: str) -> str:
    """The address without fragment, tracking parameters and the scheme's own port; scheme and host in lower case.

    Two addresses with one key are taken for the same page. Raises ValueError for what is no address.
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    port = parts.port
    netloc = host if port in (None, _PORTS.get(parts.scheme)) else f"{host}:{port}"
    query = urlencode([pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(pair[0])])
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", query, ""))


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKERS or name.lower().startswith(_TRACKING)
