"""Files as they lie about, packed or in old encodings -> text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import TextIO, cast

import webencodings

from sidelight.packs.wikidata.packing import unpacking

_GZIP_MARK = b"\x1f\x8b"
_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WINDOWS_1252 = "sidelight.windows-1252"
_DECLARED = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE | re.ASCII)
_DECLARED_WITHIN = 1_024
"""Bytes of a page (WHATWG)."""


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("windows-1252", "replace"), error.end


codecs.register_error(_WINDOWS_1252, _as_windows_1252)


@contextmanager
def unpacked(path: Path) -> Iterator[BufferedReader]:
    """Packings are told by the end of the name, gzip by its mark too: what is fetched is often stored as it came."""
    with path.open("rb") as file:
        packing = ".gz" if file.peek(2).startswith(_GZIP_MARK) else path.suffix.lower()
        with unpacking(file, packing) as plain:
            # What unpacks has all that a reader has.
            yield cast(BufferedReader, plain)


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """UTF-16 by its mark, else UTF-8, in which bytes that are none are taken for windows-1252."""
    with unpacked(path) as plain:
        mark = plain.read(2)
    with unpacked(path) as plain:
        yield TextIOWrapper(plain, _MARKS.get(mark, "utf-8-sig"), _WINDOWS_1252, newline="\n")


def page_text(path: Path) -> str:
    """By its mark, else UTF-8 where it is that, else as its meta element says, else windows-1252."""
    with unpacked(path) as plain:
        page = plain.read()
    text, _ = webencodings.decode(page, _encoding(page), errors="replace")
    return text


def _encoding(page: bytes) -> webencodings.Encoding | str:
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(page[:_DECLARED_WITHIN])
        named = webencodings.lookup(declared[1].decode("ascii")) if declared else None
        return named or "windows-1252"
    return "utf-8"
