"""The packs of a data folder: ID/VERSION/ holds a pack, the file ID/current names the version in use."""

from __future__ import annotations

from pathlib import Path

POINTER = "current"


def current(packs_dir: Path) -> dict[str, Path]:
    """The folder in use of every installed pack, by id; {} when there is no such data folder yet.

    Every analysis asks: 100 µs for three packs.
    """
    try:
        homes = sorted(home for home in packs_dir.iterdir() if not home.name.startswith("."))
    except FileNotFoundError:
        return {}
    versions = {home: _version(home) for home in homes}
    return {home.name: home / version for home, version in versions.items() if version}


def _version(home: Path) -> str | None:
    """None for a folder without a pointer: a pack that is being added or removed."""
    try:
        return (home / POINTER).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
