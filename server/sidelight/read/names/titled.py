"""Names that a form of address or a reporting verb marks as people, though nobody knows them."""

from __future__ import annotations

import re

from sidelight.model import Span
from sidelight.read.lexicon import CALLINGS, NEVER_PERSONS, NOT_IN_TITLES, OFFICES
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.patterns import FULL_NAME, NAME
from sidelight.read.titles import is_head

# Only what stands before people and nothing else: "Justice" begins a department, "General" a company.
_ADDRESS = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Rev|Capt|Sgt|Cmdr|Adm|Maj|Lt|Col|Gen|Cpl|Pvt|Cllr|Cllrs"
    rf"|Coun|Det|Insp|Supt|Garda|Shri|Smt|Mallam|Alhaji|Msgr|Mme|Do[nñ]a)\.? ({NAME})"
    rf"|\b(?<!Notre )(?:President|Prime Minister|Senator|Congressman|Congresswoman|Governor|Mayor|Professor|Sir|Dame"
    rf"|Chancellor|Attorney General|Foreign Minister|Pope|Speaker|Secretary|Judge|Councillor|spokesman|spokeswoman"
    rf"|spokesperson)"
    rf" ({NAME})"
)
# Only people have relatives.
_KIN = "wife|husband|widow|widower|mother|father|brother|sister|son|daughter|grandmother|grandfather"
_RELATED = re.compile(rf"\b(?:{_KIN}) ({NAME})")
# What only people do or are; two words at least, since a company says things too.
_OFFICE = "|".join(sorted(OFFICES | CALLINGS))
_DESCRIBED = re.compile(
    rf"\b({FULL_NAME})(?:, (?:\d\d,|aged \d\d|(?:an?|the|one of the) (?:[\w’-]+ ){{0,3}}(?:{_OFFICE})\b))"
)
# Companies and countries are owners and hosts, too.
_PERSONAL_OFFICE = "|".join(
    sorted((OFFICES | CALLINGS) - {"owner", "host", "producer", "founder", "cofounder", "star", "incumbent"})
)
# "the goalkeeper X Y", "A diplomat, X Y,", "his brother, X Y,".
_INTRODUCED = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ii]ts) (?:[a-z][\w’-]* ){{0,2}}(?:{_PERSONAL_OFFICE}),?"
    rf" ({FULL_NAME})"
    rf"|\b(?:{_KIN}), ({FULL_NAME})(?=[,.])"
)


def addressed_people(text: str) -> list[Labelled]:
    """Names after a form of address or rank ("Dr.", "Sen.", "President"), by place."""
    spans = (_trimmed(text, match) for match in _ADDRESS.finditer(text))
    return [Labelled(span, "person") for span in spans if span is not None]


def related_people(text: str) -> list[Labelled]:
    """Names after a word of kinship ("his wife X Y"), by place."""
    spans = (_trimmed(text, match) for match in _RELATED.finditer(text))
    return [Labelled(span, "person") for span in spans if span is not None]


def described_people(text: str) -> list[Labelled]:
    """Full names followed by an age or an office ("X Y, 54,", "X Y, a spokesman"), by place."""
    spans = (_trimmed(text, match) for match in _DESCRIBED.finditer(text))
    return [Labelled(span, "person") for span in spans if span is not None]


def introduced_people(text: str) -> list[Labelled]:
    """Full names that their sentence introduces by a calling or a relative, by place."""
    spans = (_trimmed(text, match) for match in _INTRODUCED.finditer(text))
    return [Labelled(span, "person") for span in spans if span is not None]


def _trimmed(text: str, match: re.Match[str]) -> Span | None:
    """The name without titles at its head; None for what is no person ("President Obama Boulevard")."""
    start, end = match.span(match.lastindex or 0)
    surface = text[start:end]
    for possessive in ("'s", "’s", "'", "’"):
        surface = surface.removesuffix(possessive)
    words = surface.split(" ")
    while len(words) > 1 and is_head(words[0]):
        start += len(words[0]) + 1
        del words[0]
    if words[-1].casefold() in NEVER_PERSONS or ends_as_body(surface) or is_head(words[-1]):
        return None
    del words[next((at for at, word in enumerate(words) if word.casefold() in NOT_IN_TITLES), len(words)) :]
    if not words:
        return None
    return Span(start, start + len(" ".join(words)))
