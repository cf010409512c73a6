"""Comparison cards: what the earlier event or figure really was."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.kinds.base import Kind
from sidelight.kinds.comparison.card import ComparisonCard as ComparisonCard
from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.passage import Passage
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links, Reading


def match(mentions: Sequence[Passage], reading: Reading, links: Links, knowledge: Knowledge) -> Sequence[None]:
    return [None for _ in mentions]


def build(mention: Passage, match: None, reading: Reading) -> ComparisonCard:
    raise NotImplementedError


COMPARISON = Kind("comparison", ComparisonCard, find, match, build)
