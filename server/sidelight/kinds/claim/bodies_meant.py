"""Which body, pair or place a noun or pronoun at the head of a statement stands for."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.nearby import (
    OWNED,
    different,
    is_body,
    is_joined,
    is_person,
    named_before,
    opens_with,
    sentence_before,
    with_article,
)
from sidelight.kinds.claim.pronouns import BODIES, PRONOUN
from sidelight.model import Reading, Span
from sidelight.text.places import US_STATES, places_in

_PAIR = re.compile(
    r"(?P<the>(?:The )?)(?P<pair>(?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)* and (?:his |her |the )?(?:[a-z]+ )?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) [a-z]"
)
# Kinds of bodies that the noun alone may stand for, and those of which no body is two.
_GENERIC = re.compile(rf"(?:{BODIES}|trust|authority)")
_SPECIFIC = re.compile(r"bank|union|party|ministry|court|university|council|airline|newspaper|agency|club")
_FIRMS = re.compile(r"company|firm|carmaker|airline|carrier|retailer|insurer|lender|manufacturer|utility|newspaper")
_PUBLIC = re.compile(
    r"council|ministry|government|department|court|university|party|union|parliament|police|commission|committee|agency"
    r"|association|federation|institute|senate|congress"
)
_IN_A_PLACE = re.compile(r"\b(?:in|near|outside) (?:the )?$")
_TO_ANOTHER = re.compile(r"\b(?:to|from|for|with|against) (?:the )?$")
_DESCRIBED = re.compile(
    r"The(?P<what> (?!(?:same|other|new|old|whole|former|next|last)\b)(?:[a-z]+ (?:ministry|department|agency|council)"
    r"|(?:[a-z]+ )?(?:ministry|government|army|parliament|department|police|council|court)"
    r" of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)) [a-z]"
)
_WITHIN = 2_000
"""How far back a name may stand that holds the noun, in code points."""


def only_body(found: re.Match[str], span: Span, reading: Reading) -> str | None:
    """The one body whose name holds the noun, else the one that the sentence before names, and joins with no other."""
    noun = found["who"].rpartition(" ")[2].lower()
    near = different([name for name in named_before(span, reading, across=True) if is_body(name)])
    bodies = [name for name in reading.names if is_body(name) and 0 < span.start - name.span.end < _WITHIN]
    called_so = different(
        [name for name in bodies if noun in name.text.lower().split() and not is_joined(name, reading)]
    )
    if len(called_so) == 1 and all(name.text == called_so[0].text for name in near):
        return with_article(called_so[0], reading)
    if len(near) != 1 or called_so or not _GENERIC.fullmatch(noun) or is_joined(near[0], reading):
        return None
    text, before = reading.article.text, sentence_before(span, reading, across=True)
    if before is None or OWNED.search(text, before.start, near[0].span.start):
        return None
    if " " not in near[0].text and _IN_A_PLACE.search(text, before.start, near[0].span.start):
        return None
    others = _SPECIFIC if _SPECIFIC.fullmatch(noun) else _PUBLIC if _FIRMS.fullmatch(noun) else None
    of_another_kind = others and any(others.fullmatch(word) for word in near[0].text.lower().split())
    same = sentence_before(span, reading) == before or opens_with(near[0], before, reading)
    return with_article(near[0], reading) if same and not of_another_kind else None


def opening_body(span: Span, reading: Reading) -> str | None:
    """The body, if the sentence before opens with it and hands nothing to another."""
    text, before = reading.article.text, sentence_before(span, reading)
    if before is None:
        return None
    if described := _DESCRIBED.match(text, before.start, before.end):
        return f"the{described['what']}"
    bodies = different([name for name in named_before(span, reading) if is_body(name)])
    if not bodies or is_joined(bodies[0], reading) or not opens_with(bodies[0], before, reading):
        return None
    handed = any(_TO_ANOTHER.search(text, before.start, other.span.start) for other in bodies[1:])
    return None if handed else with_article(bodies[0], reading)


def opening_place(sort: str, span: Span, reading: Reading) -> str | None:
    """The place of that sort which the sentence before opens with, and names no other; of countries and states only
    those that are known as such: "the country" after "London was hit" is not London.
    """
    text, before = reading.article.text, sentence_before(span, reading, across=True)
    if before is None:
        return None
    if called := re.match(rf"The {sort} of (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) [a-z]", before.of(text)):
        return called["name"]
    places = different([name for name in named_before(span, reading, across=True) if not is_person(name)])
    if len(places) != 1 or places[0].label != "place" or not opens_with(places[0], before, reading):
        return None
    known = places_in(places[0].text)
    if sort in {"country", "nation"}:
        fits = bool(known - US_STATES)
    else:
        fits = bool(known & US_STATES) if sort == "state" else not known
    return with_article(places[0], reading) if fits else None


def speaking_body(span: Span, attribution: Attribution, reading: Reading) -> str | None:
    """Who says it, where that is no person and no pronoun; for "it said that it had" the body before."""
    who = attribution.speaker
    if who is None or any(name.label == "person" and who.overlaps(name.span) for name in reading.names):
        return None
    said = who.of(reading.article.text)
    return opening_body(span, reading) if PRONOUN.fullmatch(said) else said


def opening_pair(span: Span, reading: Reading) -> str | None:
    """The two people or bodies whom the sentence before opens with: "X and his brother Y", "Norvania and Bellavia"."""
    text, before = reading.article.text, sentence_before(span, reading)
    found = _PAIR.match(text, before.start, before.end) if before else None
    names = {name.span.start for name in reading.names}
    if found is None or found.start("first") not in names:
        return None
    return f"{found['the'].lower()}{found['pair']}"
