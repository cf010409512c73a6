"""The words of a statement that the API is asked for."""

from __future__ import annotations

import re

from spacy.lang.en.stop_words import STOP_WORDS

MOST_WORDS = 8
"""The API finds by words, of which a long statement has too many; and no more than these leave this machine."""
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")


def search_words(statement: str) -> str:
    """Names and numbers first, then the longest other words, in the order of the statement; "" if it has none."""
    written = _WORD.findall(statement)
    words = dict.fromkeys(word for at, word in enumerate(written) if not _is_empty(word, first=at == 0))
    told = sorted(words, key=lambda word: (word.islower(), -len(word)))[:MOST_WORDS]
    return " ".join(word for word in words if word in told)


def _is_empty(word: str, *, first: bool) -> bool:
    """Whether it says nothing; "US" and, but for the first word, "May" are names."""
    return word.lower() in STOP_WORDS and (word.islower() or (first and not word.isupper()))
