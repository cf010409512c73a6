"""People of real news from live Wikidata: who is found, and do unknown people get a namesake's card?

python -m tests.quality.live          prints both, with everybody who got a wrong card

A peer on loopback answers as Wikidata does, with the records beside the development articles. Those have no
descriptions, so the people of whom the starter pack knows nothing get one here; and everybody of whom there is no
record at all gets three namesakes, of callings that such namesakes have, drawn by a seed.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.extract import extract
from sidelight.kinds.person.question import who_is
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.wider import wider
from sidelight.link import link
from sidelight.live import open_wikidata
from sidelight.live.wikidata import WikidataLive
from sidelight.model import Link, Page
from sidelight.read import read
from sidelight.store import Store
from tests.quality.starter import starter_knowledge
from tests.server.live.peer import Peer, item, serving

LINKING = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "linking"
RECORDS, ARTICLES = LINKING / "kb-dev.jsonl", LINKING / "msnbc-updated.jsonl"
DESCRIPTIONS = Path(__file__).with_name("live_descriptions.tsv")
SEEDS = (1, 2, 3, 4, 5, 6)
NAMESAKES = 3
CALLINGS = (
    "American academic", "American actor", "American baseball player", "American basketball player",
    "American businessman", "American college football coach", "American film director", "American football player",
    "American historian", "American journalist", "American judge", "American musician", "American novelist",
    "American physician", "American police officer", "American politician", "American singer",
    "American soldier, Medal of Honor recipient", "American television producer", "Australian politician",
    "Australian rules footballer", "British Army officer", "British journalist", "British politician",
    "British trade unionist", "Canadian ice hockey player", "English clergyman", "English cricketer", "English painter",
    "Irish hurler", "Scottish footballer", "member of the Virginia House of Delegates", "researcher",
)  # fmt: skip

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom the starter pack does not know, after Wikidata was asked."""

    link: Link
    qid: str | None
    """Who is meant; None for somebody without a record."""

    @property
    def verdict(self) -> str:
        if self.link.state == "nil":
            return "silent"
        if self.link.entity is None or self.link.entity.id != self.qid:
            return "wrong"
        return "right"


def found(knowledge: Knowledge, seed: int) -> list[Found]:
    articles = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    with serving(Peer(documents=_records(articles, seed))) as peer, tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/store.sqlite")
        store.migrate()
        source = open_wikidata(peer.url, "nobody@example.org", 100_000, store, days=1)
        people = [one for article in articles for one in _found(article, knowledge, source)]
        source.close()
        store.close()
    return people


def _records(articles: Sequence[Line], seed: int) -> dict[str, Line]:
    records = {one["id"]: one for one in map(json.loads, RECORDS.read_text(encoding="utf-8").splitlines())}
    for line in DESCRIPTIONS.read_text(encoding="utf-8").splitlines():
        id_, words = line.split("\t")
        records[id_]["descriptions"] = {"en": {"language": "en", "value": words}}
    draw = random.Random(seed)
    unknown = sorted({name for article in articles for name, qid in _gold(article).values() if qid is None})
    for number, name in enumerate(name for name in unknown if " " in name for _ in range(NAMESAKES)):
        id_ = f"Q{80_000_000 + number}"
        records[id_] = item(id_, name, draw.choice(CALLINGS), wikis=draw.choice((0, 0, 0, 1, 1, 2, 4)))
    return records


def _gold(article: Line) -> dict[tuple[int, int], tuple[str, str | None]]:
    """By place the name and who is meant."""
    text = article["text"]
    places = ((one["start"], one["end"], one.get("qid")) for one in article["mentions"])
    return {(start, end): (text[start:end], qid) for start, end, qid in places}


def _found(article: Line, knowledge: Knowledge, source: WikidataLive) -> Iterator[Found]:
    reading = read(extract(Page(text=article["text"], title=article.get("title"), language="en")), knowledge)
    links = link(reading, knowledge)
    asked = {one: question for one in links.people if (question := who_is(one, reading))}
    # One by one: of an article no more than ten names are asked for.
    reports = [source.ask([question], time.monotonic() + 60, private=False) for question in asked.values()]
    assert not [report.failure for report in reports if report.failure]
    told = link(reading, wider(knowledge, [report.found for report in reports if report.found]))
    gold, waiting = _gold(article), {span for one in asked for span in one.mention.spans}
    for one in told.people:
        meant = [gold[place] for span in one.mention.spans if (place := (span.start, span.end)) in gold]
        if meant and waiting.issuperset(one.mention.spans):
            yield Found(one, meant[0][1])


def count(people: Sequence[Found]) -> Counter[tuple[str, str]]:
    """By whether there is a record, and the verdict."""
    return Counter(("recorded" if one.qid else "unknown", one.verdict) for one in people)


def main() -> None:
    knowledge = starter_knowledge()
    total: Counter[tuple[str, str]] = Counter()
    for seed in SEEDS:
        people = found(knowledge, seed)
        total += count(people)
        for one in people:
            if one.verdict == "wrong":
                print(seed, one.link.surface, one.qid, [(c.entity.description, c.why) for c in one.link.candidates])
    for (known, verdict), number in sorted(total.items()):
        print(f"{known:9} {verdict:7} {number}")


if __name__ == "__main__":
    main()
