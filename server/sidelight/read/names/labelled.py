"""A stretch of text with what it names, before conflicts are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sidelight.model import NameLabel, Span


@dataclass(frozen=True, slots=True)
class Labelled:
    span: Span
    label: NameLabel
    known: bool = False


def without_overlaps(ranked: Iterable[Labelled]) -> list[Labelled]:
    """By place; where two overlap, the one that comes first in `ranked` stays."""
    taken: dict[int, Labelled] = {}
    kept: list[Labelled] = []
    for item in ranked:
        places = range(item.span.start, item.span.end)
        if not any(place in taken for place in places):
            taken.update((place, item) for place in places)
            kept.append(item)
    return sorted(kept, key=lambda item: item.span)
