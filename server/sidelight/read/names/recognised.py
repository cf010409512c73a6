"""What the recogniser found, tidied: edges put right, and labels that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sidelight.model import NameLabel, Span
from sidelight.read.lexicon import NEVER_PERSONS, PARTICLES, TITLE_MODIFIERS, WORDS_AND_SURNAMES
from sidelight.read.names.bodies import ends_as_body, is_street
from sidelight.read.names.clubs import is_club
from sidelight.read.names.eponyms import is_eponym
from sidelight.read.names.headlines import shouting_lines, title_case_lines
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.patterns import PART
from sidelight.read.parse import Found
from sidelight.read.titles import is_head
from sidelight.text.given_names import is_given_name
from sidelight.text.places import places_in

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
# Between two people, and between a place and who is reported from there.
_JOINTS = re.compile(r" ?/ ?| (?:bt|beat|def|d|v|vs|b|c)\.? | --? ")
_NUMBERS_BEFORE = re.compile(r"(?:x-)?[\d.,:)#\s–-]+")
_NUMBERS_AFTER = re.compile(r"(?:[ ,]+\(?\d[\d:.,/+*–-]*(?:st|nd|rd|th)?| \([A-Z]\w{0,3})+$")
_PARTICLE_BEFORE = re.compile(r"(?:\b(?:[Aa]l|[Ee]l|[Uu]l|[Bb]in|[Aa]n|[Uu]r)[-‑]|[A-Z][\w’']*[-‑])+$")
_HYPHENATED_AFTER = re.compile(r"(?:[-‑](?:[A-Z]\w+|(?:un|il|in|eun|hee|moon|wen|hyun|jae|kyu)\b))+")
_PARTICLES_BEFORE = re.compile(r"(?<=[ (])(?:(?:van|von|der|den|dos|das|da|di|del|della|ten|ter|bin) )+$")
_INITIALS_BEFORE = re.compile(r"(?<![\w.])(?:[A-Z]\. ?)+$")
_PARTICLES_AFTER = re.compile(
    r"(?: (?:van|von|de|der|den|dos|das|da|do|di|del|della|la|las|los|du|ten|ter|bin|al))+"
    rf" {PART}(?: {PART}(?= [a-z]))?(?!\w)"
)
_WORD = re.compile(r"\S+")
_NOT_IN_NAMES = re.compile(r"[\d\[\](){}<>|*=@#/]")
# English names people without an article: "the Joker", "the Ford Explorer", "the Kennedy School" are something else.
_THE_BEFORE = re.compile(r"\b[Tt]he [“\"‘]?$")
_SHOUT = re.compile(r"[A-Z&.]{3,}s?")
# "Tom Molomby, SC": letters after a name.
_LETTERS_AFTER = re.compile(r",? (?:[QKS]C|MPs?|[OMC]BE|PhD|MD)$")
# "Sister Mary", "Father Thomas"
_RELIGIOUS = frozenset({"Sister", "Brother", "Father", "Mother"})
_SAINT = re.compile(r"(?:St\.?|Saint) ")
_PARTY = re.compile(r"Lib Dems?")
_STORM = re.compile(r"(?:Storm|Hurricane|Cyclone|Typhoon) ")
# Somebody named by a single word is not what one is in or near.
_PLACE_BEFORE = re.compile(r"\b(?:in|near|outside|across) $", re.IGNORECASE)
_BRACKET_BEFORE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Senator)\.? (?:[A-Z][\w’'.-]+ ){1,3}\((?:[A-Z][\w’'-]+(?:, | and ))*$"
)
_BRACKET_AFTER = re.compile(r"(?:(?:, | and )[A-Z][\w’' -]+)*\)")
_PARTICLE_REACH, _BRACKET_REACH = 24, 80
_LONGEST_IN_HEADLINE = 3


def recognised(text: str, found: list[Found] | tuple[Found, ...]) -> list[Labelled]:
    """The recogniser's names by place; numbers, dates and money are left to other parts of the reading."""
    headlines = [*title_case_lines(text), *shouting_lines(text)]
    labelled = (
        _labelled(text, span, _LABELS[item.label])
        for item in found
        if item.label in _LABELS
        for span in _pieces(text, item)
    )
    return [item for item in labelled if item.span.end > item.span.start and not _is_of_headline(text, item, headlines)]


