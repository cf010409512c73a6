"""Predictions for scoring, by the same functions as the product.

    .venv/bin/python tests/quality/predict.py TASK [--pack DIR] [--corpus FILE] < INPUT > PREDICTIONS

JSON lines both ways and nothing else on standard output. Tasks: people, roles, history, newsclaims, checkworthy,
matching. Without --pack the starter pack serves.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from sidelight.compose import open_knowledge
from sidelight.errors import SidelightError
from sidelight.extract import extract
from sidelight.kinds.comparison import COMPARISON
from sidelight.kinds.person import PERSON, PersonCard
from sidelight.kinds.person.models import DayRole
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.shelf import join
from sidelight.link import link
from sidelight.model import Links, Page, Reading
from sidelight.read import read
from sidelight.settings import Settings
from tests.quality import claims

Line = dict[str, Any]
HISTORY_KINDS = {"analogy": "a", "record": "b", "then_now": "c", "precedent": "d"}
DATE_CHARS = {"day": 10, "month": 7}


def people(document: Line, knowledge: Knowledge) -> Iterator[Line]:
    """Every person mention at every place, with the Wikidata id where the link is confirmed."""
    _, links = _read(document, knowledge)
    mentions = [
        {"start": span.start, "end": span.end, "qid": person.entity.ids.wikidata if person.entity else None}
        for person in links.people
        for span in person.mention.spans
    ]
    yield {"doc_id": document["doc_id"], "mentions": sorted(mentions, key=lambda mention: mention["start"])}


def roles(document: Line, knowledge: Knowledge) -> Iterator[Line]:
    """A line for each confirmed person."""
    reading, links = _read(document, knowledge)
    mentions = PERSON.find(reading, links, knowledge)
    for mention, match in zip(mentions, PERSON.match(mentions, reading, links, knowledge), strict=True):
        card = PERSON.build(mention, match, reading)
        if isinstance(card, PersonCard) and card.person.entity is not None:
            entity = card.person.entity
            held = [_role(role) for role in card.person.roles]
            yield {"doc_id": document["doc_id"], "entity": entity.ids.wikidata or entity.id, "roles": held}


def _role(role: DayRole) -> Line:
    return {"title": role.title, "of": role.of, "from": role.from_, "to": role.to, "on_date": role.on_date}


def history(document: Line, knowledge: Knowledge) -> Iterator[Line]:
    """Every passage that compares, whether its earlier side is known or not."""
    reading, links = _read(document, knowledge)
    passages = COMPARISON.find(reading, links, knowledge)
    spans = []
    for passage, match in zip(passages, COMPARISON.match(passages, reading, links, knowledge), strict=True):
        then = match.then
        spans.append(
            {
                "start": passage.span.start,
                "end": passage.span.end,
                "kind": HISTORY_KINDS[passage.type],
                "then": then.start[: DATE_CHARS.get(then.precision, 4)] if then else None,
                "event": (match.event.ids.enwiki or match.event.title) if match.event else None,
            }
        )
    yield {"doc_id": document["doc_id"], "spans": spans}


def newsclaims(document: Line, knowledge: Knowledge) -> Iterator[Line]:
    """Every sentence of the article."""
    yield claims.newsclaims(document, _read(document, knowledge)[0])


def _read(document: Line, knowledge: Knowledge) -> tuple[Reading, Links]:
    """The development sets are in English; a headline does not change that."""
    page = Page(
        text=document["text"],
        title=document.get("title"),
        published=document.get("published") or document.get("date"),
        language="en",
    )
    reading = read(extract(page), knowledge)
    return reading, link(reading, knowledge)


def knowledge_of(pack: Path | None) -> Knowledge:
    return join([open_pack(pack)]) if pack else open_knowledge(Settings())()


def by_document(task: Callable[[Line, Knowledge], Iterator[Line]], options: argparse.Namespace) -> Iterable[Line]:
    knowledge = knowledge_of(options.pack)
    for document in _lines(sys.stdin):
        yield from task(document, knowledge)


TASKS: dict[str, Callable[[argparse.Namespace], Iterable[Line]]] = {
    "people": lambda options: by_document(people, options),
    "roles": lambda options: by_document(roles, options),
    "history": lambda options: by_document(history, options),
    "newsclaims": lambda options: by_document(newsclaims, options),
    "checkworthy": lambda options: claims.checkworthy(_lines(sys.stdin)),
    "matching": lambda options: claims.matching(_lines(sys.stdin), _lines(options.corpus.open(encoding="utf-8"))),
}


def _lines(stream: Iterable[str]) -> Iterator[Line]:
    return (json.loads(line) for line in stream if line.strip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--pack", type=Path, help="folder of a pack, instead of the starter pack")
    parser.add_argument("--corpus", type=Path, help="JSON lines of fact-checks, for matching")
    options = parser.parse_args()
    if options.task == "matching" and options.corpus is None:
        parser.error("matching needs --corpus")
    try:
        for line in TASKS[options.task](options):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    except SidelightError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
