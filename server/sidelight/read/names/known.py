"""Names that the packs know, where they stand in the text as names."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from typing import Literal

from sidelight.knowledge.base import Entities, Events, Knowledge, KnownName
from sidelight.knowledge.records import Namesake
from sidelight.model import Span
from sidelight.read.lexicon import NEVER_PERSONS, NOT_IN_TITLES, PARTICLES, WORDS_AND_SURNAMES
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.recognised import without_titles
from sidelight.read.names.shortforms import is_subject
from sidelight.text.fold import fold
from sidelight.text.places import places_in

# A capitalised word of four letters or more between words that have no capital.
_LONE_WORD = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ž]{3,}(?![\w-])(?! [A-Z])")
# The prior from which the linking takes a name for a household name.
_HOUSEHOLD = 0.9


def known_people(text: str, knowledge: Knowledge) -> list[Labelled]:
    """Known full names of people, longest first."""
    found = [name for source in knowledge.of(Entities) for name in source.scan(text)]
    names = [name for name in _longest_first(text, found, "person") if _written_as_name(name.span.of(text))]
    return [dataclasses.replace(name, span=_whole_name(text, name.span)) for name in names]


def _whole_name(text: str, span: Span) -> Span:
    """Packs know some people by title and name ("Sir Keir Starmer"); "Pope Francis" is called that."""
    name = without_titles(text, span)
    return name if " " in name.of(text) else span


def known_mononyms(text: str, knowledge: Knowledge, starts: frozenset[int]) -> list[Labelled]:
    """People whom packs know by the one word that stands there ("Suharto", "Lula"), by place.

    Only household names, and at the head of a sentence, where every word has a capital, only before a verb of doing.
    """
    found = [Span(*match.span()) for match in _LONE_WORD.finditer(text)]
    places = [span for span in found if _may_be_mononym(text, span, starts)]
    words = sorted({span.of(text) for span in places})
    bearers = [source.candidates(words, 1) for source in knowledge.of(Entities)] if words else []
    known = {word for source in bearers for word, people in zip(words, source, strict=True) if _goes_by(word, people)}
    return [Labelled(span, "person", known=True) for span in places if span.of(text) in known]


def _may_be_mononym(text: str, span: Span, starts: frozenset[int]) -> bool:
    word = span.of(text).casefold()
    if word in NEVER_PERSONS | WORDS_AND_SURNAMES | NOT_IN_TITLES or places_in(word):
        return False
    return span.start not in starts or is_subject(text, span)


def _goes_by(word: str, people: Sequence[Namesake]) -> bool:
    """Whether the likeliest bearer is a household name, and the word a part of the label that is not the last."""
    folded = fold(word)
    return any(
        person.prior >= _HOUSEHOLD
        and folded in (words := fold(person.label).split())
        and (len(words) == 1 or folded != words[-1])
        for person in people
    )


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
