"""Unknown people of real news under the names of people whom the starter pack knows: how many are taken for these?

python -m tests.quality.namesakes          prints the share, with whom the text says it names instead

Everybody of whom the packs have no record gets the name of somebody they know, at every place, drawn by a fixed seed;
the rest of the text stays. A plain politician may thus be called like another one and pass for him: the share does not
reach zero. How many of the people who are known are still linked in the unchanged texts is told beside it, since a
linker that links nobody would win here.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sidelight.extract import extract
from sidelight.knowledge.base import Entities, Knowledge
from sidelight.link import link
from sidelight.model import Link, Page, Span
from sidelight.read import read
from tests.quality.starter import starter_knowledge

SHARED = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared"))
TEXTS = (SHARED / "data" / "history" / "dev.jsonl", SHARED / "data" / "linking" / "msnbc-updated.jsonl")
MSNBC_PUBLISHED = "2007-01-03"
STARTER_LISTS = Path(__file__).parents[2] / "server" / "sidelight" / "knowledge" / "starter" / "lists"
SEED = 20241018


@dataclass(frozen=True, slots=True)
class Renamed:
    """Somebody unknown under a known name."""

    before: str
    after: str
    link: Link | None
    """What the linker made of it; None where the name was not found any more."""
    context: str


@dataclass(frozen=True, slots=True)
class Result:
    renamed: tuple[Renamed, ...]
    known: int
    """People linked in the texts as they are."""

    @property
    def taken(self) -> tuple[Renamed, ...]:
        return tuple(one for one in self.renamed if one.link and one.link.entity)

    @property
    def share(self) -> float:
        return len(self.taken) / len(self.renamed)


def stress(knowledge: Knowledge) -> Result:
    names = _known_names(knowledge)
    chance = random.Random(SEED)
    renamed: list[Renamed] = []
    known = 0
    for page in _pages():
        people = _linked(page, knowledge)
        known += sum(person.state == "confirmed" for person in people)
        renamed += _renamed(page, people, names, chance, knowledge)
    return Result(tuple(renamed), known)


def _pages() -> Iterator[Page]:
    for path in TEXTS:
        for line in path.read_text(encoding="utf-8").splitlines():
            document = json.loads(line)
            published = document.get("published") or document.get("date") or MSNBC_PUBLISHED
            yield Page(text=document["text"], published=published, language="en")


def _linked(page: Page, knowledge: Knowledge) -> tuple[Link, ...]:
    return link(read(extract(page), knowledge), knowledge).people


def _known_names(knowledge: Knowledge) -> list[str]:
    """First and last names of known people: longer ones would be told apart by the middle name."""
    lines = (line for path in sorted(STARTER_LISTS.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()[1:])
    titles = {line.split("\t")[0].split(" (")[0] for line in lines}
    names = sorted(title for title in titles if len(title.split()) == 2 and title.replace(" ", "").isalpha())
    found = [source.candidates(names, 1) for source in knowledge.of(Entities)]
    return [name for name, *known in zip(names, *found, strict=True) if any(known)]


def _renamed(
    page: Page, people: Sequence[Link], names: Sequence[str], chance: random.Random, knowledge: Knowledge
) -> Iterator[Renamed]:
    given_names = frozenset(name.split()[0] for name in names)
    unknown = [person for person in people if _is_unknown(person, given_names)]
    absent = [name for name in names if name.split()[-1] not in (page.text or "")]
    given = dict(zip(unknown, chance.sample(absent, len(unknown)), strict=True))
    places = sorted((span, person) for person in unknown for span in person.mention.spans)
    moved: dict[Link, Span] = {}
    text, at = "", 0
    for span, person in places:
        text += (page.text or "")[at : span.start]
        new = _form(span.of(page.text or ""), person.surface, given[person])
        moved.setdefault(person, Span(len(text), len(text) + len(new)))
        text += new
        at = span.end
    text += (page.text or "")[at:]
    again = _linked(Page(text=text, published=page.published, language="en"), knowledge)
    for person, span in moved.items():
        now = next((one for one in again if any(place.overlaps(span) for place in one.mention.spans)), None)
        yield Renamed(person.surface, given[person], now, text[max(0, span.start - 80) : span.end + 80])


def _is_unknown(person: Link, given_names: frozenset[str]) -> bool:
    """Whether it is surely a person, by the first name, of whom nothing is recorded."""
    words = person.surface.split()
    return person.state == "nil" and person.confidence == 1 and len(words) > 1 and words[0] in given_names


def _form(written: str, full: str, name: str) -> str:
    """The new name in the form that the old one was written in: whole, first or last."""
    forms = dict(zip((full, *full.split()[:: len(full.split()) - 1]), (name, *name.split()), strict=True))
    return forms.get(written, name)


def main() -> None:
    result = stress(starter_knowledge())
    for one in result.taken:
        confidence = one.link.confidence if one.link else 0
        print(f"{one.before} -> {one.after} {confidence:.2f}: {' '.join(one.context.split())}")
    print(f"{len(result.taken)} of {len(result.renamed)} ({result.share:.1%}) taken for the namesake")
    print(f"{result.known} people linked in the texts as they are")


if __name__ == "__main__":
    main()
