"""The format of a pack, shared by the builders that write it and the sources that read it.

A pack is a folder that nothing changes once it is written:

    pack.json          Manifest
    knowledge.sqlite   TABLES and INDEXES
    names.marisa       trie of the keys of all names that a text is scanned for: of people those of two words and more,
                       of events these and single words that mean the event alone ("Watergate")
    names.flags        for each key of the trie, in the order of its ids, one byte of Flag
    reviews.vectors    only where the manifest names an encoder: what knowledge.vectors reads
"""

from __future__ import annotations

import hashlib
from enum import IntFlag
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from sidelight.errors import KnowledgeError
from sidelight.model import Model, PackInfo, PartialDate
from sidelight.text.fold import fold

MANIFEST = "pack.json"
DATABASE = "knowledge.sqlite"
NAMES = "names.marisa"
NAME_FLAGS = "names.flags"
VECTORS = "reviews.vectors"
PAYLOAD = (DATABASE, NAMES, NAME_FLAGS)

# Longest title of an event that the English Wikipedia has in the lists we saw: 70 code points.
MAX_KEY_CHARS = 100

# Events that last no longer (497 of the 579 of the starter pack) are found by their first day, so that those of a day
# are told without going through all that began before it.
SHORT_DAYS = 366

# Bearers of a name that are stored with it, so that what it costs to ask for a name does not grow with the pack: the
# likeliest, for beyond them no margin could be told.
MOST_BEARERS = 12
# Of a last name, among whom a title has to choose: more than any parliament has of one name.
MOST_SURNAMED = 40

_VERSION_CHARS = 12

Builder = Literal["starter", "table", "claimreview", "series", "legislators", "wikidata"]
FOLDER_NAME = r"^[a-z0-9][a-z0-9._-]{0,63}$"
FolderName = Annotated[str, StringConstraints(pattern=FOLDER_NAME)]
"""Also a folder's name on every system, so no separators and no upper case."""


class Flag(IntFlag):
    """What a key of the trie names."""

    PERSON = 1
    EVENT = 2
    SMALL = 4
    """A name of an event that is written without capitals: "financial crisis"."""


class Manifest(Model):
    format: Literal[4] = 4
    id: FolderName
    version: FolderName
    """content_version: the same knowledge has the same version."""
    builder: Builder
    as_of: PartialDate
    license: str
    inputs: str | None = None
    """Digest of what it was built from; null where nobody asks."""
    counts: dict[str, int]
    encoder: str | None = None
    """What made the vectors of its fact-checks; null where there are none."""
    read: int | None = None
    """Records of the input: as many as the counts and the rejected ones together. Null where no builder counts them."""
    rejected: dict[str, int] = Field(default_factory=dict)
    """Records that are not in the pack, by reason."""
    omitted: dict[str, int] = Field(default_factory=dict)
    """What was left out of records that are, by reason."""
    checksums: dict[FolderName, str]
    """SHA-256 of each other file, in hex: those of PAYLOAD, and what a builder adds."""

    def content_version(self) -> str:
        """Hash of all other fields, the checksums of the payload among them; fields that a later release adds apart."""
        others = self.model_dump_json(exclude={"version"}, exclude_unset=True)
        return hashlib.sha256(others.encode()).hexdigest()[:_VERSION_CHARS]

    def to_bytes(self) -> bytes:
        """The one way in which pack.json is written, so that no byte of it can differ unseen."""
        return (self.model_dump_json(indent=2, exclude_unset=True) + "\n").encode()

    def info(self) -> PackInfo:
        return PackInfo(id=self.id, version=self.version, as_of=self.as_of)


