"""Two statements compared word by word: what on either side nothing on the other answers, and in what order."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sidelight.embed import Array, WordVectors
from sidelight.kinds.claim.likeness import has_meaning, stem
from sidelight.kinds.claim.one_sided import one_sided

# Words that are answered worst, taken together.
_WORST = 3
# Nearness halfway through the encoder and at its end, added: words that have each other for their nearest are pairs
# from here on.
_PAIRED = 1.0
# What two statements without a word in common have in place of how near such words are, late and early: the middle of
# what unrelated statements have.
_NONE_SHARED = (0.5, 0.6)
# Likewise of statements in which no word is paired.
_UNPAIRED = 0.4

Places = NDArray[np.intp]


def compared(statement: WordVectors, checked: WordVectors) -> dict[str, float]:
    """The same names for every pair."""
    one, other = _read(statement), _read(checked)
    early, late = statement.early @ checked.early.T, statement.late @ checked.late.T
    pairs = _paired(one, other, early + late)
    return {
        "meaning": float(statement.whole @ checked.whole),
        **dict(_length_and_stems("statement", one, other)),
        **dict(_length_and_stems("checked", other, one)),
        **dict(_answered("statement early", one, early)),
        **dict(_answered("statement late", one, late)),
        **dict(_answered("checked early", other, early.T)),
        **dict(_answered("checked late", other, late.T)),
        **dict(_shared(one, other, early, late)),
        **dict(_ordered(one, other, pairs)),
        **dict(_moved(pairs, early, late)),
        **dict(_within("statement", one, pairs.own, statement.late, checked.whole, early + late)),
        **dict(_within("checked", other, pairs.theirs, checked.late, statement.whole, (early + late).T)),
        **dict(one_sided(one.stems, other.stems)),
    }


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    words: tuple[str, ...]
    """As written."""
    stems: tuple[str, ...]
    telling: NDArray[np.bool_]
    """Which words have a meaning of their own; all, where none has."""
    named: NDArray[np.bool_]
    """Which of these are written large within the sentence."""

    @property
    def meant(self) -> frozenset[str]:
        return frozenset(word for word, tells in zip(self.stems, self.telling.tolist(), strict=True) if tells)


def _read(text: WordVectors) -> _Read:
    lower = [word.lower().replace("’", "'").removesuffix("'s") for word in text.words]
    telling = np.array([has_meaning(word.lower()) for word in text.words], bool)
    large = np.array([number > 0 and word[0].isupper() for number, word in enumerate(text.words)], bool)
    return _Read(text.words, tuple(map(stem, lower)), telling if telling.any() else ~telling, telling & large)


def _length_and_stems(name: str, own: _Read, other: _Read) -> Iterator[tuple[str, float]]:
    yield f"{name}, length", math.log(max(len(own.words), 1))
    yield f"{name}, shared stems", len(own.meant & other.meant) / max(len(own.meant), 1)


def _answered(name: str, text: _Read, alike: Array) -> Iterator[tuple[str, float]]:
    """How near the words with a meaning of their own have their nearest in the other text, 0..1: its words × theirs."""
    nearest = alike.max(axis=1, initial=0)
    told = np.sort(nearest[text.telling])
    yield f"{name}, all", float(told.mean()) if told.size else 0.0
    yield f"{name}, worst", float(told.min(initial=1))
    yield f"{name}, worst three", float(told[:_WORST].mean()) if told.size else 0.0
    yield f"{name}, worst name", float(nearest[text.named].min(initial=1))


def _shared(one: _Read, other: _Read, early: Array, late: Array) -> Iterator[tuple[str, float]]:
    """How near the words that both have are in their contexts: the same word is told of something else where it is
    far."""
    same = np.array(one.stems)[:, None] == np.array(other.stems)[None] if one.words and other.words else early > 1
    rows = np.flatnonzero(same.any(axis=1) & one.telling)
    places = np.where(same, late, -1)[rows].argmax(axis=1) if rows.size else rows
    for name, alike, none in (("late", late, _NONE_SHARED[0]), ("early", early, _NONE_SHARED[1])):
        nearness = alike[rows, places]
        yield f"shared words {name}, all", float(nearness.mean()) if rows.size else none
        yield f"shared words {name}, worst", float(nearness.min()) if rows.size else none


@dataclass(frozen=True, slots=True, eq=False)
class _Pairs:
    """Words with a meaning of their own that are each other's nearest, in the order of the statement."""

    own: Places
    theirs: Places


def _paired(one: _Read, other: _Read, alike: Array) -> _Pairs:
    nearness = np.where(one.telling[:, None] & other.telling, alike, -1)
    if not nearness.size:
        return _Pairs(np.empty(0, int), np.empty(0, int))
    nearest = nearness.argmax(axis=1)
    mutual = nearness.argmax(axis=0)[nearest] == np.arange(len(nearness))
    own = np.flatnonzero(mutual & (nearness.max(axis=1) > _PAIRED))
    return _Pairs(own, nearest[own])


def _ordered(one: _Read, other: _Read, pairs: _Pairs) -> Iterator[tuple[str, float]]:
    """How many words are paired, and how often two of them change places; what is turned into the passive changes
    them too."""
    number = len(pairs.own)
    turned = sum(former > latter for former, latter in combinations(pairs.theirs.tolist(), 2))
    yield "paired words", number / max(1, min(int(one.telling.sum()), int(other.telling.sum())))
    yield "turned", turned / max(1, math.comb(number, 2))
    yield "by on one side", float(("by" in one.stems) != ("by" in other.stems))


def _moved(pairs: _Pairs, early: Array, late: Array) -> Iterator[tuple[str, float]]:
    """How much less near than by themselves paired words are in their contexts, and what became of the first: who does
    it in one may suffer it in the other."""
    known = len(pairs.own) > 0
    near = late[pairs.own, pairs.theirs]
    drop = early[pairs.own, pairs.theirs] - near
    first = int(pairs.theirs.argmin()) if known else 0
    yield "pairs late, all", float(near.mean()) if known else _UNPAIRED
    yield "pairs, farther late", float(drop.mean()) if known else 0.0
    yield "pairs, farther late, worst", float(drop.max()) if known else 0.0
    yield "first of the check, moved", first / max(1, len(near))
    yield "first of the check, late", float(near[first]) if known else _UNPAIRED
    yield "first of the statement, late", float(near[0]) if known else _UNPAIRED


def _within(
    name: str, text: _Read, paired: Places, late: Array, other: Array, alike: Array
) -> Iterator[tuple[str, float]]:
    """What stands between its first paired word and its last: news says more around a claim than the claim."""
    start, end = (int(paired.min()), int(paired.max()) + 1) if len(paired) else (0, len(text.words))
    nearest = alike.max(axis=1, initial=0)
    told, small = nearest[start:end][text.telling[start:end]], nearest[~text.telling]
    meant = late[start:end].sum(axis=0)
    yield f"{name}, answered within", float(told.mean()) if told.size else 0.0
    yield f"{name}, meaning within", float(meant @ other / max(float(np.linalg.norm(meant)), 1e-9))
    yield f"{name}, words before", math.log1p(start)
    yield f"{name}, worst small word", float(small.min()) if small.size else _PAIRED
