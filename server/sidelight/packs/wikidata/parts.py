"""What a build has read so far, on disk: a build that was broken off goes on where it stopped.

A folder beside the pack holds for each block four files, each written when the one before is complete:

    000007.people  drafts of people
    000007.events  documents of possible events
    000007.index   what has to be known of all blocks before the first person can be written
    000007.end     where in the input the next block starts
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sidelight.packs.wikidata.documents import Document
from sidelight.packs.wikidata.drafts import Draft
from sidelight.packs.wikidata.lines import Block
from sidelight.packs.wikidata.packing import pack, unpack
from sidelight.packs.wikidata.scan import Index, scan

_JOB = "job"

Value = TypeVar("Value")


class Parts:
    """The parts of one job: these inputs, read by this code."""

    def __init__(self, folder: Path, files: Sequence[Path], block_size: int) -> None:
        """Takes up the parts that are in the folder, or throws them away where they are of another job."""
        self.folder = folder
        job = _job(files, block_size)
        if not (folder / _JOB).exists() or (folder / _JOB).read_text() != job:
            for part in folder.iterdir():
                part.unlink()
            (folder / _JOB).write_text(job)

    def count(self) -> int:
        """How many blocks there are from the first on before one is missing."""
        return next(number for number in count() if not _path(self.folder, number, "end").exists())

    def end(self) -> int:
        """Where in the stream the next block starts."""
        done = self.count()
        return int(_path(self.folder, done - 1, "end").read_text()) if done else 0

    def indexes(self) -> Iterator[Index]:
        return self._each("index", Index)

    def people(self) -> Iterator[Draft]:
        """In the order of the input, as the events."""
        return chain.from_iterable(self._each("people", list[Draft]))

    def events(self) -> Iterator[Document]:
        return chain.from_iterable(self._each("events", list[Document]))

    def _each(self, sort: str, shape: type[Value]) -> Iterator[Value]:
        decoder = msgspec.msgpack.Decoder(shape)
        return (decoder.decode(unpack(_path(self.folder, number, sort).read_bytes())) for number in range(self.count()))

    def remove(self) -> None:
        shutil.rmtree(self.folder)


def hand_over(folder: Path, block: Block) -> Block:
    """The block without its text, which lies in a file until `scan_handed_over` has read it.

    Two processes on two busy cores read 290 MB/s so, and 228 when the text went through the pipe of the pool. The file
    is gone before a system writes it to the disk.
    """
    _path(folder, block.number, "text").write_bytes(memoryview(block.text)[: block.size])
    return replace(block, text=b"")


def scan_handed_over(folder: Path, block: Block) -> None:
    """Runs in a process of its own."""
    text = _path(folder, block.number, "text")
    scan_to_disk(folder, replace(block, text=text.read_bytes()))
    text.unlink()


def scan_to_disk(folder: Path, block: Block) -> None:
    scanned = scan(block.lines())
    _save(_path(folder, block.number, "people"), _packed(scanned.people))
    _save(_path(folder, block.number, "events"), _packed(scanned.events))
    _save(_path(folder, block.number, "index"), _packed(scanned.index))
    _save(_path(folder, block.number, "end"), str(block.end).encode())


def _job(files: Sequence[Path], block_size: int) -> str:
    """Changes with the inputs and with the code that reads them."""
    digest = hashlib.sha256(str(block_size).encode())
    for path in files:
        about = path.stat()
        digest.update(f"{path.name}/{about.st_size}/{about.st_mtime_ns}/".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _path(folder: Path, number: int, sort: str) -> Path:
    return folder / f"{number:06}.{sort}"


def _save(path: Path, content: bytes) -> None:
    """In one step, so that a file that is there is whole."""
    unfinished = path.with_suffix(f"{path.suffix}.new")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _packed(value: Any) -> bytes:
    return pack(msgspec.msgpack.encode(value))