def read_manifest(folder: Path) -> Manifest:
    """Raises KnowledgeError when the folder is no pack, or one of a format that this release cannot read."""
    try:
        return Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except OSError as error:
        raise KnowledgeError(f"{folder.name} is not a pack: it has no readable {MANIFEST}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        if first["loc"] == ("format",):
            raise KnowledgeError(
                f"The pack {folder.name} cannot be read: it was built by another release of Sidelight. Build it again."
            ) from error
        field = ".".join(map(str, first["loc"]))
        raise KnowledgeError(f"The pack {folder.name} cannot be read: {MANIFEST}, {field}: {first['msg']}.") from error


def file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def event_key(name: str) -> str:
    """As fold, without the article: "the Blitz" and "Blitz" are one name."""
    return fold(name).removeprefix("the ")


def place_key(name: str | None) -> str:
    """ "" for a series of no place."""
    return fold(name or "").removeprefix("the ")


TABLES = """
CREATE TABLE citation (
    n INTEGER PRIMARY KEY, source TEXT NOT NULL, url TEXT, license TEXT, retrieved TEXT NOT NULL, basis TEXT NOT NULL
);
CREATE TABLE entity (  -- whole, see knowledge.records: one row is read for a person, whatever there is to tell
    id TEXT NOT NULL, enwiki TEXT, record BLOB NOT NULL
);
CREATE TABLE alias (  -- bearers: see knowledge.records; the likeliest MOST_BEARERS by prior
    alias TEXT PRIMARY KEY, bearers BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE surname (  -- the last word of a label, the last two …, of people with a role: MOST_SURNAMED
    surname TEXT PRIMARY KEY, bearers BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE event (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL, wikidata TEXT, enwiki TEXT, pack TEXT, title TEXT NOT NULL,
    start TEXT NOT NULL, end_ TEXT, first_day TEXT NOT NULL, last_day TEXT NOT NULL, place TEXT, outcome TEXT,
    classes TEXT NOT NULL, participants TEXT NOT NULL, aliases TEXT NOT NULL, weak_aliases TEXT NOT NULL,
    comparable TEXT NOT NULL,  -- JSON
    prior REAL NOT NULL, lasting INTEGER NOT NULL,  -- whether for longer than SHORT_DAYS
    citation INTEGER NOT NULL
);
CREATE TABLE event_alias (
    alias TEXT NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (alias, event)
) WITHOUT ROWID;
CREATE TABLE event_figure (
    event INTEGER NOT NULL, n INTEGER NOT NULL, label TEXT NOT NULL, value TEXT NOT NULL, unit TEXT,
    started TEXT, ended TEXT, citation INTEGER,
    PRIMARY KEY (event, n)
) WITHOUT ROWID;
CREATE TABLE series (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL, frequency TEXT NOT NULL,
    place TEXT, place_key TEXT NOT NULL, topic TEXT NOT NULL, currency TEXT, step REAL NOT NULL,
    vintage TEXT NOT NULL, citation INTEGER NOT NULL, points TEXT NOT NULL,  -- JSON
    revised INTEGER NOT NULL  -- absent in packs of earlier releases: then they are
) WITHOUT ROWID;
CREATE TABLE review (
    n INTEGER PRIMARY KEY, claim TEXT NOT NULL, claimant TEXT, rating TEXT, publisher TEXT NOT NULL,
    headline TEXT, url TEXT NOT NULL, date TEXT, language TEXT
);
CREATE TABLE review_word (word TEXT PRIMARY KEY, reviews INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE review_stem (stem TEXT PRIMARY KEY, reviews INTEGER NOT NULL, postings BLOB NOT NULL);
"""

# Apart, for they are made in a third of the time when the rows are in.
INDEXES = """
CREATE UNIQUE INDEX entity_by_id ON entity (id);
CREATE INDEX entity_by_title ON entity (enwiki) WHERE enwiki IS NOT NULL;
CREATE UNIQUE INDEX event_by_id ON event (id);
CREATE INDEX event_by_title ON event (enwiki) WHERE enwiki IS NOT NULL;
CREATE INDEX event_by_day ON event (first_day, last_day, prior);
CREATE INDEX event_lasting ON event (last_day, first_day, prior) WHERE lasting;
CREATE INDEX review_by_date ON review (date);
CREATE INDEX series_by_topic ON series (topic, place_key);
"""
