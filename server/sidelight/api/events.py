"""An answer as server-sent events: start, then card, silence and problem as they are ready, then done."""

from __future__ import annotations

import json
from dataclasses import dataclass

from fastapi.sse import format_sse_event

from sidelight.answer import Answer
from sidelight.errors import SidelightError
from sidelight.model import AnswerArticle, Card, Silence
from sidelight.pipeline import Outcome


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    data: str
    """JSON on one line."""

    def wire(self, number: int) -> bytes:
        """As it goes over the wire; the number comes back as Last-Event-ID."""
        return format_sse_event(data_str=self.data, event=self.name, id=str(number))


def start_event(answer_id: str, article: AnswerArticle, text: str | None) -> Event:
    shown = article.model_copy(update={"text": text})
    return Event("start", json.dumps({"answer_id": answer_id, "article": shown.model_dump(mode="json")}))


def outcome_event(outcome: Outcome) -> Event:
    name = "card" if isinstance(outcome, Card) else "silence" if isinstance(outcome, Silence) else "problem"
    return Event(name, outcome.model_dump_json())


def answer_events(answer: Answer) -> list[Event]:
    """What a stream of the whole answer tells between start and done."""
    outcomes: tuple[Outcome, ...] = (*answer.cards, *answer.silences, *answer.problems)
    return [outcome_event(outcome) for outcome in outcomes]


def error_event(error: SidelightError) -> Event:
    body = {"code": error.code, "status": error.status, "title": error.title, "detail": str(error) or None}
    return Event("error", json.dumps(body))
