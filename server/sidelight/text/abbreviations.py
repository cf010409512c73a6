"""Abbreviations whose dot ends no sentence."""

from __future__ import annotations

import re

_ABBREVIATED = re.compile(
    r"(?:^|[\s(\"“‘])(?:(?i:then|ex|now|former|acting)[-‑])?(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Capt|Cpt|Maj|Sgt|Cmdr|Adm|St|Ft|Mt"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|v|Art|Sec|approx|cf|(?<!\son )[A-Z])\.$"
)
_LONGEST = 18


def after_abbreviation(text: str, end: int) -> bool:
    """Whether what ends at `end`, with its dot, is one that something follows: a title, a month, an initial."""
    return bool(_ABBREVIATED.search(text[max(0, end - _LONGEST) : end]))
