"""Adverbs as a pattern, by their ending."""

from __future__ import annotations

ADVERB = r"(?!(?:family|assembly|ally|rally|Italy|July|anomaly)\b)\w+ly"
"""Not "her family said", though it ends like one."""
