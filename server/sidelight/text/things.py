"""Things that bear a person's name: ships, companies, places, prizes."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"\b(?:USS|HMS|HMCS|HMAS|RMS|SS|MV|USNS|INS|[Cc]arrier|[Dd]estroyer|[Ff]rigate|[Hh]urricane|[Ss]torm) $"
)
_AFTER = re.compile(
    r"(?:['’]s|\.)? (?:Inc|Ltd|LLC|Corp|Co|Company|Motors?|Foundation|Institute|Cent(?:er|re)|Library|Museum|Memorial"
    r"|Airport|Stadium|Arena|Hospital|University|College|(?:High |Middle |Elementary |Primary )?School|Award|Prize"
    r"|Trophy|Bridge|Avenue|Street|Road|Boulevard|Building|Hall|Towers?|Hotel|Park|Bank|Group|Holdings|Industries"
    r"|Records|Films|Act|Doctrine|Day)\b"
)


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say that it is a thing's: "USS Gerald R. Ford", "Kennedy Airport"."""
    return bool(_BEFORE.search(text[max(0, start - 20) : start]) or _AFTER.match(text, end))
