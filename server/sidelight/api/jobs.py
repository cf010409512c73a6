"""From a request to its answer: worked out once, however many wait for it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import structlog
from anyio import CapacityLimiter, to_thread
from cachetools import TTLCache

from sidelight import __version__
from sidelight.answer import Answer
from sidelight.api import metrics
from sidelight.api.callers import Caller
from sidelight.api.events import Event, answer_events, error_event, outcome_event, start_event
from sidelight.api.requests import CardsRequest
from sidelight.compose import Gathered, Service, gather
from sidelight.errors import InvalidRequest, Overloaded, SidelightError
from sidelight.fetch import Validators
from sidelight.kinds import KINDS
from sidelight.kinds.base import AnyKind
from sidelight.knowledge.base import Knowledge
from sidelight.late import Unsettled, settle
from sidelight.model import AnswerArticle, Article
from sidelight.pipeline import Frame, Outcome, ask, assemble, explain_from_packs
from sidelight.store import DAY, StoredAnswer
from sidelight.store.tables import PUBLIC
from sidelight.text.urls import page_key

KEPT_S = 600
"""Seconds that a finished answer stays in memory, to resume a stream."""
KEPT_JOBS = 256

log = structlog.get_logger()


class Conflict(InvalidRequest):
    code = "idempotency_conflict"
    status = 409
    title = "The Idempotency-Key already stands for another request"


class Job:
    """One article being explained. Its events are kept, so that a broken stream can be taken up again."""

    def __init__(self, answer_id: str, article: AnswerArticle, owner: str, url: str | None, *, stored: bool) -> None:
        self.answer_id = answer_id
        self.article = article
        self.owner = owner
        self.url = url
        """The address that was asked for, as page_key gives it; a redirect may have led elsewhere."""
        self.stored = stored
        """Whether the store has the answer, or will."""
        self.events: list[Event] = []
        self.answer: Answer | None = None
        self.error: SidelightError | None = None
        self.timings: dict[str, float] = {}
        self._changed = asyncio.Event()

    @classmethod
    def finished(cls, stored: StoredAnswer) -> Job:
        """A job whose answer is known already."""
        answer = Answer.model_validate_json(stored.body)
        job = cls(stored.id, answer.article, stored.owner, stored.url, stored=True)
        job.events = answer_events(answer)
        job.finish(answer)
        return job

    def push(self, event: Event) -> None:
        self.events.append(event)
        self._changed.set()
        self._changed = asyncio.Event()

    def finish(self, answer: Answer) -> None:
        self.answer = answer
        self.push(Event("done", json.dumps(_counts(answer))))

    def fail(self, error: SidelightError) -> None:
        self.error = error
        self.push(error_event(error))

    @contextmanager
    def timed(self, what: str) -> Iterator[None]:
        """Adds to the seconds that it has taken."""
        began = time.perf_counter()
        yield
        self.timings[what] = self.timings.get(what, 0.0) + time.perf_counter() - began

    def is_over(self) -> bool:
        return self.answer is not None or self.error is not None

    async def result(self) -> Answer:
        while not self.is_over():
            await self._changed.wait()
        if self.error is not None:
            raise self.error
        assert self.answer is not None  # noqa: S101  over without an error
        return self.answer

    async def stream(self, after: int) -> AsyncIterator[tuple[int, Event]]:
        """The events from number `after` on, with their numbers, until the job is over."""
        number = after
        while True:
            while number < len(self.events):
                yield number, self.events[number]
                number += 1
            if self.is_over():
                return
            await self._changed.wait()


def _counts(answer: Answer) -> dict[str, object]:
    return {"answer_id": answer.answer_id, "cards": len(answer.cards), "silences": len(answer.silences)}


@dataclass(frozen=True)
class Ticket:
    """A caller's hold on a job; the text only where this caller asked for it."""

    job: Job
    text: str | None

    async def answer(self) -> Answer:
        answer = await self.job.result()
        return answer if self.text is None else answer.model_copy(update={"article": self._article(answer)})

    def _article(self, answer: Answer) -> AnswerArticle:
        return answer.article.model_copy(update={"text": self.text})

    async def stream(self, after: int) -> AsyncIterator[tuple[int, Event]]:
        if after == 0:
            yield 0, start_event(self.job.answer_id, self.job.article, self.text)
        async for number, event in self.job.stream(max(0, after - 1)):
            yield number + 1, event


