"""Claim cards: what published fact-checks or official series say."""

from __future__ import annotations

from sidelight.kinds.base import Kind
from sidelight.kinds.claim.ask import ask
from sidelight.kinds.claim.build import NAME, build
from sidelight.kinds.claim.card import ClaimCard as ClaimCard
from sidelight.kinds.claim.find import find
from sidelight.kinds.claim.find import score_sentences as score_sentences
from sidelight.kinds.claim.match import match

CLAIM = Kind(NAME, ClaimCard, find, match, build, ask)
