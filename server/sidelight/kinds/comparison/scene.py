"""What all passages of an article share while they are matched: its sentences, its people, the events it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sidelight.figures import main_country
from sidelight.knowledge.base import Events, Knowledge, SeriesSource
from sidelight.model import Event, Links, Quantity, Reading, Span, TimeExpression
from sidelight.text.dates import earliest

NEIGHBOURS = 3
"""Sentences before and after a passage that may help to tell which event it means."""


# A capital right after it makes the name a part of a longer one: "the Holocaust Memorial Museum" is no event.
_GOES_ON = re.compile(r"[ \u00a0][A-Z][a-z]")


@dataclass(frozen=True)
class NamedEvent:
    """A title or alias of events at a place in the text."""

    span: Span
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Scene:
    reading: Reading
    links: Links
    knowledge: Knowledge

    @property
    def text(self) -> str:
        return self.reading.article.text

    @cached_property
    def today(self) -> date | None:
        published = self.reading.article.published
        return earliest(published) if published else None

    @cached_property
    def country(self) -> str | None:
        """The country that the article is about."""
        return main_country(self.text)

    @cached_property
    def event_sources(self) -> Sequence[Events]:
        return self.knowledge.of(Events)

    @cached_property
    def series_sources(self) -> Sequence[SeriesSource]:
        return self.knowledge.of(SeriesSource)

    def around(self, span: Span) -> list[Span]:
        """The sentences near the span, without it."""
        sentences = self.reading.sentences
        here = bisect_left(sentences, span.start, key=lambda sentence: sentence.span.start)
        near = sentences[max(0, here - NEIGHBOURS) : here + NEIGHBOURS + 1]
        return [sentence.span for sentence in near if not sentence.span.overlaps(span)]

    def people_in(self, span: Span) -> set[str]:
        """Labels of the people named there, as linked; their fullest form in the text where they are not."""
        return {
            link.entity.label if link.entity else link.surface
            for link in self.links.people
            if any(span.covers(place) for place in link.mention.spans)
        }

    def events_named_in(self, span: Span) -> list[NamedEvent]:
        """By place."""
        return [named for source in self.event_sources for named in _named_events(source, span, self.text)]

    def times_in(self, span: Span) -> list[TimeExpression]:
        return [time for time in self.reading.times if span.covers(time.span)]

    def quantities_in(self, span: Span) -> list[Quantity]:
        return [quantity for quantity in self.reading.quantities if span.covers(quantity.span)]


def _named_events(source: Events, span: Span, text: str) -> list[NamedEvent]:
    names = source.scan_events(span.of(text))
    ids = list(dict.fromkeys(id_ for name in names for id_ in name.ids))
    known = {id_: event for id_, event in zip(ids, source.events(ids), strict=True) if event}
    return [
        NamedEvent(
            Span(span.start + name.span.start, span.start + name.span.end),
            tuple(known[id_] for id_ in name.ids if id_ in known),
        )
        for name in names
        if not _GOES_ON.match(text, span.start + name.span.end)
    ]
