"""All live sources together: each in its time, and none at the cost of another."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
import structlog

from sidelight.errors import SourceBusy
from sidelight.knowledge.base import Question, WhoIs
from sidelight.live import LiveSources
from sidelight.live.source import LiveSource, Report

QUESTIONS = [WhoIs("Jane Roe", frozenset(), "")]


@dataclass
class Scripted:
    """Implements LiveSource."""

    name: str
    report: Report
    after_s: float = 0.0
    error: Exception | None = None
    closed: bool = False

    def ask(self, questions: Sequence[Question], until: float, *, private: bool) -> Report:
        time.sleep(self.after_s)
        if self.error:
            raise self.error
        return self.report

    def close(self) -> None:
        self.closed = True


GOOD = Scripted("Good", Report(found="people"))


@pytest.fixture
def asked() -> Iterator[list[LiveSources]]:
    opened: list[LiveSources] = []
    yield opened
    for one in opened:
        one.close()


def told_by(opened: list[LiveSources], *sources: LiveSource, timeout_s: float = 2.0):
    opened.append(LiveSources(sources, timeout_s))
    return opened[-1].ask(QUESTIONS, private=False)


def test_every_source_tells_what_it_found(asked: list[LiveSources]):
    told = told_by(asked, GOOD, Scripted("Other", Report(found="reviews")))
    assert told.sources == ("people", "reviews")
    assert told.problems == ()


def test_a_source_that_found_nothing_is_no_problem(asked: list[LiveSources]):
    told = told_by(asked, Scripted("Empty", Report()))
    assert (told.sources, told.problems) == ((), ())


def test_a_late_source_is_left_behind_and_named(asked: list[LiveSources]):
    told = told_by(asked, GOOD, Scripted("Slow", Report(found="late"), after_s=0.6), timeout_s=0.1)
    assert told.sources == ("people",)
    [problem] = told.problems
    assert (problem.code, problem.title) == ("source_timeout", "A live source took too long: Slow")


def test_a_source_may_tell_something_and_fail_beyond_it(asked: list[LiveSources]):
    told = told_by(asked, Scripted("Half", Report("some", SourceBusy("It asks for fewer requests."))))
    assert told.sources == ("some",)
    [problem] = told.problems
    assert (problem.code, problem.detail) == ("source_busy", "It asks for fewer requests.")


def test_an_error_that_nobody_foresaw_costs_one_source(asked: list[LiveSources]):
    with structlog.testing.capture_logs() as logs:
        told = told_by(asked, GOOD, Scripted("Bad", Report(), error=KeyError("words of the article")))
    assert told.sources == ("people",)
    assert [problem.code for problem in told.problems] == ["source_failed"]
    assert logs == [{"event": "live source", "log_level": "error", "error": "KeyError"}]


def test_closing_closes_every_source():
    one = Scripted("One", Report())
    LiveSources([one], 1.0).close()
    assert one.closed
