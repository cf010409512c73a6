"""Parts -> the people and events of a pack, with an account of every line."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from sidelight.errors import KnowledgeError
from sidelight.model import Entity, Event
from sidelight.packs.inserts import Progress
from sidelight.packs.report import Account
from sidelight.packs.wikidata.classes import Classes
from sidelight.packs.wikidata.documents import Document, ItemId
from sidelight.packs.wikidata.events import Events, count_bearers
from sidelight.packs.wikidata.parts import Parts
from sidelight.packs.wikidata.people import People
from sidelight.packs.wikidata.revisions import Revisions
from sidelight.packs.wikidata.scan import OTHER
from sidelight.packs.wikidata.sources import Source
from sidelight.packs.wikidata.things import Things, read_offices
from sidelight.packs.wikidata.values import all_items
from sidelight.packs.writer import silent

OLDER = "older revisions of an item"
NAMELESS = "people without a name in Latin script"
UNDATED = "events without a date that a card can show"


@dataclass(frozen=True)
class Gathered:
    """What all lines together say."""

    parts: Parts
    things: Things
    classes: Classes
    revisions: Revisions
    changed: str
    """The newest change of an item, ISO 8601; "" where the input does not say."""
    linked: bool
    """Whether any item has an article in any wiki."""
    account: Account

    def entities(self, source: Source) -> Iterator[Entity]:
        people = People(self.things, source, self.linked, self.account.omitted)
        for draft in self.parts.people():
            if not self._is_newest(draft.id, draft.revision):
                continue
            if entity := people.entity(draft):
                yield entity
            else:
                self.account.rejected[NAMELESS] += 1

    def events(self, source: Source) -> Iterator[Event]:
        events = Events(self.things, source, count_bearers(filter(self._is_event, self.parts.events())))
        for document in self.parts.events():
            if not self._is_newest(document.id, document.lastrevid):
                continue
            event = events.event(document, self._class_names(document)) if self._is_event(document) else None
            if event:
                yield event
            else:
                self.account.rejected[UNDATED if self._is_event(document) else OTHER] += 1

    def _is_newest(self, id: ItemId, revision: int) -> bool:
        newest = self.revisions.take(id, revision)
        if not newest:
            self.account.rejected[OLDER] += 1
        return newest

    def _class_names(self, document: Document) -> tuple[str, ...]:
        return self.classes.names(all_items(document.statements().instance_of))

    def _is_event(self, document: Document) -> bool:
        return bool(self._class_names(document))


def gather(parts: Parts, progress: Progress = silent) -> Gathered:
    """Raises KnowledgeError when the input ends in the middle of its JSON array."""
    account, classes, revisions = Account(), Classes(), Revisions()
    referred = set(read_offices())
    changed, linked, open_arrays = "", False, 0
    for number, index in enumerate(parts.indexes(), 1):
        account.read += index.read
        account.rejected.update(index.rejected)
        classes.add(index.superclasses)
        revisions.add(index.revisions)
        referred |= index.referred
        changed, linked = max(changed, index.changed), linked or index.linked
        open_arrays += index.open_arrays
        progress("gathering", number)
    if open_arrays:
        raise KnowledgeError("The input is cut off: its JSON array does not end.")
    classes.complete()
    revisions.complete()
    return Gathered(parts, _things(parts, referred), classes, revisions, changed, linked, account)


def _things(parts: Parts, referred: Set[ItemId]) -> Things:
    """Of all things with a name those that something refers to: in a whole dump a few million of a hundred."""
    known = dict(read_offices())
    for index in parts.indexes():
        known.update((thing.id, thing) for thing in index.things if thing.id in referred)
    return Things(known)
