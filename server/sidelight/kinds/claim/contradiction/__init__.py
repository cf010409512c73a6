"""Does anything say that two statements claim different things? Numbers, years, places, negation, direction."""

from __future__ import annotations

import re

from sidelight.kinds.claim.contradiction.directions import go_opposite_ways
from sidelight.kinds.claim.contradiction.negation import negation_differs
from sidelight.kinds.claim.contradiction.quantities import quantities_differ, years_differ
from sidelight.kinds.claim.found import Asked
from sidelight.model import ClaimReview
from sidelight.text.fold import fold
from sidelight.text.places import places_of

# Holds the states that a claim may name instead.
_UNITED_STATES = "united states"
_ONESELF = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")


def is_other_claim(asked: Asked, review: ClaimReview) -> bool:
    """Whether the fact-check, however near, is of something else."""
    return contradict(asked.text, review.claim) or speak_of_others(asked.text, asked.speaker, review.claimant)


def contradict(one: str, other: str) -> bool:
    """Whether they claim different things. It parts some true pairs too, where one side rounds or moves a figure."""
    return (
        quantities_differ(one, other)
        or years_differ(one, other)
        or _places_differ(one, other)
        or negation_differs(one, other)
        or go_opposite_ways(one, other)
    )


def _places_differ(one: str, other: str) -> bool:
    stated, checked = places_of(one) - {_UNITED_STATES}, places_of(other) - {_UNITED_STATES}
    return bool(stated) and bool(checked) and stated.isdisjoint(checked)


def speak_of_others(statement: str, speaker: str | None, claimant: str | None) -> bool:
    """Whether "I" is somebody else in the claim that was checked; False where one of the speakers is unknown."""
    if speaker is None or claimant is None or not _ONESELF.search(statement):
        return False
    return fold(speaker).rpartition(" ")[2] not in fold(claimant).split()
