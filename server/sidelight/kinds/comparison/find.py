"""Reading -> the passages that compare."""

from __future__ import annotations

from itertools import takewhile

from sidelight.kinds.comparison.contrast import contrast
from sidelight.kinds.comparison.counting import counted_time
from sidelight.kinds.comparison.cues import first_cue
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.recurrence import LEAD, recurrence, sorts_reported
from sidelight.kinds.comparison.runs import pair, told_next, with_now, with_what_it_points_to
from sidelight.kinds.comparison.terms import terms_of_office
from sidelight.kinds.comparison.when import View, earlier_time, view_of
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links, Reading, Span

LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""
LONGEST_TELLING = 2
"""Sentences after an announcement that may belong to it."""


def find(reading: Reading, links: Links, knowledge: Knowledge) -> list[Passage]:
    """Every sentence or run of sentences that sets something present beside something earlier, by place."""
    times = sorted([*reading.times, *terms_of_office(reading, links)], key=lambda time: time.span.start)
    views = [view_of(sentence.span, times, reading) for sentence in reading.sentences]
    reported = sorts_reported(views[:LEAD])
    alone = [_passage(view) or (recurrence(view, reported) if i else None) for i, view in enumerate(views)]
    passages: list[Passage] = []
    for i, view in enumerate(views):
        if not passages or passages[-1].span.end <= view.span.start:
            passages.extend(_from(i, views, alone, reading))
    return passages


def _from(i: int, views: list[View], alone: list[Passage | None], reading: Reading) -> list[Passage]:
    """The passage that starts with that sentence, if one does."""
    here, then, after = alone[i], views[i], views[i + 1 : i + 2]
    if after and reading.sentences[i + 1].paragraph != reading.sentences[i].paragraph:
        after = []
    if here:
        return [_with_what_stands_around(here, i, views, alone, bool(after))]
    if not after:
        return []
    following = alone[i + 1]
    if following:
        joined = with_what_it_points_to(following, then, after[0].words)
        return [joined] if joined is not following else []
    found = pair(then, after[0])
    return [found] if found else []


def _with_what_stands_around(
    here: Passage, i: int, views: list[View], alone: list[Passage | None], goes_on: bool
) -> Passage:
    """`goes_on`: the next sentence stands in the same paragraph."""
    untold = _untold_after(i, views, alone)
    if goes_on and untold:
        here = with_now(here, untold[0])
    return told_next(here, untold)


def _untold_after(i: int, views: list[View], alone: list[Passage | None]) -> list[View]:
    """The sentences right behind that are no passage of their own, in any paragraph: news puts one in each."""
    behind = range(i + 1, min(i + 1 + LONGEST_TELLING, len(views)))
    return [views[k] for k in takewhile(lambda k: alone[k] is None, behind)]


def _passage(view: View) -> Passage | None:
    if view.span.end - view.span.start > LONGEST_SENTENCE:
        return None
    cue_found = first_cue(view.words, view.has)
    if cue_found is None:
        found_apart = contrast(view)
        return Passage((view.span,), "then_now", *found_apart) if found_apart else None
    cue, found = cue_found
    time = earlier_time(view, cue, found)
    if time is None and view.today:
        time = counted_time(view.words, Span(*found.span()), view.span.start, view.today)
    place = Span(view.span.start + found.start(), view.span.start + found.end())
    return Passage((view.span,), cue.type, place, time)
