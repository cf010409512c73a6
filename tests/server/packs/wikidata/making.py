"""Entity documents as the dump has them, of made-up people and places."""

from __future__ import annotations

import json
from typing import Any

Node = dict[str, Any]


def snak(value: Any, *, kind: str = "value") -> Node:
    """An item where the value is Q and a number, a date where it begins with a sign, else a text."""
    if kind != "value":
        return {"snaktype": kind, "datatype": "wikibase-item"}
    return {"snaktype": "value", "datavalue": {"value": _value(value), "type": "any"}}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        time, precision = value
        return {"time": time, "precision": precision, "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}
    if isinstance(value, str) and value[:1] == "Q" and value[1:].isdecimal():
        return {"entity-type": "item", "numeric-id": int(value[1:]), "id": value}
    return value


def day(date: str) -> tuple[str, int]:
    """ "1999", "1999-05" or "1999-05-01" as Wikidata writes it."""
    return f"+{date}{'-00' * (2 - date.count('-'))}T00:00:00Z", 9 + date.count("-")


def statement(value: Any, *, rank: str = "normal", kind: str = "value", **qualifiers: Any) -> Node:
    made: Node = {"mainsnak": snak(value, kind=kind), "type": "statement", "rank": rank}
    if qualifiers:
        made["qualifiers"] = {key: [snak(one)] for key, one in qualifiers.items()}
    return made


def item(id: str, label: str | None, *, enwiki: str | None = None, **claims: list[Node]) -> Node:
    sitelinks = {"enwiki": {"site": "enwiki", "title": enwiki, "badges": []}} if enwiki else {}
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}} if label else [],
        "descriptions": [],
        "aliases": [],
        "claims": claims or [],
        "sitelinks": sitelinks or [],
        "lastrevid": 1,
    }


def person(id: str, label: str | None, **claims: Any) -> Node:
    return item(id, label, P31=[statement("Q5")], **claims)


def lines(*documents: Node) -> bytes:
    return b"".join(json.dumps(one, separators=(",", ":")).encode() + b"\n" for one in documents)


def array(*documents: Node) -> bytes:
    return b"[\n" + b",\n".join(lines(one).strip() for one in documents) + b"\n]\n"
