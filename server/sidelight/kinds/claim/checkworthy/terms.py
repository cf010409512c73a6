"""The terms of a sentence: its words, and the pairs of words that stand side by side."""

from __future__ import annotations

import re
from itertools import pairwise

_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"\w[\w'-]*|[$%£€?!“]")
_PLAIN = str.maketrans({"’": "'", '"': "“"})


def terms(sentence: str) -> frozenset[str]:
    """In lower case, with a blank between the words of a pair and every number as 9; signs of money and speech too."""
    words = _WORD.findall(_NUMBER.sub("9", sentence.translate(_PLAIN).lower()))
    return frozenset([*words, *map(" ".join, pairwise(words))])
