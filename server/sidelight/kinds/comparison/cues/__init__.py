"""The words that set something present beside something earlier.

A date or "since" alone compares nothing: each cue has words of its own, and many need an earlier time beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from sidelight.kinds.comparison.cues import analogy, precedent, record, then_now
from sidelight.kinds.comparison.cues.cue import Cue as Cue
from sidelight.kinds.comparison.cues.cue import Needs as Needs

CUES: tuple[Cue, ...] = (
    *precedent.CUES,
    *record.CUES,
    *analogy.CUES,
    *then_now.CUES,
    *precedent.DATED,
    *then_now.CONTRASTS,
)
"""In order of precedence: the first that holds gives a sentence its type."""


def _by_word() -> dict[str, list[int]]:
    ranks: dict[str, list[int]] = defaultdict(list)
    for rank, cue in enumerate(CUES):
        for word in cue.words:
            ranks[word].append(rank)
    return dict(ranks)


_RANKS = _by_word()
_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")


def cues_in(sentence: str) -> Iterator[tuple[Cue, re.Match[str]]]:
    """The cues whose words the sentence holds, in order of precedence; what else they need is not looked at."""
    words = set(_WORD.findall(sentence.lower().replace("’", "'")))
    for rank in sorted({rank for word in words & _RANKS.keys() for rank in _RANKS[word]}):
        if found := CUES[rank].pattern.search(sentence):
            yield CUES[rank], found
