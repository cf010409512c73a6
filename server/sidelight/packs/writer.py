"""Knowledge -> pack: the one place that writes the format."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import marisa_trie

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import (
    DATABASE,
    MANIFEST,
    NAME_FLAGS,
    NAMES,
    PAYLOAD,
    SCHEMA,
    Builder,
    Manifest,
    file_sha256,
    place_key,
)
from sidelight.knowledge.reviews import claim_words
from sidelight.model import Citation, ClaimReview, Entity, Event, Fact, Ids, PartialDate, Role, Series
from sidelight.packs.names import event_flags, event_keys, person_flags, person_keys, surname_keys
from sidelight.text.dates import earliest, latest

Progress = Callable[[str, int], None]
"""Called with the stage ("people", "names" …) and how much of it is done, now and then."""

_PROGRESS_STEP = 10_000
_VERSION_CHARS = 12
# Most people of a large pack have a citation of their own; shared ones come close together.
_KEPT_CITATIONS = 10_000
_STILL_GOING_ON = "9999-12-31"

Value = TypeVar("Value")


@dataclass(frozen=True)
class Head:
    """What a pack says of itself."""

    id: str
    builder: Builder
    license: str
    as_of: PartialDate | None = None
    """None: the newest date in the content."""
    inputs: str | None = None
    """Digest of what the pack is built from, to tell whether it needs building again."""


@dataclass(frozen=True)
class Content:
    """What goes into a pack, in the order in which it is stored; read once, so that generators will do."""

    entities: Iterable[Entity] = ()
    events: Iterable[Event] = ()
    series: Iterable[Series] = ()
    reviews: Iterable[ClaimReview] = ()


def silent(stage: str, done: int) -> None:
    """A Progress that shows nothing."""


def write_pack(head: Head, content: Content, out: Path, progress: Progress = silent) -> Manifest:
    """Writes the pack into the folder `out`, whole or not at all; the same input gives the same bytes.

    Raises KnowledgeError when `out` is there and not empty, or an id occurs twice.
    """
    if out.exists() and any(out.iterdir()):
        raise KnowledgeError(f"The folder {out.name} is not empty.")
    out.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        manifest = _write(head, content, unfinished, progress)
        unfinished.chmod(0o755)
        unfinished.rename(out)
    except sqlite3.IntegrityError as error:
        raise KnowledgeError(f"The pack {head.id} cannot be written: {error}.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return manifest


def _write(head: Head, content: Content, folder: Path, progress: Progress) -> Manifest:
    with closing(_create(folder / DATABASE)) as connection:
        writer = _Writer(connection, progress)
        counts = writer.write(content)
        _write_names(connection, folder, progress)
        connection.commit()
    unversioned = Manifest(
        id=head.id,
        version="0",
        builder=head.builder,
        as_of=head.as_of or writer.newest,
        license=head.license,
        inputs=head.inputs,
        counts=counts,
        checksums={name: file_sha256(folder / name) for name in PAYLOAD},
    )
    version = hashlib.sha256(unversioned.model_dump_json().encode()).hexdigest()[:_VERSION_CHARS]
    manifest = unversioned.model_copy(update={"version": version})
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return manifest


def _create(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    # The file is thrown away when anything fails.
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    connection.executescript(
        "CREATE TEMP TABLE bearer (alias TEXT, rank REAL, entity INTEGER);"
        "CREATE TEMP TABLE title_bearer (surname TEXT, rank REAL, entity INTEGER);"
        "CREATE TEMP TABLE scanned (key TEXT, flags INTEGER);"
    )
    return connection


class _Writer:
    def __init__(self, connection: sqlite3.Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._citation = lru_cache(_KEPT_CITATIONS)(self._insert_citation)
        self.newest: PartialDate = "0001"

    def write(self, content: Content) -> dict[str, int]:
        """How many there are of each sort."""
        counts = {
            "entities": self._each("people", content.entities, self._insert_entity),
            "events": self._each("events", content.events, self._insert_event),
            "series": self._each("series", content.series, self._insert_series),
            "reviews": self._insert_reviews(content.reviews),
        }
        self._connection.execute("INSERT INTO alias SELECT * FROM bearer ORDER BY alias, rank, entity")
        self._connection.execute("INSERT INTO surname SELECT * FROM title_bearer ORDER BY surname, rank, entity")
        return counts

    def _each(self, stage: str, values: Iterable[Value], insert: Callable[[int, Value], None]) -> int:
        count = 0
        for count, value in enumerate(values, 1):
            insert(count, value)
            if count % _PROGRESS_STEP == 0:
                self._progress(stage, count)
        self._progress(stage, count)
        return count

    def _insert(self, table: str, *rows: Sequence[object]) -> None:
        if rows:
            marks = ",".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 a table of ours

    def _insert_citation(self, citation: Citation) -> int:
        self.newest = max(self.newest, citation.retrieved)
        values = (None, citation.name, citation.url, citation.license, citation.retrieved, citation.basis)
        self._insert("citation", values)
        (n,) = self._connection.execute("SELECT last_insert_rowid()").fetchone()
        return int(n)

    def _insert_entity(self, n: int, entity: Entity) -> None:
        image = entity.image and entity.image.model_dump_json()
        head = (n, entity.id, *_ids(entity.ids), entity.label, entity.description, entity.born, entity.died)
        lists = (_list(entity.aliases), _list(entity.parties), image)
        self._insert("entity", (*head, *lists, entity.prior, self._citation(entity.citation)))
        self._insert("role", *((n, i, *self._role(role)) for i, role in enumerate(entity.roles)))
        keys = sorted(person_keys(entity))
        self._insert("bearer", *((key, -entity.prior, n) for key in keys))
        self._insert("scanned", *person_flags(keys))
        if entity.roles:
            self._insert("title_bearer", *((key, -entity.prior, n) for key in sorted(surname_keys(entity))))

    def _role(self, role: Role) -> tuple[Any, ...]:
        held = (role.from_, role.to, role.known_until)
        return (role.title, role.of, role.place, role.party, *held, self._citation(role.citation))

    def _insert_event(self, n: int, event: Event) -> None:
        first, last = earliest(event.start).isoformat(), _last_day(event)
        head = (n, event.id, *_ids(event.ids), event.title, event.start, event.end, first, last)
        lists = (event.classes, event.participants, event.aliases, event.weak_aliases, event.comparable)
        words = (event.place, event.outcome, *map(_list, lists))
        self._insert("event", (*head, *words, self._citation(event.citation)))
        self._insert("event_figure", *((n, i, *self._figure(fact)) for i, fact in enumerate(event.figures)))
        self._insert("event_alias", *((key, n) for key in sorted(event_keys(event))))
        self._insert("scanned", *event_flags(event))

    def _figure(self, fact: Fact) -> tuple[Any, ...]:
        citation = fact.citation and self._citation(fact.citation)
        return (fact.label, fact.value, fact.unit, fact.from_, fact.to, citation)

    def _insert_series(self, _: int, series: Series) -> None:
        self.newest = max(self.newest, series.vintage)
        head = (series.id, series.name, series.unit, series.frequency, series.place, place_key(series.place))
        measure = (series.topic, series.currency, series.step, series.vintage)
        points = json.dumps(series.points, separators=(",", ":"))
        self._insert("series", (*head, *measure, self._citation(series.citation), points))

    def _insert_reviews(self, reviews: Iterable[ClaimReview]) -> int:
        frequency: Counter[str] = Counter()
        count = self._each("reviews", _counted(reviews, frequency), self._insert_review)
        if count:
            self._connection.execute("INSERT INTO review_text (review_text) VALUES ('rebuild')")
            self._connection.execute("INSERT INTO review_text (review_text) VALUES ('optimize')")
            self._insert("review_word", *sorted(frequency.items()))
        return count

    def _insert_review(self, n: int, review: ClaimReview) -> None:
        self.newest = max(self.newest, review.date or self.newest)
        said = (review.claim, review.claimant, review.rating)
        self._insert("review", (n, *said, review.publisher, review.url, review.date, review.language))


def _ids(ids: Ids) -> tuple[str | None, str | None, str | None]:
    return ids.wikidata, ids.enwiki, ids.pack


def _list(values: Sequence[str]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _last_day(event: Event) -> str:
    return latest(event.end).isoformat() if event.end else _STILL_GOING_ON


def _counted(reviews: Iterable[ClaimReview], frequency: Counter[str]) -> Iterator[ClaimReview]:
    """The reviews as they are; counts on the way how many of them have each word."""
    for review in reviews:
        frequency.update(claim_words(review.claim))
        yield review


def _write_names(connection: sqlite3.Connection, folder: Path, progress: Progress) -> None:
    """The trie, and the flags in the order of its ids."""
    keys = "SELECT DISTINCT key FROM scanned ORDER BY key"
    trie = marisa_trie.Trie(key for (key,) in connection.execute(keys))
    flags = bytearray(len(trie))
    for key, flag in connection.execute("SELECT DISTINCT key, flags FROM scanned"):
        flags[trie[key]] |= flag
    trie.save(str(folder / NAMES))
    (folder / NAME_FLAGS).write_bytes(flags)
    progress("names", len(trie))
