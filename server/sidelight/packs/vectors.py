"""The vectors of a pack's fact-checks: of each claim, and of the headline over it, which says it in other words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import DIMENSIONS, Array, Encoder
from sidelight.knowledge.vectors import HEAD, SHORT, Bytes
from sidelight.packs.inserts import Progress

ENCODING = "vectors"
"""The stage of progress that counts the reviews that have been encoded."""

_BATCH = 512
_BLOCK = 8192
_TEXTS = "SELECT claim, headline FROM review ORDER BY n"
_LARGEST = 127
# Of a column in which nothing stands; any will do.
_SMALLEST_STEP = np.float32(1e-9)

Halves = NDArray[np.float16]


def write_vectors(connection: sqlite3.Connection, encoder: Encoder, path: Path, progress: Progress) -> None:
    """Costs about 10 ms of CPU a text, and for a while twice the space of what it writes."""
    (count,) = connection.execute("SELECT count(*) FROM review").fetchone()
    unpacked = path.with_name(f"{path.name}.unpacked")
    vectors = np.memmap(unpacked, np.float16, "w+", shape=(count, DIMENSIONS))
    done = 0
    for rows in _batches(connection.execute(_TEXTS)):
        vectors[done : done + len(rows)] = review_vectors(encoder, rows)
        done += len(rows)
        progress(ENCODING, done)
    write_index(vectors, path)
    del vectors
    unpacked.unlink()


def review_vectors(encoder: Encoder, texts: Sequence[tuple[str, str | None]]) -> Array:
    """For each claim and headline the middle between both, of length 1; the claim alone where there is no headline.

    One vector finds what two would: MAP@5 on PolitiFact 0.669, with the better or the mean of two 0.665 to 0.670.
    """
    vectors = encoder.encode([claim for claim, _ in texts])
    headed = [number for number, (_, headline) in enumerate(texts) if headline]
    vectors[headed] += encoder.encode([texts[number][1] or "" for number in headed])
    length: Array = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / length


def write_index(vectors: Halves | Array, path: Path) -> None:
    """What knowledge.vectors reads; a row for each vector, which may lie on disk."""
    turn = _principal_directions(vectors)
    largest = np.max([np.abs(block).max(axis=0) for block in _turned(vectors, turn)], axis=0)
    steps = np.maximum(largest / _LARGEST, _SMALLEST_STEP)
    with path.open("wb") as file:
        np.array((turn, steps), HEAD).tofile(file)
        for columns in (slice(SHORT), slice(SHORT, None)):
            for block in _turned(vectors, turn):
                file.write(_packed(block[:, columns], steps[columns]).tobytes())


def _principal_directions(vectors: Halves | Array) -> Array:
    """As columns, that along which the vectors are longest first; orthogonal, so that products stay as they are."""
    products = np.zeros((DIMENSIONS, DIMENSIONS))
    for start in range(0, len(vectors), _BLOCK):
        block = vectors[start : start + _BLOCK].astype(np.float32)
        products += block.T @ block
    _, directions = np.linalg.eigh(products)
    turn: Array = np.ascontiguousarray(directions[:, ::-1], np.float32)
    return turn


def _turned(vectors: Halves | Array, turn: Array) -> Iterator[Array]:
    for start in range(0, len(vectors), _BLOCK):
        yield vectors[start : start + _BLOCK].astype(np.float32) @ turn


def _packed(rows: Array, steps: Array) -> Bytes:
    packed: Bytes = np.rint(rows / steps).clip(-_LARGEST, _LARGEST).astype(np.int8)
    return packed


def _batches(rows: sqlite3.Cursor) -> Iterator[list[tuple[str, str | None]]]:
    while batch := rows.fetchmany(_BATCH):
        yield batch
