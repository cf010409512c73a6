"""The key under which names are stored and looked up."""

from __future__ import annotations

import re
import unicodedata

_DIACRITIC_OR_FORMAT = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff]")
_APOSTROPHE = re.compile(r"[\u2018\u2019\u201b\u02bb\u02bc\u02b9\u2032\uff07`\u00b4]")
_SEPARATOR = re.compile(r"[\s\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d._,]+")
_INITIALS = re.compile(r"\b(\w(?: \w)+)(?= |$)")
# Most names, which are in small letters what they are folded: told for a third of what folding costs.
_FOLDED = re.compile(r"[a-z0-9]{2,}(?: [a-z0-9]{2,})*")
# Letters that Unicode does not decompose, as English newsrooms respell them.
_RESPELLED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(name: str) -> str:
    """The name without case, accents, dots, commas and hyphens, with one kind of apostrophe and single spaces.

    Initials that stand together become one word ("J. D. Vance", "J.D. Vance" and "JD Vance" are all "jd vance"), and
    hyphens separate words ("Kim Jong-un" is "kim jong un"). Idempotent; "" for a name without letters or digits.
    """
    if name.isascii():
        plain = name.lower().replace("`", "'")
        if _FOLDED.fullmatch(plain):
            return plain
    else:
        plain = _plain(name)
    words = _SEPARATOR.sub(" ", plain).strip()
    return _INITIALS.sub(lambda run: run[1].replace(" ", ""), words)


def unmarked(name: str) -> str:
    """The name in its own case without accents, as wires write it: "Marusic" for "Marušić"."""
    return unicodedata.normalize("NFC", _DIACRITIC_OR_FORMAT.sub("", unicodedata.normalize("NFKD", name)))


def _plain(name: str) -> str:
    """In small letters without marks. An ASCII name has none, and is told apart since most are: a third of the time."""
    # Apostrophes first: NFKC would turn a spacing acute accent into a space and a combining mark.
    plain = unicodedata.normalize("NFKC", _APOSTROPHE.sub("'", name)).casefold()
    plain = _DIACRITIC_OR_FORMAT.sub("", unicodedata.normalize("NFKD", plain))
    return unicodedata.normalize("NFC", plain).translate(_RESPELLED)
