"""Files that hold ClaimReview markup -> reviews and refusals, in order.

.jsonl, .ndjson   one document a line
.json, .jsonld    one document; in a DataFeed (the form of Data Commons) every element is a record of its own, streamed
.html, .htm       a saved page with JSON-LD in script elements
.csv, .tsv        a newsroom's own checks: claim, claimant, rating, publisher, url, date, language
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO, Annotated, Any

import ijson
import lxml.html
from lxml.etree import ParserError
from pydantic import AfterValidator

from sidelight.errors import KnowledgeError
from sidelight.model import ClaimReview, PartialDate
from sidelight.packs.claimreview.markup import page_address, read_review, review_nodes
from sidelight.packs.claimreview.recover import parse
from sidelight.packs.report import Refusal
from sidelight.packs.rows import Intake, Placed, TableRow

JSON_LD = "//script[translate(normalize-space(@type), 'LDJSON', 'ldjson') = 'application/ld+json']"
"""The script elements of a page with structured data, as XPath."""
_CANONICAL = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
_LANGUAGE = "/html/@lang"
_ELEMENTS = "dataFeedElement"
_HEAD_BYTES = 65_536
"""Of a file, in which a feed names its elements."""


@dataclass(frozen=True, slots=True)
class Record:
    """A piece of a file that should hold reviews, as JSON, with what its page says of itself."""

    number: int
    """The line in a file of lines, else a count from 1."""
    markup: Any
    """JSON as text or bytes as it was published, or parsed."""
    page_url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    file: str
    number: int
    """Of its record."""
    review: ClaimReview
    own: bool = False
    """From a table that the operator keeps, which is taken whoever published it."""

    def refused(self, reason: str) -> Refusal:
        # A feed may hold a million records that are refused for one reason.
        return Refusal(self.file, self.number, sys.intern(reason))


class ReviewRow(TableRow):
    claim: str
    claimant: str | None = None
    rating: str | None = None
    publisher: str
    url: Annotated[str, AfterValidator(page_address)]
    date: PartialDate | None = None
    language: str | None = None


def read_reviews(paths: Iterable[Path]) -> Iterator[Found | Refusal]:
    """Of all files, and of those in folders, hidden ones left out; each review, and each record without one, once.

    A file or folder without any record counts as one.
    """
    for path in paths:
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if not one.name.startswith("."))
            yield from read_reviews(inside) if inside else [Refusal(path.name, 1, "an empty folder")]
        else:
            yield from _or_empty(path.name, _of_file(path))


def _or_empty(name: str, found: Iterator[Found | Refusal]) -> Iterator[Found | Refusal]:
    first = next(found, None)
    yield first or Refusal(name, 1, "holds no record")
    yield from found


def _of_file(path: Path) -> Iterator[Found | Refusal]:
    kind = path.suffix.lower()
    if kind in _TABLES:
        yield from _of_table(path)
    elif reader := _READERS.get(kind):
        yield from _of_records(path, reader)
    else:
        known = ", ".join((*_READERS, *sorted(_TABLES)))
        yield Refusal(path.name, 1, f"a file of unknown kind: {kind or 'no suffix'}; known are {known}")


def _of_records(path: Path, reader: Callable[[Path], Iterator[Record]]) -> Iterator[Found | Refusal]:
    try:
        for record in reader(path):
            yield from _of_record(path.name, record)
    except (OSError, ValueError, RecursionError, ParserError, ijson.JSONError) as error:
        # Some of these draw a picture of the place below.
        yield Refusal(path.name, 1, f"cannot be read: {str(error).partition(chr(10))[0]}")


def _of_table(path: Path) -> Iterator[Found | Refusal]:
    intake = Intake()
    try:
        rows = intake.rows(path, ReviewRow)
    except KnowledgeError as error:
        yield Refusal(path.name, 1, str(error))
        return
    yield from (_own(placed) for placed in rows)
    yield from intake.refused()


def _own(placed: Placed[ReviewRow]) -> Found:
    return Found(placed.file, placed.line, ClaimReview(**placed.row.model_dump()), own=True)


def _of_record(name: str, record: Record) -> Iterator[Found | Refusal]:
    try:
        markup = record.markup
        nodes = list(review_nodes(parse(markup) if isinstance(markup, str | bytes) else markup))
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


def _lines(path: Path) -> Iterator[Record]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Record(number, line)


def _document(path: Path) -> Iterator[Record]:
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
        file.seek(0)
        if f'"{_ELEMENTS}"'.encode() in head:
            yield from _feed(file)
        else:
            yield Record(1, parse(file.read()))


def _feed(file: IO[bytes]) -> Iterator[Record]:
    """Element by element: the feed of Data Commons holds hundreds of megabytes."""
    return map(Record, count(1), ijson.items(file, f"{_ELEMENTS}.item", use_float=True))


def _page(path: Path) -> Iterator[Record]:
    page = lxml.html.document_fromstring(path.read_bytes())
    url, language = (next(iter(page.xpath(query)), None) for query in (_CANONICAL, _LANGUAGE))
    scripts = page.xpath(JSON_LD)
    return (Record(number, script.text or "", url, language) for number, script in enumerate(scripts, 1))


_READERS: dict[str, Callable[[Path], Iterator[Record]]] = {
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".json": _document,
    ".jsonld": _document,
    ".html": _page,
    ".htm": _page,
}
_TABLES = {".csv", ".tsv"}
