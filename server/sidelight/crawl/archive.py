"""The folder of a crawl: what each page said, and when it was asked last.

A page with reviews is kept as a small HTML file that holds its address, its language and its JSON-LD, and nothing else.
`.crawl.jsonl` has a line for every look at a page, written at once, so that a crawl goes on where it was broken off.
"""

from __future__ import annotations

import html
import os
from hashlib import sha256
from pathlib import Path

import lxml.html
import msgspec
from lxml.etree import ParserError

from sidelight.errors import HostilePage
from sidelight.extract.bounds import check_bounds
from sidelight.fetch import Validators
from sidelight.packs.claimreview.files import JSON_LD

_JOURNAL = ".crawl.jsonl"


class Look(msgspec.Struct, frozen=True):
    """One look at a page."""

    url: str
    on: str
    """The day."""
    etag: str | None = None
    last_modified: str | None = None

    def validators(self) -> Validators:
        return Validators(self.etag, self.last_modified)


class Archive:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._journal = folder / _JOURNAL
        self._last = {look.url: look for look in self._looks()}

    def last(self, url: str) -> Look | None:
        """The newest look at the page."""
        return self._last.get(url)

    def note(self, look: Look) -> None:
        with self._journal.open("ab") as journal:
            journal.write(msgspec.json.encode(look) + b"\n")
        self._last[look.url] = look

    def keep(self, url: str, page: str, address: str) -> bool:
        """Keeps the markup of the page, which was found at the address, if it holds a ClaimReview; whether it does."""
        small = _small_page(address, page)
        if small is None:
            self.drop(url)
            return False
        self._file(url).write_text(small, encoding="utf-8")
        return True

    def drop(self, url: str) -> None:
        """Forgets the page's markup: a review that was withdrawn is none."""
        self._file(url).unlink(missing_ok=True)

    def _file(self, url: str) -> Path:
        return self._folder / f"{sha256(url.encode()).hexdigest()[:32]}.html"

    def _looks(self) -> list[Look]:
        """Of the journal, which is cut off where its last line was broken off."""
        if not self._journal.exists():
            return []
        lines = self._journal.read_bytes().split(b"\n")
        if broken := lines.pop():
            os.truncate(self._journal, self._journal.stat().st_size - len(broken))
        return list(filter(None, map(_look, lines)))


def _look(line: bytes) -> Look | None:
    """None for a line that something else has spoilt: its page is asked again."""
    try:
        return msgspec.json.decode(line, type=Look)
    except msgspec.MsgspecError:
        return None


def _small_page(url: str, page: str) -> str | None:
    """What the page says of itself and the JSON-LD that names a ClaimReview; None where there is none."""
    try:
        check_bounds(page)
        # A text that names its encoding, as XHTML does, is refused by lxml.
        parser = lxml.html.HTMLParser(encoding="utf-8")
        root = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (HostilePage, ParserError, ValueError):
        return None
    scripts = [text for script in root.xpath(JSON_LD) if "claimreview" in (text := script.text or "").lower()]
    if not scripts:
        return None
    head = f'<html lang="{html.escape(root.get("lang") or "")}"><head><meta charset="utf-8">'
    link = f'<link rel="canonical" href="{html.escape(url)}">'
    marked = [f'<script type="application/ld+json">{script}</script>' for script in scripts]
    return "\n".join(["<!doctype html>", head + link, *marked, "</head></html>", ""])
