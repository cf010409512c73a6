"""All live sources of a server: asked side by side, each within the time that an answer has for them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait

import structlog

from sidelight.errors import SourceError, SourceTimeout
from sidelight.knowledge.base import Question, Told
from sidelight.live.source import LiveSource, Report
from sidelight.model import AnswerProblem

# Between the end of the time and the moment when a source that has not kept to it is left behind.
_GRACE_S = 0.1
# As many articles may wait for a source at a time; those beyond it get its problem.
_THREADS_A_SOURCE = 16

log = structlog.get_logger()


class LiveSources:
    """Implements Live."""

    def __init__(self, sources: Sequence[LiveSource], timeout_s: float) -> None:
        """timeout_s: for all look-ups of an answer together."""
        self.names = tuple(source.name for source in sources)
        self._sources = sources
        self._timeout_s = timeout_s
        self._pool = ThreadPoolExecutor(_THREADS_A_SOURCE * max(1, len(sources)), thread_name_prefix="live")

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        for source in self._sources:
            source.close()

    def ask(self, questions: Sequence[Question], *, private: bool) -> Told:
        until = time.monotonic() + self._timeout_s
        asked = {self._pool.submit(source.ask, questions, until, private=private): source for source in self._sources}
        done, late = wait(asked, timeout=self._timeout_s + _GRACE_S)
        for future in late:
            future.cancel()
        reports = [(source, _report(future) if future in done else _LATE) for future, source in asked.items()]
        return Told(
            sources=tuple(report.found for _, report in reports if report.found),
            problems=tuple(_problem(source, report.failure) for source, report in reports if report.failure),
        )


_LATE = Report(failure=SourceTimeout("It took too long to answer."))


def _report(future: Future[Report]) -> Report:
    """Whatever goes wrong inside a source costs its cards only."""
    try:
        return future.result()
    except Exception as error:
        log.error("live source", error=type(error).__name__)
        return Report(failure=SourceError("It failed in a way that was not foreseen."))


def _problem(source: LiveSource, failure: SourceError) -> AnswerProblem:
    return AnswerProblem(code=failure.code, title=f"{failure.title}: {source.name}", detail=str(failure))
