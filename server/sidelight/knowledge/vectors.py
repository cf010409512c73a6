"""The vectors of a pack's fact-checks: a signed byte for each of their 384 numbers, row by row, in the reviews' order.

A byte holds a number to within 0.0013, and a product of two vectors to within 0.005 (of 14,000 claims and headlines).
The file is a quarter of what it would be in full, and searching it takes 18 ms for eight claims and 100,000 reviews,
where float32 takes 26 ms and float16, which has to be unpacked, 89 ms.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import DIMENSIONS, Array
from sidelight.errors import KnowledgeError

Bytes = NDArray[np.int8]
Numbers = NDArray[np.int64]

# No number of those vectors is larger than 0.30.
_SCALE = np.float32(127 / 0.34)
# Rows in work at a time: their numbers stay in the cache of a core.
_BLOCK = 1024
_GROUP = 256


def quantised(vectors: Array) -> Bytes:
    packed: Bytes = np.clip(np.rint(vectors * _SCALE), -127, 127).astype(np.int8)
    return packed


class VectorIndex:
    """Memory-mapped, shared by all processes; safe to ask from many threads."""

    def __init__(self, path: Path, count: int) -> None:
        """Raises KnowledgeError when the file is missing or does not hold `count` vectors."""
        try:
            size = path.stat().st_size
        except OSError as error:
            raise KnowledgeError(f"A knowledge pack is incomplete: {path.name} cannot be read.") from error
        if size != count * DIMENSIONS:
            raise KnowledgeError(f"A knowledge pack is damaged: {path.name} does not hold {count} vectors.")
        self._rows: Bytes = np.memmap(path, np.int8, "r", shape=(count, DIMENSIONS))

    def nearest(self, queries: Array, limit: int) -> list[Numbers]:
        """For each query (a row) the numbers of the nearest rows, nearest first, equal ones by place."""
        products = self._products(queries)
        return [_best(column, limit) for column in products]

    def rows(self, numbers: Numbers) -> Array:
        return self._rows[numbers].astype(np.float32) / _SCALE

    def _products(self, queries: Array) -> Array:
        """Queries × rows, in a scale of its own."""
        products = np.empty((len(queries), len(self._rows)), np.float32)
        unpacked = np.empty((_BLOCK, DIMENSIONS), np.float32)
        for start in range(0, len(self._rows), _BLOCK):
            packed = self._rows[start : start + _BLOCK]
            block = unpacked[: len(packed)]
            block[:] = packed
            products[:, start : start + _BLOCK] = queries @ block.T
        return products


def _best(scores: Array, limit: int) -> Numbers:
    """Without sorting all: what is below the best of `limit` groups cannot be among the best `limit`."""
    whole = len(scores) // _GROUP
    least = -np.inf
    if whole >= limit:
        group_bests = scores[: whole * _GROUP].reshape(whole, _GROUP).max(axis=1)
        least = np.partition(group_bests, -limit)[-limit]
    kept = np.flatnonzero(scores >= least)
    return kept[np.argsort(-scores[kept], kind="stable")][:limit]
