"""Knowledge -> pack: the one place that writes the format."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import marisa_trie

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import (
    DATABASE,
    FOLDER_NAME,
    MANIFEST,
    MAX_KEY_CHARS,
    NAME_FLAGS,
    NAMES,
    PAYLOAD,
    VECTORS,
    Builder,
    Flag,
    Manifest,
    file_sha256,
)
from sidelight.model import PartialDate
from sidelight.packs.inserts import Content, Inserts, Progress, create
from sidelight.packs.locks import locked
from sidelight.packs.report import Account
from sidelight.packs.vectors import write_vectors


@dataclass(frozen=True)
class Head:
    """What a pack says of itself."""

    id: str
    builder: Builder
    license: str
    as_of: PartialDate | None = None
    """None: the newest date in the content."""
    inputs: str | None = None
    """Digest of what the pack is built from, to tell whether it needs building again."""
    account: Account | None = None
    """Filled while the content is read."""


def silent(stage: str, done: int) -> None:
    """A Progress that shows nothing."""


def write_pack(head: Head, content: Content, out: Path, progress: Progress = silent) -> Manifest:
    """Writes the pack into the folder `out`, whole or not at all; the same input gives the same bytes.

    Raises KnowledgeError when something is at `out`, the id is no name for a folder, one within occurs twice, or the
    disk is full.
    """
    if not re.fullmatch(FOLDER_NAME, head.id):
        raise KnowledgeError(f"“{head.id}” is no id for a pack: use small letters, digits, dots and hyphens (--id).")
    check_free(out)
    try:
        return _write_beside(head, content, out, progress)
    except (OSError, sqlite3.Error) as error:
        why = (isinstance(error, OSError) and error.strerror) or error
        raise KnowledgeError(f"The pack {head.id} cannot be written: {why}.") from error


def check_free(out: Path) -> None:
    """Raises KnowledgeError unless a pack can come there: only to a new folder, or an empty one."""
    if out.exists() and not out.is_dir():
        raise KnowledgeError(f"{out.name} is no folder.")
    if out.exists() and any(out.iterdir()):
        raise KnowledgeError(f"The folder {out.name} is not empty.")


def _write_beside(head: Head, content: Content, out: Path, progress: Progress) -> Manifest:
    """In a folder that takes the place of `out` once it is whole. What a build that was killed left there goes."""
    unfinished = out.parent / f".{out.name}.unfinished"
    with locked(unfinished):
        try:
            for left in unfinished.iterdir():
                left.unlink()
            manifest = _write(head, content, unfinished, progress)
            unfinished.chmod(0o755)
            unfinished.rename(out)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return manifest


def _write(head: Head, content: Content, folder: Path, progress: Progress) -> Manifest:
    with closing(create(folder / DATABASE)) as connection:
        inserts = Inserts(connection, progress)
        counts = inserts.all(content)
        _write_names(connection, folder, progress)
        connection.commit()
        encoder = content.encoder if counts["reviews"] else None
        if encoder:
            write_vectors(connection, encoder, folder / VECTORS, progress)
    unversioned = Manifest(
        format=4,
        id=head.id,
        version="0",
        builder=head.builder,
        as_of=head.as_of or inserts.newest,
        license=head.license,
        inputs=head.inputs,
        counts=counts,
        **({"encoder": encoder.name} if encoder else {}),
        **_account(head.account),
        checksums={name: file_sha256(folder / name) for name in (*PAYLOAD, VECTORS) if (folder / name).exists()},
    )
    manifest = unversioned.model_copy(update={"version": unversioned.content_version()})
    (folder / MANIFEST).write_bytes(manifest.to_bytes())
    return manifest


def _account(account: Account | None) -> dict[str, Any]:
    """The fields of a manifest, without what there is none of."""
    if account is None:
        return {}
    omitted = {reason: count for reason, count in sorted(account.omitted.items()) if count}
    return {"read": account.read, "rejected": dict(sorted(account.rejected.items())), "omitted": omitted}


# A single word may be anybody's, so it is looked up but not scanned for.
_PEOPLE = "SELECT alias FROM alias WHERE instr(alias, ' ') AND length(alias) <= ? ORDER BY alias"
_EVENTS = "SELECT key, flags FROM scanned_event"
_NAMES_SOMEBODY = "SELECT EXISTS (SELECT * FROM alias WHERE alias = ?)"


def _write_names(connection: sqlite3.Connection, folder: Path, progress: Progress) -> None:
    """The trie, and the flags in the order of its ids."""
    events: defaultdict[str, int] = defaultdict(int)
    for key, flags in connection.execute(_EVENTS):
        events[key] |= flags
    people = (key for (key,) in connection.execute(_PEOPLE, (MAX_KEY_CHARS,)))
    trie = marisa_trie.Trie(chain(people, events))
    by_id = bytearray((Flag.PERSON,)) * len(trie)
    for key, flags in events.items():
        (somebody,) = connection.execute(_NAMES_SOMEBODY, (key,)).fetchone()
        by_id[trie[key]] = flags | (Flag.PERSON if somebody and " " in key else 0)
    trie.save(str(folder / NAMES))
    (folder / NAME_FLAGS).write_bytes(by_id)
    progress("names", len(trie))
