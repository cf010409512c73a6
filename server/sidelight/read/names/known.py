"""Names that the packs know, where they stand in the text as names."""

from __future__ import annotations

import dataclasses
from typing import Literal

from sidelight.knowledge.base import Entities, Events, Knowledge, KnownName
from sidelight.model import Span
from sidelight.read.lexicon import PARTICLES
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.recognised import without_titles


def known_people(text: str, knowledge: Knowledge) -> list[Labelled]:
    """Known full names of people, longest first."""
    found = [name for source in knowledge.of(Entities) for name in source.scan(text)]
    names = [name for name in _longest_first(text, found, "person") if _written_as_name(name.span.of(text))]
    return [dataclasses.replace(name, span=_whole_name(text, name.span)) for name in names]


def _whole_name(text: str, span: Span) -> Span:
    """Packs know some people by title and name ("Sir Keir Starmer"); "Pope Francis" is called that."""
    name = without_titles(text, span)
    return name if " " in name.of(text) else span


def known_events(text: str, knowledge: Knowledge) -> list[Labelled]:
    """Known titles and aliases of events, longest first."""
    found = [name for source in knowledge.of(Events) for name in source.scan_events(text)]
    return _longest_first(text, found, "event")


def _longest_first(text: str, found: list[KnownName], label: Literal["person", "event"]) -> list[Labelled]:
    spans = {_without_possessive(text, name.span) for name in found if name.kind == label}
    longest = sorted(spans, key=lambda span: (span.start - span.end, span.start))
    return [Labelled(span, label, known=True) for span in longest]


def _written_as_name(surface: str) -> bool:
    """Look-up folds case; a name in print does not: "will smith" may be two plain words."""
    words = [word for word in surface.replace("-", " ").split() if word.casefold() not in PARTICLES]
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and "\n" not in surface


def _without_possessive(text: str, span: Span) -> Span:
    cut = 2 if span.of(text).endswith(("'s", "’s")) else 0
    return Span(span.start, span.end - cut)
