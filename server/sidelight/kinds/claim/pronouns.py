"""The people whom a text names, as those who may be meant by a pronoun or said to say something."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sidelight.model import Name, Reading, Span

PRONOUN = re.compile(r"(?P<personal>he|she)|it|they", re.IGNORECASE)
"""For somebody named before; to be matched with the whole of the words."""
BODIES = (
    r"group|company|firm|party|bank|agency|organi[sz]ation|charity|union|carmaker|airline|newspaper|ministry|council"
    r"|foundation|university|carrier|retailer|insurer|lender|watchdog|regulator|operator|federation|institute|club|court"
    r"|manufacturer|utility"
)
"""Nouns for a body that an article names once and calls so afterwards."""
_BODY = re.compile(rf"The (?:[a-z]+ )?(?:{BODIES}|trust|government|board|commission|committee|department)(?=[ ,])")
SAME_IN_ALL_PERSONS = (
    r"was|had|has|did|never|will|would|can|could|cannot|may|might|must|should|paid|sold|bought|built|cut|lost|won|gave"
    r"|took|made|met|spent|sent|told|said|found|kept|left|put|shut|wrote|saw|knew|went|came|held|brought|began|broke|spoke"
    r"|drove|grew|led|ran|set|became"
)
"""Verbs, as a pattern, that stay as they are whoever does it; with those in -ed."""
_WITHIN = 2_000
"""How far back the name for a pronoun may stand, in code points."""


def antecedent(place: int, reading: Reading) -> Span | None:
    """Whom "he" or "she" at the place stands for: who spoke last, or a person that a later sentence opens with.

    None where nobody is named within reach.
    """
    spoken = [one.name for one in reading.speech if one.name and one.words.end <= place]
    opened = [name.span for name in people(reading, place - _WITHIN, place) if opens_sentence(name, reading)]
    return max([*spoken[-1:], *opened[-1:]], default=None, key=lambda span: span.start)


def opening_body(sentence: Span, reading: Reading) -> Span | None:
    """The words for one body that the sentence opens with: "The company, which …", "Severn Water"."""
    if found := _BODY.match(reading.article.text, sentence.start, sentence.end):
        return Span(found.start(), found.end())
    name = opening_name(sentence, reading)
    return name.span if name and name.label == "organisation" else None


def opening_name(sentence: Span, reading: Reading) -> Name | None:
    """The person or body that the sentence opens with, after no more than a title or an article."""
    place = bisect_left(reading.names, sentence.start, key=lambda name: name.span.start)
    name = reading.names[place] if place < len(reading.names) else None
    if name is None or name.span.end > sentence.end or name.label not in {"person", "organisation"}:
        return None
    before = reading.article.text[sentence.start : name.span.start].strip()
    return name if before in {"", "The", name.title} else None


def people(reading: Reading, start: int, end: int) -> Sequence[Name]:
    first = bisect_left(reading.names, start, key=lambda name: name.span.start)
    last = bisect_left(reading.names, end, key=lambda name: name.span.start)
    return [name for name in reading.names[first:last] if name.label == "person"]


def opens_sentence(name: Name, reading: Reading) -> bool:
    """With its title, and after no more than a lead-in that a comma closes."""
    sentence = reading.sentence_at(name.span)
    if sentence is None:
        return False
    before = reading.article.text[sentence.span.start : name.span.start].rstrip()
    before = before.removesuffix(name.title).rstrip() if name.title else before
    return not before or before.endswith(",")
