"""Encoders for builds, which have hours of sentences: several processes, and a file with what has been encoded."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

import numpy as np

from sidelight.embed import DIMENSIONS, Array, Encoder, encoder
from sidelight.errors import KnowledgeError
from sidelight.packs.processes import pool

# Of one process at a time; MiniLM works out 16 together, whose vectors are then the same in whatever process.
_SHARE = 64
_KEY_BYTES = 16
_RECORD = np.dtype([("key", "V16"), ("vector", np.float16, (DIMENSIONS,))])


class Remembering:
    """Implements Encoder: what stands in its file, from this build or one before, is not encoded again.

    To within a step of float16, in which the file holds a vector. Needs 784 bytes a sentence there, and 150 in memory.
    """

    def __init__(self, model: Encoder, path: Path) -> None:
        self.name = model.name
        self._model = model
        self._path = path
        path.touch()
        # A build that was killed may have left half a record.
        os.truncate(path, path.stat().st_size // _RECORD.itemsize * _RECORD.itemsize)
        self._places: dict[bytes, int] = {}
        if path.stat().st_size:
            self._places = {bytes(key): place for place, key in enumerate(np.memmap(path, _RECORD, "r")["key"])}

    def encode(self, sentences: Sequence[str]) -> Array:
        keys = [self._key(sentence) for sentence in sentences]
        new = {key: text for key, text in zip(keys, sentences, strict=True) if key not in self._places}
        if new:
            self._remember(list(new), self._model.encode(list(new.values())))
        if not keys:
            return np.empty((0, DIMENSIONS), np.float32)
        known = np.memmap(self._path, _RECORD, "r")["vector"]
        return known[[self._places[key] for key in keys]].astype(np.float32)

    def _remember(self, keys: Sequence[bytes], vectors: Array) -> None:
        records = np.zeros(len(keys), _RECORD)
        records["key"] = np.frombuffer(b"".join(keys), _RECORD["key"])
        records["vector"] = vectors
        with self._path.open("ab") as file:
            file.write(records.tobytes())
        first = len(self._places)
        self._places.update((key, first + number) for number, key in enumerate(keys))

    def _key(self, sentence: str) -> bytes:
        return blake2b(f"{self.name}\0{sentence}".encode(), digest_size=_KEY_BYTES).digest()


class SideBySide:
    """Implements Encoder with the encoder of this release in several processes, each of which needs 110 MB."""

    def __init__(self, model: Encoder, workers: ProcessPoolExecutor) -> None:
        self.name = model.name
        self._model = model
        self._workers = workers

    def encode(self, sentences: Sequence[str]) -> Array:
        """A few are not worth the start of the others."""
        if len(sentences) <= _SHARE:
            return self._model.encode(sentences)
        shares = [sentences[start : start + _SHARE] for start in range(0, len(sentences), _SHARE)]
        return np.concatenate(list(self._workers.map(_encoded, shares)))


@contextmanager
def encoder_of_builds(processes: int, remembered: Path) -> Iterator[Encoder | None]:
    """None where the weights are not installed. The file `remembered` is made where it is not there."""
    model = encoder()
    if model is None:
        yield None
    elif processes == 1:
        yield Remembering(model, remembered)
    else:
        with pool(processes, __name__) as workers:
            yield Remembering(SideBySide(model, workers), remembered)


def _encoded(sentences: Sequence[str]) -> Array:
    model = encoder()
    if model is None:
        raise KnowledgeError("The weights of the encoder were removed while it was at work.")
    return model.encode(sentences)
