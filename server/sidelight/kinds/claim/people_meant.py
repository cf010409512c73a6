"""Which person a pronoun, a title or an age at the head of a statement stands for."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.nearby import (
    OWNED,
    different,
    is_person,
    named,
    named_before,
    opens_with,
    sentence_before,
)
from sidelight.model import Links, Name, Reading, Span
from sidelight.text.fold import fold
from sidelight.text.genders import Gender, gender_of_address, gender_of_name

_SPOKEN_FOR = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er) [a-z][\w-]*(?: [a-z][\w-]*)?[’']s (?:own )?(?:office|lawyers?|attorneys?"
    r"|spokes\w+|team|campaign|aides?|family|party|staff|agent|doctors?)\b"
)
_SOMEBODY = re.compile(
    r"(?:One|Another|An?) (?:[\w’'-]+ ){1,8}?(?:said|says|told|testified|claimed|alleged|recalled|added)\b"
)
_HE, _SHE = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), re.compile(r"\b(?:[Ss]he|[Hh]er)\b")
# What is left where the person called so is told by no title: hardly anybody else of the sentence before.
_ONE_OF_A_KIND = re.compile(
    r"(?:former |ex-).+|\d{1,3}-year-old|actor|actress|singer|footballer|tycoon|businessman|businesswoman|politician"
    r"|senator|congressman|congresswoman|lawmaker|mp"
)
_AGE = re.compile(r", (?:aged )?(?P<age>\d{1,3})\b")
# Somebody else than the one called so: "The mayor has promised her".
_OTHER = re.compile(r"\b(?:him|her)\b(?! own)(?=[ .,])(?! [a-z]+ (?:was|is|had|has)\b)")


def only_person(gender: Gender, span: Span, attribution: Attribution, reading: Reading, links: Links) -> str | None:
    """The one person named earlier in the sentence, else in the one before, of whom the pronoun can speak; None when
    there are more, or none, or the sentence speaks for somebody without a name: "the governor's office denied that he".
    """
    here = reading.sentence_at(span)
    if here and _SPOKEN_FOR.search(reading.article.text, here.span.start, span.start):
        return None
    near = _people_earlier(span, reading) or _people_before(gender, span, attribution, reading)
    people = {person.surface: name for name in near if (person := links.person_at(name.span))}
    if any(_kin_of_another(name, gender, reading) for name in near):
        return None
    if (attribution.direct or attribution.cue == ":") and (speaker := attribution.speaker):
        # Nobody calls himself "he".
        people = {surface: name for surface, name in people.items() if not _is_same(speaker, name, reading)}
    meant = [surface for surface, name in people.items() if _gender(name, surface) in (gender, None)]
    return meant[0] if len(meant) == 1 else None


def _kin_of_another(name: Name, gender: Gender, reading: Reading) -> bool:
    """ "His brother X": "he" may be either."""
    text, here = reading.article.text, reading.sentence_at(name.span)
    found = OWNED.search(text, here.span.start if here else 0, name.span.start)
    return found is not None and found["whose"].lower() == ("her" if gender == "female" else "his")


def _gender(name: Name, surface: str) -> Gender | None:
    return gender_of_address(name.title) or gender_of_name(fold(surface).split()[0])


def _people_earlier(span: Span, reading: Reading) -> list[Name]:
    """The people named in the sentence of the span before it: "X said that she …"."""
    here = reading.sentence_at(span)
    if here is None:
        return []
    return [name for name in named(Span(here.span.start, span.start), span, reading) if is_person(name)]


def _people_before(gender: Gender, span: Span, attribution: Attribution, reading: Reading) -> list[Name]:
    """Those named in the sentence before; of another paragraph's last sentence the only one, if it opens with them.

    None where the pronoun may be somebody's who has no name: "One of them said that she", or whom the sentence before
    calls so itself: "“He was the conscience of us all,” X said. He".
    """
    text, here = reading.article.text, reading.sentence_at(span)
    before = sentence_before(span, reading)
    if here and _SOMEBODY.match(text, here.span.start, span.start):
        return []
    if before is None:
        opener = _only_opener(span, reading)
        return [opener] if opener else []
    people = [name for name in named_before(span, reading) if is_person(name)]
    called_so = _SHE if gender == "female" else _HE
    if people and called_so.search(text, before.start, people[0].span.start):
        return []
    told = attribution.direct and people and not opens_with(people[0], before, reading)
    spoke = {speech.name for speech in reading.speech}
    return [] if told and people[0].span not in spoke else people


def _is_same(speaker: Span, name: Name, reading: Reading) -> bool:
    return speaker.of(reading.article.text).split()[-1] == name.text.split()[-1]


def _only_opener(span: Span, reading: Reading) -> Name | None:
    """The one person named in the sentence before, which opens with them."""
    before = sentence_before(span, reading, across=True)
    people = different([name for name in named_before(span, reading, across=True) if is_person(name)])
    return people[0] if before and len(people) == 1 and opens_with(people[0], before, reading) else None


def holder(found: re.Match[str], span: Span, reading: Reading, links: Links) -> str | None:
    """Who is called so: the one person whose title it is, else whom the sentence before is about, where nobody else is
    likely to be called so: "the former minister", "the 45-year-old", "the actress".
    """
    text = reading.article.text
    before = sentence_before(span, reading, across=True)
    if before is None or _OTHER.search(text, span.start, span.end):
        return None
    role = found["role"].lower()
    mentioned = re.search(rf"\b(?:an?|the|his|her|their|its|another|former) (?:[a-z]+ )?{role}\b", before.of(text))
    titled = different(
        [
            name
            for name in reading.names
            if is_person(name) and name.span.end <= span.start and role in (name.title or "").lower().split(" of ")[0]
        ]
    )
    known = {person.surface for name in titled if (person := links.person_at(name.span))}
    if titled and not found["age"]:
        near = any(before.covers(name.span) for name in titled)
        return next(iter(known)) if len(known) == 1 and near and not mentioned else None
    opener = _only_opener(span, reading) if _ONE_OF_A_KIND.fullmatch(role) and not mentioned else None
    aged = _AGE.match(text, opener.span.end) if opener and found["age"] else None
    person = links.person_at(opener.span) if opener and (aged is None or aged["age"] == found["age"]) else None
    return person.surface if person else None
