"""Sitemaps (sitemaps.org) -> the pages they list."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

MAX_URLS = 50_000
"""In one sitemap (sitemaps.org); what lies beyond is not read."""


@dataclass(frozen=True, slots=True)
class Listed:
    url: str
    modified: str | None
    """Day of the last change, where the sitemap says."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    pages: tuple[Listed, ...]
    sitemaps: tuple[str, ...]
    """Addresses of further sitemaps, where this one is an index."""


def read_sitemap(xml: str) -> Sitemap:
    """Raises ValueError for what is no sitemap."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(xml.strip().encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("no XML") from error
    if root is None or etree.QName(root).localname not in {"urlset", "sitemapindex"}:
        raise ValueError("no sitemap")
    pages = tuple(_listed(entry) for entry in root.findall("{*}url")[:MAX_URLS])
    sitemaps = tuple(_listed(entry).url for entry in root.findall("{*}sitemap")[:MAX_URLS])
    return Sitemap(tuple(page for page in pages if page.url), tuple(filter(None, sitemaps)))


def _listed(entry: etree._Element) -> Listed:
    modified = entry.findtext("{*}lastmod", "").strip()
    return Listed(entry.findtext("{*}loc", "").strip(), modified[:10] or None)
