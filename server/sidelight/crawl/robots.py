"""What a site lets us ask (robots.txt, RFC 9309), and how fast."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from sidelight.errors import FetchError, SiteRefused

PRODUCT = "Sidelight"
_EVERYTHING = Protego.parse("")
_NOTHING = Protego.parse("User-agent: *\nDisallow: /")
MAX_DELAY_S = 60.0
"""A site that asks for a longer pause than this between pages is not crawled at all."""


class Robots:
    """Asked once a site. A site without the file allows everything; one that fails to give it allows nothing."""

    def __init__(self, get: Callable[[str], str], tell: Callable[[str], None]) -> None:
        """tell: hears in a sentence of sites that fail to give it."""
        self._get = get
        self._tell = tell
        self._rules: dict[str, Protego] = {}

    def allows(self, url: str) -> bool:
        rules = self._of(url)
        return bool(rules.can_fetch(url, PRODUCT)) and self.delay_s(url, 0) <= MAX_DELAY_S

    def delay_s(self, url: str, least: float) -> float:
        """Seconds between two requests: what the site asks for, but not less than ours."""
        return max(float(self._of(url).crawl_delay(PRODUCT) or 0), least)

    def _of(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._asked(site)
        return self._rules[site]

    def _asked(self, site: str) -> Protego:
        try:
            return Protego.parse(self._get(f"{site}/robots.txt"))
        except FetchError as error:
            # RFC 9309, 2.3.1: "unavailable" (4xx) is leave, "unreachable" (5xx) is not.
            if isinstance(error, SiteRefused) and 400 <= error.answered < 500 and error.answered != 429:
                return _EVERYTHING
            self._tell(f"{site} is left alone, since its robots.txt cannot be had: {error}")
            return _NOTHING
