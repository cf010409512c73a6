"""What the tests of comparisons share: readings without a model, and small real bodies of knowledge."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sidelight.knowledge.base import KnownName
from sidelight.model import (
    Article,
    Citation,
    Event,
    Fact,
    Ids,
    Name,
    PartialDate,
    Reading,
    Sentence,
    Series,
    Span,
)
from sidelight.read.quantities import find_quantities
from sidelight.read.times import find_times
from sidelight.text.dates import earliest, latest
from tests.server.figures.tables import series, small

PUBLISHED = "2024-10-18"


def article(text: str, published: str | None = PUBLISHED) -> Article:
    return Article(
        url=None,
        canonical_url=None,
        title=None,
        byline=None,
        site=None,
        published=published,
        language="en",
        text_sha256="0" * 64,
        text=text,
    )


def reading(text: str, published: str | None = PUBLISHED, names: tuple[Name, ...] = ()) -> Reading:
    """With times and quantities as the product reads them, sentences cut at stops, and no names but those given."""
    times = find_times(text, published)
    sentences = tuple(Sentence(Span(*found.span()), 0) for found in re.finditer(r"\S.*?[.!?][\"”]?(?=\s|$)", text))
    quantities = find_quantities(text, [time.span for time in times])
    return Reading(article(text, published), (Span(0, len(text)),), sentences, names, times, quantities, ())


def cited(url: str | None) -> Citation:
    return Citation(name="Table", url=url, license="Apache-2.0", retrieved="2026-11-24", basis="editorial")


def event(
    title: str,
    classes: str,
    start: str,
    end: str | None,
    place: str,
    *,
    participants: str = "",
    outcome: str | None = None,
    aliases: str = "",
    weak: str = "",
    figures: tuple[Fact, ...] = (),
) -> Event:
    return Event(
        id=f"enwiki:{title}",
        ids=Ids(wikidata=None, enwiki=title, pack=None),
        title=title,
        classes=tuple(classes.split("|")),
        start=start,
        end=end,
        place=place,
        participants=tuple(filter(None, participants.split("|"))),
        outcome=outcome,
        aliases=tuple(filter(None, aliases.split("|"))),
        weak_aliases=tuple(filter(None, weak.split("|"))),
        figures=figures,
        comparable=(),
        citation=cited("https://en.wikipedia.org/wiki/" + title.replace(" ", "_")),
    )


EVENTS = (
    event("Suez Crisis", "war", "1956-10-29", "1956-11-07", "Egypt", participants="United Kingdom|France|Israel"),
    event(
        "Watergate scandal", "scandal", "1972-06-17", "1974-08-09", "United States",
        participants="Richard Nixon", outcome="Richard Nixon resigned.", aliases="Watergate",
    ),
    event("World War II", "war", "1939-09-01", "1945-09-02", "Europe", aliases="Second World War|World War Two"),
    event("Great Depression", "economic crisis", "1929", "1939", "worldwide", weak="Depression"),
    event("Fall of the Berlin Wall", "revolution", "1989-11-09", "1989-11-09", "Berlin", weak="fall of the Wall"),
    event(
        "2016 United States presidential election", "presidential election|election", "2016-11-08", "2016-11-08",
        "United States", participants="Donald Trump|Hillary Clinton", weak="presidential election|2016 election",
    ),
    event(
        "2016 United Kingdom European Union membership referendum", "referendum", "2016-06-23", "2016-06-23",
        "United Kingdom", participants="David Cameron|Nigel Farage", aliases="Brexit referendum|Brexit vote",
        weak="referendum",
    ),
    event(
        "2005 German federal election", "federal election|election", "2005-09-18", "2005-09-18", "Germany",
        participants="Angela Merkel|Gerhard Schröder", outcome="Angela Merkel became chancellor.",
    ),
    event(
        "2005 United Kingdom general election", "general election|election", "2005-05-05", "2005-05-05",
        "United Kingdom", participants="Tony Blair|Michael Howard",
    ),
    event("Hurricane Katrina", "natural disaster", "2005-08-23", "2005-08-31", "Louisiana", aliases="Katrina"),
)  # fmt: skip


def plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


class TableEvents:
    """Implements Events over a handful."""

    def __init__(self, events: Sequence[Event] = EVENTS) -> None:
        self._events = events

    def events_named(self, names: Sequence[str]) -> list[list[Event]]:
        return [[event for event in self._events if plain(name) in map(plain, _names(event))] for name in names]

    def events_between(self, start: PartialDate, end: PartialDate, limit: int) -> list[Event]:
        first, last = earliest(start), latest(end)
        return [e for e in self._events if earliest(e.start) <= last and latest(e.end or e.start) >= first][:limit]

    def scan_events(self, text: str) -> list[KnownName]:
        names = sorted({name for event in self._events for name in _names(event)}, key=len, reverse=True)
        found = re.finditer(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", text, re.IGNORECASE)
        return [KnownName(Span(*m.span()), "event", tuple(e.id for e in self.events_named([m[0]])[0])) for m in found]

    def events(self, ids: Sequence[str]) -> list[Event | None]:
        by_id = {event.id: event for event in self._events}
        return [by_id.get(id_) for id_ in ids]


def _names(event: Event) -> tuple[str, ...]:
    return (event.title, *event.aliases, *event.weak_aliases)


class StarterSeries:
    """Implements SeriesSource over some series of the starter tables, a yearly one of our own, and others."""

    def __init__(self, others: Mapping[tuple[str, str], Series] | None = None) -> None:
        self._series = {
            ("cpi", "United States"): series("bls-cuur0000sa0"),
            ("cpi_sa", "United States"): series("bls-cusr0000sa0"),
            ("core_cpi", "United States"): series("bls-cuur0000sa0l1e"),
            ("population", "United States"): series("wb-sp.pop.totl", "United States"),
            ("gdp", "United States"): series("wb-ny.gdp.mktp.cd", "United States"),
            ("unemployment", "United States"): series("bls-lns14000000"),
            ("inflation", "United Kingdom"): small({"2020": 0.9, "2021": 2.6, "2022": 9.1}, frequency="year"),
            **(others or {}),
        }

    def series_about(self, topic: str, place: str | None) -> list[Series]:
        return [self._series[topic, place]] if place and (topic, place) in self._series else []

    def series(self, id: str) -> Series | None:
        return next((one for one in self._series.values() if one.id == id), None)
