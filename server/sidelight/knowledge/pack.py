"""A pack, opened: a folder on disk as sources of knowledge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sidelight.embed import ENCODER
from sidelight.knowledge.database import Database
from sidelight.knowledge.events import PackEvents
from sidelight.knowledge.format import DATABASE, VECTORS, Manifest, read_manifest
from sidelight.knowledge.names import NameIndex
from sidelight.knowledge.people import PackEntities
from sidelight.knowledge.reviews import EmbeddedReviews, PackReviews
from sidelight.knowledge.series import PackSeries
from sidelight.knowledge.vectors import VectorIndex


@dataclass(frozen=True)
class Pack:
    """Read-only and safe to ask from many threads; null for what the pack has none of."""

    manifest: Manifest
    entities: PackEntities | None
    events: PackEvents | None
    series: PackSeries | None
    reviews: PackReviews | None


def open_pack(folder: Path) -> Pack:
    """Raises KnowledgeError when the folder holds no pack that this release can read.

    The checksums are not read here (that would touch every byte): packs.manage verifies a pack as it is added.
    """
    manifest = read_manifest(folder)
    database = Database(folder / DATABASE)
    names = NameIndex(folder)
    has = manifest.counts
    return Pack(
        manifest,
        PackEntities(database, names) if has.get("entities") else None,
        PackEvents(database, names) if has.get("events") else None,
        PackSeries(database) if has.get("series") else None,
        _reviews(folder, manifest, database) if has.get("reviews") else None,
    )


def _reviews(folder: Path, manifest: Manifest, database: Database) -> PackReviews:
    """By words alone where the pack has no vectors, or those of an encoder that this release does not have."""
    if manifest.encoder != ENCODER:
        return PackReviews(database, manifest.id)
    return EmbeddedReviews(database, manifest.id, VectorIndex(folder / VECTORS, manifest.counts["reviews"]))
