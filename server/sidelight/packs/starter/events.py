"""The tables of events and their figures -> events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from sidelight.model import Citation, Event, Fact, Ids, PartialDate
from sidelight.packs.citations import CitedRow
from sidelight.packs.names import without_qualifier
from sidelight.packs.rows import Intake, Link, Placed, Qid, TableRow, Words
from sidelight.packs.sanity import event_faults


class EventRow(CitedRow):
    enwiki: str
    wikidata: Qid | None = None
    classes: Words = Field(min_length=1)
    start: PartialDate
    end: PartialDate | None = None
    place: str | None = None
    participants: Words = ()
    outcome: str | None = None
    aliases: Words = ()
    weak_aliases: Words = ()
    comparable: Words = ()
    """Titles of other events of the tables."""

    def id(self) -> str:
        return self.wikidata or f"enwiki:{self.enwiki}"


class FigureRow(TableRow):
    enwiki: str
    label: str
    value: str
    unit: str | None = None
    from_: PartialDate | None = Field(None, alias="from")
    to: PartialDate | None = None
    source: str
    url: Link
    license: str | None = None
    checked_on: PartialDate

    def fact(self) -> Fact:
        citation = Citation(
            name=self.source, url=self.url, license=self.license, retrieved=self.checked_on, basis="editorial"
        )
        return Fact(label=self.label, value=self.value, unit=self.unit, from_=self.from_, to=self.to, citation=citation)


def read_events(tables: Path, intake: Intake) -> list[Event]:
    """The events of events/*.csv with the figures of event_figures/*.csv, by start."""
    rows = intake.folder(tables / "events", EventRow)
    ids = {placed.row.enwiki: placed.row.id() for placed in rows}
    figures = _figures(intake.folder(tables / "event_figures", FigureRow), ids, intake)
    seen: set[str] = set()
    events = []
    for placed in rows:
        event = _event(placed.row, ids, figures[placed.row.enwiki])
        if intake.passes(placed, _faults(placed.row, event, ids, seen)):
            events.append(event)
        seen.add(placed.row.enwiki)
    return sorted(events, key=lambda event: (event.start, event.id))


def _figures(rows: list[Placed[FigureRow]], ids: dict[str, str], intake: Intake) -> defaultdict[str, list[Fact]]:
    figures = defaultdict[str, list[Fact]](list)
    for placed in rows:
        title = placed.row.enwiki
        if intake.passes(placed, [] if title in ids else [f"no event in the tables has the title {title}"]):
            figures[title].append(placed.row.fact())
    return figures


def _faults(row: EventRow, event: Event, ids: dict[str, str], seen: set[str]) -> Iterator[str]:
    if row.enwiki in seen:
        yield f"there is another row of {row.enwiki}"
    yield from (
        f"comparable: no event in the tables has the title {title}" for title in row.comparable if title not in ids
    )
    yield from event_faults(event)


def _event(row: EventRow, ids: dict[str, str], figures: list[Fact]) -> Event:
    return Event(
        id=row.id(),
        ids=Ids(wikidata=row.wikidata, enwiki=row.enwiki, pack=None),
        title=without_qualifier(row.enwiki),
        classes=row.classes,
        start=row.start,
        end=row.end,
        place=row.place,
        participants=row.participants,
        outcome=row.outcome,
        aliases=row.aliases,
        weak_aliases=row.weak_aliases,
        figures=tuple(figures),
        comparable=tuple(ids[title] for title in row.comparable if title in ids),
        citation=row.citation(),
    )
