"""The look-ups that one article needs: name -> items that bear it -> people, with what their documents refer to.

Each step asks the cache and, for the rest, Wikidata: in series, in batches.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from sidelight.errors import SourceError
from sidelight.live.cache import Answer, Cache, Kept
from sidelight.live.http import Api
from sidelight.live.lookup import Fetch, answer, look_up
from sidelight.live.wikidata import client
from sidelight.model import Entity, PartialDate
from sidelight.packs.wikidata.documents import Document, ItemId
from sidelight.packs.wikidata.drafts import Draft, draft
from sidelight.packs.wikidata.people import People
from sidelight.packs.wikidata.scan import HUMAN
from sidelight.packs.wikidata.sources import Source
from sidelight.packs.wikidata.things import Thing, Things, read_offices, thing
from sidelight.packs.wikidata.values import items

SEARCHING = 0.5
"""Of the time for the names; those that are not found by then leave the rest of it to those that are."""


@dataclass(frozen=True, slots=True)
class Caches:
    """Of each kind of answer. The bodies are JSON; null says that there is nothing."""

    names: Cache
    """By name: ids of items."""
    people: Cache
    """By id: a Document, narrowed to what packs are built from."""
    offices: Cache
    """By id, as are labels: a Thing."""
    labels: Cache


@dataclass(frozen=True, slots=True)
class _Person:
    draft: Draft
    fetched_on: PartialDate


@dataclass
class LookUps:
    """Those of one article."""

    api: Api
    caches: Caches
    until: float
    """time.monotonic()."""
    keep: bool
    """Whether the caches may learn of them."""
    failure: SourceError | None = field(default=None, init=False)
    """The first: why something may be missing."""

    def hits(self, names: Sequence[str]) -> dict[str, list[ItemId]]:
        """By name the items that bear it, best known first."""
        until = time.monotonic() + SEARCHING * (self.until - time.monotonic())

        def fetch(some: Sequence[str], known: Mapping[str, Kept]) -> dict[str, Answer]:
            return {name: self._searched(name, known.get(name), until) for name in some}

        found = self._look_up(names, self.caches.names, fetch, 1)
        return {name: _decoded(kept, list[str]) for name, kept in found.items()}

    def people(self, ids: Sequence[ItemId]) -> dict[ItemId, Entity | None]:
        """By the id asked for; None for what is no person. Items of which not all could be had are absent."""
        found = self._documents(ids)
        things = self._things([one.draft for one in found.values() if one])
        return {id_: _entity(one, things) if one else None for id_, one in found.items() if _is_whole(one, things)}

    def _searched(self, name: str, known: Kept | None, until: float) -> Answer:
        received = client.search(self.api, name, until, known.etag if known else None)
        return answer(received, known, lambda body: msgspec.json.encode(client.bearers(body, name)))

    def _documents(self, ids: Sequence[ItemId]) -> dict[ItemId, _Person | None]:
        def fetch(some: Sequence[ItemId], _: Mapping[str, Kept]) -> dict[str, Answer]:
            documents = client.people(self.api, some, self.until)
            return {id_: Answer(msgspec.json.encode(_if_human(document))) for id_, document in documents.items()}

        found = self._look_up(ids, self.caches.people, fetch, client.BATCH)
        decoded = ((id_, kept, _decoded(kept, Document | None)) for id_, kept in found.items())
        return {
            id_: _Person(draft(document), kept.fetched_on()) if document else None for id_, kept, document in decoded
        }

    def _things(self, drafts: Sequence[Draft]) -> dict[ItemId, Thing | None]:
        """By id what is known of every item that is referred to; None for one without an English name."""
        wanted = {id_ for draft in drafts for id_ in draft.referred() if id_}
        dated = {id_ for draft in drafts for id_ in _offices(draft)}
        offices = self._named(sorted(dated), self.caches.offices, claims=True)
        bodies = {office.of for office in offices.values() if office and office.of}
        return self._named(sorted((wanted | bodies) - dated), self.caches.labels, claims=False) | offices

    def _named(self, ids: Sequence[ItemId], cache: Cache, *, claims: bool) -> dict[ItemId, Thing | None]:
        def fetch(some: Sequence[ItemId], _: Mapping[str, Kept]) -> dict[str, Answer]:
            documents = client.referred(self.api, some, self.until, claims=claims)
            return {id_: Answer(msgspec.json.encode(_thing(document))) for id_, document in documents.items()}

        found = self._look_up(ids, cache, fetch, client.BATCH)
        return {id_: _decoded(kept, Thing | None) for id_, kept in found.items()}

    def _look_up(self, keys: Sequence[str], cache: Cache, fetch: Fetch, batch: int) -> Mapping[str, Kept]:
        looked_up = look_up(keys, cache, fetch, batch=batch, keep=self.keep)
        self.failure = self.failure or looked_up.failure
        return looked_up.kept


def _offices(draft: Draft) -> Iterator[ItemId]:
    """The offices held, and the parliamentary terms that date them: of these more is needed than a label."""
    for position in draft.positions:
        yield from filter(None, (position.office, position.term))


def _if_human(document: Document | None) -> Document | None:
    return document if document and HUMAN in items(document.statements().instance_of) else None


def _thing(document: Document | None) -> Thing | None:
    return thing(document) if document else None


def _is_whole(one: _Person | None, things: Mapping[ItemId, Thing | None]) -> bool:
    """Whether everything that the document refers to was looked up."""
    return one is None or things.keys() >= set(filter(None, one.draft.referred()))


def _entity(one: _Person, things: Mapping[ItemId, Thing | None]) -> Entity | None:
    named = Things({**read_offices(), **{id_: known for id_, known in things.items() if known}})
    return People(named, Source(one.fetched_on, dated_by_item=False), linked=True).entity(one.draft)


def _decoded(kept: Kept, shape: Any) -> Any:
    return msgspec.json.decode(kept.body, type=shape)
