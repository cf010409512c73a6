"""Whether an article says anything of somebody beside the name: a hit by name alone is no candidate.

tests/quality/live.py measures it on real news: 32 people with a record, and 31 without who get three namesakes each,
drawn six times. Of the first 39 % are found, nobody as somebody else; of the second 2 in 186 get a namesake's card. If
every bearer of a name is a candidate, 66 % are found, 3 % as somebody else, and 32 % of the unknown get a card. Words
of the paragraph in place of the sentence make no difference there.
"""

from __future__ import annotations

import re

from spacy.lang.en.stop_words import STOP_WORDS

from sidelight.model import Entity
from sidelight.text.fold import fold
from sidelight.text.places import places_in

_WORD = re.compile(r"\w+")
# Shorter words tell nobody apart; nor do empty ones, and countries: everybody is of one.
_SHORTEST = 4


def supported(entity: Entity, nearby: frozenset[str]) -> bool:
    """Whether the folded words beside the name hold one of the record: of an office, a calling, a party, a body."""
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
