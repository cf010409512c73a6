"""Files that hold ClaimReview markup -> reviews and refusals, in order.

.jsonl, .ndjson   one document a line
.json, .jsonld    one document; in a DataFeed (the form of Data Commons) every element is a record of its own, streamed
.html, .htm       a saved page with JSON-LD in script elements
.csv, .tsv        a newsroom's own checks: claim, claimant, rating, publisher, url, date, language

All but tables may be packed as well: .gz, .bz2, .zst. A file with another name is taken for what it begins like.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TextIO

import ijson
import lxml.html
from lxml.etree import ParserError
from pydantic import AfterValidator

from sidelight.errors import KnowledgeError
from sidelight.model import ClaimReview, PartialDate
from sidelight.packs.claimreview.decoding import opened, page_text
from sidelight.packs.claimreview.markup import claim_text, one_line, page_address, read_review, review_nodes
from sidelight.packs.claimreview.recover import parse
from sidelight.packs.report import Refusal
from sidelight.packs.rows import Intake, Placed, TableRow
from sidelight.packs.wikidata.packing import DAMAGED

_LOWER = "translate(normalize-space({}), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
JSON_LD = f"//script[starts-with({_LOWER.format('@type')}, 'application/ld+json')]"
"""The script elements of a page with structured data, as XPath."""
_CANONICAL = f"//link[{_LOWER.format('@rel')}='canonical']/@href | //meta[@property='og:url']/@content"
_LANGUAGE = "/html/@lang"
_ELEMENTS = "dataFeedElement"
_HEAD_CHARS = 65_536
"""Of a file, in which a feed names its elements."""


@dataclass(frozen=True, slots=True)
class Record:
    """A piece of a file that should hold reviews, as JSON, with what its page says of itself."""

    number: int
    """The line in a file of lines, else a count from 1."""
    markup: Any
    """JSON as text as it was published, or parsed."""
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


Line = Annotated[str, AfterValidator(one_line)]


class ReviewRow(TableRow):
    claim: Annotated[str, AfterValidator(claim_text)]
    claimant: Line | None = None
    rating: Line | None = None
    publisher: Line
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
    suffixes = [suffix.lower() for suffix in path.suffixes]
    kind = suffixes[-2] if len(suffixes) > 1 and suffixes[-1] in _PACKINGS else "".join(suffixes[-1:])
    if kind in _TABLES and kind == suffixes[-1]:
        yield from _of_table(path)
    else:
        yield from _of_records(path, _READERS.get(kind, _by_its_beginning))


def _of_records(path: Path, reader: Callable[[Path], Iterator[Record]]) -> Iterator[Found | Refusal]:
    try:
        for record in reader(path):
            yield from _of_record(path.name, record)
    except (*DAMAGED, ValueError, RecursionError, ParserError) as error:
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
        nodes = list(review_nodes(parse(markup) if isinstance(markup, str) else markup))
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


def _by_its_beginning(path: Path) -> Iterator[Record]:
    with opened(path) as file:
        head = file.read(_HEAD_CHARS).lstrip().lower()
    if head.startswith(("{", "[")):
        return _document(path)
    if head.startswith("<") and "<html" in head:
        return _page(path)
    known = ", ".join((*_READERS, *sorted(_TABLES)))
    raise ValueError(f"a file of unknown kind: {path.suffix or 'no suffix'}; known are {known}")


def _lines(path: Path) -> Iterator[Record]:
    with opened(path) as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Record(number, line)


def _document(path: Path) -> Iterator[Record]:
    with opened(path) as file:
        is_feed = f'"{_ELEMENTS}"' in file.read(_HEAD_CHARS)
    streamed = False
    if is_feed:
        with opened(path) as file:
            for record in _feed(file):
                streamed = True
                yield record
    if not streamed:
        with opened(path) as file:
            yield Record(1, parse(file.read()))


def _feed(file: TextIO) -> Iterator[Record]:
    """Element by element: the feed of Data Commons holds hundreds of megabytes."""
    number = 0
    try:
        for number, element in enumerate(ijson.items(_Utf8(file), f"{_ELEMENTS}.item", use_float=True), 1):
            yield Record(number, element)
    except ijson.JSONError as error:
        raise ValueError(f"no valid JSON after element {number:,} of the feed; what follows is not read") from error


class _Utf8:
    """Text as the bytes that ijson reads."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def read(self, size: int) -> bytes:
        return self._file.read(size).encode()


def _page(path: Path) -> Iterator[Record]:
    """One record, since a review may name by @id what another script holds, and every broken script with a review."""
    page = lxml.html.document_fromstring(
        page_text(path).encode(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    )
    addresses = (address for address in page.xpath(_CANONICAL) if "://" in address)
    url, language = next(addresses, None), next(iter(page.xpath(_LANGUAGE)), None)
    documents, broken = [], []
    for number, script in enumerate(page.xpath(JSON_LD), 1):
        markup = script.text or ""
        try:
            documents.append(parse(markup))
        except (ValueError, RecursionError):
            broken += [Record(number, markup)] if "claimreview" in markup.lower() else []
    yield from broken
    if not broken or next(review_nodes(documents), None):
        yield Record(1, documents, url, language)


_READERS: dict[str, Callable[[Path], Iterator[Record]]] = {
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".json": _document,
    ".jsonld": _document,
    ".html": _page,
    ".htm": _page,
}
_TABLES = {".csv", ".tsv"}
_PACKINGS = {".gz", ".bz2", ".zst"}
