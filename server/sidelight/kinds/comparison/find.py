"""Reading -> the passages that compare."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

from sidelight.kinds.comparison.cues import Needs, cues_in
from sidelight.kinds.comparison.passage import Passage
from sidelight.model import Links, Reading, Sentence, Span, TimeExpression
from sidelight.text.dates import earliest

LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""
_YEAR = timedelta(days=360)


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
            return Passage((span,), cue.type, place, earlier_time(times, place, cue.type, today))
    return None


def _times_in(span: Span, reading: Reading) -> list[TimeExpression]:
    first = bisect_left(reading.times, span.start, key=lambda time: time.span.start)
    last = bisect_left(reading.times, span.end, key=lambda time: time.span.start)
    return list(reading.times[first:last])


def _is_past(time: TimeExpression, today: date | None) -> bool:
    if time.start is None or time.end is None:
        return False
    return today is None or time.end < today or (time.relation in ("since", "within") and time.start < today)


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


def earlier_time(times: list[TimeExpression], cue: Span, type: str, today: date | None) -> TimeExpression | None:
    """The time that the cue speaks of: governed by since or within for a record, else a year back, nearest its end."""
    governed = [time for time in times if time.relation in ("since", "within")] if type == "record" else []
    back = [time for time in times if is_year_back(time, today)] if type != "record" else []
    candidates = governed or back or times
    return min(candidates, key=lambda time: _distance(time.span, cue), default=None)


def _distance(time: Span, cue: Span) -> int:
    """From the end of the cue; a time before the cue is farther than any after it."""
    if time.start >= cue.start:
        return abs(time.start - cue.end)
    return 1_000 + cue.start - time.start
