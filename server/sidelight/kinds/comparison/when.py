"""When the earlier side of a comparison was, as its sentence states it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from sidelight.kinds.comparison.cues import Cue, Needs
from sidelight.model import Name, Reading, Span, TimeExpression
from sidelight.text.dates import earliest

Item = TypeVar("Item", Name, TimeExpression)

_WEEKS = timedelta(days=21)
"""Nearer times tell when the news happened, not what it is compared with."""
_YEAR = timedelta(days=360)

_PREPOSITION = re.compile(
    r"\b(?:in|during|since|from|on|of|by|back in) (?:the )?(?:early |late |mid-|spring of |summer of )?$", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(r"\b(?:the|a) (?:(?:previous|prior|preceding) year|year (?:before|earlier|previous))\b")
_JUST_BEHIND = 30
"""In code points: room for the number in "compared with 1.9 million the year before"."""
_STARTS = re.compile(r"(?:in|during|since|from|on|of|by|back in) ", re.IGNORECASE)
_EARLIER_HOLDER = re.compile(
    r"\b(?:since|last|previous|old|beat\w*|br[eo]\w*k\w*|surpass\w*|eclips\w*|than|began|topp\w*"
    r"|after|behind|only (?:to|by)|equall?ed|matched|tied"
    r"|overt\w+|outstrip\w*|exceed\w*|bett\w+|until|others?|stood|once)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class View:
    """A sentence with what cues may need beside their words."""

    span: Span
    words: str
    today: date | None
    times: tuple[TimeExpression, ...]
    """The past ones."""
    names_event: bool
    looks_ahead: bool
    """A time of the sentence lies some weeks after the article."""

    def has(self, needs: Needs) -> bool:
        if needs == "nothing":
            return True
        if needs == "not_ahead":
            return not self.looks_ahead
        if needs == "year_back":
            return any(is_year_back(time, self.today) for time in self.times)
        if needs == "long_ago":
            return any(time.how == "stated" and _before_last_year(time, self.today) for time in self.times)
        return bool(self.times) or (needs == "event" and self.names_event)


def view_of(span: Span, times_of_text: Sequence[TimeExpression], reading: Reading) -> View:
    published = reading.article.published
    today = earliest(published) if published else None
    all_times = _within(span, times_of_text)
    times = tuple(time for time in all_times if is_past(time, today))
    ahead = any(today and time.start and time.start > today + _WEEKS for time in all_times)
    names_event = any(name.label == "event" for name in _within(span, reading.names))
    return View(span, span.of(reading.article.text), today, times, names_event, ahead)


def _within(span: Span, sorted_items: Sequence[Item]) -> Sequence[Item]:
    first = bisect_left(sorted_items, span.start, key=lambda item: item.span.start)
    return sorted_items[first : bisect_left(sorted_items, span.end, key=lambda item: item.span.start)]


def is_past(time: TimeExpression, today: date | None) -> bool:
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


def _before_last_year(time: TimeExpression, today: date | None) -> bool:
    return today is None or (time.end is not None and time.end.year < today.year - 1)


def year_before(view: View, found: re.Match[str]) -> TimeExpression | None:
    """The year that "the year before" counts back to, from the year that the sentence tells of; None when it has none.

    "Costs fell to 118 billion last year, 20 billion less than the year before": two years back.
    """
    words = _YEAR_BEFORE.search(view.words, found.start(), found.end() + _JUST_BEHIND)
    years = [time for time in view.times if time.precision == "year" and time.start]
    told = [time for time in years if words and time.span.end <= view.span.start + words.start()]
    if words is None or not told or "last year" in found[0] or told[-1].start is None:
        return None
    year = told[-1].start.year - 1
    place = Span(view.span.start + words.start(), view.span.start + words.end())
    return TimeExpression(place, date(year, 1, 1), date(year, 12, 31), "year", "relative", "at")


def earlier_time(view: View, cue: Cue, found: re.Match[str]) -> TimeExpression | None:
    """The time that the cue speaks of.

    For a record the one governed by since or within; another only where the words point at an earlier holder. Else
    one a year or more back before any later one: the earliest for a change over time, for the rest one that says when
    something happened ("in 2015") before one that tells which ("his 2012 campaign").
    """
    times = list(view.times)
    if cue.type == "then_now" and (counted := year_before(view, found)):
        return counted
    if cue.type == "record":
        governed = [time for time in times if time.relation in ("since", "within")]
        times = governed or (_of_earlier_holder(times, view, found) if _EARLIER_HOLDER.search(found[0]) else [])
    else:
        times = [time for time in times if is_year_back(time, view.today)] or times
    if cue.type == "then_now":
        return min(times, key=lambda time: time.start or date.max, default=None)
    return min(times, key=lambda time: (not tells_when(time, view), _distance(time, view, found)), default=None)


def _of_earlier_holder(times: list[TimeExpression], view: View, found: re.Match[str]) -> list[TimeExpression]:
    """After "since" only what follows: "grew 5 percent last year, the fastest since his first term" names no year."""
    if not found[0].rstrip().lower().endswith("since"):
        return times
    return [time for time in times if time.span.start - view.span.start >= found.end()]


def tells_when(time: TimeExpression, view: View) -> bool:
    """The words say when something happened ("in 2015"), not which thing is meant ("his 2015 budget")."""
    start = time.span.start - view.span.start
    return bool(_PREPOSITION.search(view.words[max(0, start - 24) : start]) or _STARTS.match(view.words, start))


def _distance(time: TimeExpression, view: View, found: re.Match[str]) -> int:
    """From the end of the cue; a time before the cue is farther than any after it."""
    start = time.span.start - view.span.start
    return abs(start - found.end()) if start >= found.start() else len(view.words) + found.start() - start
