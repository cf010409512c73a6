"""Names in the text: what the recogniser sees joined with what the packs know, conflicts settled by rule."""

from __future__ import annotations

from bisect import bisect_right

from sidelight.knowledge.base import Knowledge
from sidelight.model import Name, Sentence
from sidelight.read.names.bodies import body_around, thing_around
from sidelight.read.names.credits import credited_people
from sidelight.read.names.given import people_by_first_name
from sidelight.read.names.headlines import title_case_lines
from sidelight.read.names.known import known_events, known_mononyms, known_people
from sidelight.read.names.labelled import Labelled, without_overlaps
from sidelight.read.names.recognised import recognised
from sidelight.read.names.relabelling import relabelled
from sidelight.read.names.results import people_in_results
from sidelight.read.names.shortforms import initials, last_names
from sidelight.read.names.speakers import speakers
from sidelight.read.names.titled import addressed_people, described_people, introduced_people, related_people
from sidelight.read.parse import Parse
from sidelight.read.titles import title_before


def find_names(text: str, parse: Parse, knowledge: Knowledge) -> tuple[Name, ...]:
    """Every name, by place and without overlaps."""
    seen = recognised(text, parse.entities)
    known = known_people(text, knowledge)
    by_layout = [*speakers(text), *credited_people(text), *people_in_results(text)]
    people = [
        *_longer(text, [*by_layout, *seen], known),
        *known,
        *by_layout,
        *_without_seen(text, people_by_first_name(text), seen),
        *_people(seen),
        *addressed_people(text),
        *related_people(text),
    ]
    bodies = [*_things(text, people), *_bodies(text, people)]
    rest = [name for name in seen if name.label != "person"]
    starts = frozenset(sentence.span.start for sentence in parse.sentences)
    by_words = [*described_people(text), *introduced_people(text), *rest, *known_mononyms(text, knowledge, starts)]
    names = without_overlaps([*bodies, *people, *known_events(text, knowledge), *by_words])
    lasts = last_names(text, _people(names)) | initials(text, _people(names))
    names = relabelled(text, names, lasts, starts)
    return tuple(_name(text, name, parse.sentences) for name in names)


def _people(names: list[Labelled]) -> list[Labelled]:
    return [name for name in names if name.label == "person"]


def _longer(text: str, seen: list[Labelled], known: list[Labelled]) -> list[Labelled]:
    """People whom the recogniser sees under a longer name than the known one within it: they are somebody else."""
    headlines = title_case_lines(text)
    within = {place: name.span for name in known for place in (name.span.start, name.span.end - 1)}
    return [
        person
        for person in _people(seen)
        # In headlines verbs look like names.
        if not person.span.of(text).isupper() and not any(line.covers(person.span) for line in headlines)
        for inner in {within.get(place) for place in range(person.span.start, person.span.end)} - {None, person.span}
        if inner and person.span.covers(inner)
    ]


def _without_seen(text: str, people: list[Labelled], seen: list[Labelled]) -> list[Labelled]:
    """The people without those of whom the recogniser sees a shorter full name: it has reasons for its edges."""
    full = [name.span for name in _people(seen) if " " in name.span.of(text)]
    return [person for person in people if not any(person.span.overlaps(span) for span in full)]


def _things(text: str, people: list[Labelled]) -> list[Labelled]:
    spans = {thing for person in people if (thing := thing_around(text, person.span))}
    return [Labelled(span, "other") for span in sorted(spans, key=lambda s: (s.start - s.end, s.start))]


def _bodies(text: str, people: list[Labelled]) -> list[Labelled]:
    spans = {body for person in people if (body := body_around(text, person.span))}
    return [Labelled(span, "organisation") for span in sorted(spans, key=lambda s: (s.start - s.end, s.start))]


def _name(text: str, name: Labelled, sentences: tuple[Sentence, ...]) -> Name:
    title = None
    if name.label == "person":
        index = bisect_right(sentences, name.span.start, key=lambda sentence: sentence.span.start) - 1
        title = title_before(text, name.span.start, sentences[index].span.start if index >= 0 else 0)
    return Name(name.span, name.span.of(text), name.label, title.of(text) if title else None, name.known)
