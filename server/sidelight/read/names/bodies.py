"""Names of bodies, places and works that hold a person's name: "Lincoln Memorial", "the Harris campaign"."""

from __future__ import annotations

import re

from sidelight.model import Span
from sidelight.read.lexicon import INSTITUTIONS, NEVER_SURNAMES, PERSONAL_BODIES
from sidelight.text.given_names import is_given_name

_CAPITALISED_AFTER = re.compile(r"(?: [A-Z][\w’-]*){1,3}")
_LOWER_AFTER = re.compile(r" ([a-z-]+)\b")
_THE_BEFORE = re.compile(r"\b[Tt]he (?:[\w.-]+ )?$")
_REACH = 24
# Of SURNAMES_TOO those that hardly end an unusual first name's full name.
_STREETS = frozenset({"lane", "street", "bridge", "house", "court", "road"})
# What a ship or storm has before the name that it was given.
_THING_BEFORE = re.compile(
    r"\b(?:USS|HMS|HMCS|HMAS|RMS|SS|MV|USNS|INS|[Hh]urricane|(?:[Tt]ropical )?[Ss]torm|[Cc]yclone|[Tt]yphoon) $"
)


def ends_as_body(surface: str) -> bool:
    """Whether the last of several words says that this is a body or place, whatever stands before it."""
    words = surface.casefold().rstrip(".").split()
    return len(words) > 1 and words[-1] in NEVER_SURNAMES


def is_street(surface: str) -> bool:
    """Whether the last of several words is a street's or house's, and the first is nobody's first name: "Mill Lane"."""
    words = surface.split()
    return len(words) > 1 and words[-1].casefold() in _STREETS and not is_given_name(words[0])


def body_around(text: str, name: Span) -> Span | None:
    """The body that a person's name begins: the name with its institution word; None when it stands for itself."""
    end = _institution_end(text, name) or _personal_body_end(text, name)
    return Span(name.start, end) if end else None


def thing_around(text: str, name: Span) -> Span | None:
    """The ship or storm that has the name: "USS Theodore Roosevelt"; None when nothing before the name says so."""
    reach = max(0, name.start - _REACH)
    before = _THING_BEFORE.search(text[reach : name.start])
    return Span(reach + before.start(), name.end) if before else None


def _institution_end(text: str, name: Span) -> int | None:
    """ "Clinton Foundation", "Hoover Street", "Reagan National Airport"."""
    run = _CAPITALISED_AFTER.match(text, name.end)
    words = run[0].split() if run else []
    if name.of(text).isupper():
        del words[1:]  # in a headline in capitals what follows later is no part of the name
    end = name.end
    for index, word in enumerate(words):
        end += 1 + len(word)
        if word.casefold() in (INSTITUTIONS if index == 0 else NEVER_SURNAMES):
            return end
    return None


def _personal_body_end(text: str, name: Span) -> int | None:
    """ "the Harris campaign", "the second Blair government"."""
    after = _LOWER_AFTER.match(text, name.end)
    before = text[max(0, name.start - _REACH) : name.start]
    return after.end() if after and after[1] in PERSONAL_BODIES and _THE_BEFORE.search(before) else None
