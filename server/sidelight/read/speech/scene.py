"""What the search for speakers looks at: the text with its sentences and names, by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.model import Name, Sentence, Span


@dataclass(frozen=True, slots=True)
class Scene:
    text: str
    sentences: Sequence[Sentence]
    names: Sequence[Name]

    def sentence_at(self, place: int) -> Span:
        """The sentence that holds the place or ends right before it; empty when there is none."""
        index = bisect_right(self.sentences, place, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[index].span if index >= 0 else Span(place, place)

    def names_within(self, start: int, end: int) -> Sequence[Name]:
        first = bisect_left(self.names, start, key=lambda name: name.span.start)
        last = bisect_left(self.names, end, key=lambda name: name.span.start)
        inside = self.names[first:last]
        return inside[:-1] if inside and inside[-1].span.end > end else inside


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to speak, and by which words."""

    speaker: Span
    name: Span | None
    """The speaker's words where they are a name; else the reference is still to be found."""
    cue: Span
