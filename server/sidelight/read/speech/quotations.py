"""Quotations as the marks show them, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.model import Span

_MARK = re.compile(r"[“”„«»\"]|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)")
_OPENING = "“„«‘"
_CLOSES = {"“": '”"“', "„": '“”"', "«": "»", '"': '"”', "‘": "’"}
_GOES_ON_FOR = 4
"""So many paragraphs after the one in which it opens."""
_OPENS_PARAGRAPH = re.compile(r"[“„«\"‘]")


@dataclass(frozen=True, slots=True)
class Quotation:
    words: Span
    """Between the marks."""
    outer: Span
    """With the marks."""
    paragraph: int
    continued: bool
    """It goes on in the next paragraph, which opens with a mark of its own."""


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The outermost quotations, by place. Single marks count only where the text has no double ones."""
    double = any(mark in text for mark in '“”"«')
    found: list[Quotation] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and bool(_OPENS_PARAGRAPH.match(text, following.start))
        read_up_to = found[-1].outer.end if found else 0
        rest = Span(min(max(paragraph.start, read_up_to), paragraph.end), paragraph.end)
        inside, opened = _in_paragraph(text, rest, index, double=double)
        found += inside
        if opened is not None and goes_on:
            found.append(_quotation(opened, paragraph.end, paragraph.end, index, continued=True))
        elif opened is not None and (later := _closed_later(text, opened, paragraphs, index)):
            closing, at = later
            found.append(_quotation(opened, closing.start(), closing.end(), at, continued=False))
    return found


def _in_paragraph(
    text: str, paragraph: Span, index: int, *, double: bool
) -> tuple[list[Quotation], re.Match[str] | None]:
    """The quotations that end in it, and the mark that opens one which does not."""
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if double and mark[0] in "‘’":
            continue
        if opened is None:
            opened = mark if _may_open(text, mark) else None
        elif mark[0] in _CLOSES[opened[0]]:
            found.append(_quotation(opened, mark.start(), mark.end(), index, continued=False))
            opened = None
    return found, opened


def _closed_later(
    text: str, opened: re.Match[str], paragraphs: Sequence[Span], index: int
) -> tuple[re.Match[str], int] | None:
    """The mark that closes it in one of the next paragraphs, before any other, and which: pages may break each line."""
    for at, paragraph in enumerate(paragraphs[index + 1 : index + 1 + _GOES_ON_FOR], index + 1):
        mark = next((one for one in _MARK.finditer(text, paragraph.start, paragraph.end) if one[0] not in "‘’"), None)
        if mark is not None:
            closes = mark[0] in _CLOSES[opened[0]] and not text[mark.start() - 1].isspace()
            return (mark, at) if closes else None
    return None


def _quotation(opened: re.Match[str], end: int, outer_end: int, index: int, *, continued: bool) -> Quotation:
    return Quotation(Span(opened.end(), end), Span(opened.start(), outer_end), index, continued)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """A straight mark opens at the head of a word; after a digit it may mean inches."""
    if mark[0] in _OPENING:
        return True
    before = text[mark.start() - 1 : mark.start()]
    return mark[0] == '"' and not before.isalnum() and not text[mark.end() : mark.end() + 1].isspace()
