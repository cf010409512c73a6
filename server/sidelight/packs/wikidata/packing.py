"""Files in the packings that dumps come in, told by the ends of their names."""

from __future__ import annotations

import bz2
import sys
import zlib
from collections.abc import Callable
from io import BufferedIOBase
from typing import cast

from isal import igzip, isal_zlib

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_OPENERS: dict[str, Callable[[BufferedIOBase], object]] = {
    ".gz": cast(Callable[[BufferedIOBase], object], igzip.open),
    ".bz2": bz2.BZ2File,
    ".zst": zstd.ZstdFile,
}
# The stubs of isal take its error for an instance.
_ISAL_ERROR = cast(type[Exception], isal_zlib.error)
DAMAGED = (OSError, EOFError, zlib.error, _ISAL_ERROR, zstd.ZstdError)
"""What reading a damaged or unfinished file raises."""
_FASTEST = 1


def unpacking(file: BufferedIOBase, suffix: str) -> BufferedIOBase:
    """A file that unpacks the other as it is read; the same one where it is not packed."""
    opener = _OPENERS.get(suffix)
    return cast(BufferedIOBase, opener(file)) if opener else file


def pack(content: bytes) -> bytes:
    return zstd.compress(content, _FASTEST)


def unpack(content: bytes) -> bytes:
    return zstd.decompress(content)
