"""The words of office or address right before a name: "GOP Sen.", "then-Rep.", "Obama Secretary of State"."""

from __future__ import annotations

import re

from sidelight.model import Span
from sidelight.read.lexicon import CALLINGS, HONORIFICS, INSTITUTIONS, NOT_IN_TITLES, OFFICES, RANKS, TITLE_MODIFIERS

# As many characters before a name as the longest titles of the development texts, twice over.
_REACH = 90
# "nutritionist", "economist", "cellist": callings; "Twist" and "Christ" are shorter.
_SHORTEST_CALLING = 7
_WORD = re.compile(r"[^\s\"“”‘(),;:!?—–\[\]/]+")
_HEADS = HONORIFICS | RANKS | OFFICES | CALLINGS
_LINKS = frozenset({"of", "for", "the", "at"})
_TIED = re.compile(r"^(?:then|ex|now|vice|deputy|co|acting|former)[-‑]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


def title_before(text: str, start: int, floor: int) -> Span | None:
    """The title that ends right before `start`, not reaching back over `floor`; None if there is none."""
    words = _adjacent_words(text, start, max(floor, start - _REACH))
    phrase: list[re.Match[str]] = []
    for word in reversed(words):
        if not _belongs(word[0], sentence_start=word.start() == floor):
            break
        phrase.insert(0, word)
    phrase = _from_head_or_body(phrase)
    return Span(phrase[0].start(), phrase[-1].end()) if phrase and _has_head(phrase) else None


def is_head(word: str) -> bool:
    """Whether the word alone can be a title: "Sen.", "leader", "ex-President"."""
    bare = _bare(word)
    return bare in _HEADS or (
        bare.endswith("ist") and not bare.endswith(("quist", "qvist", "kvist")) and len(bare) >= _SHORTEST_CALLING
    )


def _adjacent_words(text: str, start: int, floor: int) -> list[re.Match[str]]:
    """The words before `start` that only spaces part from it and from each other, and that are not cut at `floor`."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text, floor, start):
        if words and not text[words[-1].end() : word.start()].isspace():
            words = []
        words.append(word)
    if not words or not text[words[-1].end() : start].isspace() or "\n" in text[words[0].start() : start]:
        return []
    cut = words[0].start() == floor > 0 and text[floor - 1].isalnum()
    return words[1:] if cut else words


def _belongs(word: str, *, sentence_start: bool) -> bool:
    bare = _bare(word)
    if is_head(word) or bare in TITLE_MODIFIERS or bare in _LINKS:
        return not (sentence_start and bare in NOT_IN_TITLES)
    dotted_abbreviation = word.endswith(".") and not word.endswith("..") and (len(word) <= 4 or "." in word[:-1])
    return (
        _TIED.sub("", word)[:1].isupper()
        and bare not in NOT_IN_TITLES
        and not _POSSESSIVE.search(word)
        and (not word.endswith(".") or dotted_abbreviation)
    )


def _from_head_or_body(phrase: list[re.Match[str]]) -> list[re.Match[str]]:
    """The phrase from behind the last "of" or "for" that no head governs: "portraits of | author"."""
    start = 0
    for index, word in enumerate(phrase):
        if word[0].casefold() in _LINKS and not (index > start and _governed(phrase, index)):
            start = index + 1
    return phrase[start:]


def _governed(phrase: list[re.Match[str]], link: int) -> bool:
    """Whether a head or body stands right before the link ("Bank of"), or a head before the last ("Leader of the")."""
    if _bare(phrase[link - 1][0]) in INSTITUTIONS and phrase[link - 1][0][0].isupper():
        return True
    return is_head(phrase[link - 1][0]) or (link > 1 and phrase[link - 1][0] == "of" and is_head(phrase[link - 2][0]))


def _has_head(phrase: list[re.Match[str]]) -> bool:
    """Whether the phrase ends in a head, or in a head and the body it is "of"; "director of" is none of the name's."""
    if is_head(phrase[-1][0]) or phrase[-1][0] in _LINKS:
        return is_head(phrase[-1][0])
    links = [index for index, word in enumerate(phrase) if word[0] == "of"]
    return bool(links) and links[0] > 0 and is_head(phrase[links[0] - 1][0])


def _bare(word: str) -> str:
    return _TIED.sub("", word).rstrip(".").casefold()
