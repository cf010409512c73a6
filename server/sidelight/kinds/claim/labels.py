"""Speakers that only a mark tells: "Police: driver was texting", "… – study", "“…” – X"."""

from __future__ import annotations

import re

from sidelight.kinds.claim.reporting import SPEAKERS
from sidelight.model import Reading, Span

_LEAD = r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|[A-Z]{2,4})?(?: ?[–—-])? )?"
_BEFORE_COLON = re.compile(rf"{_LEAD}(?P<who>[A-Z][^:,.;“”\"!?]{{1,50}})(?P<cue>:) (?=[\w“‘'\"])")
_AFTER_DASH = re.compile(r"[\w.!?,”’\"] (?P<cue>[–—-]{1,2}) (?P<who>[^:,.;“”\"!?–—]{2,50})$")
_PLAIN = re.compile(rf"(?:\w+ ){{0,3}}(?:{SPEAKERS})", re.IGNORECASE)


def labelled_speaker(sentence: Span, reading: Reading) -> tuple[Span, Span] | None:
    """Who is set before or behind the statement, and the statement; None where the label is no speaker.

    "Ukraine war: …" names a subject. Only a person, a body or the plain word for one says something.
    """
    text = reading.article.text
    if found := _BEFORE_COLON.match(text, sentence.start, sentence.end):
        who, words = Span(*found.span("who")), Span(found.end(), sentence.end)
    elif found := _AFTER_DASH.search(text, sentence.start, sentence.end):
        who, words = Span(*found.span("who")), Span(sentence.start, found.start("cue"))
    else:
        return None
    return (who, words) if _speaks(who, reading) else None


def _speaks(who: Span, reading: Reading) -> bool:
    if _PLAIN.fullmatch(who.of(reading.article.text)):
        return True
    return any(
        name.label in {"person", "organisation"} and who.covers(name.span) and name.span.end == who.end
        for name in reading.names
    )
