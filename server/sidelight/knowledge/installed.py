"""The packs of a data folder: ID/VERSION/ holds a pack, the file ID/current names the version in use."""

from __future__ import annotations

from pathlib import Path

POINTER = "current"


def current(packs_dir: Path) -> dict[str, Path]:
    """The folder in use of every installed pack, by id; {} when there is no such data folder yet."""
    pointers = sorted(packs_dir.glob(f"[!.]*/{POINTER}"))
    return {pointer.parent.name: pointer.parent / pointer.read_text(encoding="utf-8").strip() for pointer in pointers}
