"""People whom the packs do not know, from Wikidata while a reader waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sidelight.knowledge.base import Question, WhoIs
from sidelight.live.http import Api
from sidelight.live.source import Report
from sidelight.live.wikidata.found import FoundPeople
from sidelight.live.wikidata.lookups import Caches, LookUps
from sidelight.live.wikidata.support import Surroundings, supported, surroundings
from sidelight.model import Entity
from sidelight.packs.wikidata.documents import ItemId

MAX_NAMES = 10
"""The first names of an article; each is a request of its own, and Wikimedia allows 200 a minute."""


class WikidataLive:
    """Implements LiveSource."""

    name = "Wikidata"

    def __init__(self, api: Api, caches: Caches) -> None:
        self._api = api
        self._caches = caches

    def close(self) -> None:
        self._api.close()

    def ask(self, questions: Sequence[Question], until: float, *, private: bool) -> Report:
        asked = [question for question in questions if isinstance(question, WhoIs)][:MAX_NAMES]
        lookups = LookUps(self._api, self._caches, until, keep=not private)
        hits = lookups.hits([question.name for question in asked])
        people = lookups.people(list(dict.fromkeys(id_ for ids in hits.values() for id_ in ids)))
        articles = {text: surroundings(text) for text in {question.article for question in asked}}
        bearers = {question.name: _offered(question, hits, people, articles[question.article]) for question in asked}
        return Report(FoundPeople(bearers) if any(bearers.values()) else None, lookups.failure)


def _offered(
    question: WhoIs,
    hits: Mapping[str, Sequence[ItemId]],
    people: Mapping[ItemId, Entity | None],
    article: Surroundings,
) -> list[Entity]:
    """The bearers of the name of whom the article says something beside it; nobody while one of them is not known yet.

    A redirect leads to somebody a second time.
    """
    ids = hits.get(question.name, ())
    if not people.keys() >= set(ids):
        return []
    found = {entity.id: entity for id_ in ids if (entity := people[id_])}
    return [entity for entity in found.values() if supported(entity, question.nearby, article)]