def _is_of_headline(text: str, item: Labelled, headlines: Sequence[Span]) -> bool:
    """Whether only the capitals of a headline make it a person: no usual first name, and no word of the rest."""
    words = item.span.of(text).split()
    if item.label != "person" or not any(line.covers(item.span) for line in headlines):
        return False
    if len(words) == 1:
        return not words[0].isupper() and text.count(words[0]) == 1
    return len(words) > _LONGEST_IN_HEADLINE or not (is_given_name(words[0]) or text.count(words[-1]) > 1)


def _pieces(text: str, found: Found) -> Iterator[Span]:
    """The parts of what the recogniser took for one person: "Jane Doe / Mary Roe", "Jane Doe bt Mary Roe 6-1"."""
    if found.label != "PERSON":
        yield found.span
        return
    start = found.span.start
    for joint in [*_JOINTS.finditer(text, start, found.span.end), None]:
        end = joint.start() if joint else found.span.end
        before = _NUMBERS_BEFORE.match(text, start, end)
        after = _NUMBERS_AFTER.search(text[start:end])
        yield Span(before.end() if before else start, start + after.start() if after else end)
        start = joint.end() if joint else end


def _labelled(text: str, span: Span, label: NameLabel) -> Labelled:
    span = _within_edges(text, span)
    if label == "organisation" and _is_first_name(text, span):
        return Labelled(span, "person")
    if label != "person":
        return Labelled(span, label)
    if all(word in PARTICLES for word in span.of(text).split()):
        return Labelled(Span(span.start, span.start), "other")  # "von der", cut off from "Leyen"
    span = _with_particles(text, _whole_hyphenated(text, without_titles(text, _without_letters(text, span))))
    if _THE_BEFORE.search(text[max(0, span.start - _PARTICLE_REACH) : span.start]):
        return Labelled(span, "other")
    if " " not in span.of(text) and _is_whence(text, span):
        return Labelled(span, "place")
    if is_street(span.of(text)):
        return Labelled(span, "place")
    if is_eponym(text, span.start, span.end):
        return Labelled(span, "organisation")
    return Labelled(span, _label_of_person(span.of(text)))


def _is_whence(text: str, span: Span) -> bool:
    """Whether one word says where something is, or in brackets where somebody is from: "Mr. Doe (Ross and Skye)"."""
    before = text[max(0, span.start - _BRACKET_REACH) : span.start]
    return bool(
        _PLACE_BEFORE.search(before) or (_BRACKET_BEFORE.search(before) and _BRACKET_AFTER.match(text, span.end))
    )


def _is_first_name(text: str, span: Span) -> bool:
    """Whether one word, taken for a company, is a first name; shops are called by these too ("Wendy's")."""
    word = span.of(text)
    return (
        is_given_name(word)
        and word.istitle()
        and word.casefold() not in NEVER_PERSONS
        and not is_club(word)
        and not places_in(word)
        and text[span.end : span.end + 2] not in ("'s", "’s")
    )


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
    while len(words) > 1 and (
        is_head(words[0][0]) or words[0][0].casefold() in TITLE_MODIFIERS or words[0][0] in _RELIGIOUS
    ):
        del words[0]
    return Span(words[0].start(), span.end) if words else span


def _whole_hyphenated(text: str, span: Span) -> Span:
    """The recogniser's words break at hyphens; names do not: "al-Maliki", "Duncan Smith-Jones", "Ki-moon"."""
    before = _PARTICLE_BEFORE.search(text[max(0, span.start - _PARTICLE_REACH) : span.start])
    after = _HYPHENATED_AFTER.match(text, span.end)
    return Span(span.start - len(before[0]) if before else span.start, after.end() if after else span.end)


def _with_particles(text: str, span: Span) -> Span:
    """The recogniser breaks names at particles and initials: "Nikolaus van | der Pasch", "Paulo | dos Santos"."""
    left = text[max(0, span.start - _PARTICLE_REACH) : span.start]
    before = _PARTICLES_BEFORE.search(left) or (_INITIALS_BEFORE.search(left) if " " not in span.of(text) else None)
    after = _PARTICLES_AFTER.match(text, span.end)
    return Span(span.start - len(before[0]) if before else span.start, after.end() if after else span.end)


def _label_of_person(surface: str) -> NameLabel:
    if ends_as_body(surface) or is_club(surface):
        return "organisation"
    if _SAINT.match(surface):
        return "place"
    if (
        surface.casefold() in NEVER_PERSONS
        or (" " not in surface and is_head(surface) and surface.casefold() not in WORDS_AND_SURNAMES)
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
