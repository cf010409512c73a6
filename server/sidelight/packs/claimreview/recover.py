"""JSON as publishers embed it -> Python, with the slips mended that leave no doubt about what was meant.

Mended: wrappers left by templates (HTML comments, CDATA), a whole document in HTML entities, commas before a closing
bracket, apostrophes behind a backslash, semicolons at the end, several documents in a row. A quotation mark or bracket
that is missing is not guessed.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

_OPENING = re.compile(r"^(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)+")
_CLOSING = re.compile(r"(?:[\s;]|-->|//|/\*|\*/|\]\]>)+$")
_ENDS = " \t\r\n;\ufeff"
_STRING_OR_LOOSE_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)
_ESCAPED_APOSTROPHE = re.compile(r"(\\\\)|\\'")
_BETWEEN_DOCUMENTS = re.compile(r"[\s,;]*")

# Not strict: line breaks stand unescaped inside the strings of real markup.
_DECODER = json.JSONDecoder(strict=False)


def parse(markup: str) -> Any:
    """The document; a list of them where several stand in a row. Raises ValueError for what cannot be mended."""
    text = markup.strip(_ENDS)
    if not text:
        raise ValueError("empty")
    try:
        return _DECODER.decode(text)
    except ValueError as error:
        try:
            return _documents(_mended(text))
        except ValueError:
            raise error from None


def _mended(text: str) -> str:
    text = _CLOSING.sub("", _OPENING.sub("", text))
    if text.startswith(("{&quot;", "[{&quot;", "{ &quot;")):
        text = html.unescape(text)
    text = _ESCAPED_APOSTROPHE.sub(lambda match: match[1] or "'", text)
    return _STRING_OR_LOOSE_COMMA.sub(lambda match: match[1] or "", text)


def _documents(text: str) -> Any:
    documents, at = [], 0
    while at < len(text):
        document, at = _DECODER.raw_decode(text, at)
        documents.append(document)
        at = _between(text, at)
    if not documents:
        raise ValueError("empty")
    return documents[0] if len(documents) == 1 else documents


def _between(text: str, at: int) -> int:
    found = _BETWEEN_DOCUMENTS.match(text, at)
    return found.end() if found else at
