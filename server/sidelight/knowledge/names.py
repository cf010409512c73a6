"""The scan of a whole text for known names."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import marisa_trie

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MAX_KEY_CHARS, NAME_FLAGS, NAMES, Flag
from sidelight.model import Span
from sidelight.text.fold import fold

# A word with its inner apostrophes, marks and invisible format characters, or numbers with strokes ("9/11").
_MARK = r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]"
_WORD = re.compile(rf"\d+(?:/\d+)+|[^\W_]+(?:(?:{_MARK}+|['\u2019\u02bc])[^\W_]+)*{_MARK}*")
_POSSESSIVE = re.compile(r"['\u2019\u02bc][sS]$")
# What may stand between two words of one name: a space or a line's end, a hyphen or en dash, the dot of an initial.
_JOINT = re.compile(r"[^\S\n]*\n?[^\S\n]*|[-\u2010-\u2013\u2212\ufe63\uff0d]|\.?[^\S\n]*")
# "Women's March", "miners' strike": the apostrophe is part of a name that goes on.
_APOSTROPHE = re.compile(r"['\u2019\u02bc]([sS]?) ")
_COMMA = re.compile(r",[^\S\n]+")
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
_DOTTED = re.compile(r"[JS]r\.")
# "J.", "St.", "v.": after a longer word a dot with a space ends the sentence, but for a month's with its day.
_LONGEST_ABBREVIATION = 2
_MONTHS = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"))
# Stands in no key, so no name is read across it.
_BREAK = "\n"
# Every pack is asked for people and for events of the same text, and a server reads few articles at once.
_KEPT_TEXTS = 4


class _Words(NamedTuple):
    """The words of a text in order, by column: an object for each would take half as long again."""

    starts: list[int]
    """In the text, as are ends."""
    ends: list[int]
    folded_starts: list[int]
    small: list[bool]
    """Written without a capital."""
    by_folded_end: dict[int, int]
    """The number of the word that ends there in the folded text."""
    folded: str
    """The words folded, joined as fold would join them."""


@dataclass(frozen=True, slots=True)
class FoundName:
    span: Span
    key: str
    """The name as the tables of aliases hold it."""


class NameIndex:
    """The names that a pack knows, mapped from its files: they take no memory of this process."""

    def __init__(self, folder: Path) -> None:
        """Raises KnowledgeError when the files are missing or broken."""
        try:
            self._trie = marisa_trie.Trie().mmap(str(folder / NAMES))
            self._flags = _map(folder / NAME_FLAGS)
        except (OSError, RuntimeError) as error:
            raise KnowledgeError(f"The names of the pack {folder.name} cannot be read: {error}.") from error

    def scan(self, text: str, wanted: Flag) -> list[FoundName]:
        """Every name of the wanted sort in the index, by place, the longest at each and none inside another.

        A name counts where it stands at word boundaries and starts with a capital or digit (a person's name ends in
        a capitalised word too), unless the pack writes it small.
        """
        words = _fold_words(text)
        found: list[FoundName] = []
        free = 0
        for first, small in enumerate(words.small):
            if first < free or (small and wanted is Flag.PERSON):
                continue
            for key, last in self._longest_first(words, first):
                if self._is_written(words, first, last, key, wanted):
                    found.append(FoundName(Span(words.starts[first], _end(text, words, last)), key))
                    free = last + 1
                    break
        return found

    def _longest_first(self, words: _Words, first: int) -> Iterator[tuple[str, int]]:
        """The keys that start with that word and end with a word, with the number of the last."""
        start = words.folded_starts[first]
        for key in reversed(self._trie.prefixes(words.folded[start : start + MAX_KEY_CHARS])):
            last = words.by_folded_end.get(start + len(key))
            if last is not None:
                yield key, last

    def _is_written(self, words: _Words, first: int, last: int, key: str, wanted: Flag) -> bool:
        flags = self._flags[self._trie[key]]
        if not flags & wanted:
            return False
        if wanted is Flag.PERSON:
            return not words.small[last]
        return bool(flags & Flag.SMALL) or not words.small[first]


def _map(path: Path) -> mmap.mmap | bytes:
    with path.open("rb") as file:
        # An empty file cannot be mapped.
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""


@lru_cache(_KEPT_TEXTS)
def _fold_words(text: str) -> _Words:
    """Some 1.2 µs a word, most of what a scan costs: hence the lists, and the short way between most words."""
    starts, ends, folded_starts, small, by_folded_end = [], [], [], [], {}
    parts: list[str] = []
    end = length = 0
    previous = ""
    for number, match in enumerate(_WORD.finditer(text)):
        written, start = match[0], match.start()
        if not written.isalnum():
            written = _POSSESSIVE.sub("", written)
        folded = written.lower() if written.isascii() else fold(written)
        between = text[end:start]
        joint = " " if between == " " and len(folded) > 1 else _joint(between, previous, folded)
        folded_starts.append(length + len(joint))
        length += len(joint) + len(folded)
        end, previous = start + len(written), folded
        starts.append(start)
        ends.append(end)
        small.append(written.islower())
        by_folded_end[length] = number
        parts += (joint, folded)
    return _Words(starts, ends, folded_starts, small, by_folded_end, "".join(parts))


def _end(text: str, words: _Words, last: int) -> int:
    """Where the name ends, with the dot of "Jr."."""
    return words.ends[last] + bool(_DOTTED.match(text, words.starts[last]))


def _joint(between: str, previous: str, following: str) -> str:
    """How fold joins two words, or a break where no name goes on."""
    if _JOINT.fullmatch(between):
        if _ends_sentence(between, previous, following):
            return _BREAK
        return "" if len(previous) == len(following) == 1 else " "
    possessive = _APOSTROPHE.fullmatch(between)
    if possessive:
        return f"'{possessive[1].lower()} "
    return " " if _COMMA.fullmatch(between) and _goes_on(previous, following) else _BREAK


def _ends_sentence(between: str, previous: str, following: str) -> bool:
    if len(between) < len(". ") or between[0] != "." or len(previous) <= _LONGEST_ABBREVIATION:
        return False
    return not (previous in _MONTHS and following[0].isdigit())


def _goes_on(previous: str, following: str) -> bool:
    """After a comma: "Reed, Jr.", "July 7, 2005"."""
    return following in _GENERATIONS or (previous.isdigit() and len(following) == len("2005") and following.isdigit())
