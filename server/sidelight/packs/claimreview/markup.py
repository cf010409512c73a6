"""ClaimReview markup (schema.org) as fact-checkers publish it -> reviews.

The oddities that are provided for were seen in real markup: lists where one value belongs, the review inside @graph or
a feed's item, HTML entities and tags, relative addresses, the reporter as author, dates with a blank instead of the T.
What a hostile page could add is left out: marks that turn the direction of text, addresses with a user name.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from sidelight.model import ClaimReview
from sidelight.text.dates import latest

_SPACE = re.compile(r"[\s\x00-\x1f\u200b\ufeff\ud800-\udfff]+")
# Turned round, a rating would read as another.
_DIRECTION = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
# The year first, as nobody writes anything but year, month, day then; "05/01/2024" is two days.
_DAY = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9])")
_MONTH = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
# Nobody published fact-checks on the web before; what is older is the zero of somebody's clock.
_FIRST_DATE = "1994"
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
# The longest of the samples has 370 characters; what is longer than this is an article in the wrong field.
_MOST_CLAIM_CHARS = 4_000
# The longest rating of the samples, a sentence of its own, has 164 characters, the longest name 39.
_MOST_RATING_CHARS = 1_000
_MOST_NAME_CHARS = 300
# A field that a site's template left unfilled.
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{.*?\}|%%\w+%%")
_NUMBERS_ALONE = re.compile(r"[\d\s/.,:%+-]*")
_HOST = re.compile(r"[^\s%\\<>\"]+")
# Real markup nests five levels deep; a feed adds three.
_MAX_DEPTH = 20
# The claimant stands two names from the review: itemReviewed, author.
_MAX_REFERENCES = 3

Node = dict[str, Any]


def review_nodes(markup: Any) -> Iterator[Node]:
    """Every ClaimReview in a document of JSON-LD, at any depth, in order; what it names by an @id is put in place."""
    nodes = list(_nodes(markup))
    reviews = [node for node in nodes if is_review(node)]
    if reviews:
        named = {node["@id"]: node for node in nodes if len(node) > 1 and isinstance(node.get("@id"), str)}
        yield from (_with_named(review, named, _MAX_REFERENCES) for review in reviews)


def _nodes(markup: Any, depth: int = 0) -> Iterator[Node]:
    """Every object, before those in it; what is in a review is a part of it."""
    if depth > _MAX_DEPTH:
        return
    inside = markup if isinstance(markup, list) else []
    if isinstance(markup, dict):
        yield markup
        inside = [] if is_review(markup) else [*markup.values()]
    for value in inside:
        yield from _nodes(value, depth + 1)


def _with_named(value: Any, named: Mapping[str, Node], references: int) -> Any:
    """The value with the objects in the place of their names, `references` deep."""
    if references and isinstance(value, list):
        return [_with_named(one, named, references) for one in value]
    if not references or not isinstance(value, dict):
        return value
    node = named.get(value["@id"], value) if value.keys() == {"@id"} and isinstance(value["@id"], str) else value
    return {field: _with_named(one, named, references - 1) for field, one in node.items()}


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
    if len(claim) > _MOST_CLAIM_CHARS:
        raise ValueError(f"claimReviewed: {len(claim):,} characters are no claim")
    return ClaimReview(
        claim=claim,
        claimant=_claimant(node),
        rating=_rating(node.get("reviewRating")),
        publisher=_publisher(node, url),
        headline=_text(node.get("headline"), _MOST_RATING_CHARS) or _text(node.get("name"), _MOST_RATING_CHARS),
        url=url,
        date=_date(node),
        language=_language(node.get("inLanguage")) or _language(language),
    )


def _all(value: Any) -> list[Any]:
    """One value or a list of them, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _field(value: Any, name: str) -> Any:
    """The field of the first object that has it; None otherwise."""
    return next((node[name] for node in _all(value) if isinstance(node, dict) and node.get(name)), None)


def _text(value: Any, most: int = sys.maxsize) -> str | None:
    """The first text in one line, without HTML and what no file can hold; None when all are empty or none is text.

    Nor is what a template left unfilled, or what is longer than `most` characters.
    """
    lines = (line for line in map(_line, _all(value)) if len(line) <= most and not _TEMPLATE.search(line))
    return next(filter(None, lines), None)


def _line(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return ""
    # Twice, since some publishers encode what is encoded already.
    plain = _DIRECTION.sub("", html.unescape(html.unescape(value)))
    return _SPACE.sub(" ", _TAG.sub(" ", plain)).strip()


def _rating(value: Any) -> str | None:
    """In the publisher's words: numbers alone, on whatever scale, say nothing, and some scales are reversed."""
    named = (_field(value, name) for name in ("alternateName", "ratingValue"))
    plain = [one for one in _all(value) if isinstance(one, str)]
    texts = (_text(one, _MOST_RATING_CHARS) for one in (*named, plain))
    return next((text for text in texts if text and not _NUMBERS_ALONE.fullmatch(text)), None)


def _language(value: Any) -> str | None:
    """Its code; None for what is none."""
    found = _LANGUAGE.fullmatch(_text(value) or "")
    return found[0].replace("_", "-") if found else None


def page_address(written: str, page_url: str | None = None) -> str:
    """The address of a published page; a relative one is settled by that of the page it stood on.

    Raises ValueError with the reason for anything else.
    """
    url = urljoin(page_url or "", written).replace(" ", "%20")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("missing, or relative where the page's address is not known")
    if parts.username is not None or parts.port == 0 or not _HOST.fullmatch(parts.netloc):
        raise ValueError("has a user name, no port or no host that can be")
    return parts._replace(netloc=parts.netloc.lower()).geturl()


def _url(node: Node, page_url: str | None) -> str:
    named = (_text(node.get("url")), _text(_field(node.get("url"), "@id")), _text(node.get("@id")))
    try:
        return page_address(next(filter(None, named), None) or page_url or "", page_url)
    except ValueError as error:
        raise ValueError(f"url: {error}") from error


def _publisher(node: Node, url: str) -> str:
    """The house rather than the reporter; the site's name where no house is named."""
    authors = [author for author in _all(node.get("author")) if isinstance(author, dict)]
    houses = [author for author in authors if _text(author.get("@type")) != "Person"]
    publisher = node.get("publisher")
    named = (_name(houses), _name(publisher), _name(authors))
    return next(filter(None, named), None) or (urlsplit(url).hostname or "").removeprefix("www.")


def _claimant(node: Node) -> str | None:
    return _name(_field(node.get("itemReviewed"), "author"))


def _name(value: Any) -> str | None:
    """Of a person or a house: that of the object, or what stands in its place."""
    plain = [one for one in _all(value) if isinstance(one, str)]
    return _text(_field(value, "name"), _MOST_NAME_CHARS) or _text(plain, _MOST_NAME_CHARS)


def _date(node: Node) -> str | None:
    """None for what is none, or could be another one."""
    written = _text(node.get("datePublished")) or ""
    if day := _DAY.match(written):
        year, _, *parts = day.groups()
        date = "-".join([year, *(part.zfill(2) for part in parts if part)])
    else:
        date = written if _MONTH.fullmatch(written) else ""
    try:
        latest(date)
    except ValueError:
        return None
    return date if date >= _FIRST_DATE else None
