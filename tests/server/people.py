"""A handful of people, typed from public records, and articles whose names are marked by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.knowledge.base import Entities, Knowledge, KnownName
from sidelight.knowledge.records import Namesake, namesake
from sidelight.model import Article, Citation, Entity, Ids, Name, PartialDate, Reading, Role, Sentence, Span, Speech
from sidelight.text.fold import fold

WIKIDATA = Citation(
    name="Wikidata", url="https://www.wikidata.org/", license="CC0-1.0", retrieved="2022-07-01", basis="data"
)
CONGRESS = Citation(
    name="unitedstates/congress-legislators", url=None, license="CC0-1.0", retrieved="2026-06-15", basis="data"
)


def role(
    title: str, from_: str | None, to: str | None, *, of: str | None = None, place: str | None = None,
    party: str | None = None, known_until: str = "2026-06-15", citation: Citation = CONGRESS,
) -> Role:  # fmt: skip
    return Role(
        title=title, of=of, place=place, party=party, from_=from_, to=to, known_until=known_until, citation=citation
    )


def person(
    id: str, label: str, *roles: Role, born: str | None = None, died: str | None = None, prior: float = 0.8,
    aliases: tuple[str, ...] = (), parties: tuple[str, ...] = (), description: str | None = None,
) -> Entity:  # fmt: skip
    return Entity(
        id=id, ids=Ids(wikidata=id, enwiki=label, pack=None), label=label, description=description, born=born,
        died=died, aliases=aliases, parties=parties, roles=roles, image=None, prior=prior, citation=WIKIDATA,
    )  # fmt: skip


def senator(place: str, from_: str, to: str | None, party: str) -> Role:
    return role("United States Senator", from_, to, of="United States Senate", place=place, party=party)


def representative(place: str, from_: str, to: str | None, party: str) -> Role:
    return role(
        "United States Representative", from_, to, of="United States House of Representatives", place=place, party=party
    )


def president(from_: str, to: str | None, known_until: str = "2026-06-15") -> Role:
    return role("President of the United States", from_, to, of="United States", known_until=known_until)


REPUBLICAN, DEMOCRATIC = ("Republican Party",), ("Democratic Party",)

TRUMP = person(
    "Q22686", "Donald Trump", president("2017-01-20", "2021-01-20"), president("2025-01-20", None),
    born="1946-06-14", prior=0.95, aliases=("Donald J. Trump",), parties=REPUBLICAN,
)  # fmt: skip
BUSH_SENIOR = person(
    "Q23505", "George H. W. Bush", president("1989-01-20", "1993-01-20"), born="1924-06-12", died="2018-11-30",
    prior=0.95, aliases=("George Bush", "George Herbert Walker Bush"), parties=REPUBLICAN,
)  # fmt: skip
BUSH = person(
    "Q207", "George W. Bush", president("2001-01-20", "2009-01-20"), born="1946-07-06", prior=0.95,
    aliases=("George Bush", "George Walker Bush"), parties=REPUBLICAN,
)  # fmt: skip
COTTON = person(
    "Q3090307", "Tom Cotton", representative("Arkansas's 4th congressional district", "2013-01-03", "2015-01-03",
    "Republican"), senator("Arkansas", "2015-01-06", "2027-01-03", "Republican"), born="1977-05-13",
    parties=REPUBLICAN,
)  # fmt: skip
SCHIFF = person(
    "Q350843", "Adam Schiff",
    representative("California's 30th congressional district", "2023-01-03", "2024-12-08", "Democratic"),
    senator("California", "2024-12-09", None, "Democratic"), born="1960-06-22", parties=DEMOCRATIC,
)  # fmt: skip
KERRY = person(
    "Q22316", "John Kerry", senator("Massachusetts", "1985-01-02", "2013-02-01", "Democratic"),
    role("United States Secretary of State", "2013-02-01", "2017-01-20", of="United States"),
    born="1943-12-11", prior=0.95, aliases=("John F. Kerry", "John Forbes Kerry"), parties=DEMOCRATIC,
)  # fmt: skip
ZELDIN = person(
    "Q16221257", "Lee Zeldin",
    representative("New York's 1st congressional district", "2015-01-03", "2023-01-03", "Republican"),
    born="1980-01-30", parties=REPUBLICAN,
)  # fmt: skip
ROGERS_OF_ALABAMA = person(
    "Q693238", "Mike Rogers",
    representative("Alabama's 3rd congressional district", "2003-01-03", None, "Republican"),
    born="1958-07-16", prior=0.6, aliases=("Mike D. Rogers",), parties=REPUBLICAN,
)  # fmt: skip
ROGERS_OF_MICHIGAN = person(
    "Q970515", "Mike Rogers",
    representative("Michigan's 8th congressional district", "2001-01-03", "2015-01-03", "Republican"),
    born="1963-06-02", prior=0.6, parties=REPUBLICAN,
)  # fmt: skip
OCASIO_CORTEZ = person(
    "Q55223040", "Alexandria Ocasio-Cortez",
    representative("New York's 14th congressional district", "2019-01-03", None, "Democratic"),
    born="1989-10-13", aliases=("AOC",), parties=DEMOCRATIC,
)  # fmt: skip
STARMER = person(
    "Q6383803", "Keir Starmer",
    role("Member of Parliament", "2015-05-07", None, of="House of Commons of the United Kingdom",
         place="Holborn and St Pancras", party="Labour", known_until="2025-06-01"),
    role("Leader of the Labour Party", "2020-04-04", None, of="Labour Party", place="United Kingdom",
         known_until="2025-06-01"),
    role("Prime Minister of the United Kingdom", "2024-07-05", None, of="United Kingdom", known_until="2025-06-01"),
    born="1962-09-02", prior=0.95, parties=("Labour Party",),
)  # fmt: skip
ASHWORTH = person(
    "Q259895", "Jonathan Ashworth",
    role("Member of Parliament", "2011-05-05", "2024-05-30", of="House of Commons of the United Kingdom",
         place="Leicester South", party="Labour"),
    born="1978-10-14", prior=0.6, parties=("Labour Party",),
)  # fmt: skip
NETANYAHU = person(
    "Q43723", "Benjamin Netanyahu",
    role("Prime Minister of Israel", "1996-06-18", "1999-07-06", of="Israel"),
    role("Prime Minister of Israel", "2009-03-31", "2021-06-13", of="Israel"),
    role("Prime Minister of Israel", "2022-12-29", None, of="Israel", known_until="2025-06-01"),
    born="1949-10-21", prior=0.95, aliases=("Bibi Netanyahu",), parties=("Likud",),
)  # fmt: skip
PALME = person(
    "Q53713", "Olof Palme", role("Prime Minister of Sweden", "1969-10-14", "1976-10-08", of="Sweden"),
    role("Prime Minister of Sweden", "1982-10-08", "1986-02-28", of="Sweden"),
    born="1927-01-30", died="1986-02-28", parties=("Swedish Social Democratic Party",),
)  # fmt: skip
LINCOLN = person(
    "Q91", "Abraham Lincoln", president("1861-03-04", "1865-04-15"), born="1809-02-12", died="1865-04-15",
    prior=0.95, parties=REPUBLICAN,
)  # fmt: skip

EVERYBODY = (
    TRUMP, BUSH_SENIOR, BUSH, COTTON, SCHIFF, KERRY, ZELDIN, ROGERS_OF_ALABAMA, ROGERS_OF_MICHIGAN, OCASIO_CORTEZ,
    STARMER, ASHWORTH, NETANYAHU, PALME, LINCOLN,
)  # fmt: skip


def named(source: Entities, name: str, limit: int = 5) -> list[Entity]:
    """The records of the bearers of a name, in order, each once."""
    found = source.entities([one.id for one in source.candidates([name], limit)[0]])
    return list({one.id: one for one in found if one}.values())


class Table:
    """Implements Entities and Surnames over a few people; scan finds nobody."""

    def __init__(self, *people: Entity) -> None:
        self._people = sorted(people, key=lambda person: -person.prior)

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        return [
            [namesake(p) for p in self._people if fold(name) in map(fold, (p.label, *p.aliases))][:limit]
            for name in names
        ]

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        return [
            [namesake(p) for p in self._people if fold(p.label).endswith(f" {fold(name)}")][:limit] for name in surnames
        ]

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        return [next((p for p in self._people if p.id == id_), None) for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        return []


KNOWLEDGE = Knowledge((Table(*EVERYBODY),))

_MARKED = re.compile(r"<(?:([^<>|]*)\|)?([^<>|]+)>")
_SENTENCE = re.compile(r"\S.*?(?:[.!?]”?(?= |$)|$)")
_QUOTED = re.compile(r"“([^”]+)”")


def read_marked(marked: str, published: PartialDate | None = "2024-10-18") -> Reading:
    """A reading of a text in which people stand as <Ada Park> or, with the title before it, <Sen.|Ada Park>.

    A quotation is ascribed to the first person of its sentence.
    """
    text, names = "", []
    at = 0
    for mark in _MARKED.finditer(marked):
        text += marked[at : mark.start()] + (f"{mark[1]} " if mark[1] else "")
        names.append(Name(Span(len(text), len(text) + len(mark[2])), mark[2], "person", mark[1], known=False))
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    paragraphs = tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text))
    sentences = tuple(
        Sentence(Span(p.start + m.start(), p.start + m.end()), number)
        for number, p in enumerate(paragraphs)
        for m in _SENTENCE.finditer(p.of(text))
    )
    return Reading(
        article(text, published), paragraphs, sentences, tuple(names), (), (), _speech(text, sentences, names)
    )


def article(text: str, published: PartialDate | None) -> Article:
    return Article(
        url=None, canonical_url=None, title=None, byline=None, site=None, published=published, language="en",
        text_sha256="0" * 64, text=text,
    )  # fmt: skip


def _speech(text: str, sentences: Sequence[Sentence], names: Sequence[Name]) -> tuple[Speech, ...]:
    found = []
    for quoted in _QUOTED.finditer(text):
        words = Span(*quoted.span(1))
        sentence = next(s.span for s in sentences if s.span.overlaps(words))
        speaker = next((name.span for name in names if sentence.covers(name.span)), None)
        found.append(Speech(words, speaker, speaker, None, direct=True))
    return tuple(found)
