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
from sidelight.model import Links, Reading, Span

LONGEST_SENTENCE = 1200
"""In code points. Longer "sentences" are lists or tables that no stop divides; also bounds the cost of the patterns."""
LONGEST_TELLING = 2
"""Sentences after an announcement that may belong to it."""


def find(reading: Reading, links: Links) -> list[Passage]:
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
    paragraph = reading.sentences[i].paragraph
    same = [
        k for k in range(i + 1, min(i + 1 + LONGEST_TELLING, len(views))) if reading.sentences[k].paragraph == paragraph
    ]
    here, after = alone[i], same[:1]
    following = alone[after[0]] if after else None
    if here and after and following is None and here.type == "then_now":
        return [with_now(here, views[after[0]])]
    if here:
        return [told_next(here, [views[k] for k in _untold_after(i, alone)])]
    if following:
        joined = with_what_it_points_to(following, views[i], views[after[0]].words)
        return [joined] if joined is not following else []
    found = pair(views[i], views[after[0]]) if after else None
    return [found] if found else []


def _untold_after(i: int, alone: list[Passage | None]) -> list[int]:
    """The sentences right behind that are no passage of their own, in any paragraph: news puts one in each."""
    behind = range(i + 1, min(i + 1 + LONGEST_TELLING, len(alone)))
    return list(takewhile(lambda k: alone[k] is None, behind))


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
