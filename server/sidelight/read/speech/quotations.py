"""Quotations as the marks show them, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.model import Span

_MARK = re.compile(r"[“”„«»\"]|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)")
_OPENING = "“„«‘"
_CLOSES = {"“": '”"“', "„": '“”"', "«": "»", '"': '"”', "‘": "’"}
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
        found += _in_paragraph(text, paragraph, index, goes_on=goes_on, double=double)
    return found


def _in_paragraph(text: str, paragraph: Span, index: int, *, goes_on: bool, double: bool) -> list[Quotation]:
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
    if opened is not None and goes_on:
        found.append(_quotation(opened, paragraph.end, paragraph.end, index, continued=True))
    return found


def _quotation(opened: re.Match[str], end: int, outer_end: int, index: int, *, continued: bool) -> Quotation:
    return Quotation(Span(opened.end(), end), Span(opened.start(), outer_end), index, continued)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    """A straight mark opens at the head of a word; after a digit it may mean inches."""
    if mark[0] in _OPENING:
        return True
    before = text[mark.start() - 1 : mark.start()]
    return mark[0] == '"' and not before.isalnum() and not text[mark.end() : mark.end() + 1].isspace()
