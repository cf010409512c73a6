"""Installing packs into a data folder. A running service takes up what changed with its next request."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, PAYLOAD, Manifest, file_sha256, read_manifest
from sidelight.knowledge.installed import POINTER, current
from sidelight.knowledge.pack import open_pack


@dataclass(frozen=True, slots=True)
class Installed:
    manifest: Manifest
    folder: Path
    in_use: bool


def installed(packs_dir: Path) -> list[Installed]:
    """Every version of every pack, by id, the newest knowledge first."""
    in_use = set(current(packs_dir).values())
    folders = (path.parent for path in packs_dir.glob(f"[!.]*/[!.]*/{MANIFEST}"))
    packs = [Installed(read_manifest(folder), folder, folder in in_use) for folder in sorted(folders)]
    packs.sort(key=lambda pack: pack.manifest.as_of, reverse=True)
    return sorted(packs, key=lambda pack: pack.manifest.id)


def verify(folder: Path) -> Manifest:
    """Reads every byte of the pack. Raises KnowledgeError that names the file which is not as it was built."""
    manifest = read_manifest(folder)
    if manifest.version != manifest.content_version():
        raise KnowledgeError(f"The pack {manifest.id} is damaged: {MANIFEST} does not agree with its version.")
    for name in PAYLOAD:
        try:
            checksum = file_sha256(folder / name)
        except OSError as error:
            raise KnowledgeError(f"The pack {manifest.id} lacks its file {name}.") from error
        if checksum != manifest.checksums.get(name):
            raise KnowledgeError(f"The pack {manifest.id} is damaged: the checksum of {name} does not match.")
    open_pack(folder)
    return manifest


def add(packs_dir: Path, folder: Path) -> Path:
    """Copies the pack into the data folder, verifies the copy and makes it the version in use.

    Raises KnowledgeError for a damaged pack; what was in use then stays.
    """
    manifest = read_manifest(folder)
    home = packs_dir / manifest.id
    home.mkdir(parents=True, exist_ok=True)
    version = home / manifest.version
    if version.exists():
        verify(version)
    else:
        _copy(folder, version)
    _point(home, manifest.version)
    return version


def remove(packs_dir: Path, pack_id: str, version: str | None = None) -> None:
    """Takes away one version, or the whole pack. A service that still answers from it must be through with that.

    Raises KnowledgeError when there is no such pack, or the version is in use beside others.
    """
    found = [pack for pack in installed(packs_dir) if pack.manifest.id == pack_id]
    going = [pack for pack in found if version in (None, pack.manifest.version)]
    if not going:
        raise KnowledgeError(f"There is no pack {pack_id}" + (f" of version {version}." if version else "."))
    if len(going) < len(found):
        _remove_version(going[0])
    else:
        shutil.rmtree(packs_dir / pack_id)


def _remove_version(pack: Installed) -> None:
    if pack.in_use:
        raise KnowledgeError(f"Version {pack.manifest.version} of the pack {pack.manifest.id} is in use.")
    shutil.rmtree(pack.folder)


def _copy(folder: Path, version: Path) -> None:
    unfinished = Path(tempfile.mkdtemp(prefix=".", dir=version.parent))
    try:
        for name in (MANIFEST, *PAYLOAD):
            shutil.copyfile(folder / name, unfinished / name)
        verify(unfinished)
        unfinished.chmod(0o755)
        unfinished.rename(version)
    except OSError as error:
        if not version.exists():  # else another process has just added the same
            raise KnowledgeError(f"The pack {folder.name} cannot be copied: {error.strerror}.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _point(home: Path, version: str) -> None:
    """Swaps the pointer in one step: a reader sees the old version or the new one."""
    handle, name = tempfile.mkstemp(prefix=".", dir=home)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(version + "\n")
    Path(name).chmod(0o644)
    Path(name).replace(home / POINTER)
