"""What a page says about itself: title, byline, site, canonical address, dates, language."""

from __future__ import annotations

import datetime as dt
import urllib.parse

import lxml.etree
import tld
from trafilatura.metadata import extract_metadata

from sidelight.extract.content import Metadata
from sidelight.extract.dates import address_date, choose_date, json_ld_date, meta_date
from sidelight.extract.guess import guess_date

MAX_CHARS = 1_000
"""Of each value; a longer one is no title, name or address."""


def read_metadata(tree: lxml.etree._Element, url: str | None, today: dt.date) -> Metadata:
    """Leaves the tree as it is; `url` is http(s) or None."""
    canonical_url = _canonical_url(tree, url)
    published = choose_date(
        address=address_date(url or canonical_url or "", today),
        stated=json_ld_date(_json_ld(tree), today) or meta_date(tree, today),
        guessed=guess_date(tree, today),
    )
    found = extract_metadata(tree, url, {"extensive_search": False})  # its date is not used
    return Metadata(
        title=_bounded(found.title),
        byline=_bounded(found.author),
        site=_bounded(found.sitename),
        canonical_url=canonical_url,
        published=published,
        language=_bounded(next(iter(tree.xpath("/html/@lang")), None)),
    )


def _json_ld(tree: lxml.etree._Element) -> list[str]:
    return [script.text for script in tree.iterfind('.//script[@type="application/ld+json"]') if script.text]


def _canonical_url(tree: lxml.etree._Element, url: str | None) -> str | None:
    for href in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"):
        candidate = absolute_url(href, url)
        if candidate and (url is None or _site(candidate) == _site(url)):
            return candidate
    return None


def absolute_url(href: str, base: str | None) -> str | None:
    """The http(s) URL without fragment; None for another scheme, userinfo, or what is no URL."""
    try:
        parts = urllib.parse.urlsplit(urllib.parse.urljoin(base or "", href.strip()))
        usable = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    except ValueError:
        return None
    return _bounded(parts._replace(fragment="").geturl()) if usable else None


def _site(url: str) -> str | None:
    """The registrable domain by the Public Suffix List, or the host where there is none."""
    registrable = tld.get_fld(url, fail_silently=True, search_private=True)
    return registrable or urllib.parse.urlsplit(url).hostname


def _bounded(value: str | None) -> str | None:
    return value if value and len(value) <= MAX_CHARS else None
