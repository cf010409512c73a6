"""The claims that readers are shown where fact-checks are searched by meaning and none is found."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.embed import Array
from sidelight.kinds.claim import CLAIM, ClaimCard
from sidelight.kinds.claim.find import Claim
from sidelight.knowledge.base import Coverage, Knowledge, Near
from sidelight.link import link
from sidelight.model import ClaimReview, PackInfo, Reading

PACKS = (PackInfo(id="checks", version="1", as_of="2024-01-01"),)


class NoChecks:
    """Implements FactChecksByMeaning; knows none of what is asked."""

    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        return [[] for _ in claims]

    def near(self, claims: Sequence[str], vectors: Array, limit: int) -> list[list[Near]]:
        return [[] for _ in claims]

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        return {}

    def size(self) -> int:
        return 1

    def coverage(self) -> Coverage:
        return Coverage("No checks", None, 0)


KNOWLEDGE = Knowledge((NoChecks(),), PACKS)


def shown(reading: Reading) -> list[Claim]:
    """What gets a card, by place; the second look takes part where the encoder is installed."""
    found = CLAIM.find(reading, link(reading, KNOWLEDGE), KNOWLEDGE)
    matches = CLAIM.match(found, reading, link(reading, KNOWLEDGE), KNOWLEDGE)
    return [
        claim
        for claim, match in zip(found, matches, strict=True)
        if isinstance(CLAIM.build(claim, match, reading), ClaimCard)
    ]
