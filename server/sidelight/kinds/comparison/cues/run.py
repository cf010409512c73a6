"""Runs of a national rate: "inflation slowed for the fifth month in a row"."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

CUES = (
    cue(
        "record",
        "unemployment inflation jobless joblessness",
        r"\b(?:unemployment|jobless|inflation)… for (?:the |an? )?[\w-]+ (?:(?:straight|consecutive|successive) months?"
        r"|months? (?:in a row|running))\b",
        r"\b(?:unemployment|jobless|inflation)… [\w-]+ (?:straight|consecutive|successive) monthly\b",
    ),
)
