"""Words of a table, written as prose."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The words of a space-separated table, in order."""
    return tuple(words.split())
