"""What live sources are asked of a person whom the packs do not know."""

from __future__ import annotations

import re

from sidelight.knowledge.base import WhoIs
from sidelight.model import Link, Reading
from sidelight.text.fold import fold
from sidelight.text.things import is_thing

_WORD = re.compile(r"\w+")


def who_is(link: Link, reading: Reading) -> WhoIs | None:
    """None for people with a card, for names of one word, which mean too many, and for things named after somebody."""
    fullest = link.mention.spans[0]
    if link.state != "nil" or " " not in link.surface or is_thing(reading.article.text, fullest.start, fullest.end):
        return None
    return WhoIs(link.surface, _nearby(link, reading), reading.article.text)


def _nearby(link: Link, reading: Reading) -> frozenset[str]:
    sentences = {sentence.span for span in link.mention.spans if (sentence := reading.sentence_at(span))}
    text = reading.article.text
    return frozenset(word for sentence in sentences for word in _WORD.findall(fold(sentence.of(text))))
