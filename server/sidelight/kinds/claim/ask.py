"""What live sources are asked of a claim."""

from __future__ import annotations

from sidelight.kinds.claim.find import Claim
from sidelight.kinds.claim.match import Checks
from sidelight.knowledge.base import WasChecked
from sidelight.model import Reading


def ask(mention: Claim, match: Checks, reading: Reading) -> WasChecked | None:
    """None for a claim that has a fact-check or an official figure already."""
    answered = match.figure or any(found.relation == "same" for found in match.reviews)
    return None if answered or mention.standing != "worthy" else WasChecked(mention.text)
