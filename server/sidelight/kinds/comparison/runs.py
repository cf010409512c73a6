"""Comparisons that take two sentences or more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from sidelight.kinds.comparison.card import ComparisonType
from sidelight.kinds.comparison.contrast import COUNT, NOW, without_times
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.when import View, is_year_back, tells_when
from sidelight.model import Span, TimeExpression

_THIS_TIME = re.compile(
    r"[\"“‘']?(?:this time|not this time|once again|once more|so too|again,|the same)\b", re.IGNORECASE
)
_TOO = re.compile(r",? (?:too|as well|again)[.!?][\"”’]?$", re.IGNORECASE)
_POINTS_BACK = re.compile(r"[\"“‘']?(?:this|that|it) (?:is|was|compares|marks|represents|would be)\b", re.IGNORECASE)
_ONCE_IT_WAS = re.compile(
    r"[\"“‘']?[^,.;]{3,40},? (?:it|they|the (?:figure|number|rate|share|total)) (?:was|were|had|stood)\b", re.IGNORECASE
)
_OF_SOMEBODY_KNOWN = re.compile(r"[\"“‘']?(?:I|we|you|he|she|they|it|this|his|her|their|its)\b", re.IGNORECASE)
_LAST = re.compile(r"[\"“‘']?(?:and |but )?last (year|season|summer|winter)\b", re.IGNORECASE)
_THIS = re.compile(r"[\"“‘']?(?:and |but )?this (year|season|summer|winter)\b", re.IGNORECASE)
_IT_HAS = re.compile(
    r"(?:that|it|this|they|the (?:figure|number|total|rate|share)) (?:has|have|is|are) (?:now |since )?"
    r"(?:dwindled|fallen|risen|grown|shrunk|dropped|climbed|doubled|halved|tripled|down|up)\b",
    re.IGNORECASE,
)
_ON_DAY = re.compile(r"[\"“‘']?on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_OPENS_NOW = re.compile(r"[\"“‘']?(?:but )?(?:today|now|nowadays|these days|this (?:year|time))\b", re.IGNORECASE)
_ENDS_NOW = re.compile(r"\b(?:now|nowadays|these days)[.!]?[\"”’]?$", re.IGNORECASE)
_SOMEBODY_TOLD = re.compile(r"\b(?:I|we|you|he|she|who|his|her|my|our)\b", re.IGNORECASE)
_OPENING = 16
"""In code points: how late the time may come for a sentence to open with it ("But back in 1991 …")."""
_AT_ONCE = 9
"""In code points: with nothing but "Back in the" before it."""
_LONGEST_SECOND = 200
"""In code points. Longer second sentences bring matter of their own."""


def pair(then: View, now: View) -> Passage | None:
    """Two sentences, neither of which compares alone, as one passage."""
    tellings = (_last_and_this, _numbers, _numbers_reversed, _once_more, _changed)
    return next((found for telling in tellings if (found := telling(then, now))), None)


def _last_and_this(then: View, now: View) -> Passage | None:
    """ "Last year nobody came. This year the hall was full." """
    opening, times = _LAST.match(then.words), _years_back(then)
    found = _THIS.match(now.words)
    if opening is None or found is None or opening[1].lower() != found[1].lower() or not times:
        return None
    return _joined(then, now, "then_now", found, times[0])


def _numbers(then: View, now: View) -> Passage | None:
    """ "In 1995 a quarter of adults smoked. Today it is one in nine." """
    times, marker = _years_back(then), NOW.search(now.words) or _IT_HAS.match(now.words) or _ON_DAY.match(now.words)
    if not times or _years_back(now) or marker is None or now.span.end - now.span.start > _LONGEST_SECOND:
        return None
    if not COUNT.search(without_times(then)) or not COUNT.search(without_times(now)):
        return None
    return _joined(then, now, "then_now", marker, times[0])


def _changed(then: View, now: View) -> Passage | None:
    """ "In 2000 ballots were punched by hand. Today voters use a screen." """
    opening, marker = opening_time(then), _OPENS_NOW.match(now.words) or _ENDS_NOW.search(now.words)
    if opening is None or marker is None or not is_year_back(opening, then.today) or _years_back(now):
        return None
    if opening.span.start - then.span.start > _AT_ONCE:
        return None
    if _SOMEBODY_TOLD.search(then.words) or NOW.search(then.words) or len(now.words) > _LONGEST_SECOND:
        return None
    return _joined(then, now, "then_now", marker, opening)


def _numbers_reversed(now: View, then: View) -> Passage | None:
    """ "Mothers are 29 on average. In 1980 they were 23." """
    opening = opening_time(then)
    if opening is None or not is_year_back(opening, then.today) or _years_back(now):
        return None
    pronoun = re.search(r"\b(?:it|they|there|that|the (?:figure|number|rate|share|total))\b", then.words)
    if pronoun is None or not COUNT.search(without_times(then)) or not COUNT.search(without_times(now)):
        return None
    return (
        _joined(now, then, "then_now", pronoun, opening) if then.span.end - then.span.start < _LONGEST_SECOND else None
    )


def _once_more(then: View, now: View) -> Passage | None:
    """ "Moscow's Games, in 1980, were spoiled by tanks. Beijing's were, too." """
    times = [time for time in _years_back(then) if time.how == "stated"]
    found = _THIS_TIME.match(now.words) or _TOO.search(now.words)
    if not times or found is None or now.span.end - now.span.start > _LONGEST_SECOND:
        return None
    return _joined(then, now, "analogy", found, times[0])


def _joined(first: View, second: View, type_: ComparisonType, found: re.Match[str], time: TimeExpression) -> Passage:
    place = Span(second.span.start + found.start(), second.span.start + found.end())
    return Passage((Span(first.span.start, second.span.end),), type_, place, time)


def _years_back(view: View) -> list[TimeExpression]:
    return [time for time in view.times if is_year_back(time, view.today)]


def with_now(passage: Passage, following: View) -> Passage:
    """With the next sentence where this one opens with then, and that one tells of now.

    "Twenty years ago the lagoon was a dump. Herons nest there now."
    """
    marker = _OPENS_NOW.match(following.words) or _ENDS_NOW.search(following.words)
    if passage.type != "then_now" or marker is None or len(following.words) > _LONGEST_SECOND or _years_back(following):
        return passage
    if passage.time is None or passage.time.span.start - passage.span.start > _OPENING:
        return passage
    return replace(passage, spans=(Span(passage.span.start, following.span.end),))


def opening_time(view: View) -> TimeExpression | None:
    """The past time that the sentence opens with."""
    return next((time for time in view.times if time.span.start - view.span.start <= _OPENING), None)


def told_next(passage: Passage, following: Sequence[View]) -> Passage:
    """The passage with the sentences right after it that tell what it only announces.

    "It has happened before. In 1991 a fire killed 25 people." They open with a past time, or tell a year of long ago of
    somebody else: "He joined in 1991" is a life told in order.
    """
    if passage.time is not None or passage.type not in ("analogy", "precedent"):
        return passage
    told = list(takewhile(_told_time, following))
    if not told:
        return passage
    return replace(passage, spans=(Span(passage.span.start, told[-1].span.end),), time=_told_time(told[0]))


def _told_time(view: View) -> TimeExpression | None:
    opening = opening_time(view)
    if opening or _OF_SOMEBODY_KNOWN.match(view.words):
        return opening
    return next((time for time in _years_back(view) if time.how == "stated" and tells_when(time, view)), None)


def with_what_it_points_to(passage: Passage, before: View, words: str) -> Passage:
    """With the sentence before it where a figure stands there and this one only says how it compares."""
    points = _POINTS_BACK.match(words) or (_ONCE_IT_WAS.match(words) and not _years_back(before))
    if passage.type != "then_now" or not points or not COUNT.search(without_times(before)):
        return passage
    return replace(passage, spans=(Span(before.span.start, passage.span.end),))
