"""Headlines, whose capitals say nothing of what is a name."""

from __future__ import annotations

import re

from sidelight.model import Span

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LEAST_WORDS = 5
# Shorter words have small letters in title case as well ("of", "the").
_LONG = 4


def title_case_lines(text: str) -> list[Span]:
    """The lines in which every longer word has a capital, by place: headlines, not sentences."""
    return [Span(*line.span()) for line in _LINE.finditer(text) if _is_title_case(line[0])]


def shouting_lines(text: str) -> list[Span]:
    """The lines that are in capitals, by place."""
    return [Span(*line.span()) for line in _LINE.finditer(text) if line[0].isupper() and len(line[0].split()) > 1]


def _is_title_case(line: str) -> bool:
    words = _WORD.findall(line)
    if len(words) < _LEAST_WORDS or line.rstrip().endswith((".", ",", ":")) or line.isupper():
        return False
    long = [word for word in words if len(word) >= _LONG]
    return (
        len(long) >= _LEAST_WORDS - 2 and all(word[0].isupper() for word in long) and not re.search(r"\d[.:-]\d", line)
    )
