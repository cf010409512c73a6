"""Which country the words speak of, as the series are called by."""

from __future__ import annotations

import re
import string
from collections import Counter

from sidelight.text.places import US_STATES, places_in

_CAPITALISED = re.compile(r"(?<![\w.])[A-Z](?:[\w.’'-]*\w|\.)?(?: [A-Z][\w.’'-]*)*")
_LOWER_IN_NAMES = {"And": "and", "Of": "of", "The": "the"}
# In English-language news more often the name of a person than of the country.
_MOSTLY_PEOPLE = {"jordan", "chad"}

MAIN_SHARE = 2 / 3
"""Of an article's country words, for the country that it is about when a sentence names none."""


def countries(text: str) -> Counter[str]:
    """How often each country is named, by its name, its short forms or its people, in running text."""
    found: Counter[str] = Counter()
    for name in _CAPITALISED.findall(text):
        places = places_in(name) | places_in(name.removesuffix("s"))
        found.update(map(_english_name, places - US_STATES - _MOSTLY_PEOPLE))
    return found


def main_country(text: str) -> str | None:
    """The country that a text is about: named at least twice, and by two thirds of all country words; else None."""
    found = countries(text)
    for country, count in found.most_common(1):
        if count > 1 and count >= MAIN_SHARE * found.total():
            return country
    return None


def _english_name(folded: str) -> str:
    return " ".join(_LOWER_IN_NAMES.get(word, word) for word in string.capwords(folded).split())
