"""The names in and before a sentence, as those that its words may stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sidelight.kinds.claim.pronouns import BODIES
from sidelight.model import Name, Reading, Span

_JOINED_BEFORE, _JOINED_AFTER = re.compile(r"(?:\band|\bor|,) (?:the )?$"), re.compile(r"(?: and|,| or) (?:the )?[A-Z]")
# Before the name of a body that opens a sentence: "The", "The bank".
_OPENING = re.compile(rf"(?:The (?:(?:[a-z]+ )?(?:{BODIES}) )?)?")
# The recogniser takes firms that it has never met for people; nobody is called so.
_TRADES = re.compile(r" (?:Water|Rail|Insurance|Energy|Steel|Motors|Foods|Airlines|Gas|Power|Electric|Mining|Media)$")
OWNED = re.compile(r"\b(?P<whose>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ ){0,2}$")
"""Before the name of somebody's: "his brother X"."""


def sentence_before(span: Span, reading: Reading, *, across: bool = False) -> Span | None:
    """In the same paragraph; `across`: or the last of the paragraph before."""
    here = reading.sentence_at(span)
    if here is None:
        return None
    at = bisect_left(reading.sentences, here.span.start, key=lambda sentence: sentence.span.start)
    before = reading.sentences[at - 1] if at else here
    return None if before is here or (before.paragraph != here.paragraph and not across) else before.span


def named(within: Span, span: Span, reading: Reading) -> list[Name]:
    """Without those whom somebody speaks of in a quotation that the span is no part of."""
    quoted = [speech.words for speech in reading.speech if speech.direct and not speech.words.covers(span)]
    names = (name for name in reading.names if within.covers(name.span))
    return [name for name in names if not any(words.covers(name.span) for words in quoted)]


def named_before(span: Span, reading: Reading, *, across: bool = False) -> list[Name]:
    before = sentence_before(span, reading, across=across)
    return named(before, span, reading) if before else []


def opens_with(name: Name, sentence: Span, reading: Reading) -> bool:
    """Whether the sentence opens with the name, after no more than its title, an article or the word for a body."""
    before = reading.article.text[sentence.start : name.span.start]
    return before.strip() == (name.title or "") or bool(_OPENING.fullmatch(before))


def is_body(name: Name) -> bool:
    return name.label == "organisation" or (name.label == "person" and bool(_TRADES.search(name.text)))


def is_person(name: Name) -> bool:
    return name.label == "person" and not is_body(name)


def different(names: Sequence[Name]) -> list[Name]:
    """Each of those written in the same way once."""
    return list({name.text: name for name in names}.values())


def is_joined(name: Name, reading: Reading) -> bool:
    """Whether another name stands beside it, or it holds two: "X and Y"."""
    text = reading.article.text
    before = text[max(0, name.span.start - len("and the ")) : name.span.start]
    joined = _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(text, name.span.end)
    return bool(joined) or " and " in name.text


def with_article(name: Name, reading: Reading) -> str:
    start = name.span.start - len("the ")
    article = start >= 0 and reading.article.text[start : name.span.start].lower() == "the "
    return f"the {name.text}" if article else name.text
