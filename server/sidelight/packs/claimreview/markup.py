"""ClaimReview markup (schema.org) as fact-checkers publish it -> reviews.

The oddities that are provided for were seen in real markup: lists where one value belongs, the review inside @graph or
a feed's item, HTML entities, relative addresses, the reporter as author, dates with a blank instead of the T.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from sidelight.model import ClaimReview
from sidelight.text.dates import latest

_SPACE = re.compile(r"[\s\x00-\x1f\u200b\ufeff\ud800-\udfff]+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
# Real markup nests five levels deep; a feed adds three.
_MAX_DEPTH = 20

Node = dict[str, Any]


def review_nodes(markup: Any, depth: int = 0) -> Iterator[Node]:
    """Every ClaimReview in a document of JSON-LD, at any depth, in order."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(markup, list):
        for item in markup:
            yield from review_nodes(item, depth + 1)
    elif isinstance(markup, dict):
        if is_review(markup):
            yield markup
        else:
            for value in markup.values():
                yield from review_nodes(value, depth + 1)


def is_review(node: Node) -> bool:
    return any(str(kind).rpartition("/")[2].casefold() == "claimreview" for kind in _all(node.get("@type")))


def read_review(node: Node, page_url: str | None = None, language: str | None = None) -> ClaimReview:
    """The review in the publisher's words; what page it stood on settles relative addresses.

    Raises ValueError with the reason when it has no claim, or no address of a published page.
    """
    url = _url(node, page_url)
    claim = _text(node.get("claimReviewed"))
    if not claim:
        raise ValueError("claimReviewed: missing or empty")
    return ClaimReview(
        claim=claim,
        claimant=_claimant(node),
        rating=_text(_field(node.get("reviewRating"), "alternateName")),
        publisher=_publisher(node, url),
        headline=_text(node.get("headline")) or _text(node.get("name")),
        url=url,
        date=_date(node),
        language=_text(node.get("inLanguage")) or language,
    )


def _all(value: Any) -> list[Any]:
    """One value or a list of them, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _field(value: Any, name: str) -> Any:
    """The field of the first object that has it; None otherwise."""
    return next((node[name] for node in _all(value) if isinstance(node, dict) and node.get(name)), None)


def _text(value: Any) -> str | None:
    """The first text in one line, without HTML entities and what no file can hold; None when it is empty or no text."""
    first = next((text for text in _all(value) if isinstance(text, str)), "")
    return _SPACE.sub(" ", html.unescape(first)).strip() or None


def _url(node: Node, page_url: str | None) -> str:
    written = _text(node.get("url")) or _text(node.get("@id")) or page_url or ""
    url = urljoin(page_url or "", written)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise ValueError("url: missing, or relative where the page's address is not known")
    return url


def _publisher(node: Node, url: str) -> str:
    """The house rather than the reporter; the site's name where no house is named."""
    authors = [author for author in _all(node.get("author")) if isinstance(author, dict)]
    houses = [author for author in authors if _text(author.get("@type")) != "Person"]
    named = (_text(_field(group, "name")) for group in (houses, node.get("publisher"), authors))
    return next(filter(None, named), None) or (urlsplit(url).hostname or "").removeprefix("www.")


def _claimant(node: Node) -> str | None:
    return _text(_field(_field(node.get("itemReviewed"), "author"), "name"))


def _date(node: Node) -> str | None:
    found = _DATE.match(_text(node.get("datePublished")) or "")
    if found is None:
        return None
    try:
        latest(found[0])
    except ValueError:
        return None
    return found[0]
