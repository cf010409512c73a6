"""Installing packs into a data folder. A running service takes up what changed with its next request."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, PAYLOAD, Manifest, file_sha256, read_manifest
from sidelight.knowledge.installed import POINTER, current
from sidelight.knowledge.pack import open_pack
from sidelight.packs.signing import SIGNATURE, check_signature
from sidelight.packs.verified import is_unchanged, record

Trusted = Sequence[Ed25519PublicKey]
"""Whose packs are taken; none: the checksums alone are checked."""

# Built by this program from its own tables and added by itself; nobody else gets it in unsigned (see add).
_BUILT_HERE = "starter"


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


def check_installed(folder: Path, trusted: Trusted) -> None:
    """Before an installed pack is opened: reads no more than its manifest while its files are those verified before.

    Raises KnowledgeError for one that is damaged or not trusted.
    """
    keys = _keys(folder, trusted)
    if keys:
        check_signature(folder, keys)
    if not is_unchanged(folder):
        verify(folder, keys)
        record(folder)


def verify_installed(packs_dir: Path, trusted: Trusted = ()) -> list[Manifest]:
    """Every pack that is installed; raises KnowledgeError for the first that is not sound."""
    return [verify(pack.folder, _keys(pack.folder, trusted)) for pack in installed(packs_dir)]


def _keys(folder: Path, trusted: Trusted) -> Trusted:
    return () if folder.parent.name == _BUILT_HERE else trusted


def verify(folder: Path, trusted: Trusted = ()) -> Manifest:
    """Reads every byte of the pack, and checks its signature where keys are trusted.

    Raises KnowledgeError that names the file which is not as it was built or signed.
    """
    manifest = read_manifest(folder)
    if trusted:
        check_signature(folder, trusted)
    if manifest.version != manifest.content_version() or (folder / MANIFEST).read_bytes() != manifest.to_bytes():
        raise KnowledgeError(f"The pack {manifest.id} is damaged: {MANIFEST} does not agree with its version.")
    for name in sorted({*PAYLOAD, *manifest.checksums}):
        try:
            checksum = file_sha256(folder / name)
        except OSError as error:
            raise KnowledgeError(f"The pack {manifest.id} lacks its file {name}.") from error
        if checksum != manifest.checksums.get(name):
            raise KnowledgeError(f"The pack {manifest.id} is damaged: the checksum of {name} does not match.")
    open_pack(folder)
    return manifest


def add(packs_dir: Path, folder: Path, trusted: Trusted = ()) -> Path:
    """Copies the pack into the data folder, verifies the copy and makes it the version in use; mends a damaged copy.

    Raises KnowledgeError for a damaged pack, or one that nobody trusted has signed; what was in use then stays.
    """
    manifest = read_manifest(folder)
    home = packs_dir / manifest.id
    version = home / manifest.version
    if version.exists():
        verify(folder, trusted)
        _copy_signature(folder, version)
        if not _is_sound(version, trusted):
            shutil.rmtree(version)
    if not version.exists():
        home.mkdir(parents=True, exist_ok=True)
        _copy(folder, version, trusted)
    record(version)
    _point(home, manifest.version)
    return version


def _is_sound(folder: Path, trusted: Trusted) -> bool:
    try:
        verify(folder, trusted)
    except KnowledgeError:
        return False
    return True


def remove(packs_dir: Path, pack_id: str, version: str | None = None) -> None:
    """Takes away one version, or the whole pack. A service that still answers from it has its files open.

    Raises KnowledgeError when there is no such pack, or the version is in use beside others.
    """
    found = [pack for pack in installed(packs_dir) if pack.manifest.id == pack_id]
    going = [pack for pack in found if version in (None, pack.manifest.version)]
    if not going:
        raise KnowledgeError(f"There is no pack {pack_id}" + (f" of version {version}." if version else "."))
    if len(going) < len(found):
        _remove_version(going[0])
    else:
        (packs_dir / pack_id / POINTER).unlink(missing_ok=True)  # first, so that no request finds half a pack
        shutil.rmtree(packs_dir / pack_id)


def _remove_version(pack: Installed) -> None:
    if pack.in_use:
        raise KnowledgeError(f"Version {pack.manifest.version} of the pack {pack.manifest.id} is in use.")
    shutil.rmtree(pack.folder)


def _copy(folder: Path, version: Path, trusted: Trusted) -> None:
    unfinished = Path(tempfile.mkdtemp(prefix=".", dir=version.parent))
    try:
        for name in (MANIFEST, *read_manifest(folder).checksums):
            shutil.copyfile(folder / name, unfinished / name)
        _copy_signature(folder, unfinished)
        verify(unfinished, trusted)
        unfinished.chmod(0o755)
        unfinished.rename(version)
    except OSError as error:
        if not version.exists():  # else another process has just added the same
            raise KnowledgeError(
                f"The pack {folder.name} cannot be copied: {error.filename}: {error.strerror}."
            ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _copy_signature(folder: Path, version: Path) -> None:
    """In one step; a pack without one stays as it is."""
    if (folder / SIGNATURE).exists():
        _replace(version / SIGNATURE, (folder / SIGNATURE).read_bytes())


def _point(home: Path, version: str) -> None:
    """Swaps the pointer in one step: a reader sees the old version or the new one."""
    _replace(home / POINTER, f"{version}\n".encode())


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(0o644)
    Path(name).replace(path)
