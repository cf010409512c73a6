"""Reading -> the passages that compare."""

from __future__ import annotations

import re
from itertools import pairwise

from sidelight.kinds.comparison.counting import counted_time
from sidelight.kinds.comparison.cues import first_cue
from sidelight.kinds.comparison.cues.cue import WORDS
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.when import View, earlier_time, is_year_back, view_of
from sidelight.model import Links, Reading, Span
from sidelight.text.numerals import CARDINAL_WORDS

LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""
_NOW = re.compile(r"[\"“‘']?(?:today|now|nowadays|these days|currently|this year|last year)\b", re.IGNORECASE)
_FIGURE = re.compile(WORDS["figure"] + r"|\b(?:none|nobody|no one|" + CARDINAL_WORDS + ")", re.IGNORECASE)


def find(reading: Reading, links: Links) -> list[Passage]:
    """Every sentence that sets something present beside something earlier, by place; some runs of two sentences."""
    views = [view_of(sentence.span, reading) for sentence in reading.sentences]
    passages = [_passage(view) if view.span.end - view.span.start <= LONGEST_SENTENCE else None for view in views]
    for i, (here, following) in enumerate(pairwise(reading.sentences)):
        if passages[i] is None and passages[i + 1] is None and here.paragraph == following.paragraph:
            passages[i] = _then_and_now(views[i], views[i + 1])
    return [passage for passage in passages if passage]


def _passage(view: View) -> Passage | None:
    cue_found = first_cue(view.words, view.has)
    if cue_found is None:
        return None
    cue, found = cue_found
    time = earlier_time(view, cue, found)
    if time is None and view.today:
        time = counted_time(view.words, Span(*found.span()), view.span.start, view.today)
    place = Span(view.span.start + found.start(), view.span.start + found.end())
    return Passage((view.span,), cue.type, place, time)


def _then_and_now(then: View, now: View) -> Passage | None:
    """ "In 1995 a quarter of adults smoked. Today it is one in nine." """
    opening = _NOW.match(now.words)
    times = [time for time in then.times if is_year_back(time, then.today)]
    if not opening or not times or not _FIGURE.search(then.words) or not _FIGURE.search(now.words, opening.end()):
        return None
    place = Span(now.span.start, now.span.start + opening.end())
    return Passage((Span(then.span.start, now.span.end),), "then_now", place, times[0])
