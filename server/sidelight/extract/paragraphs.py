"""Trees -> plain text, one paragraph a line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import lxml.etree

# Of trafilatura's tree. Its own plain text would add marks ("- ", "| ", "|---|") that stand in no page.
_BLOCKS = frozenset({"body", "p", "head", "list", "item", "quote", "table", "row", "cell", "lb", "div", "code"})
_HTML_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins"),
        *("kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
    )
)
_HTML_UNSEEN = frozenset(("head", "script", "style", "template", "svg", "iframe"))


def paragraphs(body: lxml.etree._Element, title: str | None) -> str:
    """The text of trafilatura's tree, one paragraph, heading, item or cell a line, without blank lines.

    White space is folded to single spaces, letters are composed (NFC), what cannot be printed (soft hyphens, zero-width
    spaces) is gone; nothing is added. A headline at the top is left out: the title is context, never a target.
    """
    first = next(iter(body), None)
    if first is not None and first.tag == "head" and (first.get("rend") == "h1" or _text(first) == title):
        body.remove(first)
    return _text(body)


def standing(text: str, page: str) -> str:
    """The lines of the text that stand in the page's, white space aside.

    The extractor loses a word inside a line now and then (in 5 of 70,695 lines of 298 pages): such a line says what the
    page does not, and could not be placed in it.
    """
    shown = _squashed(page)
    kept: list[str] = []
    position = 0
    for line in text.split("\n"):
        squashed = _squashed(line)
        found = shown.find(squashed, position)
        if found < 0:  # out of order
            found = shown.find(squashed)
        if found >= 0:
            kept.append(line)
            position = found
    return "\n".join(kept)


def visible_text(tree: lxml.etree._Element, max_chars: int) -> str:
    """The first `max_chars` of what an HTML tree shows, noscript included, one block a line."""
    pieces: list[str] = []
    length = 0
    for piece in _html_pieces(tree):
        pieces.append(piece)
        length += len(piece)
        if length >= max_chars:
            break
    return "\n".join(_lines("".join(pieces)[:max_chars]))


def _text(body: lxml.etree._Element) -> str:
    return "\n".join(_lines("".join(_pieces(body))))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        folded = _printable(" ".join(unicodedata.normalize("NFC", line).split())).strip()
        if folded:
            yield folded


def _squashed(text: str) -> str:
    return _printable("".join(unicodedata.normalize("NFC", text).split()))


def _printable(text: str) -> str:
    return text if text.isprintable() else "".join(filter(str.isprintable, text))


def _pieces(body: lxml.etree._Element) -> Iterator[str]:
    """Text in document order, with line ends at the borders of blocks."""
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if _is_block(element):
            yield "\n"
        text = element.text if event == "start" else element.tail if element is not body else None
        if text:
            yield text


def _is_block(element: lxml.etree._Element) -> bool:
    if element.tag not in _BLOCKS:
        return False
    parent = element.getparent()
    within_line = parent is not None and parent.tag in ("p", "hi", "ref")
    return not (element.tag in ("quote", "code") and within_line)  # <q> and <code> in a sentence


def _html_pieces(tree: lxml.etree._Element) -> Iterator[str]:
    walker = lxml.etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        unseen = element.tag in _HTML_UNSEEN
        if unseen and event == "start":
            walker.skip_subtree()
        if element.tag not in _HTML_INLINE:
            yield "\n"
        text = element.tail if event == "end" else None if unseen else element.text
        if text:
            yield text
