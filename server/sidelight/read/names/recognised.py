"""What the recogniser found, tidied: edges put right, and labels that cannot be."""

from __future__ import annotations

import re

from sidelight.model import NameLabel, Span
from sidelight.read.lexicon import NEVER_PERSONS, PARTICLES, TITLE_MODIFIERS
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.labelled import Labelled
from sidelight.read.parse import Found
from sidelight.read.titles import is_head

_LABELS: dict[str, NameLabel] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "NORP": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
    "LANGUAGE": "other",
}
_EDGE_BEFORE = re.compile(r"(?:[Tt]he |(?:[Aa]nti|[Pp]ro|[Pp]ost|[Pp]re|[Nn]on)[-‑]|[^\w$£€]+)+")
_EDGE_AFTER = re.compile(r"(?:['’][sS]?|[^\w.)]|(?<!\b\w)(?<!Jr)(?<!Sr)\.)+$")
_PARTICLE_BEFORE = re.compile(r"(?:\b(?:[Aa]l|[Ee]l|[Uu]l|[Bb]in|[Aa]n|[Uu]r)[-‑]|[A-Z][\w’']*[-‑])+$")
_HYPHENATED_AFTER = re.compile(r"(?:[-‑](?:[A-Z]\w+|(?:un|il|in|eun|hee|moon|wen|hyun|jae|kyu)\b))+")
_WORD = re.compile(r"\S+")
_NOT_IN_NAMES = re.compile(r"[\d\[\](){}<>|*=@#/]")
# English names people without an article: "the Joker", "the Ford Explorer", "the Kennedy School" are something else.
_THE_BEFORE = re.compile(r"\b[Tt]he [“\"‘]?$")
_SHOUT = re.compile(r"[A-Z&.]{3,}s?")
# "Tom Molomby, SC": letters after a name.
_LETTERS_AFTER = re.compile(r",? (?:[QKS]C|MPs?|[OMC]BE|PhD|MD)$")
_SAINT = re.compile(r"(?:St\.?|Saint) ")
_PARTY = re.compile(r"Lib Dems?")
_STORM = re.compile(r"(?:Storm|Hurricane|Cyclone|Typhoon) ")
# Somebody named by a single word is not what one is in or near.
_PLACE_BEFORE = re.compile(r"\b(?:in|near|outside|across) $", re.IGNORECASE)
_PARTICLE_REACH = 24


def recognised(text: str, found: list[Found] | tuple[Found, ...]) -> list[Labelled]:
    """The recogniser's names by place; numbers, dates and money are left to other parts of the reading."""
    labelled = (_labelled(text, item) for item in found if item.label in _LABELS)
    return [item for item in labelled if item.span.end > item.span.start]


def _labelled(text: str, found: Found) -> Labelled:
    label = _LABELS[found.label]
    span = _within_edges(text, found.span)
    if label != "person":
        return Labelled(span, label)
    if all(word in PARTICLES for word in span.of(text).split()):
        return Labelled(Span(span.start, span.start), "other")  # "von der", cut off from "Leyen"
    span = _whole_hyphenated(text, without_titles(text, _without_letters(text, span)))
    if _THE_BEFORE.search(text[max(0, span.start - _PARTICLE_REACH) : span.start]):
        return Labelled(span, "other")
    if " " not in span.of(text) and _PLACE_BEFORE.search(text[max(0, span.start - _PARTICLE_REACH) : span.start]):
        return Labelled(span, "place")
    return Labelled(span, _label_of_person(span.of(text)))


def _without_letters(text: str, span: Span) -> Span:
    letters = _LETTERS_AFTER.search(span.of(text))
    return Span(span.start, span.start + letters.start()) if letters and letters.start() else span


def _within_edges(text: str, span: Span) -> Span:
    """The span without article, quotation marks, final stop and possessive."""
    before = _EDGE_BEFORE.match(text, span.start, span.end)
    start = before.end() if before else span.start
    after = _EDGE_AFTER.search(text[start : span.end])
    return Span(start, start + after.start() if after else span.end)


def without_titles(text: str, span: Span) -> Span:
    """The name without titles at its head; a title alone, or with nothing but one word, may be part of the name."""
    words = list(_WORD.finditer(text, span.start, span.end))
    while len(words) > 1 and (is_head(words[0][0]) or words[0][0].casefold() in TITLE_MODIFIERS):
        del words[0]
    return Span(words[0].start(), span.end) if words else span


def _whole_hyphenated(text: str, span: Span) -> Span:
    """The recogniser's words break at hyphens; names do not: "al-Maliki", "Duncan Smith-Jones", "Ki-moon"."""
    before = _PARTICLE_BEFORE.search(text[max(0, span.start - _PARTICLE_REACH) : span.start])
    after = _HYPHENATED_AFTER.match(text, span.end)
    return Span(span.start - len(before[0]) if before else span.start, after.end() if after else span.end)


def _label_of_person(surface: str) -> NameLabel:
    if ends_as_body(surface):
        return "organisation"
    if _SAINT.match(surface):
        return "place"
    if (
        surface.casefold() in NEVER_PERSONS
        or _SHOUT.fullmatch(surface)
        or _STORM.match(surface)
        or _PARTY.fullmatch(surface)
        or not _reads_as_name(surface)
    ):
        return "other"
    return "person"


def _reads_as_name(surface: str) -> bool:
    """A capital at the head of some word, no digits and no brackets."""
    words = re.split(r"[\s-]+", surface)
    capital = any(word[:1].isupper() for word in words) or any(letter.isupper() for letter in surface[1:])
    return capital and not _NOT_IN_NAMES.search(surface)
