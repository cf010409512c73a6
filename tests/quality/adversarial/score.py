"""The passages of passages.jsonl, each written for one form that names of people take, scored form by form.

python -m tests.quality.adversarial.score            prints a row for each form, and what went wrong in each passage

A mention of a passage is a person's name with its titles left out; `people` are titles of the English Wikipedia: one,
or several that only an ambiguous card may name, or none for somebody made up. Whom the packs do not know counts as
made up too. With `thing` the words are no person's name, whoever they hold.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.extract import extract
from sidelight.knowledge.base import Entities, Knowledge
from sidelight.knowledge.format import MOST_BEARERS
from sidelight.link import link
from sidelight.model import Entity, Link, Page, Span
from sidelight.read import read
from tests.quality.starter import starter_knowledge

PASSAGES = Path(__file__).parent / "passages.jsonl"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of mentions."""

    known: int = 0
    """Names of somebody in the packs."""
    right: int = 0
    """Of these, linked to whom they mean (several: none of them, or exactly these as ambiguous)."""
    unknown: int = 0
    """Names of somebody who is not."""
    namesakes: int = 0
    """Names of either sort that were linked to somebody else."""
    found: int = 0
    """Names of either sort that were found with their exact edges."""
    false: int = 0
    """What was taken for a person's name and is none, or has other edges."""

    def __add__(self, other: Score) -> Score:
        pairs = zip(dataclasses.astuple(self), dataclasses.astuple(other), strict=True)
        return Score(*(one + more for one, more in pairs))

    @property
    def names(self) -> int:
        return self.known + self.unknown


@dataclass(frozen=True, slots=True)
class Judged:
    form: str
    id: str
    score: Score
    errors: tuple[str, ...]
    cards: tuple[tuple[float, bool], ...]
    """Confidence of each confirmed person, and whether all places are right."""


def passages() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]


def judge(passage: dict[str, Any], knowledge: Knowledge) -> Judged:
    page = Page(text=passage["text"], published=passage["published"], language="en")
    people = link(read(extract(page), knowledge), knowledge).people
    either = [Span(m["start"], m["end"]) for m in passage.get("either", ())]
    linked = {
        span: person
        for person in people
        for span in person.mention.spans
        if not any(span.overlaps(place) for place in either)
    }
    gold = {_place(m, linked): _known(m["people"], knowledge) for m in passage["mentions"] if "people" in m}
    total, errors = Score(false=len(linked.keys() - gold.keys())), []
    for span, titles in gold.items():
        one = _mention(titles, linked.get(span))
        total += one
        if one.right + one.unknown - one.namesakes < 1 or not one.found:
            errors.append(_told(span.of(passage["text"]), titles, linked.get(span)))
    errors += [f"{span.of(passage['text'])!r} is no name" for span in sorted(linked.keys() - gold.keys())]
    return Judged(passage["form"], passage["id"], total, tuple(errors), tuple(_cards(people, gold)))


def _place(mention: dict[str, Any], linked: Mapping[Span, Link]) -> Span:
    """Where the name is marked; behind its form of address where it may begin there and was found so."""
    short = Span(mention.get("name_start", mention["start"]), mention["end"])
    return short if short in linked else Span(mention["start"], mention["end"])


def by_form(judged: Iterable[Judged]) -> dict[str, Score]:
    totals: dict[str, Score] = {}
    for one in judged:
        totals[one.form] = totals.get(one.form, Score()) + one.score
    return totals


def _known(titles: list[str], knowledge: Knowledge) -> frozenset[str]:
    """Of the titles those that the packs know."""
    sources = knowledge.of(Entities)
    names = [title.split(" (")[0] for title in titles]
    ids = [one.id for source in sources for found in source.candidates(names, MOST_BEARERS) for one in found]
    known = [entity for source in sources for entity in source.entities(ids) if entity]
    return frozenset(titles) & {_title(entity) for entity in known}


def _title(entity: Entity) -> str:
    return entity.ids.enwiki or entity.label


def _mention(titles: frozenset[str], person: Link | None) -> Score:
    chosen = _title(person.entity) if person and person.entity else None
    found = int(person is not None)
    namesake = int(chosen is not None and (len(titles) > 1 or chosen not in titles))
    if not titles:
        return Score(unknown=1, namesakes=namesake, found=found)
    named = {_title(c.entity) for c in person.candidates} if person and person.state == "ambiguous" else set()
    right = chosen in titles if len(titles) == 1 else chosen is None and named in (set(), titles)
    return Score(known=1, right=int(right), namesakes=namesake, found=found)


def _told(name: str, titles: frozenset[str], person: Link | None) -> str:
    if person is None:
        return f"{name!r} not found"
    named = ", ".join(_title(candidate.entity) for candidate in person.candidates)
    return f"{name!r} ({', '.join(sorted(titles)) or 'nobody'}): {person.state} {named} {person.confidence:.2f}"


def _cards(people: Iterable[Link], gold: dict[Span, frozenset[str]]) -> Iterator[tuple[float, bool]]:
    for person in people:
        if person.entity:
            spans = person.mention.spans
            yield person.confidence, all(gold.get(span, frozenset()) == {_title(person.entity)} for span in spans)


def main() -> None:
    knowledge = starter_knowledge()
    judged = [judge(passage, knowledge) for passage in passages()]
    for one in judged:
        for error in one.errors:
            print(f"{one.id:20} {error}")
    print(f"\n{'form':18} {'known':>6} {'right':>6} {'unknown':>8} {'namesakes':>10} {'found':>10} {'false':>5}")
    for form, score in [*by_form(judged).items(), ("all", sum((one.score for one in judged), Score()))]:
        counts = (score.known, score.right, score.unknown, score.namesakes, score.found, score.names, score.false)
        print("{:18} {:6} {:6} {:8} {:10} {:6}/{:3} {:5}".format(form, *counts))


if __name__ == "__main__":
    main()
