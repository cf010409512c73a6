"""What of a sentence says whether it is worth checking: counts of words and patterns, by name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

from sidelight.kinds.claim.checkworthy.words import CLASSES, VERBS

# A third number, or a fifth name, adds nothing.
_MOST = 3
_MOST_NAMES = 4
_SHORT = 6

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_PATTERNS = {
    "number": re.compile(r"(?<![\w-])[$£€]{0,3}\d[\d,.]*(?!\w)"),
    "percent": re.compile(r"%|\b(?:per ?cent|percentage)\b", re.IGNORECASE),
    "money": re.compile(r"[$£€]\s?\d|\b(?:dollars?|euros?|pounds|crowns|cents)\b", re.IGNORECASE),
    "year": re.compile(r"\b(?:1[89]|20)\d\d\b"),
    "since": re.compile(
        r"\b(?:since|ever|first time|never before|in (?:history|\w+ (?:years|decades))|on record|in a row)\b",
        re.IGNORECASE,
    ),
    "comparison": re.compile(
        r"\b(?:(?:more|less|fewer|higher|lower|larger|smaller|better|worse|older) than|compared (?:with|to)|up from"
        r"|down from)\b",
        re.IGNORECASE,
    ),
    "question": re.compile(r"\?"),
    "exclamation": re.compile(r"!"),
    "quotation": re.compile(r"[“\"]"),
    "perfect": re.compile(
        r"(?:\bha(?:ve|s|d)|['’]ve)(?: (?:not|never|also|now|already|been))*"
        r" \w+(?:ed|en|ne|de|nt|st|lt|pt|ught|wn|ut)\b",
        re.IGNORECASE,
    ),
    "caption": re.compile(
        r"^(?:Photo|Image|Picture|Credit|By|Read more|Related|Advertisement|Updated|Share|Click|Q:|Copyright|Left)\b"
    ),
    "no_stop": re.compile(r"[^.!?…”\"’')]$"),
    "age": re.compile(r", \d{1,2}, "),
    "opens_loosely": re.compile(r"^(?:And|But|So|Well|Yet|Now|That's|It's|This is|That is|There's)\b"),
    "instruction": re.compile(
        r"^(?:Try|Add|Ask|Keep|Imagine|Look|Take|Make|Remember|Consider|Let|Stay|Thank|Click|Sign|Have)\b"
    ),
    "no_comment": re.compile(
        r"declin\w+ to comment|not (?:reply|respond|immediately)|request for comment", re.IGNORECASE
    ),
}
_CLASSES_OF: dict[str, list[str]] = {}
for _name, _words in CLASSES.items():
    for _word in _words:
        _CLASSES_OF.setdefault(_word, []).append(_name)

_PUBLIC = ("politics", "law", "economy", "health", "science", "war")
_NUMBERS = ("number", "spelled_number", "percent", "money")
_OPINION = ("evaluative", "feeling")
_WE = ("first_person", "first_person_plural")
_VERB_CLASSES = ("act", "allege", "report", "was", "has", "change", "duty", "future", "feeling", "cause")

NAMES = (
    *CLASSES,
    *_PATTERNS,
    "name",
    "past_form",
    "short",
    "without_verb",
    "public",
    "public_number",
    "own_opinion",
    "future_number",
    "own_act",
)
"""The cues in the order of the weights."""


def cues(sentence: str) -> list[float]:
    """The value of each of NAMES, 0 or more: the square root of a count that stops at _MOST, or a yes as 1."""
    words = [word.replace("’", "'") for word in _WORD.findall(sentence)]
    lower = [word.lower() for word in words]
    found = dict.fromkeys(NAMES, 0)
    for word in lower:
        for name in _CLASSES_OF.get(word, ()):
            found[name] += 1
    for name, pattern in _PATTERNS.items():
        found[name] = len(pattern.findall(sentence))
    found["number"] = max(0, found["number"] - found["year"])
    found["past_form"] = sum(map(_is_past_form, lower))
    found |= _yes_or_no(found, lower)
    value = {name: math.sqrt(min(count, _MOST)) for name, count in found.items()}
    value["name"] = min(_MOST_NAMES, sum(word[0].isupper() for word in words[1:] if not word.startswith("I"))) / 2
    return list(value.values())


def _yes_or_no(found: dict[str, int], lower: list[str]) -> dict[str, int]:
    def any_of(names: Iterable[str]) -> bool:
        return any(found[name] for name in names)

    return {
        "short": len(lower) < _SHORT,
        "without_verb": not any_of(_VERB_CLASSES) and not any(map(_is_verb, lower)),
        "public": any_of(_PUBLIC),
        "public_number": any_of(_PUBLIC) and any_of(_NUMBERS),
        "own_opinion": any_of(_OPINION) and any_of(_WE),
        "future_number": bool(found["future"]) and any_of(_NUMBERS),
        "own_act": bool(found["act"]) and any_of(_WE),
    }


def _is_verb(word: str) -> bool:
    return word in VERBS or _is_past_form(word)


def _is_past_form(word: str) -> bool:
    return word.endswith("ed") and len(word) > len("feed")
