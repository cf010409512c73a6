"""Earlier events of the sort that the article reports, told without a word of comparison.

In an article on a quake, "A quake in 1934 killed 17,000 people" is a precedent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.when import View, is_year_back, tells_when
from sidelight.model import TimeExpression

LEAD = 3
"""Sentences at the start of an article that say what it reports."""
# What happens again and again, each time as an event of its own. Elections and trials are left out: their articles tell
# their own past, too. Words of one line are one sort.
_SORTS = (
    "earthquake quake tremor",
    "flood flooding floods",
    "storm hurricane cyclone typhoon tornado",
    "crash derailment collision",
    "explosion blast",
    "fire blaze wildfire bushfire",
    "eruption",
    "tsunami",
    "landslide avalanche mudslide",
    "shooting massacre",
    "bombing bomb",
    "stampede crush",
    "sinking capsizing shipwreck",
    "hijacking",
    "outbreak epidemic",
    "famine drought",
    "heatwave",
    "coup",
    "riot riots",
    "blackout outage",
    "spill",
    "shutdown",
    "strike walkout",
)
_SORT_OF = {word: sort for sort, words in enumerate(_SORTS) for word in words.split()}
_ANY_SORT = "|".join(_SORT_OF)
_SORT_WORD = re.compile(rf"\b({_ANY_SORT})(?:e?s)?\b", re.IGNORECASE)
# The event of another day is new to the reader: "a quake", "another fire", "the 1934 quake", "quakes in 1934 and 1988".
_NEW = re.compile(
    rf"\b(?:an?|another|one|two|three|several|the (?:1[89]|20)\d\d) (?:[\w'’.-]+ ){{0,3}}({_ANY_SORT})(?:e?s)?\b"
    rf"|^({_ANY_SORT})s\b",
    re.IGNORECASE,
)
_THE_NEWS = re.compile(
    r"\b(?:convicted|sentenced|accused|charged|jailed|trial|inquest|inquiry|verdict)\b", re.IGNORECASE
)


def sorts_reported(lead: Sequence[View]) -> frozenset[int]:
    """The sorts of event that the first sentences report as news; empty if the first tells of long ago, or any of a
    trial.
    """
    if any(_THE_NEWS.search(view.words) for view in lead) or any(_long_ago(view) for view in lead[:1]):
        return frozenset()
    news = (view for view in lead if not _long_ago(view))
    return frozenset(_SORT_OF[found[1].lower()] for view in news for found in _SORT_WORD.finditer(view.words))


def recurrence(view: View, reported: frozenset[int]) -> Passage | None:
    """The sentence as a precedent where it tells of an event of a reported sort, a year or more back."""
    found = _NEW.search(view.words) if reported else None
    times = _long_ago(view)
    if found is None or not times or _SORT_OF[(found[1] or found[2]).lower()] not in reported:
        return None
    return Passage((view.span,), "precedent", times[0].span, times[0])


def _long_ago(view: View) -> list[TimeExpression]:
    return [
        time
        for time in view.times
        if is_year_back(time, view.today) and time.how == "stated" and time.relation == "at" and _is_when(time, view)
    ]


def _is_when(time: TimeExpression, view: View) -> bool:
    """ "In 1934", or a year that tells which: "the 1934 quake"."""
    start = time.span.start - view.span.start
    return tells_when(time, view) or view.words[max(0, start - 4) : start].lower() == "the "
