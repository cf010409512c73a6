"""The day of publication: from the address and the page's own statement first, from a guess second."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import lxml.etree

MAX_DISAGREEMENT_DAYS = 31
"""A month: beyond it, one of two dates is of another event (a new site, a republished text)."""

_MONTHS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_IN_ADDRESS = (
    re.compile(rf"/{_YEAR}/(?P<month>\d\d?|[a-z]{{3}})/(?P<day>\d\d?)(?=[/?#]|\Z)"),
    re.compile(rf"[/-]{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?=/?(?:\.html?)?(?:[?#]|\Z))"),
    re.compile(rf"/{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)/"),
    re.compile(rf"/{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=[/?#]|\Z)"),
    re.compile(rf"/{_YEAR}/(?P<month>\d\d?|[a-z]{{3}})(?=[/?#]|\Z)"),
)
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_BROKEN_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{1,40})"')
_META = (
    *("article:published_time", "og:article:published_time", "datePublished", "parsely-pub-date", "sailthru.date"),
    *("dc.date.issued", "DC.date.issued", "publish-date", "pubdate"),
)
_EPOCH = dt.date(1970, 1, 1)


def choose_date(address: str | None, stated: str | None, guessed: str | None) -> str | None:
    """The date to believe, YYYY-MM-DD or YYYY-MM, or None.

    The address comes first (a site's own day), then what the page states, then the guess. Two that differ by more than
    a month cancel each other, but a guess does not outweigh address and statement that agree.
    """
    believed = [date for date in (address, stated) if date]
    if len(believed) < 2 and guessed:
        believed.append(guessed)
    if not believed or not _agree(believed):
        return None
    return max(believed, key=len)  # the first of the most precise


def address_date(url: str, today: dt.date) -> str | None:
    """The date that the path of a news address names: /2024/10/18/, /2024/oct/18/, …-2024-10-18, or /2024/10/."""
    path = url.lower().partition("?")[0].partition("#")[0]
    match = next(filter(None, (pattern.search(path) for pattern in _IN_ADDRESS)), None)
    if match is None:
        return None
    parts = match.groupdict()
    month = _MONTHS.get(parts["month"]) or (int(parts["month"]) if parts["month"].isdecimal() else 0)
    day = _valid(int(parts["year"]), month, int(parts.get("day") or 1), today)
    return day if "day" in parts else day and day[: len("YYYY-MM")]


def json_ld_date(scripts: Iterable[str], today: dt.date) -> str | None:
    """datePublished of the first article in JSON-LD (else of a page); read by pattern where the JSON is broken."""
    values = [value for script in scripts for value in _published(script)]
    values.sort(key=lambda value: not value[0])  # stable: articles first
    return next((date for _, text in values if (date := _iso(text, today))), None)


def meta_date(tree: lxml.etree._Element, today: dt.date) -> str | None:
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and meta.get("content"):
            named.setdefault(name, meta.get("content"))
    return next((date for name in _META if (date := _iso(named.get(name, ""), today))), None)


def _published(script: str) -> list[tuple[bool, str]]:
    """(of an article, datePublished) of the nodes of one script."""
    try:
        document = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return [(True, text) for text in _BROKEN_JSON_DATE.findall(script)]
    return [
        (_is_article(node), node["datePublished"])
        for node in _nodes(document)
        if isinstance(node.get("datePublished"), str)
    ]


def _nodes(document: Any) -> Iterator[dict[str, Any]]:
    """The top nodes: of a list, of @graph. Nested ones (related stories, reviews) are not the page's own."""
    for node in document if isinstance(document, list) else [document]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and name.endswith(("Article", "Posting", "Report"))
        for name in (types if isinstance(types, list) else [types])
    )


def _iso(text: str, today: dt.date) -> str | None:
    match = _ISO.match(text)
    return _valid(int(match[1]), int(match[2]), int(match[3]), today) if match else None


def _valid(year: int, month: int, day: int, today: dt.date) -> str | None:
    """ISO 8601; None for a day that is not, is yet to come, or is the zero of a clock."""
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return None
    tomorrow = today + dt.timedelta(days=1)  # the site's time zone may be ahead of ours
    return date.isoformat() if dt.date(1800, 1, 1) <= date <= tomorrow and date != _EPOCH else None


def _agree(dates: list[str]) -> bool:
    if any(len(date) == len("YYYY-MM") for date in dates):
        # To the month: the same or a neighbour.
        months = [int(date[:4]) * 12 + int(date[5:7]) for date in dates]
        return max(months) - min(months) <= 1
    days = [dt.date.fromisoformat(date) for date in dates]
    return (max(days) - min(days)).days <= MAX_DISAGREEMENT_DAYS
