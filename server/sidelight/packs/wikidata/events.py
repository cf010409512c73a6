"""The document of an event -> the event of a pack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sidelight.knowledge.format import event_key
from sidelight.model import Citation, Event, Fact, Ids, PartialDate
from sidelight.packs.names import without_qualifier
from sidelight.packs.sanity import event_faults
from sidelight.packs.wikidata.classes import ClassNames
from sidelight.packs.wikidata.documents import Claims, Document, Statement
from sidelight.packs.wikidata.names import aliases, english_label
from sidelight.packs.wikidata.prominence import prior
from sidelight.packs.wikidata.sources import Source
from sidelight.packs.wikidata.things import Things
from sidelight.packs.wikidata.values import best, best_day, items
from sidelight.text.offices import word_set

# More people or parties than a card or a passage names.
_MOST_PARTICIPANTS = 12
_MOST_WINNERS = 3
# A name of more events than this ("general election") helps nobody to find one.
_MOST_BEARERS = 12
_COUNTS = {"deaths": "Deaths", "injured": "Injured"}
_WORD = re.compile(r"[^\W\d_]+")
# Words that many events share the name of: capitals alone make no name of "Civil War" or "Election Day".
_COMMON = word_set(
    "act affair attack attacks battle bombing bombings campaign case civil conflict coup crisis cup day disaster "
    "earthquake election elections final first flood floods games general great hurricane incident invasion massacre "
    "national olympic olympics operation presidential protest protests raid rebellion referendum revolution riot riots "
    "scandal second shooting siege strike summer summit the third treaty trial uprising war winter world of in on at"
)


@dataclass(frozen=True, slots=True)
class Events:
    """Reads events."""

    things: Things
    source: Source
    bearers: Mapping[str, int]
    """How many events of the input bear a name, by its key."""

    def event(self, document: Document, classes: ClassNames) -> Event | None:
        """None without dates that can be, or without an English article: whose title is the event's."""
        claims = document.statements()
        title = document.enwiki()
        start, end = span(claims)
        if not (title and start):
            return None
        source = self.source.citation(document.id, document.modified)
        names = [name for name in _names(document, title) if self.bearers[event_key(name)] <= _MOST_BEARERS]
        strong = tuple(name for name in names if self._is_its_own(name, title))
        event = Event(
            id=document.id,
            ids=Ids(wikidata=document.id, enwiki=title, pack=None),
            title=title,
            classes=classes,
            start=start,
            end=end,
            place=next(iter(self.things.labels([*items(claims.location), *items(claims.country)])), None),
            participants=self._participants(claims),
            outcome=self._outcome(claims),
            aliases=strong,
            weak_aliases=tuple(name for name in names if name not in strong),
            figures=tuple(_figures(claims, start, end, source)),
            comparable=(),
            citation=source,
            prior=prior(document),
        )
        return None if any(event_faults(event)) else event

    def _participants(self, claims: Claims) -> tuple[str, ...]:
        stated = (claims.elected, claims.winner, claims.participant, claims.candidate)
        return self.things.labels([id_ for statements in stated for id_ in items(statements)])[:_MOST_PARTICIPANTS]

    def _outcome(self, claims: Claims) -> str | None:
        for verb, statements in (("Elected", claims.elected), ("Won by", claims.winner)):
            winners = self.things.labels(items(statements))
            if 0 < len(winners) <= _MOST_WINNERS:
                return f"{verb} {', '.join(winners)}."
        return None

    def _is_its_own(self, name: str, title: str) -> bool:
        """Whether the name means this event alone, wherever it stands: two words or more, one of them a name.

        What the title adds a qualifier to means something else as well.
        """
        words = _WORD.findall(name)
        named = any(word[0].isupper() and word.lower() not in _COMMON for word in words)
        bare = without_qualifier(title)
        qualified = bare != title and event_key(name) == event_key(bare)
        return named and len(name.split()) > 1 and self.bearers[event_key(name)] == 1 and not qualified


def span(claims: Claims) -> tuple[PartialDate | None, PartialDate | None]:
    """First and last day. Something with a start and no end was never said to be over."""
    point = best_day(claims.time)
    start = best_day(claims.start) or point
    return start, best_day(claims.end) or point or (None if claims.start else start)


def count_bearers(documents: Iterable[Document]) -> Counter[str]:
    """How many of the events bear each name, by its key."""
    bearers: Counter[str] = Counter()
    for document in documents:
        title = document.enwiki() or ""
        bearers.update({event_key(name) for name in (title, *_names(document, title))})
    return bearers


def _names(document: Document, title: str) -> list[str]:
    """Label and aliases, and a title with a qualifier without it."""
    names = (without_qualifier(title), english_label(document) or "", *aliases(document))
    return list(dict.fromkeys(name for name in names if name and name != title))


def _figures(claims: Claims, start: PartialDate, end: PartialDate | None, source: Citation) -> Iterator[Fact]:
    for field, label in _COUNTS.items():
        counts = [count for statement in best(getattr(claims, field)) if (count := _count(statement))]
        if len(counts) == 1:
            yield Fact(label=label, value=counts[0], unit="people", from_=start, to=end, citation=source)


def _count(statement: Statement) -> str | None:
    amount = statement.mainsnak.value().amount.removeprefix("+")
    return amount if amount.isdecimal() else None
