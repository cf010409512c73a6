"""Which country the words speak of, as the series are called by."""

from __future__ import annotations

import re
import string
from collections import Counter

from sidelight.model import Reading, Span
from sidelight.text.phrases import Phrases
from sidelight.text.places import US_STATES, places_in

_CAPITALISED = re.compile(r"(?<![\w.])[A-Z](?:[\w.’'-]*\w|\.)?(?: [A-Z][\w.’'-]*)*")
_LOWER_IN_NAMES = {"And": "and", "Of": "of", "The": "the"}
# In English-language news more often the name of a person than of the country.
_MOSTLY_PEOPLE = {"jordan", "chad"}

# What only one country has and its news names instead of the country. "The Fed" without its capital is nobody's.
_BODIES = Phrases(
    {
        "United States": "the Fed|Federal Reserve|Bureau of Labor Statistics|Labor Department|Department of Labor"
        "|Commerce Department|Bureau of Economic Analysis|Census Bureau|Congressional Budget Office",
        "United Kingdom": "Bank of England|Office for National Statistics|ONS|Chancellor of the Exchequer"
        "|Office for Budget Responsibility",
    }
)

_NARROWER = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Ss]everal|[Ss]ome|[Mm]any|[Mm]ost) "
    r"(?:bloc|city|cities|continent|count(?:y|ies)|district|island|province|region|state|territory|town|village)s?\b"
    r"|\b(?:city|county|state)wide\b|\bEurope(?:an)?\b|\b[Ee]uro ?zone\b|\b[Mm]ayors?\b"
    r"|\b(?:unemployment|joblessness|inflation|prices|rate|population) there\b"
)
"""Places that are no country, without a name of their own or not named as places."""

_PART = re.compile(
    r"\b(?P<part>(?:north|south|east|west)(?:ern|east(?:ern)?|west(?:ern)?)?|central|upper|lower|inner|outer|mainland"
    r"|rural|urban|metropolitan)[ -](?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Before a country's name, and no part of it: "Lower Egypt", "northern Italy", but "South Korea"."""

MAIN_SHARE = 2 / 3
"""Of an article's country words, for the country that it is about when a sentence names none."""


def countries(text: str) -> Counter[str]:
    """How often each country is named, by its name, its short forms, its people or its central bodies."""
    found: Counter[str] = Counter()
    for name in _CAPITALISED.findall(text):
        places = places_in(name) | places_in(name.removesuffix("s"))
        found.update(map(_english_name, places - US_STATES - _MOSTLY_PEOPLE))
    found.update(_bodies(text))
    return found


def country_of(statement: Span, reading: Reading) -> str | None:
    """The country whose figures the statement gives: the one that it names, else the one around it.

    None when it names several, or a narrower place, or when its paragraph speaks of one up to there.
    """
    text = reading.article.text
    found = countries(statement.of(text))
    paragraph = next((one for one in reading.paragraphs if one.covers(statement)), statement)
    before = statement if found else Span(paragraph.start, statement.end)
    if len(found) > 1 or not all(map(countries, _places(before, reading))) or _names_a_part(statement.of(text)):
        return None
    if found or not (_NARROWER.search(before.of(text)) or places_in(before.of(text)) & US_STATES):
        return next(iter(found), None) or country_around(paragraph.of(text), text)
    return None


def country_around(paragraph: str, text: str) -> str | None:
    """The country of a passage that names none: its paragraph's, where a central body says which; else the article's.

    None where the paragraph names another country.
    """
    bodies, named = _bodies(paragraph), countries(paragraph)
    around = next(iter(bodies)) if len(bodies) == 1 else main_country(text)
    return around if around is not None and named.keys() <= {around} else None


def _names_a_part(words: str) -> bool:
    parts = ((one["part"].lower(), _CAPITALISED.match(words, one.end())) for one in _PART.finditer(words))
    return any(
        name and not any(place.startswith(part) for place in places_in(f"{part} {name[0]}")) for part, name in parts
    )


def _places(span: Span, reading: Reading) -> list[str]:
    return [name.text for name in reading.names if name.label == "place" and span.covers(name.span)]


def main_country(text: str) -> str | None:
    """The country that a text is about: named at least twice, and by two thirds of all country words; else None."""
    found = countries(text)
    for country, count in found.most_common(1):
        if count > 1 and count >= MAIN_SHARE * found.total():
            return country
    return None


def _bodies(text: str) -> Counter[str]:
    return Counter(_BODIES.meant_in(text))


def _english_name(folded: str) -> str:
    return " ".join(_LOWER_IN_NAMES.get(word, word) for word in string.capwords(folded).split())
