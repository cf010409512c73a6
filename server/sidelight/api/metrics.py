"""What Prometheus is told."""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram

from sidelight.model import Card, Silence
from sidelight.pipeline import Outcome

REQUESTS = Counter("sidelight_requests", "Requests answered", ["method", "route", "status"])
SECONDS = Histogram("sidelight_request_seconds", "Time to answer a request", ["route"])
CARDS = Counter("sidelight_cards", "Cards made", ["kind", "state"])
SILENCES = Counter("sidelight_silences", "Silences given", ["kind", "reason"])
ARTICLES = Gauge("sidelight_articles_in_progress", "Articles being fetched, read or waiting for their turn")


def count(outcome: Outcome) -> None:
    if isinstance(outcome, Card):
        CARDS.labels(outcome.kind, outcome.state).inc()
    elif isinstance(outcome, Silence):
        SILENCES.labels(outcome.kind, outcome.reason).inc()
