"""Sitemaps (sitemaps.org), in XML or an address a line -> the pages they list."""

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


def read_sitemap(text: str) -> Sitemap:
    """Raises ValueError for what is no sitemap."""
    lines = text.split()
    if lines and all(line.startswith(("http://", "https://")) for line in lines):
        return Sitemap(tuple(Listed(line, None) for line in lines[:MAX_URLS]), ())
    # The text is decoded already, whatever encoding it says it is in.
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(text.strip().encode("utf-8", "replace"), parser)
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
