"""A small body of knowledge for tests of reading: names, and who bears them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sidelight.knowledge.base import Entities, KnownName
from sidelight.knowledge.records import Namesake
from sidelight.model import Entity, Span
from sidelight.text.fold import fold

_WORD = re.compile(r"[^\W_]+(?:(?:[.-]|['’](?!s\b))[^\W_]+)*")
_LONGEST = 6


class NamesKnown(Entities):
    """Knows that these names exist, and nothing about their bearers."""

    def __init__(self, names: Iterable[str]) -> None:
        self._keys = {key for name in names if " " in (key := fold(name))}

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        return [[] for _ in names]

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        return [None for _ in ids]

    def scan(self, text: str) -> list[KnownName]:
        words = list(_WORD.finditer(text))
        found: list[KnownName] = []
        for index, word in enumerate(words):
            if found and word.start() < found[-1].span.end:
                continue
            ends = [later.end() for later in words[index : index + _LONGEST]]
            known = [end for end in ends if fold(text[word.start() : end]) in self._keys]
            if known:
                found.append(KnownName(Span(word.start(), known[-1]), "person", ("X",)))
        return found
