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
from urllib.parse import quote, unquote, urljoin, urlsplit

from sidelight.model import ClaimReview
from sidelight.packs.claimreview.days import published_day

_SPACE = re.compile(r"[\s\x00-\x1f\u200b\ufeff\ud800-\udfff]+")
# Turned round, a rating would read as another. The soft hyphen only parts a word that is searched for.
_UNSEEN = re.compile(r"[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
# The longest of the samples has 370 characters; what is longer than this is an article in the wrong field.
_MOST_CLAIM_CHARS = 4_000
# The longest rating of the samples, a sentence of its own, has 164 characters, the longest name 39.
_MOST_RATING_CHARS = 1_000
_MOST_NAME_CHARS = 300
# A field that a site's template left unfilled, or filled with its own name or that of nothing.
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{.*?\}|%%\w+%%")
_UNFILLED = re.compile(
    r"\W*(?:n\W?a\W?|nan|null|none|nil|undefined|select|"
    r"(?:(?:our|your|the|claim|review|text(?:ual)?)[ _-]?)*"
    r"(?:rating|verdict|claim(?:ant)?(?:[ _-]?reviewed)?|author))\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# Also in so many words or stars.
_NUMBERS_ALONE = re.compile(r"(?:[\d\s/.,:%+★☆⭐\ufe0f-]|out of|of|von|sur|de|su|stars?|points?)*", re.IGNORECASE)
# What the fact-check found, in the place of what was claimed: rated "False" it would read as its opposite. None of the
# 14,479 claims of the two development collections opens so.
_FINDING = re.compile(r"(?:fact[ -]?check(?:ed)?\W+)?no[,:!] ", re.IGNORECASE)
_HOST = re.compile(r"[^\s%\\<>\"]+")
# Of a script that parts words. Whatever has the word in it would claim the same.
_ONE_WORD = re.compile(r"\W*[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]*\W*")
_IN_NO_ADDRESS = re.compile(r"[\x00-\x1f\x7f\u200b\ufeff\ud800-\udfff]")
_TO_QUOTE = re.compile(r"[\s<>\"]")
_AMPERSAND = re.compile(r"&(?:amp|#0*38|#x0*26);", re.IGNORECASE)
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
    return _is(node, "claimreview")


def _is(node: Node, kind: str) -> bool:
    return any(str(one).rpartition("/")[2].casefold() == kind for one in _all(node.get("@type")))


def read_review(node: Node, page_url: str | None = None, language: str | None = None) -> ClaimReview:
    """The review in the publisher's words; what page it stood on settles relative addresses.

    Raises ValueError with the reason when it has no claim, or no address of a published page.
    """
    url = _url(node, page_url)
    try:
        claim = claim_text(_text(node.get("claimReviewed")) or "")
    except ValueError as error:
        raise ValueError(f"claimReviewed: {error}") from error
    return ClaimReview(
        claim=claim,
        claimant=_claimant(node),
        rating=_rating(node.get("reviewRating")),
        publisher=_publisher(node, url),
        headline=_text(node.get("headline"), _MOST_RATING_CHARS) or _text(node.get("name"), _MOST_RATING_CHARS),
        url=url,
        date=published_day(_text(node.get("datePublished")) or ""),
        language=_language(node.get("inLanguage")) or _language(language),
    )


def claim_text(written: str) -> str:
    """In one line. Raises ValueError with the reason for what is no claim."""
    claim = one_line(written)
    if not claim or _UNFILLED.fullmatch(claim):
        raise ValueError("missing or empty")
    if len(claim) > _MOST_CLAIM_CHARS:
        raise ValueError(f"{len(claim):,} characters are no claim")
    if not any(map(str.isalpha, claim)):
        raise ValueError("no words in it")
    if _ONE_WORD.fullmatch(claim):
        raise ValueError("one word is no claim")
    if _FINDING.match(claim):
        raise ValueError("what was found, not what was claimed")
    return claim


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

    Nor is what a template left unfilled, a bare address, or what is longer than `most` characters.
    """
    lines = (one_line(plain) for plain in _plain(value))
    return next((line for line in lines if line and len(line) <= most and not _says_nothing(line)), None)


def _says_nothing(line: str) -> bool:
    return bool(_TEMPLATE.search(line) or _UNFILLED.fullmatch(line) or _ADDRESS.fullmatch(line))


def _plain(value: Any) -> Iterator[str]:
    """The strings among one value or a list of them."""
    for one in _all(value):
        plain = one.get("@value") if isinstance(one, dict) else one
        if isinstance(plain, str):
            yield plain


def one_line(written: str) -> str:
    """Without HTML, line breaks and what no file can hold."""
    # Twice, since some publishers encode what is encoded already.
    plain = _UNSEEN.sub("", html.unescape(html.unescape(written)))
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
    if _IN_NO_ADDRESS.search(written := written.strip()):
        raise ValueError("holds characters that no address does")
    url = _TO_QUOTE.sub(lambda found: quote(found[0]), urljoin(page_url or "", written))
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("missing, or relative where the page's address is not known")
    if parts.username is not None or parts.port == 0 or not _HOST.fullmatch(parts.netloc):
        raise ValueError("has a user name, no port or no host that can be")
    # Else a page could be said to lie below the path of a known fact-checker.
    if any(unquote(segment) in (".", "..") for segment in parts.path.split("/")):
        raise ValueError("leads out of its path")
    return parts._replace(netloc=parts.netloc.lower()).geturl()


def _url(node: Node, page_url: str | None) -> str:
    named = (node.get("url"), node.get("@id"), node.get("mainEntityOfPage"))
    links = (_link(one) or _link(_field(one, "@id")) for one in named)
    try:
        return page_address(next(filter(None, links), None) or page_url or "", page_url)
    except ValueError as error:
        raise ValueError(f"url: {error}") from error


def _link(value: Any) -> str | None:
    """Not a text: "&section=" in it is no "§ion="."""
    plain = (_AMPERSAND.sub("&", one) for one in _plain(value))
    return next((link for link in plain if link.strip() and not _TEMPLATE.search(link)), None)


def _publisher(node: Node, url: str) -> str:
    """The house rather than the reporter; the site's name where no house is named."""
    authors = [author for author in _all(node.get("author")) if isinstance(author, dict)]
    houses = [author for author in authors if not _is(author, "person")]
    publisher = node.get("publisher")
    named = (_name(houses), _name(publisher), _name(authors))
    return next(filter(None, named), None) or (urlsplit(url).hostname or "").removeprefix("www.")


def _claimant(node: Node) -> str | None:
    return _name(_field(node.get("itemReviewed"), "author"))


def _name(value: Any) -> str | None:
    """Of a person or a house: that of the object, or what stands in its place."""
    plain = [one for one in _all(value) if isinstance(one, str)]
    return _text(_field(value, "name"), _MOST_NAME_CHARS) or _text(plain, _MOST_NAME_CHARS)
