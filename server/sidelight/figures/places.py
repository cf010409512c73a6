"""Which country the words speak of, as the series are called by."""

from __future__ import annotations

import re
import string
from collections import Counter

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


def country_around(paragraph: str, text: str) -> str | None:
    """The country of a passage that names none: its paragraph's, where a central body says which and no other country
    is named; else the article's.
    """
    bodies = _bodies(paragraph)
    if len(bodies) == 1 and bodies.keys() == countries(paragraph).keys():
        return next(iter(bodies))
    return main_country(text)


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
