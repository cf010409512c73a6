"""What comes late: mentions that the packs leave open wait for live sources, while all other cards are sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sidelight.kinds.base import AnyKind
from sidelight.knowledge.base import Knowledge, Question, Told
from sidelight.knowledge.wider import wider
from sidelight.link import link
from sidelight.model import AnswerProblem, Card, Links, Mention, Reading, Silence
from sidelight.place import place


@dataclass(frozen=True)
class Open:
    """A mention that waits."""

    kind: AnyKind
    mention: Mention
    question: Question
    otherwise: Card | Silence
    """What the packs alone make of it: given where live sources know no more."""


@dataclass(frozen=True)
class Unsettled:
    """All that waits in one article, kind by kind."""

    reading: Reading
    open: tuple[Open, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(dict.fromkeys(one.question for one in self.open))


def settle(unsettled: Unsettled, told: Told, knowledge: Knowledge) -> Iterator[Card | Silence | AnswerProblem]:
    """The problems of the sources; then every waiting mention, with what the sources told."""
    yield from told.problems
    if not told.sources:
        yield from (one.otherwise for one in unsettled.open)
        return
    more = wider(knowledge, told.sources)
    links = link(unsettled.reading, more)
    for kind in dict.fromkeys(one.kind for one in unsettled.open):
        waiting = [one for one in unsettled.open if one.kind is kind]
        yield from _settle_kind(kind, waiting, unsettled.reading, links, more)


def _settle_kind(
    kind: AnyKind, waiting: Sequence[Open], reading: Reading, links: Links, knowledge: Knowledge
) -> Iterator[Card | Silence]:
    """Mentions that lie wholly in places that wait are told anew; what has been sent is not touched."""
    places = {span for one in waiting for span in one.mention.spans}
    mentions = [mention for mention in kind.find(reading, links, knowledge) if places.issuperset(mention.spans)]
    for mention, match in zip(mentions, kind.match(mentions, reading, links, knowledge), strict=True):
        yield place(kind.build(mention, match, reading), mention.spans, reading.article.text)
    told = {span for mention in mentions for span in mention.spans}
    yield from (one.otherwise for one in waiting if told.isdisjoint(one.mention.spans))
