"""An article's sentences, paragraphs and speakers by place, found without walking through all of them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from sidelight.link.fields import ENOUGH_WORDS, may_be_political
from sidelight.link.seats import governed_from
from sidelight.link.topics import at_odds, words_by_topic
from sidelight.model import Name, Reading, Span
from sidelight.text.fold import fold
from sidelight.text.places import places_of


class Layout:
    """An index over one reading."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.article.text
        self._reading = reading
        self._odds: dict[frozenset[str], int] = {}
        self._sentence_starts = [sentence.span.start for sentence in reading.sentences]
        self._person_starts = [_with_title(name) for name in reading.names if name.label == "person"]
        self._paragraph_starts = [paragraph.start for paragraph in reading.paragraphs]

    def sentence(self, span: Span) -> Span:
        """The sentence that the span begins in; the span itself outside of all."""
        at = bisect_right(self._sentence_starts, span.start) - 1
        return self._reading.sentences[at].span if at >= 0 else span

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph that the span begins in; -1 before the first."""
        return bisect_right(self._paragraph_starts, span.start) - 1

    def next_person(self, span: Span) -> int:
        """Where the next person after the span is named, with the title; the end of the text if nobody follows."""
        at = bisect_right(self._person_starts, span.start)
        return self._person_starts[at] if at < len(self._person_starts) else len(self.text)

    def words(self, paragraph: int) -> frozenset[str]:
        """The folded words of a paragraph."""
        return self._words[paragraph] if paragraph >= 0 else frozenset()

    def words_around(self, paragraph: int) -> frozenset[str]:
        """The folded words of a paragraph and its neighbours."""
        return frozenset[str]().union(*self._words[max(0, paragraph - 1) : paragraph + 2])

    def speaks(self, span: Span) -> bool:
        """Whether the name at the span has something to say."""
        return span.start in self._speakers

    @cached_property
    def places(self) -> frozenset[str]:
        """The countries and US states that the article speaks of."""
        return places_of(self.text)

    @cached_property
    def governed_from(self) -> frozenset[str]:
        """The countries whose seats of government the article names."""
        return governed_from(self.text)

    def at_odds(self, fields: frozenset[str]) -> int:
        """How much the article as a whole is about other topics than people of these fields are met in: 0, 1 or 2."""
        found = self._odds.get(fields)
        if found is None:
            off = "politics" in fields and not may_be_political(self._all_words)
            found = self._odds[fields] = max(at_odds(fields, self._topics), int(off))
        return found

    @cached_property
    def is_short(self) -> bool:
        """Too short to show that something is left unsaid."""
        return len(self._all_words) < ENOUGH_WORDS

    @cached_property
    def _all_words(self) -> frozenset[str]:
        return frozenset[str]().union(*self._words)

    @cached_property
    def _topics(self) -> dict[str, int]:
        return words_by_topic(self._all_words)

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [frozenset(fold(paragraph.of(self.text)).split()) for paragraph in self._reading.paragraphs]

    @cached_property
    def _speakers(self) -> frozenset[int]:
        return frozenset(speech.name.start for speech in self._reading.speech if speech.name)


def _with_title(name: Name) -> int:
    return name.span.start - (len(name.title) + 1 if name.title else 0)
