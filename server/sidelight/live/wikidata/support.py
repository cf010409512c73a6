"""Whether an article says anything of somebody beside the name."""

from __future__ import annotations

import re

from spacy.lang.en.stop_words import STOP_WORDS

from sidelight.model import Entity
from sidelight.text.fold import fold
from sidelight.text.places import places_in

_WORD = re.compile(r"\w+")
# Said of half the world: none of them tells one bearer of a name from another, or from somebody whom nobody records.
_SHORTEST = 4


def supported(entity: Entity, nearby: frozenset[str]) -> bool:
    """Whether the folded words beside the name hold one that tells of what the record says: an office, a calling, a
    party, a body. Countries do not count: everybody is of one."""
    return not nearby.isdisjoint(_telling(entity))


def _telling(entity: Entity) -> frozenset[str]:
    lines = [entity.description, *entity.parties]
    for role in entity.roles:
        lines += [role.title, role.of, role.place, role.party]
    own = {word for name in (entity.label, *entity.aliases) for word in _words(name)}
    return frozenset(
        word
        for line in filter(None, lines)
        for word in _words(line)
        if len(word) >= _SHORTEST and word not in STOP_WORDS and word not in own and not places_in(word)
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
