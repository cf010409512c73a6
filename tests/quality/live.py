"""People of news from live Wikidata: who is found, and do unknown people get a namesake's card?

python -m tests.quality.live          prints both, with everybody who got a wrong card

A peer on loopback answers as Wikidata does. Two sets of people are asked for:

- Of the development articles those of whom only the records beside them know. The records have neither descriptions nor
  articles in Wikipedias: both stand in live_descriptions.tsv, the number of Wikipedias from memory, round and low.
- Of our own articles (news/) everybody whom the starter pack knows: each is taken out of it, one half of them at a
  time, and Wikidata has the description and, by the pack's prior, the articles; of some it has namesakes too.

Everybody of whom there is no record gets three namesakes, of callings that such namesakes have, drawn by a seed. A few
of these are well known; with `famous` all are, as no real names would be.
"""

from __future__ import annotations

import dataclasses
import json
import os
import random
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sidelight.extract import extract
from sidelight.kinds.person.question import who_is
from sidelight.knowledge.base import Entities, Knowledge, KnownName
from sidelight.knowledge.merged import People
from sidelight.knowledge.records import Namesake
from sidelight.knowledge.wider import wider
from sidelight.link import link
from sidelight.live import open_wikidata
from sidelight.live.wikidata import WikidataLive
from sidelight.model import Entity, Link, Page
from sidelight.packs.wikidata.prominence import prior_of
from sidelight.read import read
from sidelight.store import Store
from tests.quality import news_people
from tests.quality.starter import starter_knowledge
from tests.server.live.peer import Peer, item, serving

LINKING = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "linking"
RECORDS, ARTICLES = LINKING / "kb-dev.jsonl", LINKING / "msnbc-updated.jsonl"
DESCRIPTIONS = Path(__file__).with_name("live_descriptions.tsv")
SEEDS = (1, 2, 3, 4, 5, 6)
NAMESAKES = 3
# Of somebody whom Wikidata knows.
NAMESAKES_OF_KNOWN = (0, 0, 1, 3)
# In how many Wikipedias a namesake has an article.
WIKIS = (*(0,) * 12, *(1,) * 8, *(2,) * 3, *(4,) * 3, *(8,) * 2, 20)
WIKIS_OF_FAMOUS = (20, 30, 40, 60, 100)
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
    """Somebody whom the packs do not know, after Wikidata was asked."""

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


class Namesakes:
    """Draws people of a name."""

    def __init__(self, seed: int, *, famous: bool) -> None:
        self._draw = random.Random(seed)
        self._wikis = WIKIS_OF_FAMOUS if famous else WIKIS
        self._last = 80_000_000

    def of(self, name: str, number: int) -> Iterator[Line]:
        for _ in range(number):
            self._last += 1
            calling, wikis = self._draw.choice(CALLINGS), self._draw.choice(self._wikis)
            yield _person(f"Q{self._last}", name, calling, wikis)

    def of_known(self, name: str) -> Iterator[Line]:
        yield from self.of(name, self._draw.choice(NAMESAKES_OF_KNOWN))


def found(knowledge: Knowledge, seed: int, *, famous: bool = False) -> list[Found]:
    """Of the development articles."""
    articles = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    records, namesakes = _records(), Namesakes(seed, famous=famous)
    documents = [*records.values(), *_namesakes_of_unknown(articles, namesakes)]
    people = _asked(articles, knowledge, documents)
    return [one for one in people if not one.qid or records[one.qid]["descriptions"]]


def left_out(knowledge: Knowledge, seed: int, *, famous: bool = False) -> list[Found]:
    """Of our own articles; the packs are without those whom Wikidata knows."""
    articles = list(news_people.articles())
    titles = {title for article in articles for mention in article["mentions"] for title in mention["people"]}
    known = {title: entity for title in sorted(titles) if (entity := _titled(title, knowledge))}
    return [
        *_left_out(articles, known, 0, knowledge, seed, famous),
        *_left_out(articles, known, 1, knowledge, seed, famous),
    ]


def _left_out(
    articles: Sequence[Line], known: Mapping[str, Entity], half: int, knowledge: Knowledge, seed: int, famous: bool
) -> list[Found]:
    """Of one half of the known people, and of one half of the articles' unknown ones."""
    out = {title: f"Q{70_000_000 + number}" for number, title in enumerate(known) if number % 2 == half}
    marked = [
        {"text": one["text"], "published": one["published"], "mentions": list(_marks(one, known, out, half))}
        for one in articles
    ]
    namesakes = Namesakes(seed, famous=famous)
    documents = list(_namesakes_of_unknown(marked, namesakes))
    for title, id_ in out.items():
        documents.append(_person(id_, known[title].label, known[title].description or "", _wikis(known[title])))
        documents += namesakes.of_known(known[title].label)
    missing = frozenset(known[title].id for title in out)
    rest = [Without(one, missing) if isinstance(one, People) else one for one in knowledge.sources]
    return _asked(marked, dataclasses.replace(knowledge, sources=tuple(rest)), documents)


