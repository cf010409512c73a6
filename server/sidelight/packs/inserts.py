"""Content -> the rows of a pack's database."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sidelight.embed import Encoder
from sidelight.knowledge import records
from sidelight.knowledge.format import INDEXES, MOST_BEARERS, MOST_SURNAMED, SHORT_DAYS, TABLES, place_key
from sidelight.model import Citation, ClaimReview, Entity, Event, Fact, Ids, PartialDate, Series
from sidelight.packs.names import event_flags, event_keys, person_keys, surname_keys
from sidelight.packs.postings import WordCount
from sidelight.text.dates import earliest, latest

Progress = Callable[[str, int], None]
"""Called with the stage ("people", "names" …) and how much of it is done, now and then."""

REVIEWS = "reviews"
"""The stage of progress that counts them as they are stored: the last count is how many there are to encode."""
_PROGRESS_STEP = 5_000
# Shared ones come close together.
_KEPT_CITATIONS = 10_000
# By rank: the prior, negated.
_BEARERS = "SELECT name, bearer FROM {} ORDER BY name, rank, entity"
# Of 2,000,000 people the bearers of 60 names are read in 0.55 ms of CPU, with SQLite's own 4 KiB in 0.95: fewer pages
# of the map are touched for the first time. The file is a tenth smaller.
_PAGE_BYTES = 16 * 1024
# What sorting and indexing may hold in memory; with SQLite's own 2 MB they merge hundreds of runs.
_SORT_KIB = 128 * 1024

Value = TypeVar("Value")


@dataclass(frozen=True)
class Content:
    """What goes into a pack, in the order in which it is stored; read once, so that generators will do."""

    entities: Iterable[Entity] = ()
    events: Iterable[Event] = ()
    series: Iterable[Series] = ()
    reviews: Iterable[ClaimReview] = ()
    encoder: Encoder | None = None
    """Makes the vectors of the reviews; None: they are found by their words alone."""


def create(path: Path) -> sqlite3.Connection:
    """An empty database of the format, with tables of its own for what is sorted before it is stored."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    # The file is thrown away when anything fails.
    connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{_SORT_KIB};")
    connection.executescript(TABLES)
    connection.executescript(
        "CREATE TEMP TABLE bearer (name TEXT, rank REAL, entity INTEGER, bearer BLOB);"
        "CREATE TEMP TABLE title_bearer (name TEXT, rank REAL, entity INTEGER, bearer BLOB);"
        "CREATE TEMP TABLE scanned_event (key TEXT, flags INTEGER);"
    )
    return connection


