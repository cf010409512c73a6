"""What was verified stays so while its files do: a pack is read whole when it is added, not whenever it is opened."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sidelight.knowledge.format import MANIFEST, read_manifest

_RECORD = ".verified"


def record(folder: Path) -> None:
    """Notes the files of a pack as they are; where nothing can be written, it is verified again next time."""
    with suppress(OSError):
        (folder / _RECORD).write_text(_state(folder), encoding="utf-8")


def is_unchanged(folder: Path) -> bool:
    """Whether all files are those that were recorded, by size and time of change. False where there is no record."""
    try:
        return (folder / _RECORD).read_text(encoding="utf-8") == _state(folder)
    except (OSError, UnicodeDecodeError):
        return False


def _state(folder: Path) -> str:
    """Raises OSError when a file is missing."""
    stats = {name: (folder / name).stat() for name in sorted((MANIFEST, *read_manifest(folder).checksums))}
    return "".join(f"{name} {stat.st_size} {stat.st_mtime_ns}\n" for name, stat in stats.items())