class Desk:
    """Takes requests in, bounds how many are worked on, and keeps what was finished lately."""

    def __init__(self, service: Service) -> None:
        settings = service.settings
        self.service = service
        self.jobs: TTLCache[str, Job] = TTLCache(KEPT_JOBS, KEPT_S)
        self.admitted = 0
        self.most = settings.concurrent_articles + settings.waiting_articles
        self.pool = ThreadPoolExecutor(settings.concurrent_articles, thread_name_prefix="explain")
        self.limiter = CapacityLimiter(self.most)
        self._running: set[asyncio.Future[None]] = set()

    def close(self) -> None:
        self.pool.shutdown(cancel_futures=True)

    @contextmanager
    def admission(self) -> Iterator[None]:
        """A place among those worked on. Raises Overloaded when there is none."""
        if self.admitted >= self.most:
            raise Overloaded("The server is busy with other articles. Try again in some seconds.")
        self.admitted += 1
        metrics.ARTICLES.inc()
        try:
            yield
        finally:
            self.admitted -= 1
            metrics.ARTICLES.dec()

    async def begin(self, request: CardsRequest, caller: Caller, key: str | None) -> Ticket:
        """Fetch and extract; then a job: running, shared with another caller, or answered already."""
        earlier = await self._earlier(request, caller, key)
        if earlier is not None:
            return earlier
        with self.admission():
            known = await self._known_page(request, caller)
            gathered = await self._gather(request, known)
            if gathered is None:
                assert known is not None  # noqa: S101  only a conditional request finds the page unchanged
                return Ticket(Job.finished(known), None)
        ticket = await self._ticket(request, caller, gathered)
        if key is not None and request.store != "never":
            await to_thread.run_sync(
                self.service.store.answer_key, caller.tenant, caller.owner, key, ticket.job.answer_id
            )
        return ticket

    def find(self, answer_id: str, caller: Caller) -> Job | None:
        """The job in memory, if the caller may see it."""
        job = self.jobs.get(answer_id)
        return job if job is not None and job.owner in {PUBLIC, caller.owner} else None

    def forget(self, url: str, owners: Collection[str]) -> None:
        """Drop the jobs of these owners for the address, as page_key gives it."""
        for answer_id, job in list(self.jobs.items()):
            if job.owner in owners and job.url == url:
                job.stored = False
                self.jobs.pop(answer_id, None)

    async def _earlier(self, request: CardsRequest, caller: Caller, key: str | None) -> Ticket | None:
        """What this Idempotency-Key has led to. Raises Conflict when it was sent with another request."""
        if key is None or request.store == "never":
            return None
        store, now = self.service.store, int(time.time())
        wanted = hashlib.sha256(request.model_dump_json().encode()).hexdigest()
        row = await to_thread.run_sync(store.claim_key, caller.tenant, caller.owner, key, wanted, now)
        if row.request_digest != wanted:
            raise Conflict("Send a new key with a new request.")
        if row.answer_id is None or "text" in request.include:
            return None
        stored = await to_thread.run_sync(store.answer, caller.tenant, row.answer_id, now)
        return None if stored is None else Ticket(Job.finished(stored), None)

    async def _known_page(self, request: CardsRequest, caller: Caller) -> StoredAnswer | None:
        """An answer that would serve if the page has not changed since."""
        if not request.fetched() or "text" in request.include or request.store == "never":
            return None
        variant = _variant(request, self.service.knowledge())
        key, now = page_key(request.url or ""), int(time.time())
        return await to_thread.run_sync(self.service.store.newest_public, caller.tenant, key, now, variant)

    async def _gather(self, request: CardsRequest, known: StoredAnswer | None) -> Gathered | None:
        validators = Validators(known.source_etag, known.source_modified) if known else None
        return await to_thread.run_sync(gather, request.page(), self.service.policy, validators, limiter=self.limiter)

    async def _ticket(self, request: CardsRequest, caller: Caller, gathered: Gathered) -> Ticket:
        knowledge = self.service.knowledge()
        owner = PUBLIC if request.store == "publish" or request.fetched() else caller.owner
        frame = Frame(
            _answer_id(request, caller.tenant, owner, gathered.article, knowledge), gathered.article, knowledge
        )
        text = gathered.article.text if "text" in request.include else None
        job = self._shared(request, frame) or await self._stored_or_started(request, caller, owner, frame, gathered)
        return Ticket(job, text)

    def _shared(self, request: CardsRequest, frame: Frame) -> Job | None:
        """The job in memory that serves this request too."""
        job = self.jobs.get(frame.answer_id)
        serves = job is not None and job.error is None and (request.store == "never" or job.stored)
        return job if serves else None

    async def _stored_or_started(
        self, request: CardsRequest, caller: Caller, owner: str, frame: Frame, gathered: Gathered
    ) -> Job:
        store = self.service.store
        stored = await to_thread.run_sync(store.answer, caller.tenant, frame.answer_id, int(time.time()))
        if stored is not None:
            return Job.finished(stored)
        if begun := self._shared(request, frame):  # while the store was asked
            return begun
        seen_by = caller.owner if request.store == "never" else owner
        row = None if request.store == "never" else _row(request, caller.tenant, owner, frame, gathered, self._keep_s())
        url = page_key(request.url) if request.url else None
        job = Job(frame.answer_id, frame.article.head(), seen_by, url, stored=row is not None)
        self.jobs[frame.answer_id] = job
        job.timings["gather"] = gathered.seconds
        private = request.store == "never"
        running = asyncio.ensure_future(self._run(job, frame, _wanted(request), row, private=private))
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        return job

    async def _run(
        self, job: Job, frame: Frame, kinds: Sequence[AnyKind], row: StoredAnswer | None, *, private: bool
    ) -> None:
        try:
            with self.admission():
                answer = assemble(frame, await self._outcomes(job, frame, kinds, private=private))
                if row is not None and job.stored:  # not forgotten meanwhile
                    await to_thread.run_sync(self.service.store.save_answer, _with_body(row, answer))
            job.finish(answer)
        except SidelightError as error:
            job.fail(error)
        except Exception as error:  # the caller must hear of it, whatever it was; its words may quote the page
            log.error("unexpected", error=type(error).__name__)
            job.fail(SidelightError("The error has been logged without the page's text."))

    async def _outcomes(self, job: Job, frame: Frame, kinds: Sequence[AnyKind], *, private: bool) -> list[Outcome]:
        """Of the packs, then of live sources: while these are waited for, other articles have the pool."""
        knowledge, most = frame.knowledge, self.service.settings.max_cards
        outcomes, unsettled = await self._tell(job, explain_from_packs(frame.article, knowledge, kinds, most))
        if unsettled is not None:
            with job.timed("live"):
                look_up = partial(ask, unsettled, knowledge, private=private)
                told = await to_thread.run_sync(look_up, limiter=self.limiter)
            late, _ = await self._tell(job, settle(unsettled, told, knowledge))
            outcomes += late
        return outcomes

    async def _tell(self, job: Job, steps: Iterator[Outcome | Unsettled]) -> tuple[list[Outcome], Unsettled | None]:
        """Takes the steps in a thread of the pool; the loop hears of every outcome as soon as it is there."""
        loop = asyncio.get_running_loop()

        def take() -> tuple[list[Outcome], Unsettled | None]:
            outcomes: list[Outcome] = []
            with job.timed("explain"):
                for step in steps:
                    if isinstance(step, Unsettled):
                        return outcomes, step
                    outcomes.append(step)
                    metrics.count(step)
                    loop.call_soon_threadsafe(job.push, outcome_event(step))
            return outcomes, None

        return await loop.run_in_executor(self.pool, take)

    def _keep_s(self) -> int:
        return self.service.settings.answer_days * DAY


