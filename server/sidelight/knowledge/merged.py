"""Several packs as one body of knowledge, in order of precedence.

People and events are the same where they share a Wikidata id or the title of an English Wikipedia article, and never
because of a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from threading import Lock
from typing import Protocol, TypeVar, runtime_checkable

from cachetools import LRUCache

from sidelight.knowledge.base import Entities, Events, KnownName, SeriesSource, Surnames
from sidelight.knowledge.records import Namesake
from sidelight.model import Entity, Event, Ids, PartialDate, Series, Span

# As many as a pack keeps decoded.
_KEPT_ENTITIES = 4096
_KEPT_EVENTS = 1024
_FINEST_FIRST = ("month", "quarter", "year")

Value = TypeVar("Value")
Known = TypeVar("Known", Entity, Event)
LookUp = Callable[[Sequence[str]], list[Known | None]]
"""By id, in order."""


@runtime_checkable
class People(Entities, Surnames, Protocol):
    """What is merged of a source."""


class MergedEntities:
    """Implements Entities and Surnames.

    What a person is, and their roles, each come whole from the first source that tells it.
    """

    def __init__(self, sources: Sequence[People]) -> None:
        self._sources = sources
        self._kept: LRUCache[str, Entity] = LRUCache(_KEPT_ENTITIES)
        self._lock = Lock()

    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        return _likeliest([source.candidates(names, limit) for source in self._sources])

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        return _likeliest([source.surnamed(surnames, limit) for source in self._sources])

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        whole = self._whole(ids)
        return [whole.get(id_) for id_ in ids]

    def scan(self, text: str) -> list[KnownName]:
        spans = {name.span for source in self._sources for name in source.scan(text)}
        return [KnownName(span, "person", ()) for span in _longest(spans)]

    def _whole(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Those that are known, each joined of what all sources know."""
        wanted = set(ids)
        with self._lock:
            whole = {id_: entity for id_ in wanted if (entity := self._kept.get(id_))}
        new = wanted - whole.keys()
        if new:
            told = _told(new, [source.entities for source in self._sources])
            joined = {id_: merge(versions) for id_ in new if (versions := _versions(id_, told))}
            with self._lock:
                self._kept.update(joined)
            whole.update(joined)
        return whole


class MergedEvents:
    """Implements Events.

    An event comes from the first source that wrote it by hand, else from the first that has it: an entry by hand knows
    which names mean the event alone. Others add names, figures and comparable events, but nothing that its source would
    have to answer for.
    """

    def __init__(self, sources: Sequence[Events]) -> None:
        self._sources = sources
        self._whole = lru_cache(_KEPT_EVENTS)(self._merge)

    def events_named(self, names: Sequence[str]) -> list[list[Event]]:
        by_source = [source.events_named(names) for source in self._sources]
        return [self._different(chain.from_iterable(found)) for found in zip(*by_source, strict=True)]

    def events_between(self, start: PartialDate, end: PartialDate, limit: int) -> list[Event]:
        found = chain.from_iterable(source.events_between(start, end, limit) for source in self._sources)
        best_known = sorted(self._different(found), key=lambda event: -event.prior)[:limit]
        return sorted(best_known, key=lambda event: event.start)

    def scan_events(self, text: str) -> list[KnownName]:
        return joined_names([source.scan_events(text) for source in self._sources], self._canonical)

    def events(self, ids: Sequence[str]) -> list[Event | None]:
        return [self._whole(id_) for id_ in ids]

    def _different(self, events: Iterable[Event]) -> list[Event]:
        whole = (self._whole(event.id) for event in events)
        return list({event.id: event for event in whole if event}.values())

    def _canonical(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(event.id for event in map(self._whole, ids) if event))

    def _merge(self, id_: str) -> Event | None:
        versions = same(id_, [source.events for source in self._sources])
        return merge_events(versions) if versions else None


class MergedSeries:
    """Implements SeriesSource. A series comes whole from the first source that has its id."""

    def __init__(self, sources: Sequence[SeriesSource]) -> None:
        self._sources = sources

    def series_about(self, topic: str, place: str | None) -> list[Series]:
        first: dict[str, Series] = {}
        for series in chain.from_iterable(source.series_about(topic, place) for source in self._sources):
            first.setdefault(series.id, series)
        return sorted(first.values(), key=lambda series: _FINEST_FIRST.index(series.frequency))

    def series(self, id: str) -> Series | None:
        return next(filter(None, (source.series(id) for source in self._sources)), None)


def _likeliest(by_source: Sequence[list[list[Namesake]]]) -> list[list[Namesake]]:
    """The bearers of each name from all sources, by prior."""
    named = (chain.from_iterable(found) for found in zip(*by_source, strict=True))
    return [sorted({one.id: one for one in bearers}.values(), key=lambda one: -one.prior) for bearers in named]


def _told(ids: Iterable[str], look_ups: Sequence[LookUp[Known]]) -> list[dict[str, Known | None]]:
    """What each look-up answers to all that `same` will ask for these ids, asked at once: a third of the time.

    Whom a look-up has told it is not asked for again by their other ids: within a pack nobody has two records.
    """
    answers: list[dict[str, Known | None]] = [{} for _ in look_ups]
    new, asked = set(ids), set[str]()
    while new:
        for look_up, known in zip(look_ups, answers, strict=True):
            if unknown := sorted(new - known.keys()):
                found = dict(zip(unknown, look_up(unknown), strict=True))
                known.update(_by_keys(filter(None, found.values())))
                known.update(found)
        asked |= new
        told = filter(None, (known[id_] for known in answers for id_ in new))
        new = {key for one in told for key in _keys(one.ids)} - asked
    return answers