class Inserts:
    """Puts content into the database of a pack."""

    def __init__(self, connection: sqlite3.Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._citation = lru_cache(_KEPT_CITATIONS)(self._insert_citation)
        self._citations = 0
        self._waiting: defaultdict[str, list[Sequence[object]]] = defaultdict(list)
        self.newest: PartialDate = "0001"
        """The newest date in what was inserted."""

    def all(self, content: Content) -> dict[str, int]:
        """How many there are of each sort."""
        counts = {
            "entities": self._each("people", content.entities, self._insert_entity),
            "events": self._each("events", content.events, self._insert_event),
            "series": self._each("series", content.series, self._insert_series),
            "reviews": self._insert_reviews(content.reviews),
        }
        self._flush()
        self._connection.executemany("INSERT INTO alias VALUES (?, ?)", self._likeliest("bearer", MOST_BEARERS))
        self._connection.executemany(
            "INSERT INTO surname VALUES (?, ?)", self._likeliest("title_bearer", MOST_SURNAMED)
        )
        self._connection.executescript(INDEXES)
        return counts

    def _each(self, stage: str, values: Iterable[Value], insert: Callable[[int, Value], None]) -> int:
        count = 0
        for count, value in enumerate(values, 1):
            insert(count, value)
            if count % _PROGRESS_STEP == 0:
                self._flush()
                self._progress(stage, count)
        self._progress(stage, count)
        return count

    def _insert(self, table: str, *rows: Sequence[object]) -> None:
        """With the next flush."""
        self._waiting[table] += rows

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            if rows:
                marks = ",".join("?" * len(rows[0]))
                self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 a table of ours
                rows.clear()

    def _insert_citation(self, citation: Citation) -> int:
        self.newest = max(self.newest, citation.retrieved)
        self._citations += 1
        source = (citation.name, citation.url, citation.license)
        self._insert("citation", (self._citations, *source, citation.retrieved, citation.basis))
        return self._citations

    def _insert_entity(self, n: int, entity: Entity) -> None:
        self.newest = max(self.newest, entity.citation.retrieved, *(role.citation.retrieved for role in entity.roles))
        self._insert("entity", (entity.id, entity.ids.enwiki, records.to_bytes(entity)))
        bearer = (-entity.prior, n, records.namesake_to_bytes(records.namesake(entity)))
        self._insert("bearer", *[(key, *bearer) for key in sorted(person_keys(entity))])
        if entity.roles:
            self._insert("title_bearer", *[(key, *bearer) for key in sorted(surname_keys(entity))])

    def _likeliest(self, table: str, most: int) -> Iterator[tuple[str, bytes]]:
        """Each name with its likeliest bearers, as records.namesakes_from_bytes reads them."""
        for name, bearers in groupby(self._connection.execute(_BEARERS.format(table)), itemgetter(0)):
            yield name, records.joined(bearer for _, bearer in islice(bearers, most))

    def _insert_event(self, n: int, event: Event) -> None:
        first, last = earliest(event.start), _last_day(event)
        days = (first.isoformat(), last.isoformat())
        head = (n, event.id, *_ids(event.ids), event.title, event.start, event.end, *days)
        lists = (event.classes, event.participants, event.aliases, event.weak_aliases, event.comparable)
        words = (event.place, event.outcome, *map(_list, lists))
        lasting = last - first > timedelta(days=SHORT_DAYS)
        self._insert("event", (*head, *words, event.prior, lasting, self._citation(event.citation)))
        self._insert("event_figure", *((n, i, *self._figure(fact)) for i, fact in enumerate(event.figures)))
        self._insert("event_alias", *((key, n) for key in sorted(event_keys(event))))
        self._insert("scanned_event", *event_flags(event))

    def _figure(self, fact: Fact) -> tuple[Any, ...]:
        citation = fact.citation and self._citation(fact.citation)
        return (fact.label, fact.value, fact.unit, fact.from_, fact.to, citation)

    def _insert_series(self, _: int, series: Series) -> None:
        self.newest = max(self.newest, series.vintage)
        head = (series.id, series.name, series.unit, series.frequency, series.place, place_key(series.place))
        measure = (series.topic, series.currency, series.step, series.vintage)
        points = json.dumps(series.points, separators=(",", ":"))
        self._insert("series", (*head, *measure, self._citation(series.citation), points, series.revised))

    def _insert_reviews(self, reviews: Iterable[ClaimReview]) -> int:
        words = WordCount()
        count = self._each(REVIEWS, _counted(reviews, words), self._insert_review)
        if count:
            self._connection.executemany("INSERT INTO review_word VALUES (?, ?)", words.words())
            self._connection.executemany("INSERT INTO review_stem VALUES (?, ?, ?)", words.postings())
        return count

    def _insert_review(self, n: int, review: ClaimReview) -> None:
        self.newest = max(self.newest, review.date or self.newest)
        said = (review.claim, review.claimant, review.rating)
        page = (review.publisher, review.headline, review.url, review.date, review.language)
        self._insert("review", (n, *said, *page))


def _ids(ids: Ids) -> tuple[str | None, str | None, str | None]:
    return ids.wikidata, ids.enwiki, ids.pack


def _list(values: Sequence[str]) -> str:
    return msgspec.json.encode(values).decode() if values else "[]"


def _last_day(event: Event) -> date:
    return latest(event.end) if event.end else date.max


def _counted(reviews: Iterable[ClaimReview], words: WordCount) -> Iterator[ClaimReview]:
    """The reviews as they are; counts their words on the way."""
    for review in reviews:
        words.add(f"{review.claim} {review.headline or ''}")
        yield review
