"""The input as blocks of whole lines: plain, .gz, .bz2 or .zst, never much more of it in memory than a block."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sidelight.errors import KnowledgeError
from sidelight.packs.wikidata.packing import DAMAGED, unpacking

_SKIP_BYTES = 1 << 20
_LINE_END = b"\n"


def input_files(inputs: Sequence[Path]) -> list[Path]:
    """The files themselves, and of folders all JSON files in the order of their names."""
    files = [file for path in inputs for file in (sorted(path.glob("*.json*")) if path.is_dir() else [path])]
    if not files:
        raise KnowledgeError("There is no JSON file in the folder.")
    return files


@dataclass(frozen=True, slots=True)
class Block:
    """Some whole lines."""

    number: int
    end: int
    """Where in the stream the next one starts."""
    text: bytes | bytearray
    """Begins with the lines. The next block takes its place, since a new one for each takes as long as to fill it."""
    size: int
    """Bytes of the lines."""

    def lines(self) -> Iterator[bytes]:
        """One by one, since to split a block at once takes longer than to parse it."""
        start, view = 0, memoryview(self.text)
        while start < self.size:
            stop = self.text.index(_LINE_END, start)
            yield bytes(view[start:stop])
            start = stop + 1


class Stream:
    """The files unpacked and strung together, each ending with a line's end. To be closed."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = list(files)
        self._raw: io.BufferedIOBase = io.BytesIO()
        self._open: io.BufferedIOBase = io.BytesIO()
        self._passed = 0
        self._ended = True

    def taken(self) -> int:
        """Bytes of the files as they lie on disk that have been read so far; of a pipe nobody knows."""
        return self._passed + self._place()

    def read_into(self, target: memoryview) -> int:
        """How many bytes were read; 0 at the end. Raises KnowledgeError for a file that is damaged or cut off."""
        while True:
            count = self._read_into(target)
            if count:
                self._ended = target[count - 1] == ord(_LINE_END)
                return count
            if not self._ended:
                self._ended = True
                target[:1] = _LINE_END
                return 1
            if not self._files:
                return 0
            self._next()

    def skip(self, count: int) -> None:
        """Goes on after so many bytes. A packed file has to be unpacked up to there."""
        passed = memoryview(bytearray(min(count, _SKIP_BYTES)))
        while count > 0 and (read := self.read_into(passed[:count])):
            count -= read

    def close(self) -> None:
        self._open.close()
        self._raw.close()

    def _read_into(self, target: memoryview) -> int:
        try:
            return self._open.readinto(target)
        except DAMAGED as error:
            raise KnowledgeError(f"The input is damaged or cut off at its byte {self._place():,}: {error}.") from error

    def _place(self) -> int:
        return self._raw.tell() if self._raw.seekable() else 0

    def _next(self) -> None:
        self._passed += self._place()
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
    text, held = bytearray(size), 0
    for number in range(first, sys.maxsize):
        text, held = _filled(text, held, stream)
        if not held:
            return
        cut = text.rfind(_LINE_END, 0, min(size, held)) + 1 or text.index(_LINE_END, 0, held) + 1
        start += cut
        yield Block(number, start, text, cut)
        rest = text[cut:held]
        text[: len(rest)], held = rest, len(rest)


def _filled(text: bytearray, held: int, stream: Stream) -> tuple[bytearray, int]:
    """Full, or with all that is left in the stream, and how much it holds; with more room where no line would fit."""
    while True:
        free = memoryview(text)
        while held < len(text) and (read := stream.read_into(free[held:])):
            held += read
        if held < len(text) or _LINE_END in text:
            return text, held
        text = text + bytes(len(text))
