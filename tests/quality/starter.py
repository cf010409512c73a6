"""What a fresh server knows, for measuring by hand."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.shelf import Shelf
from sidelight.packs.starter import ensure_starter


def starter_knowledge() -> Knowledge:
    """The starter pack, built anew; its files are gone with the process."""
    with tempfile.TemporaryDirectory() as folder:
        packs = Path(folder) / "packs"
        ensure_starter(packs)
        return Shelf(packs).snapshot()
