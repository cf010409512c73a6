"""Published fact-checks of statements: the nearest, and whether they check the same claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from sidelight.embed import Array, Encoder, encoder
from sidelight.kinds.claim.by_meaning import Meant, rank_by_meaning
from sidelight.kinds.claim.by_words import rank_by_words
from sidelight.kinds.claim.found import Asked, Found
from sidelight.kinds.claim.paraphrase import Paraphrases
from sidelight.kinds.claim.posts import parts_of, spelled_out
from sidelight.knowledge.base import FactChecks, FactChecksByMeaning

CANDIDATES = 12
"""As many as are judged by words, and as many by meaning; 20 show the same cards on the PolitiFact set.

The right one is among 20 of each for 98 % (Snopes) and 87 % (PolitiFact) of the queries, by words alone
for 92 % and 72 %.
"""


@dataclass(frozen=True, slots=True, eq=False)
class LookedUp:
    found: list[list[list[Found]]]
    """For each source, for each statement, the fact-checks nearest to it, nearest first."""
    vectors: Array | None
    """A row for each statement; None where no source is searched by meaning."""


def look_up(asked: Sequence[Asked], sources: Sequence[FactChecks], limit: int = CANDIDATES) -> LookedUp:
    """All statements of one document."""
    plain = [replace(one, text=spelled_out(one.text)) for one in asked]
    by_meaning = any(isinstance(source, FactChecksByMeaning) for source in sources)
    loaded = encoder() if plain and by_meaning else None
    # What a statement says is told by the whole, and where a check is near also by its words.
    model = loaded.for_document() if loaded else None
    meant = _meant(plain, model) if model else None
    vectors = np.stack([one.whole for one in meant]) if meant else None
    paraphrases = Paraphrases(model) if model else None
    return LookedUp([_rank(plain, meant, paraphrases, source, limit) for source in sources], vectors)


def _meant(asked: Sequence[Asked], model: Encoder) -> list[Meant]:
    parts = [[one.text, *parts_of(one.text)] for one in asked]
    vectors = iter(model.encode([part for some in parts for part in some]))
    together = [np.stack([next(vectors) for _ in some]) for some in parts]
    return [Meant(some[0], some) for some in together]


def _rank(
    asked: Sequence[Asked],
    meant: Sequence[Meant] | None,
    paraphrases: Paraphrases | None,
    source: FactChecks,
    limit: int,
) -> list[list[Found]]:
    if meant is not None and paraphrases is not None and isinstance(source, FactChecksByMeaning):
        return rank_by_meaning(asked, meant, source, paraphrases, limit)
    return rank_by_words(asked, source, limit)
