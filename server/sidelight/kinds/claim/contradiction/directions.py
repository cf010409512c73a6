"""Do two statements on one thing point opposite ways: up and down, more and less, this side and that?"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from sidelight.kinds.claim.contradiction.negation import negates
from sidelight.kinds.claim.likeness import stem, stems
from sidelight.knowledge.postings import claim_words
from sidelight.text.words import listed

Axis = tuple[Set[str], Set[str]]
# Words by their stems; each opposite is what news would say instead.
_AXES: tuple[Axis, ...] = tuple(
    (frozenset(map(stem, listed(one))), frozenset(map(stem, listed(other))))
    for one, other in (
        (
            "rise rose risen rising increase grow grew grown climb soar jump surge double triple raise",
            "fall fell fallen decrease drop decline sink sank shrink shrank halve plunge slump lowered cut reduce",
        ),
        ("more greater higher", "less fewer lower"),
        ("highest most largest biggest best", "lowest least fewest smallest worst"),
        ("gain", "lose lost"),
        ("ban prohibit forbid forbidden outlaw", "allow permit legalize legalise"),
        ("support", "oppose"),
        ("import", "export"),
        ("win won", "lose lost"),
        ("guilty convict", "innocent acquit"),
        ("strengthen", "weaken"),
        ("open", "close shut"),
    )
)
_MORE_OR_LESS = _AXES[1]
_THAN = re.compile(r"\bthan\b", re.IGNORECASE)


def go_opposite_ways(one: str, other: str) -> bool:
    """False where either negates something, which may turn it round. A comparison that is turned round twice, in its
    word and in its sides, is the same."""
    if negates(one) or negates(other):
        return False
    opposed = [axis for axis in _AXES if _opposed(one, other, axis)]
    if _sides_swapped(one, other):
        return _MORE_OR_LESS not in opposed
    return bool(opposed)


def _opposed(one: str, other: str, axis: Axis) -> bool:
    stated, checked = _sides(one, axis), _sides(other, axis)
    return sorted(stated + checked) == [0, 1] and bool(stated) and bool(checked)


def _sides(text: str, axis: Axis) -> list[int]:
    """Which sides of the axis the text has words of."""
    words = _word_stems(text)
    return [number for number, side in enumerate(axis) if words & side]


@lru_cache(256)
def _word_stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, claim_words(text)))


def _sides_swapped(one: str, other: str) -> bool:
    """Whether what stands behind "than" on one side stands before it on the other, both ways."""
    first, second = _compared(one), _compared(other)
    if first is None or second is None:
        return False
    (before, after), (against_before, against_after) = first, second
    return bool((after - against_after) & against_before) and bool((against_after - after) & before)


def _compared(text: str) -> tuple[Set[str], Set[str]] | None:
    parts = _THAN.split(text)
    return (stems(parts[0]), stems(parts[1])) if len(parts) == 2 else None
