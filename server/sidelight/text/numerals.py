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

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""Pattern of a number in digits, with thousands parted by commas or not."""

_ORDINALS = listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL_WORDS = "|".join(_ORDINALS[1:])
_DIGITS = re.compile(rf"(?:{DIGITS})")
_SPLIT = re.compile(r"[\s-]+|,")


def cardinal(words: str) -> float | None:
    """The value of a number in digits, in words, or in digits with scale words; None when it is no number."""
    tokens = [
        token for token in _SPLIT.split(words.casefold().replace(",", "")) if token and token not in {"and", "of"}
    ]
    total, current = 0.0, None
    for token in tokens:
        current, total, read = _step(token, current, total)
        if not read:
            return None
    return None if current is None and total == 0 and not tokens else total + (current or 0)


def ordinal(word: str) -> int | None:
    """The value of "third", "3rd"; None for other words and above twentieth in words."""
    digits = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", word.casefold())
    if digits:
        return int(digits[1])
    return _ORDINALS.index(word.casefold()) if word.casefold() in _ORDINALS else None


def _step(word: str, current: float | None, total: float) -> tuple[float | None, float, bool]:
    """The open group, the sum of the closed ones, and whether the word could be read."""
    if _DIGITS.fullmatch(word):
        return float(word), total, current is None
    if word in _TENS:
        return (current or 0) + _TENS[word], total, (current or 0) % 100 == 0
    if word in _UNITS:
        # "twenty-five", "two hundred and five", but not "five five".
        return (current or 0) + _UNITS[word], total, (current or 0) % 10 == 0
    if word in {"a", "an"}:
        return (1 if current is None else current), total, True
    if word == "half":
        return 0.5, total, current is None
    if word == "couple":
        return 2, total, True
    return _scaled(SCALES.get(word), current, total)


def _scaled(scale: int | None, current: float | None, total: float) -> tuple[float | None, float, bool]:
    if scale is None:
        return current, total, False
    value = (1 if current is None else current) * scale
    return (value, total, True) if scale <= 100 else (None, total + value, True)
