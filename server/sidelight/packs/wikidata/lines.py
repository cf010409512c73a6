"""The input as blocks of whole lines: plain, .gz, .bz2 or .zst, never more of it in memory than a block."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from sidelight.errors import KnowledgeError
from sidelight.packs.wikidata.packing import DAMAGED, unpacking

_READ_BYTES = 1 << 20
_LINE_END = b"\n"


def input_files(inputs: Sequence[Path]) -> list[Path]:
    """The files themselves, and of folders all JSON files in the order of their names."""
    files = [file for path in inputs for file in (sorted(path.glob("*.json*")) if path.is_dir() else [path])]
    if not files:
        raise KnowledgeError("There is no JSON file in the folder.")
    return files


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole lines, and perhaps the beginning of one more: cutting it off would copy all."""

    number: int
    end: int
    """Where in the stream the next one starts."""
    text: bytes
    size: int
    """Bytes of the whole lines."""

    def lines(self) -> Iterator[bytes]:
        """One by one, since to split a block at once takes longer than to parse it."""
        start = 0
        while start < self.size:
            stop = self.text.index(_LINE_END, start)
            yield self.text[start:stop]
            start = stop + 1


class Stream:
    """The files unpacked and strung together, each ending with a line's end. To be closed."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = list(files)
        self._raw: BinaryIO = io.BytesIO()
        self._open: BinaryIO = io.BytesIO()
        self._passed = 0
        self._ended = True

    def taken(self) -> int:
        """Bytes of the files as they lie on disk that have been read so far."""
        return self._passed + self._raw.tell()

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; b"" at the end of all. Raises KnowledgeError for a file that is damaged or cut off."""
        while True:
            chunk = self._read(size)
            if chunk:
                self._ended = chunk.endswith(_LINE_END)
                return chunk
            if not self._ended:
                self._ended = True
                return _LINE_END
            if not self._files:
                return b""
            self._next()

    def skip(self, count: int) -> None:
        """Goes on after so many bytes. A packed file has to be unpacked up to there."""
        while count > 0 and (chunk := self.read(min(count, _READ_BYTES))):
            count -= len(chunk)

    def close(self) -> None:
        self._open.close()
        self._raw.close()

    def _read(self, size: int) -> bytes:
        try:
            return self._open.read(size)
        except DAMAGED as error:
            raise KnowledgeError(
                f"The input is damaged or cut off at its byte {self._raw.tell():,}: {error}."
            ) from error

    def _next(self) -> None:
        self._passed += self._raw.tell()
        self.close()
        path = self._files.pop(0)
        try:
            self._raw = path.open("rb")
        except OSError as error:
            raise KnowledgeError(f"The input {path.name} cannot be read: {error.strerror}.") from error
        self._open = unpacking(self._raw, path.suffix)


def blocks(stream: Stream, size: int, first: int, start: int) -> Iterator[Block]:
    """Blocks of at most `size` bytes, but at least a line, from the position `start` on, where the stream has to be.

    Where a block ends depends on where it starts and on the text alone, so that a build that was broken off goes on
    with the same ones.
    """
    rest = b""
    for number in range(first, sys.maxsize):
        rest = _filled(rest, stream, size)
        if not rest:
            return
        cut = rest.rfind(_LINE_END, 0, size) + 1 or rest.find(_LINE_END) + 1
        start += cut
        yield Block(number, start, rest, cut)
        rest = rest[cut:]


def _filled(rest: bytes, stream: Stream, size: int) -> bytes:
    """`size` bytes or more that hold the end of a line, or all that is left."""
    chunks, missing, ended = [rest], size - len(rest), _LINE_END in rest
    while (missing > 0 or not ended) and (chunk := stream.read(max(missing, _READ_BYTES))):
        chunks.append(chunk)
        missing -= len(chunk)
        ended = ended or _LINE_END in chunk
    return b"".join(chunks)
