"""The bytes of a response -> its HTML as str, unpacked and decoded within bounds."""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Iterable

import webencodings

from sidelight.errors import FetchError, PageTooLarge, UnsupportedMedia

ACCEPT_ENCODING = "gzip, deflate"

_GZIP_MARK = b"\x1f\x8b"
_ZLIB_OR_GZIP = zlib.MAX_WBITS | 32
_RAW_DEFLATE = -zlib.MAX_WBITS
_PRESCAN_BYTES = 1_024
_META_CHARSET = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE | re.ASCII)
_HEADER_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE | re.ASCII)


def check_media_type(content_type: str, taken: Collection[str]) -> None:
    # RFC 9110, 8.3: what has no type may be taken for mere bytes.
    media_type = content_type.partition(";")[0].strip().lower() or "application/octet-stream"
    if media_type not in taken:
        raise UnsupportedMedia("The address does not hold an HTML page.")


def collect(chunks: Iterable[bytes], max_bytes: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > max_bytes:
            raise PageTooLarge(f"The page is larger than {max_bytes} bytes.")
    return bytes(body)


def unpack(body: bytes, coding: str, max_bytes: int) -> bytes:
    """Undoes the one content coding that was offered; a list of codings or another one is refused."""
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return body
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise UnsupportedMedia("The site packs the page in a way that was not asked for.")
    try:
        return _inflate(body, _ZLIB_OR_GZIP, max_bytes)
    except zlib.error as error:
        if coding != "deflate":
            raise FetchError("The packed page is damaged.") from error
    try:
        return _inflate(body, _RAW_DEFLATE, max_bytes)  # what some servers send as "deflate"
    except zlib.error as error:
        raise FetchError("The packed page is damaged.") from error


def unpack_file(body: bytes, max_bytes: int) -> bytes:
    """Of what is a packed file itself, whatever the headers call it: sitemap.xml.gz. No text begins like gzip."""
    return unpack(body, "gzip", max_bytes) if body.startswith(_GZIP_MARK) else body


def _inflate(body: bytes, window: int, max_bytes: int) -> bytes:
    inflater = zlib.decompressobj(window)
    unpacked = inflater.decompress(body, max_bytes + 1)
    if len(unpacked) > max_bytes:
        raise PageTooLarge(f"The page is larger than {max_bytes} bytes when unpacked.")
    if not inflater.eof:
        raise FetchError("The packed page ends too early.")
    return unpacked


def decode(body: bytes, content_type: str) -> str:
    """By byte order mark, header, meta element, else UTF-8 if valid, else windows-1252 (WHATWG, in this order)."""
    declared = _HEADER_CHARSET.search(content_type)
    named = declared[1] if declared else _meta_charset(body)
    encoding = webencodings.lookup(named) if named else None
    text, _ = webencodings.decode(body, encoding or _guess(body), errors="replace")
    return text


def _meta_charset(body: bytes) -> str | None:
    match = _META_CHARSET.search(body[:_PRESCAN_BYTES])
    if match is None:
        return None
    name = match[1].decode("ascii", "replace")
    # A page whose meta element could be read byte by byte is not UTF-16 (WHATWG prescan).
    return "utf-8" if name.lower().startswith("utf-16") else name


def _guess(body: bytes) -> str:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return "utf-8"
