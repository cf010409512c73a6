"""The people of a Wikidata JSON-lines file as a source of knowledge, for measuring; nothing that ships."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sidelight.knowledge.base import KnownName
from sidelight.model import Citation, Entity, Ids, Role, Span
from sidelight.text.fold import fold

HUMAN = "Q5"
# Words of the longest names that scan looks for.
LONGEST = 6
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# The file tells nothing about who is better known.
PRIOR = 0.5
CITATION = Citation(name="Wikidata", url=None, license="CC0-1.0", retrieved="2026-06-15", basis="data")


class WikidataLines:
    """Implements Entities and Surnames."""

    def __init__(self, path: Path) -> None:
        items = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        people = [item for item in items if HUMAN in _values(item, "P31")]
        labels = {item["id"]: _label(item) for item in people}
        self._people = {item["id"]: entity(item, labels) for item in people}
        self._bearers: defaultdict[str, list[Entity]] = defaultdict(list)
        self._surnamed: defaultdict[str, list[Entity]] = defaultdict(list)
        for person in self._people.values():
            for key in {fold(name) for name in (person.label, *person.aliases)}:
                self._bearers[key].append(person)
            if person.roles:
                self._surnamed[fold(person.label).rsplit(" ", 1)[-1]].append(person)

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Entity]]:
        return [self._bearers.get(fold(name), [])[:limit] for name in names]

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Entity]]:
        return [self._surnamed.get(fold(name), [])[:limit] for name in surnames]

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        return [self._people.get(id_) for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        words = [match.span() for match in _WORD.finditer(text)]
        found: list[KnownName] = []
        for at, (start, _) in enumerate(words):
            if not text[start].isupper() or (found and start < found[-1].span.end):
                continue
            spans = [Span(start, end) for _, end in reversed(words[at + 1 : at + LONGEST])]
            named = [span for span in spans if self._bearers.get(fold(span.of(text)))]
            found += [KnownName(s, "person", tuple(p.id for p in self._bearers[fold(s.of(text))])) for s in named[:1]]
        return found


def entity(item: dict[str, Any], labels: dict[str, str]) -> Entity:
    return Entity(
        id=item["id"],
        ids=Ids(wikidata=item["id"], enwiki=None, pack=None),
        label=_label(item),
        description=(item["descriptions"] or {}).get("en", {}).get("value"),
        born=next(iter(_times(item["claims"].get("P569", []))), None),
        died=next(iter(_times(item["claims"].get("P570", []))), None),
        aliases=tuple(alias["value"] for alias in (item["aliases"] or {}).get("en", [])),
        parties=(),
        roles=_roles(item),
        image=None,
        prior=PRIOR,
        citation=CITATION,
    )


def _roles(item: dict[str, Any]) -> tuple[Role, ...]:
    """The offices without their names, which the file leaves out: the description stands for each."""
    title = (item["descriptions"] or {}).get("en", {}).get("value", "").split(" (")[0]
    spans = [
        tuple(next(iter(_snaks(claim.get("qualifiers", {}).get(key, []))), None) for key in ("P580", "P582"))
        for claim in item["claims"].get("P39", [])
    ]
    return tuple(
        Role(
            title=title, of=None, place=None, party=None, from_=start, to=end, known_until="2026-06", citation=CITATION
        )
        for start, end in spans
    )


def _label(item: dict[str, Any]) -> str:
    label = item["labels"].get("en") or next(iter(item["labels"].values()), {"value": item["id"]})
    return str(label["value"])


def _values(item: dict[str, Any], key: str) -> list[str]:
    return [claim["mainsnak"]["datavalue"]["value"]["id"] for claim in item["claims"].get(key, [])]


def _times(claims: Sequence[dict[str, Any]]) -> list[str]:
    return _snaks([claim["mainsnak"] for claim in claims])


def _snaks(snaks: Sequence[dict[str, Any]]) -> list[str]:
    values = [snak["datavalue"]["value"] for snak in snaks]
    return [value["time"][1 : {9: 5, 10: 8}.get(value["precision"], 11)] for value in values]
