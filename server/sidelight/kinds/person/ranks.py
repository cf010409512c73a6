"""Which of several offices somebody is known for."""

from __future__ import annotations

import re

from sidelight.kinds.person.models import DayRole
from sidelight.text.offices import LEGISLATORS, OfficeWords, office_words

_STATE = frozenset({"president", "primeminister", "king", "queen", "emir", "sultan", "pope"})
_DEPUTIES = frozenset({"vicepresident", "deputyprimeminister"})
_GOVERNMENT = frozenset(
    {"minister", "secretary", "chancellor", "governor", "firstminister",
     "attorneygeneral", "secretarygeneral"}
)  # fmt: skip
# Somebody who leads a party or a house is known for that rather than for the seat.
_LEADERS = frozenset({"leader", "speaker"})
_PARLIAMENT = LEGISLATORS | {"mayor"}
_PARTY = frozenset({"chair", "nominee", "candidate", "whip"})
_RANKS = (_STATE, _DEPUTIES, _GOVERNMENT, _LEADERS, _PARLIAMENT, _PARTY)
# Of the ministries those that go before the others, by the words that name them.
_GREAT = frozenset({"exchequer", "treasury", "finance", "foreign", "statedepartment", "home", "interior", "defense"})
_JUNIOR = frozenset(
    {"parliamentary", "permanent", "under", "undersecretary", "assistant", "junior", "state", "private"}
)
# A great ministry goes between its rank and the one before, a junior minister between it and the next, and so does whom
# a parliament sends to an assembly of several.
_HALF = 0.5
_DELEGATES = re.compile(r"\bparliamentary assembly of the\b", re.IGNORECASE)
# What has a president without being a state.
_BODIES = frozenset(
    {"assembly", "association", "bank", "chamber", "commission", "committee", "company", "conference", "congress",
     "corporation", "council", "court", "federation", "forum", "foundation", "front", "institute", "parliament",
     "presidium", "senate", "society", "union", "university", "workers"}
)  # fmt: skip
_OF_THE_UNION = frozenset({"commission", "council"})
# Known for these rather than for the ministry that they had before.
_WORLDWIDE = re.compile(
    r"\b(?:secretary[- ]general of (?:the united nations|the north atlantic treaty|nato)"
    r"|(?:managing director|president|director[- ]general|chair(?:wo)?(?:man)?) of the"
    r" (?:international monetary fund|imf|(?:world|european central) bank|federal reserve"
    r"|world (?:health|trade) organi[sz]ation))\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deputy|vice)\b", re.IGNORECASE)
# "Secretary to the Treasury", "Head of the Office of the President": whose office it is, not which.
_SERVED = re.compile(r" to the .*| of the (?:vice[- ])?(?:president|prime minister)$", re.IGNORECASE)


def rank(role: DayRole) -> float:
    """0 for heads of state and government, then their deputies, great ministries, other ministers, junior ministers,
    leaders and presidents of bodies, shadow ministers, parliament, party, everything else.

    Those who lead the European Union, the United Nations, NATO or what serves the world's trade, health or money go
    with the deputies; a President-elect ranks with the party offices.
    """
    words = office_words(_SERVED.sub("", role.title))
    if words.tense != "now":
        return _RANKS.index(_PARTY)
    if "shadow" in words.rest:
        return _RANKS.index(_LEADERS) + _HALF
    if "monarch" in words.rest or _is_head_of_government(words):
        return _RANKS.index(_STATE)
    if _WORLDWIDE.search(role.title) and not _DEPUTY.search(role.title):
        return _RANKS.index(_DEPUTIES)
    if words.offices & _STATE and words.rest & _BODIES:
        return _RANKS.index(_DEPUTIES if _leads_the_union(words) else _LEADERS)
    if words.offices & _STATE and _DEPUTY.search(role.title):
        return _RANKS.index(_DEPUTIES)
    number = next((number for number, group in enumerate(_RANKS) if words.offices & group), len(_RANKS))
    if number == _RANKS.index(_GOVERNMENT):
        return number + _within_government(role, words)
    return number + _HALF if number == _RANKS.index(_PARLIAMENT) and _DELEGATES.search(role.title) else number


def _is_head_of_government(words: OfficeWords) -> bool:
    """A chancellor of Germany, of Austria."""
    return "chancellor" in words.offices and bool(words.places) and not words.rest & {"exchequer", "vice"}


def _leads_the_union(words: OfficeWords) -> bool:
    return "european" in words.rest and bool(words.rest & _OF_THE_UNION)


def _within_government(role: DayRole, words: OfficeWords) -> float:
    if _is_junior(role, words):
        return _HALF
    return -_HALF if words.rest & _GREAT else 0


def _is_junior(role: DayRole, words: OfficeWords) -> bool:
    """Secretaries lead British departments, ministers serve under them."""
    british = "United Kingdom" in (role.of, role.place) and words.offices == {"minister"}
    return bool(words.rest & _JUNIOR or british or _SERVED.search(role.title) or _DEPUTY.search(role.title))
