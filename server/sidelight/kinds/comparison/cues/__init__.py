"""The words that set something present beside something earlier.

A date or "since" alone compares nothing: each cue has words of its own, and many need an earlier time beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from sidelight.kinds.comparison.cues import allusion, analogy, precedent, record, run, then_now
from sidelight.kinds.comparison.cues.cue import Cue as Cue
from sidelight.kinds.comparison.cues.cue import Needs as Needs

CUES: tuple[Cue, ...] = (
    *then_now.SPANS,
    *precedent.CUES,
    *record.CUES,
    *run.CUES,
    *precedent.LAST,
    *then_now.MULTIPLES,
    *analogy.CUES,
    *then_now.CUES,
    *precedent.DATED,
    *allusion.CUES,
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


def first_cue(sentence: str, has: Callable[[Needs], bool]) -> tuple[Cue, re.Match[str]] | None:
    """The cue of highest precedence that holds in the sentence; `has` tells what stands there beside the words."""
    words = set(_WORD.findall(sentence.lower().replace("’", "'")))
    for rank in sorted({rank for word in words & _RANKS.keys() for rank in _RANKS[word]}):
        cue = CUES[rank]
        found = cue.pattern.search(sentence) if has(cue.needs) else None
        if found:
            return cue, found
    return None
