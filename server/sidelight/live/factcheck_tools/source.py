"""Published fact-checks that no pack has, while a reader waits.

The API gives no score: what it finds is judged like the fact-checks of a pack (kinds.claim).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from pydantic import TypeAdapter

from sidelight.embed import encoder
from sidelight.knowledge.base import Question, WasChecked
from sidelight.knowledge.publishers import Publishers
from sidelight.live.cache import Answer, Cache, Kept
from sidelight.live.factcheck_tools import client
from sidelight.live.factcheck_tools.found import EmbeddedFound, FoundReviews, ReviewVectors
from sidelight.live.factcheck_tools.words import search_words
from sidelight.live.http import Api
from sidelight.live.lookup import answer, look_up
from sidelight.live.source import Report
from sidelight.model import ClaimReview

# Requests side by side: eight claims one after the other would take most of the time that there is.
_AT_A_TIME = 4
_REVIEWS = TypeAdapter(list[ClaimReview])


class FactCheckTools:
    """Implements LiveSource."""

    name = "Google Fact Check Tools"

    def __init__(self, api: Api, key: str, cache: Cache, publishers: Publishers) -> None:
        """publishers: those whose reviews are taken."""
        self._api = api
        self._key = key
        self._cache = cache
        self._publishers = publishers
        self._vectors: ReviewVectors | None = None
        self._pool = ThreadPoolExecutor(_AT_A_TIME, thread_name_prefix="factcheck")

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._api.close()

    def ask(self, questions: Sequence[Question], until: float, *, private: bool) -> Report:
        """Nothing in private: the words of a statement say more of what is read than a name does."""
        asked = [] if private else [question for question in questions if isinstance(question, WasChecked)]
        queries = list(filter(None, (search_words(question.statement) for question in asked)))
        if not queries:
            return Report()

        def fetch(some: Sequence[str], known: Mapping[str, Kept]) -> dict[str, Answer]:
            answers = self._pool.map(lambda words: self._searched(words, known.get(words), until), some)
            return dict(zip(some, answers, strict=True))

        looked_up = look_up(queries, self._cache, fetch, batch=_AT_A_TIME, keep=True)
        found = list(self._accepted(looked_up.kept.values()))
        if looked_up.failure and not found:
            return Report(failure=looked_up.failure)
        return Report(self._compared(found), looked_up.failure)

    def _compared(self, found: Sequence[ClaimReview]) -> FoundReviews:
        """By what they say, where there is an encoder."""
        if found and (model := encoder()):
            self._vectors = self._vectors or ReviewVectors(model)
            return EmbeddedFound(self.name, found, self._vectors)
        return FoundReviews(self.name, found)

    def _searched(self, words: str, known: Kept | None, until: float) -> Answer:
        received = client.search(self._api, self._key, words, until, known.etag if known else None)
        return answer(received, known, lambda body: _REVIEWS.dump_json(client.reviews(body)))

    def _accepted(self, kept: Iterable[Kept]) -> Iterator[ClaimReview]:
        for one in kept:
            yield from (review for review in _REVIEWS.validate_json(one.body) if review.url in self._publishers)
