"""Texts with their names marked in place, written and labelled before anything was run.

A text starts with "= ID DATE". {NAME|TITLE} is a name, without its titles, with the article of the English Wikipedia
that tells who is meant (or what the records call somebody who has none), or nothing for somebody made up;
{WORDS|@TITLE} is an office alone; {WORDS|?} may be taken for a name or not, with any edges. "{King >Abdullah|…}" may
begin at either place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_HEAD = re.compile(r"^= (\S+) +(\S+)\n", re.MULTILINE)
_MARK = re.compile(r"\{([^{}|]+)\|([@?]?)([^{}]*)\}")


def marked_texts(file: Path) -> Iterator[dict[str, Any]]:
    """As the passages of adversarial/; `offices` are the offices alone, `either` what counts neither way."""
    parts = _HEAD.split(file.read_text(encoding="utf-8"))[1:]
    for id_, published, marked in zip(*[iter(parts)] * 3, strict=True):
        yield {"id": id_, "published": published} | unmarked(marked.strip())


def unmarked(marked: str) -> dict[str, Any]:
    """The text without its marks, with `mentions`, `offices` and `either` by place."""
    text, at = "", 0
    places: dict[str, list[dict[str, Any]]] = {"": [], "@": [], "?": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        address, _, name = mark[1].rpartition(">")
        place = {"start": len(text), "end": len(text) + len(address + name), "name_start": len(text + address)}
        places[mark[2]].append(place | {"people": [mark[3]] if mark[3] else []})
        text += address + name
        at = mark.end()
    return {"text": text + marked[at:], "mentions": places[""], "offices": places["@"], "either": places["?"]}
