"""The words of a statement that the API is asked for."""

from __future__ import annotations

import re

from spacy.lang.en.stop_words import STOP_WORDS

MOST_WORDS = 8
"""The API finds by words, of which a long statement has too many; and no more than these leave this machine."""
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


def search_words(statement: str) -> str:
    """Names and numbers first, then the longest other words, in the order of the statement; "" if it has none."""
    words = dict.fromkeys(word for word in _WORD.findall(statement) if word.lower() not in STOP_WORDS)
    told = sorted(words, key=lambda word: (word.islower(), -len(word)))[:MOST_WORDS]
    return " ".join(word for word in words if word in told)
