"""Files that hold ClaimReview markup -> reviews and refusals, in order.

.jsonl, .ndjson   one document a line
.json, .jsonld    one document; in a DataFeed (the form of Data Commons) every element is a record of its own
.html, .htm       a saved page with JSON-LD in script elements
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
from lxml.etree import ParserError

from sidelight.model import ClaimReview
from sidelight.packs.claimreview.markup import read_review, review_nodes
from sidelight.packs.report import Refusal

_JSON_LD = "//script[translate(normalize-space(@type), 'LDJSON', 'ldjson') = 'application/ld+json']"
_CANONICAL = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
_LANGUAGE = "/html/@lang"


@dataclass(frozen=True, slots=True)
class Record:
    """A piece of a file that should hold reviews, as JSON, with what its page says of itself."""

    number: int
    """The line in a file of lines, else a count from 1."""
    markup: Any
    """JSON as text or bytes, or parsed."""
    page_url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    file: str
    number: int
    """Of its record."""
    review: ClaimReview

    def refused(self, reason: str) -> Refusal:
        return Refusal(self.file, self.number, reason)


def read_reviews(paths: Iterable[Path]) -> Iterator[Found | Refusal]:
    """Of all files, and all files in folders by name; each review, and each record without one, is read once."""
    for path in paths:
        if path.is_dir():
            yield from read_reviews(sorted(path.iterdir()))
        elif reader := _READERS.get(path.suffix.lower()):
            yield from _of_file(path, reader)
        else:
            yield Refusal(path.name, 1, f"a file of unknown kind: {path.suffix or 'no suffix'}")


def _of_file(path: Path, reader: Callable[[Path], Iterator[Record]]) -> Iterator[Found | Refusal]:
    try:
        for record in reader(path):
            yield from _of_record(path.name, record)
    except (OSError, ValueError, RecursionError, ParserError) as error:
        yield Refusal(path.name, 1, f"cannot be read: {error}")


def _of_record(name: str, record: Record) -> Iterator[Found | Refusal]:
    try:
        nodes = list(review_nodes(_parsed(record.markup)))
    except (ValueError, RecursionError) as error:
        yield Refusal(name, record.number, f"no valid JSON: {error}")
        return
    if not nodes:
        yield Refusal(name, record.number, "holds no ClaimReview")
    for node in nodes:
        try:
            yield Found(name, record.number, read_review(node, record.page_url, record.language))
        except ValueError as error:
            yield Refusal(name, record.number, str(error))


def _parsed(markup: Any) -> Any:
    # Not strict: line breaks stand unescaped inside the strings of real markup.
    return json.loads(markup, strict=False) if isinstance(markup, str | bytes) else markup


def _lines(path: Path) -> Iterator[Record]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Record(number, line)


def _document(path: Path) -> Iterator[Record]:
    document = _parsed(path.read_bytes())
    feed = document.get("dataFeedElement") if isinstance(document, dict) else None
    parts = feed if isinstance(feed, list) else [document]
    return (Record(number, part) for number, part in enumerate(parts, 1))


def _page(path: Path) -> Iterator[Record]:
    page = lxml.html.document_fromstring(path.read_bytes())
    url, language = (next(iter(page.xpath(query)), None) for query in (_CANONICAL, _LANGUAGE))
    scripts = page.xpath(_JSON_LD)
    return (Record(number, script.text or "", url, language) for number, script in enumerate(scripts, 1))


_READERS: dict[str, Callable[[Path], Iterator[Record]]] = {
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".json": _document,
    ".jsonld": _document,
    ".html": _page,
    ".htm": _page,
}
