"""The vectors of a pack's fact-checks: of each claim, and of the headline over it, which says it in other words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from sidelight.embed import Array, Encoder
from sidelight.knowledge.vectors import quantised
from sidelight.packs.inserts import Progress

_BATCH = 512
_TEXTS = "SELECT claim, headline FROM review ORDER BY n"


def write_vectors(connection: sqlite3.Connection, encoder: Encoder, path: Path, progress: Progress) -> None:
    """Costs about 10 ms of CPU a review."""
    done = 0
    with path.open("wb") as file:
        for rows in _batches(connection.execute(_TEXTS)):
            file.write(quantised(review_vectors(encoder, rows)).tobytes())
            done += len(rows)
            progress("vectors", done)


def review_vectors(encoder: Encoder, texts: Sequence[tuple[str, str | None]]) -> Array:
    """For each claim and headline the middle between both, of length 1; the claim alone where there is no headline.

    One vector finds what two would: MAP@5 on PolitiFact 0.669, with the better or the mean of two 0.665 to 0.670.
    """
    vectors = encoder.encode([claim for claim, _ in texts])
    headed = [number for number, (_, headline) in enumerate(texts) if headline]
    vectors[headed] += encoder.encode([texts[number][1] or "" for number in headed])
    length: Array = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / length


def _batches(rows: sqlite3.Cursor) -> Iterator[list[tuple[str, str | None]]]:
    while batch := rows.fetchmany(_BATCH):
        yield batch
