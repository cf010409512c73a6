"""Sentence boundaries: the recogniser's, put right where the rules of print are certain."""

from __future__ import annotations

import itertools
import re

from sidelight.model import Span
from sidelight.text.abbreviations import after_abbreviation

_STOP = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z])")
_QUESTION_IN_QUOTES = re.compile(r"[!?…][\"”’']+\s+$")
_INITIALISM = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_LONGEST_INITIALISM = 12


def repaired(text: str, paragraph: Span, starts: list[int]) -> list[Span]:
    """The sentences of a paragraph, without surrounding white space, given where the recogniser starts them."""
    boundaries = {start for start in starts if _may_start(text, paragraph.start, start)}
    boundaries.update(_certain_starts(text, paragraph))
    edges = [paragraph.start, *sorted(boundaries - {paragraph.start}), paragraph.end]
    return [_tight(text, start, end) for start, end in itertools.pairwise(edges)]


def _certain_starts(text: str, paragraph: Span) -> list[int]:
    """Where a full stop and a capital letter leave no doubt."""
    return [
        stop.end()
        for stop in _STOP.finditer(text, paragraph.start, paragraph.end)
        if not _QUESTION_IN_QUOTES.search(stop[0])
        and not after_abbreviation(text, stop.start() + 1)
        and not _INITIALISM.search(text, max(paragraph.start, stop.start() - _LONGEST_INITIALISM), stop.start() + 1)
    ]


def _may_start(text: str, floor: int, start: int) -> bool:
    """A sentence does not start in lower case after anything but a stop, in mid-word or after an abbreviation."""
    before = text[floor:start].rstrip()
    if not before or start == floor:
        return start == floor
    if not text[start - 1].isspace() or not (text[start].isalnum() or text[start] in "\"“‘'([$€£#@—–-•"):
        return False
    if text[start].islower() and before[-1] not in ".!?":
        return False
    return not after_abbreviation(text, floor + len(before)) and not _QUESTION_IN_QUOTES.search(text[floor:start])


def _tight(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip()))