def _marks(article: Line, known: Mapping[str, Entity], out: Mapping[str, str], half: int) -> Iterator[Line]:
    for mention in article["mentions"]:
        [title] = mention["people"] or [None]
        if title in out or (
            title not in known and zlib.crc32(article["text"][mention["start"] :].encode()) % 2 == half
        ):
            yield {"start": mention["name_start"], "end": mention["end"], "qid": out.get(title)}


def _titled(title: str, knowledge: Knowledge) -> Entity | None:
    for source in knowledge.of(Entities):
        [named] = source.candidates([title.split(" (", maxsplit=1)[0]], 50)
        for one in source.entities([namesake.id for namesake in named]):
            if one and (one.ids.enwiki or one.label) == title:
                return one
    return None


def _wikis(entity: Entity) -> int:
    """The least that give the prior."""
    return next(number for number in range(1000) if prior_of(number) >= entity.prior)


class Without:
    """A source that lacks some people."""

    def __init__(self, source: People, missing: frozenset[str]) -> None:
        self._source, self._missing = source, missing

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        return [
            [one for one in found if one.id not in self._missing] for found in self._source.candidates(names, limit)
        ]

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        return [one if one and one.id not in self._missing else None for one in self._source.entities(ids)]

    def scan(self, text: str) -> list[KnownName]:
        names = self._source.scan(text)
        left = self.candidates([name.span.of(text) for name in names], 50)
        return [name for name, found in zip(names, left, strict=True) if found]

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        return [
            [one for one in found if one.id not in self._missing] for found in self._source.surnamed(surnames, limit)
        ]


def _asked(articles: Sequence[Line], knowledge: Knowledge, documents: Sequence[Line]) -> list[Found]:
    by_id = {document["id"]: document for document in documents}
    with serving(Peer(documents=by_id)) as peer, tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/store.sqlite")
        store.migrate()
        source = open_wikidata(peer.url, "nobody@example.org", 100_000, store, days=1)
        people = [one for article in articles for one in _found(article, knowledge, source)]
        source.close()
        store.close()
    return people


def _records() -> dict[str, Line]:
    records = {one["id"]: one for one in map(json.loads, RECORDS.read_text(encoding="utf-8").splitlines())}
    for line in DESCRIPTIONS.read_text(encoding="utf-8").splitlines():
        id_, words, wikis = line.split("\t")
        name = records[id_]["labels"]["en"]["value"]
        records[id_] |= {key: _person(id_, name, words, int(wikis))[key] for key in ("descriptions", "sitelinks")}
    return records


def _person(id_: str, name: str, description: str, wikis: int) -> Line:
    return item(id_, name, description) | {
        "sitelinks": {f"x{number}wiki": {"site": f"x{number}wiki", "title": name} for number in range(wikis)}
    }


def _namesakes_of_unknown(articles: Sequence[Line], namesakes: Namesakes) -> Iterator[Line]:
    unknown = sorted({name for article in articles for name, qid in _gold(article).values() if qid is None})
    for name in unknown:
        if " " in name:
            yield from namesakes.of(name, NAMESAKES)


def _gold(article: Line) -> dict[tuple[int, int], tuple[str, str | None]]:
    """By place the name and who is meant."""
    text = article["text"]
    places = ((one["start"], one["end"], one.get("qid")) for one in article["mentions"])
    return {(start, end): (text[start:end], qid) for start, end, qid in places}


def _found(article: Line, knowledge: Knowledge, source: WikidataLive) -> Iterator[Found]:
    page = Page(text=article["text"], title=article.get("title"), published=article.get("published"), language="en")
    reading = read(extract(page), knowledge)
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
    for measure in (found, left_out):
        for famous in (False, True):
            total: Counter[tuple[str, str]] = Counter()
            for seed in SEEDS:
                people = measure(knowledge, seed, famous=famous)
                total += count(people)
                for one in people:
                    if one.verdict == "wrong" and not famous:
                        print(
                            seed,
                            one.link.surface,
                            one.qid,
                            [(c.entity.description, c.why) for c in one.link.candidates],
                        )
            print(measure.__name__, "with famous namesakes" if famous else "")
            for (known, verdict), number in sorted(total.items()):
                print(f"  {known:9} {verdict:7} {number}")


if __name__ == "__main__":
    main()
