"""The vectors of a pack's fact-checks, so that the nearest are found in a part of their bytes.

They are turned until what tells them apart stands in their first numbers, which alone are compared with everything; the
best by these are compared in full. A signed byte holds a number in steps of its column. The file holds, one behind the
other, the turn, the steps, the first SHORT bytes of each row, and the rest of each; rows stand in the reviews' order.

Searching 100,000 rows for eight claims takes 9 ms, of which comparing the first numbers takes 7; in full 21 ms. Of the
nearest of 1,464 claims of the development sets, 1 is lost among 14,479 and 2 among 114,479 fact-checks, and of 244 none
among a million (74 ms). Before the numbers are packed into bytes, of the twelve nearest 0.05 % and 0.9 % are lost; with
96 numbers 0.2 % and 3.7 %, with 64 0.9 % and 11.6 %.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import DIMENSIONS, Array
from sidelight.errors import KnowledgeError

Bytes = NDArray[np.int8]
Numbers = NDArray[np.int64]

SHORT = 128
"""How many numbers of a row are compared with every claim."""
HEAD = np.dtype([("turn", np.float32, (DIMENSIONS, DIMENSIONS)), ("steps", np.float32, (DIMENSIONS,))])
"""What the file begins with: a vector times the turn, in steps, is its row."""

# As many rows are compared in full for each claim; 300 lose 0.2 % of the nearest among 114,479, 1,000 half as many.
_FULL = 500
# Rows in work at a time: their numbers stay in the cache of a core.
_BLOCK = 2048
# Groups a claim, in place of all rows, to tell what cannot be among the best: more cost more, fewer let more through.
_GROUPS = 4


class VectorIndex:
    """Memory-mapped, shared by all processes; safe to ask from many threads."""

    def __init__(self, path: Path, count: int) -> None:
        """Raises KnowledgeError when the file is missing or does not hold `count` vectors."""
        try:
            size = path.stat().st_size
        except OSError as error:
            raise KnowledgeError(f"A knowledge pack is incomplete: {path.name} cannot be read.") from error
        if size != HEAD.itemsize + count * DIMENSIONS:
            raise KnowledgeError(f"A knowledge pack is damaged: {path.name} does not hold {count} vectors.")
        head = np.fromfile(path, HEAD, 1)[0]
        self._turn: Array = head["turn"]
        self._steps: Array = head["steps"]
        # As a plain array: a memmap makes another of every slice.
        rows = np.asarray(np.memmap(path, np.int8, "r", HEAD.itemsize))
        self._short: Bytes = rows[: count * SHORT].reshape(count, SHORT)
        self._rest: Bytes = rows[count * SHORT :].reshape(count, DIMENSIONS - SHORT)

    def nearest(self, queries: Array, limit: int) -> list[Numbers]:
        """For each query (a row) the numbers of the nearest rows, nearest first, equal ones by place."""
        turned = queries @ self._turn * self._steps
        products = self._products(turned[:, :SHORT])
        return [self._in_full(query, short, limit) for query, short in zip(turned[:, SHORT:], products, strict=True)]

    def rows(self, numbers: Numbers) -> Array:
        packed = np.concatenate([self._short[numbers], self._rest[numbers]], axis=1)
        rows: Array = packed * self._steps @ self._turn.T
        return rows

    def _products(self, queries: Array) -> Array:
        """Queries × rows, of the first numbers."""
        products = np.empty((len(queries), len(self._short)), np.float32)
        unpacked = np.empty((_BLOCK, SHORT), np.float32)
        for start in range(0, len(self._short), _BLOCK):
            packed = self._short[start : start + _BLOCK]
            block = unpacked[: len(packed)]
            block[:] = packed
            products[:, start : start + _BLOCK] = (block @ queries.T).T
        return products

    def _in_full(self, query: Array, products: Array, limit: int) -> Numbers:
        kept = _among_best(products, max(limit, _FULL))
        scores = products[kept] + self._rest[kept].astype(np.float32) @ query
        return kept[np.argsort(-scores, kind="stable")][:limit]


def _among_best(scores: Array, limit: int) -> Numbers:
    """The numbers of the best `limit`, and of a few more, in order.

    Without sorting all: what is below the best of `limit` groups cannot be among the best `limit`.
    """
    groups = limit * _GROUPS
    size = len(scores) // groups
    if size == 0:
        return np.arange(len(scores))
    bests = scores[: groups * size].reshape(size, groups).max(axis=0)
    return np.flatnonzero(scores >= np.partition(bests, -limit)[-limit])