def _versions(id_: str, told: Sequence[Mapping[str, Known | None]]) -> list[Known]:
    """As `same`, in a fifth of the time for the many whom one source alone knows."""
    versions = [one for known in told if (one := known[id_])]
    if len(versions) == 1:
        [only] = versions
        if all(known[key] is None or known[key] is only for known in told for key in _keys(only.ids)):
            return versions
    return same(id_, [partial(_answers, known) for known in told])


def _by_keys(known: Iterable[Known]) -> dict[str, Known | None]:
    return dict(chain.from_iterable(map(_keyed, known)))


def _keyed(one: Known) -> list[tuple[str, Known]]:
    return [(key, one) for key in (one.id, *_keys(one.ids))]


def _answers(known: Mapping[str, Known | None], ids: Sequence[str]) -> list[Known | None]:
    return [known[id_] for id_ in ids]


def same(id_: str, look_ups: Sequence[LookUp[Known]]) -> list[Known]:
    """What each source has under the id, or under another id that such an entity carries; [] when unknown.

    A title joins no two Wikidata ids: the one found first stands.
    """
    known = {id_}
    wikidata: str | None = None
    while True:
        found = [{one.id: one for one in look_up(sorted(known)) if one} for look_up in look_ups]
        versions = list(chain.from_iterable(by_id.values() for by_id in found))
        wikidata = wikidata or _first(version.ids.wikidata for version in versions)
        versions = [version for version in versions if version.ids.wikidata in (wikidata, None)]
        wider = known.union(*(_keys(version.ids) for version in versions))
        if wider == known:
            return versions
        known = wider


def _keys(ids: Ids) -> list[str]:
    return [key for key in (ids.wikidata, ids.enwiki and f"enwiki:{ids.enwiki}") if key]


def merge(versions: Sequence[Entity]) -> Entity:
    """One entity of the versions of it, in order of precedence."""
    first = versions[0]
    if len(versions) == 1:
        return first
    told = next((one for one in versions if one.description or one.born), first)
    id_, ids = _joined_ids(versions)
    other_names = chain.from_iterable((one.label, *one.aliases) for one in versions)
    return Entity(
        id=id_,
        ids=ids,
        label=first.label,
        description=told.description,
        born=told.born,
        died=told.died,
        aliases=tuple(dict.fromkeys(name for name in other_names if name != first.label)),
        parties=_first(one.parties for one in versions) or (),
        roles=_first(one.roles for one in versions) or (),
        image=_first(one.image for one in versions),
        prior=max(one.prior for one in versions),
        citation=told.citation,
    )


def merge_events(versions: Sequence[Event]) -> Event:
    """One event of the versions of it, in order of precedence."""
    by_hand_first = sorted(versions, key=lambda one: one.citation.basis != "editorial")
    first = by_hand_first[0]
    id_, ids = _joined_ids(versions)
    strong = _added(first.aliases, by_hand_first, "aliases", besides=(first.title, *first.weak_aliases))
    weak = _added(first.weak_aliases, by_hand_first, "weak_aliases", besides=(first.title, *strong))
    return first.model_copy(
        update={
            "id": id_,
            "ids": ids,
            "aliases": strong,
            "weak_aliases": weak,
            "figures": _first(one.figures for one in by_hand_first) or (),
            "comparable": _first(one.comparable for one in by_hand_first) or (),
            "prior": max(one.prior for one in versions),
        }
    )


def _added(own: tuple[str, ...], versions: Sequence[Event], field: str, besides: tuple[str, ...]) -> tuple[str, ...]:
    """The names, and those that other versions have in the field, but for `besides`."""
    others = chain.from_iterable(getattr(one, field) for one in versions)
    return tuple(dict.fromkeys((*own, *(name for name in others if name not in besides))))


def _joined_ids(versions: Sequence[Known]) -> tuple[str, Ids]:
    wikidata = _first(one.ids.wikidata for one in versions)
    enwiki = _first(one.ids.enwiki for one in versions)
    ids = Ids(wikidata=wikidata, enwiki=enwiki, pack=_first(one.ids.pack for one in versions))
    return wikidata or (f"enwiki:{enwiki}" if enwiki else versions[0].id), ids


def joined_names(
    by_source: Sequence[Sequence[KnownName]], canonical: Callable[[Iterable[str]], tuple[str, ...]]
) -> list[KnownName]:
    """The names that any source knows, by place, the longest at each; bearers of one name from all sources."""
    if len(by_source) == 1:
        return list(by_source[0])
    bearers: dict[Span, list[KnownName]] = {}
    for name in chain.from_iterable(by_source):
        bearers.setdefault(name.span, []).append(name)
    return [
        KnownName(span, bearers[span][0].kind, canonical(id_ for name in bearers[span] for id_ in name.ids))
        for span in _longest(bearers)
    ]


def _longest(spans: Iterable[Span]) -> Iterator[Span]:
    free = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= free:
            yield span
            free = span.end


def _first(values: Iterable[Value | None]) -> Value | None:
    """The first that tells something."""
    return next(filter(None, values), None)