def _wanted(request: CardsRequest) -> list[AnyKind]:
    return [kind for kind in KINDS if request.kinds is None or kind.name in request.kinds]


def _variant(request: CardsRequest, knowledge: Knowledge) -> str:
    """Digest of all that shapes an answer beside the page."""
    packs = [(pack.id, pack.version) for pack in knowledge.packs]
    live = knowledge.live.names if knowledge.live else ()
    return _digest(request.kinds, request.published, request.language, request.title, __version__, packs, live)


def _answer_id(request: CardsRequest, tenant: str, owner: str, article: Article, knowledge: Knowledge) -> str:
    shape = (tenant, owner, article.text_sha256, article.url, _variant(request, knowledge))
    return f"a-{_digest(*shape)}"


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


def _row(request: CardsRequest, tenant: str, owner: str, frame: Frame, gathered: Gathered, keep_s: int) -> StoredAnswer:
    """All but the answer itself. The address is the one asked for: a page may not speak for another."""
    now = int(time.time())
    return StoredAnswer(
        id=frame.answer_id,
        tenant=tenant,
        owner=owner,
        url=page_key(request.url) if request.url else None,
        variant=_variant(request, frame.knowledge),
        body=b"",
        etag="",
        source_etag=gathered.validators.etag,
        source_modified=gathered.validators.last_modified,
        created_at=now,
        expires_at=now + keep_s,
    )


def _with_body(row: StoredAnswer, answer: Answer) -> StoredAnswer:
    """An answer with problems is kept no longer than in memory: the next reader may get a better one."""
    body = answer.model_dump_json().encode()
    until = min(row.expires_at, row.created_at + KEPT_S) if answer.problems else row.expires_at
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return row.model_copy(update={"body": body, "etag": etag, "expires_at": until})
