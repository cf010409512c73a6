"""Numbers as news writes them: "12,345", "1.5 million", "two dozen", "half a million"."""

from __future__ import annotations

import re

from sidelight.text.words import listed

_UNITS = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
            " sixteen seventeen eighteen nineteen"
        )
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES = {
    "couple": 2,
    "dozen": 12,
    "dozens": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
"""Multipliers by word and abbreviation, in lower case."""

_SMALL = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_BIG = r"dozen|hundred|thousand|million|billion|trillion"
CARDINAL_WORDS = rf"(?:(?:half an?|an?) (?:{_BIG})|(?:{_SMALL}))(?:(?:[ -]|,? and )(?:{_SMALL}|{_BIG})\b){{0,6}}(?!\w)"
"""Pattern of a number in words, to be used without case: "twenty-five", "a hundred", "three million"."""

DIGITS = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?"
"""Pattern of a number in digits, with thousands parted by commas or not."""

_ORDINALS = listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL_WORDS = "|".join(_ORDINALS[1:])
_SMALL_VALUES: dict[str, float] = {**_UNITS, **_TENS, "half": 0.5}
_ARTICLES = frozenset({"a", "an"})
_FILLERS = frozenset({"", "and", "of"})
_TWENTY = 20
_CLOSES_GROUP = 1_000
_DIGITS = re.compile(rf"(?:{DIGITS})")
_SPLIT = re.compile(r"[\s-]+|,")


def cardinal(words: str) -> float | None:
    """The value of a number in digits, in words, or in digits with scale words; None when it is no number."""
    total = 0.0
    group: float | None = None
    tokens = [word for word in _SPLIT.split(words.casefold().replace(",", "")) if word not in _FILLERS]
    for word in tokens:
        if word in SCALES:
            group = (1 if group is None else group) * SCALES[word]
        elif word in _ARTICLES:
            group = group or 1
        else:
            value = _small(word)
            if value is None or (group is not None and not _may_follow(value, group)):
                return None
            group = (group or 0) + value
        if group >= _CLOSES_GROUP and word in SCALES:
            total, group = total + group, None
    return total + (group or 0) if tokens else None


def ordinal(word: str) -> int | None:
    """The value of "third", "3rd"; None for other words and above twentieth in words."""
    digits = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)", word.casefold())
    if digits:
        return int(digits[1])
    return _ORDINALS.index(word.casefold()) if word.casefold() in _ORDINALS else None


def _small(word: str) -> float | None:
    """The value of a word below a hundred, or of digits."""
    return float(word) if _DIGITS.fullmatch(word) else _SMALL_VALUES.get(word)


def _may_follow(value: float, group: float) -> bool:
    """ "twenty-five", "two hundred and five", but not "five five"."""
    return group >= _TWENTY and group % (10 if value < 10 else 100) == 0
