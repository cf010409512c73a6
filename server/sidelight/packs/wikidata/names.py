"""What an item is called in English text.

Labels: en, en-gb, en-ca, then `mul`, which since 2025 stands for all languages that write a name alike. A person whom
none of these names is called by the title of the English article, else as in another language of Latin script: names
of people stay as they are, names of offices and places do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from sidelight.packs.names import without_qualifier
from sidelight.packs.wikidata.documents import Aliases, Document, Languages, Words
from sidelight.packs.wikidata.values import texts

# Bounds against lists and mischief. Of the people in real documents that we have, Constantine the Great has most names:
# 14 aliases in English.
_MOST_ALIASES = 40
_LONGEST_NAME = 100
_LETTER = re.compile(r"[^\W\d_]")
# "(1939-2016)", "(1969–76, 1982–86)", "(born 1950)" at the end: the card has these dates from better places.
_DATES = re.compile(r"\s*\([^()]*\d{3,4}[^()]*\)$")
_AGING = re.compile(r"\b(?:current(?:ly)?|incumbent|since (?:\w+ )?\d{4}|as of|now)\b", re.IGNORECASE)


def english_label(document: Document) -> str | None:
    """The label in English, of anything."""
    return _first(_english(_languages(document.labels)))


def person_label(document: Document) -> str | None:
    if label := english_label(document):
        return label
    if bare := without_qualifier(document.enwiki() or ""):
        return bare
    known = _languages(document.labels)
    others = (known.de, known.fr, known.es, known.it, known.nl, known.pt, known.sv, known.pl)
    return next((name for words in others if words and _is_latin(name := words.value.strip())), None)


def person_aliases(document: Document, label: str) -> tuple[str, ...]:
    """Other names in Latin script: aliases, nicknames, names at birth and in the own language, pseudonyms."""
    claims = document.statements()
    stated = (claims.nickname, claims.birth_name, claims.native_name, claims.pseudonym)
    names = aliases(document)
    for statements in filter(None, stated):
        names += texts(statements)
    return _different(label, names)


def aliases(document: Document) -> list[str]:
    """Those in English, as they come, and the labels of its varieties where they differ."""
    known = document.aliases if isinstance(document.aliases, Aliases) else Aliases()
    names = [words.value for words in (*known.en, *known.en_gb, *known.en_ca, *known.mul)]
    return names + [label.value for label in _english(_languages(document.labels)) if label]


def description(document: Document) -> str | None:
    """In English, less the dates in brackets at its end; None for one that would grow old."""
    text = _first(_english(_languages(document.descriptions)))
    if text is None or _AGING.search(text):
        return None
    return (_DATES.sub("", text).strip() or None) if text.endswith(")") else text


def sentence_case(label: str) -> str:
    """ "prime minister of Sweden" as the beginning of a line; names that begin small on purpose are no offices."""
    return label[:1].upper() + label[1:]


def _english(words: Languages) -> tuple[Words | None, ...]:
    return words.en, words.en_gb, words.en_ca, words.mul


def _languages(words: Languages | list[object]) -> Languages:
    return words if isinstance(words, Languages) else Languages()


def _first(words: Iterable[Words | None]) -> str | None:
    for one in words:
        if one and (text := one.value.strip()):
            return text
    return None


def _different(label: str, names: Iterable[str]) -> tuple[str, ...]:
    different = dict.fromkeys([name.strip() for name in names if len(name) <= _LONGEST_NAME and _is_latin(name)])
    different.pop(label, None)
    return tuple(different)[:_MOST_ALIASES]


def _is_latin(name: str) -> bool:
    """Every letter of it; at least one."""
    if name.isascii():
        return _LETTER.search(name) is not None
    letters = _LETTER.findall(name)
    return bool(letters) and all(map(_is_latin_letter, letters))


@lru_cache(1 << 12)
def _is_latin_letter(letter: str) -> bool:
    return "LATIN" in unicodedata.name(letter, "")
