"""The words of a pack's fact-checks, counted while these are stored."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np

from sidelight.knowledge.postings import LOW_BITS, MOST_POSTINGS, STEPS, claim_words, stems
from sidelight.knowledge.vectors import Numbers

_K1, _B = 1.2, 0.75
_MOST_TIMES = (1 << LOW_BITS) - 1


class WordCount:
    """Holds some 4 bytes for each different word of each fact-check: 120 MB for a million of them."""

    def __init__(self) -> None:
        self._words: Counter[str] = Counter()
        self._lengths = array("I", [0])
        self._times: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        """By stem, in the form of the postings, with how often it stands there in place of what it counts for."""

    def add(self, text: str) -> None:
        """Of the next fact-check; the first has the number 1."""
        self._words.update(claim_words(text))
        number, said = len(self._lengths), stems(text)
        self._lengths.append(len(said))
        for stem, times in Counter(said).items():
            entries = self._times[stem]
            # One more says that there are too many.
            if len(entries) <= MOST_POSTINGS:
                entries.append(number << LOW_BITS | min(times, _MOST_TIMES))

    def words(self) -> Iterator[tuple[str, int]]:
        """Each word as it is written, in small letters, and in how many fact-checks it stands."""
        return iter(sorted(self._words.items()))

    def postings(self) -> Iterator[tuple[str, int, bytes]]:
        """Each stem that is worth looking up, in how many fact-checks it stands, and what knowledge.postings reads."""
        lengths = np.array(self._lengths, float)
        lengths /= max(1.0, lengths[1:].mean()) if len(lengths) > 1 else 1.0
        for stem, entries in sorted(self._times.items()):
            if len(entries) <= MOST_POSTINGS:
                yield stem, len(entries), _counted(np.array(entries, int), lengths)


def _counted(entries: Numbers, lengths: np.typing.NDArray[np.float64]) -> bytes:
    numbers, times = entries >> LOW_BITS, entries & _MOST_TIMES
    counts = times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * lengths[numbers]))
    packed = numbers << LOW_BITS | np.maximum(1, np.rint(counts * STEPS).astype(int))
    return bytes(packed.astype("<u4").tobytes())
