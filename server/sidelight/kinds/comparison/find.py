"""Reading -> the passages that compare."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date, timedelta

from sidelight.kinds.comparison.counting import counted_time
from sidelight.kinds.comparison.cues import Cue, Needs, cues_in
from sidelight.kinds.comparison.passage import Passage
from sidelight.model import Links, Reading, Sentence, Span, TimeExpression
from sidelight.text.dates import earliest

LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""
_WEEKS = timedelta(days=21)
"""Nearer times tell when the news happened, not what it is compared with."""
_YEAR = timedelta(days=360)
_PREPOSITION = re.compile(
    r"\b(?:in|during|since|from|on|of|by|back in) (?:the )?(?:early |late |mid-|spring of |summer of )?$"
)
_STARTS = re.compile(r"(?:in|during|since|from|on|of|by|back in) ", re.IGNORECASE)
_EARLIER_HOLDER = re.compile(
    r"\b(?:since|last|previous|old|beat\w*|br[eo]\w*k\w*|surpass\w*|eclips\w*|than|began|topp\w*)\b", re.IGNORECASE
)


def find(reading: Reading, links: Links) -> list[Passage]:
    """Every sentence that sets something present beside something earlier, by place."""
    passages = (_passage(sentence, reading) for sentence in reading.sentences)
    return [passage for passage in passages if passage]


def _passage(sentence: Sentence, reading: Reading) -> Passage | None:
    span = sentence.span
    if span.end - span.start > LONGEST_SENTENCE:
        return None
    today = earliest(reading.article.published) if reading.article.published else None
    times = [time for time in _times_in(span, reading) if _is_past(time, today)]
    for cue, found in cues_in(span.of(reading.article.text)):
        if _has_what_it_needs(cue.needs, span, times, reading, today):
            place = Span(span.start + found.start(), span.start + found.end())
            time = earlier_time(times, cue, found, span, today)
            if time is None and today:
                time = counted_time(found.string, Span(*found.span()), span.start, today)
            return Passage((span,), cue.type, place, time)
    return None


def _times_in(span: Span, reading: Reading) -> list[TimeExpression]:
    first = bisect_left(reading.times, span.start, key=lambda time: time.span.start)
    last = bisect_left(reading.times, span.end, key=lambda time: time.span.start)
    return list(reading.times[first:last])


def _is_past(time: TimeExpression, today: date | None) -> bool:
    """The time is over for some weeks, or it began so long ago and governs a record."""
    if time.start is None or time.end is None:
        return False
    if today is None:
        return True
    return (time.start if time.relation in ("since", "within") else time.end) < today - _WEEKS


def is_year_back(time: TimeExpression, today: date | None) -> bool:
    """The time begins about a year or more before the article and is over."""
    if time.start is None or time.end is None:
        return False
    return today is None or (time.start <= today - _YEAR and (time.end.year < today.year or time.end <= today - _YEAR))


def _has_what_it_needs(
    needs: Needs, span: Span, times: list[TimeExpression], reading: Reading, today: date | None
) -> bool:
    if needs == "nothing":
        return True
    if needs == "year_back":
        return any(is_year_back(time, today) for time in times)
    if times or needs == "past":
        return bool(times)
    return any(name.label == "event" and span.covers(name.span) for name in reading.names)


def earlier_time(
    times: list[TimeExpression], cue: Cue, found: re.Match[str], span: Span, today: date | None
) -> TimeExpression | None:
    """The time that the cue speaks of.

    For a record the one governed by since or within; another only where the words point at an earlier holder. Else
    one a year or more back before any later one: the earliest for a change over time, for the rest one that says when
    something happened ("in 2015") before one that tells which ("his 2012 campaign").
    """
    if cue.type == "record":
        governed = [time for time in times if time.relation in ("since", "within")]
        times = governed or (times if _EARLIER_HOLDER.search(found[0]) else [])
    else:
        times = [time for time in times if is_year_back(time, today)] or times
    if cue.type == "then_now":
        return min(times, key=lambda time: time.start or date.max, default=None)
    end = span.start + found.end()
    return min(
        times, key=lambda time: (not _tells_when(time, found.string, span), _distance(time, found, end)), default=None
    )


def _tells_when(time: TimeExpression, sentence: str, span: Span) -> bool:
    start = time.span.start - span.start
    return bool(_PREPOSITION.search(sentence[max(0, start - 24) : start]) or _STARTS.match(sentence, start))


def _distance(time: TimeExpression, found: re.Match[str], end: int) -> int:
    """From the end of the cue; a time before the cue is farther than any after it."""
    start = end - len(found[0])
    return abs(time.span.start - end) if time.span.start >= start else LONGEST_SENTENCE + start - time.span.start
