"""What Prometheus is told."""

from __future__ import annotations

import os
from functools import lru_cache

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from sidelight.model import Card, Silence
from sidelight.pipeline import Outcome

_REQUESTS = Counter("sidelight_requests", "Requests answered", ["method", "route", "status"])
_SECONDS = Histogram("sidelight_request_seconds", "Time to answer a request", ["route"])
CARDS = Counter("sidelight_cards", "Cards made", ["kind", "state"])
SILENCES = Counter("sidelight_silences", "Silences given", ["kind", "reason"])
ARTICLES = Gauge(
    "sidelight_articles_in_progress",
    "Articles being fetched, read or waiting for their turn",
    multiprocess_mode="livesum",
)


# Kept for every request to come: to find them by their labels takes 2 µs.
@lru_cache(1024)
def requests(method: str, route: str, status: int | None) -> Counter:
    """Of one sort; no status: the connection broke before there was one."""
    return _REQUESTS.labels(method, route, str(status))


@lru_cache(1024)
def request_seconds(route: str) -> Histogram:
    return _SECONDS.labels(route)


def exposition() -> bytes:
    """In Prometheus's text format: of all workers where `sidelight serve` started several, else of this process."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)


def count(outcome: Outcome) -> None:
    if isinstance(outcome, Card):
        CARDS.labels(outcome.kind, outcome.state).inc()
    elif isinstance(outcome, Silence):
        SILENCES.labels(outcome.kind, outcome.reason).inc()
