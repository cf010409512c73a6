"""Whether an article says anything of somebody beside the name: a hit by name alone is no candidate.

Either a word of the record stands in a sentence that holds the name, or somebody well known is met in an article such
as this one. tests/quality/live.py measures both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from sidelight.link.record import record
from sidelight.link.topics import at_odds, words_by_topic
from sidelight.model import Entity
from sidelight.text.fold import fold
from sidelight.text.offices import word_set
from sidelight.text.places import places_in

_WORD = re.compile(r"\w+")
# Shorter words tell nobody apart; nor do empty ones, and countries: everybody is of one.
_SHORTEST = 4
# With articles in 24 Wikipedias or more. Chosen on one half of the texts of tests/quality: at 0.5 of 770 unknown people
# with ordinary namesakes 5 got a card instead of 2; at 0.7 of 12 recorded people of news 4 were found instead of 6. If
# all namesakes are this well known, 37 and 20 of 770 at 0.6 and 0.7.
_WELL_KNOWN = 0.6
# Every sport and firm has some: they do not say which one somebody is met in.
_OF_ANY_CALLING = word_set(
    "associate association captain champion chief coach college director executive founder leader manager member "
    "owner personality player professional retired"
)
# How far words may differ behind what they have in common: "golf" and "golfer", "politics" and "politician".
_ENDING = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a whole article speaks of."""

    words: frozenset[str]
    """Folded."""
    topics: dict[str, int]
    """How many of the words belong to each."""


def surroundings(text: str) -> Surroundings:
    words = frozenset(_words(text))
    return Surroundings(words, words_by_topic(words))


def supported(entity: Entity, nearby: frozenset[str], article: Surroundings) -> bool:
    """Whether the folded words beside the name hold one of the record; or somebody well known is met in such articles.

    Words of the record are those of offices, callings, parties and bodies.
    """
    return not nearby.isdisjoint(_telling(entity)) or (entity.prior >= _WELL_KNOWN and _is_met_in(article, entity))


def _is_met_in(article: Surroundings, entity: Entity) -> bool:
    """Whether both are about politics, or the article speaks of the very calling.

    In a report of tennis a player of American football is met as rarely as anybody else: with the topic alone twice as
    many unknown people got the card of a well-known namesake.
    """
    fields = record(entity).fields
    if at_odds(fields, article.topics):
        return False
    if "politics" in fields:
        return article.topics["politics"] > 0
    callings = _telling(entity) - _OF_ANY_CALLING
    return any(_is_kin(calling, word) for calling in callings for word in article.words)


def _is_kin(one: str, other: str) -> bool:
    """Whether the words begin alike up to their endings."""
    stem = max(_SHORTEST, min(len(one), len(other)) - _ENDING)
    return one[:stem] == other[:stem]


def _telling(entity: Entity) -> frozenset[str]:
    own = {word for name in (entity.label, *entity.aliases) for word in _words(name)}
    return frozenset(
        word
        for line in _lines(entity)
        for word in _words(line)
        if len(word) >= _SHORTEST and word not in STOP_WORDS and word not in own and not places_in(word)
    )


def _lines(entity: Entity) -> Iterator[str]:
    lines = [entity.description, *entity.parties]
    for role in entity.roles:
        lines += [role.title, role.of, role.place, role.party]
    yield from filter(None, lines)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
