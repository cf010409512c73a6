"""Comparison cards: what the earlier event or figure really was."""

from __future__ import annotations

from sidelight.kinds.base import Kind
from sidelight.kinds.comparison.build import build
from sidelight.kinds.comparison.card import ComparisonCard as ComparisonCard
from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.match import match

COMPARISON = Kind("comparison", ComparisonCard, find, match, build)
