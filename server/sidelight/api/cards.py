"""Cards for a page: asked for, streamed, taken up again, forgotten."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from typing import Annotated, Any

from anyio import to_thread
from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import StreamingResponse

from sidelight.answer import Answer
from sidelight.api.access import CallerOf, caller_of
from sidelight.api.annotation import MEDIA_TYPE as JSON_LD
from sidelight.api.annotation import annotation_page
from sidelight.api.jobs import Ticket
from sidelight.api.parts import parts
from sidelight.api.problems import MEDIA_TYPE as PROBLEM
from sidelight.api.problems import Problem
from sidelight.api.requests import MAX_URL_CHARS, CardsRequest
from sidelight.errors import InvalidRequest, NotFound
from sidelight.store import StoredAnswer
from sidelight.store.tables import PUBLIC
from sidelight.text.urls import page_key

EVENTS = "text/event-stream"
_PROBLEM: dict[str, Any] = {"model": Problem, "content": {PROBLEM: {}}, "description": "A problem (RFC 9457)"}
_FORMS: dict[str, Any] = {
    "content": {
        EVENTS: {"schema": {"type": "string", "description": "start, then card, silence and problem, then done"}},
        JSON_LD: {"schema": {"type": "object", "description": "A W3C AnnotationPage"}},
    }
}
_ANSWERS: dict[int | str, dict[str, Any]] = {200: _FORMS, "4XX": _PROBLEM, "5XX": _PROBLEM}

router = APIRouter(prefix="/v1", tags=["cards"])

_PAGE_URL = "The page's address"
PageUrl = Annotated[str, Query(min_length=1, max_length=MAX_URL_CHARS, description=_PAGE_URL)]


_BY_URL: dict[str, Any] = {
    "parameters": [
        {
            "name": "url",
            "in": "query",
            "required": True,
            "schema": {"type": "string", "minLength": 1, "maxLength": MAX_URL_CHARS},
            "description": _PAGE_URL,
        }
    ],
    "security": [{"HTTPBearer": []}],
}


@router.get("/cards", response_model=Answer, responses=_ANSWERS, openapi_extra=_BY_URL)
async def get_cards(request: Request) -> Response:
    """The newest public answer to a page: one the server fetched itself, or that was published by right."""
    # Read by hand what the schema above says: declared to the framework it takes a quarter more CPU
    # (tests/quality/bench), and this is the request that a popular page makes for every reader.
    caller = await caller_of(request)
    caller.require("read")
    url = request.query_params.get("url", "")
    if not 1 <= len(url) <= MAX_URL_CHARS:
        raise InvalidRequest(f"url: send an address of 1 to {MAX_URL_CHARS:,} characters.")
    stored = await parts(request).recent.newest(caller.tenant, _key(url))
    if stored is None:
        raise NotFound("There is no public answer to this page.")
    return _stored(request, stored)


@router.post("/cards", response_model=Answer, responses=_ANSWERS)
async def post_cards(
    body: CardsRequest,
    request: Request,
    caller: CallerOf,
    idempotency_key: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """Explain a page: as JSON, as a stream of events, or as W3C Web Annotations, by the Accept header."""
    caller.require("analyse")
    if body.store == "publish":
        caller.require("publish")
    ticket = await parts(request).desk.begin(body, caller, idempotency_key)
    if body.url is not None:
        parts(request).recent.drop(caller.tenant, _key(body.url))
    return await _answer(request, ticket)


@router.get("/answers/{answer_id}", response_model=Answer, responses=_ANSWERS)
async def get_answer(
    answer_id: str,
    request: Request,
    caller: CallerOf,
    last_event_id: Annotated[int | None, Header(ge=0)] = None,
) -> Response:
    """An answer by its id; a stream goes on after Last-Event-ID."""
    caller.require("read")
    desk, service = parts(request).desk, parts(request).service
    job = desk.find(answer_id, caller)
    if job is not None:
        return await _answer(request, Ticket(job, None), 0 if last_event_id is None else last_event_id + 1)
    stored = await to_thread.run_sync(service.store.answer, caller.tenant, answer_id, int(time.time()))
    if stored is None or stored.owner not in {PUBLIC, caller.owner}:
        raise NotFound("There is no such answer, or it has expired.")
    return _stored(request, stored)


@router.delete("/cards", status_code=204, responses={"4XX": _PROBLEM})
async def delete_cards(url: PageUrl, request: Request, caller: CallerOf) -> Response:
    """Forget a page: the caller's own answers to it and, with the scope publish, the public ones."""
    caller.require("analyse")
    owners = {caller.owner, PUBLIC} if caller.may("publish") else {caller.owner}
    app = parts(request)
    await to_thread.run_sync(app.service.store.forget, caller.tenant, _key(url), owners)
    app.desk.forget(_key(url), owners)
    app.recent.drop(caller.tenant, _key(url))
    return Response(status_code=204)


def _key(url: str) -> str:
    try:
        return page_key(url)
    except ValueError as error:
        raise InvalidRequest("url: this is not an address.") from error


async def _answer(request: Request, ticket: Ticket, after: int = 0) -> Response:
    wanted = _accepted(request)
    if wanted == EVENTS:
        return StreamingResponse(_wire(ticket, after), media_type=EVENTS, headers={"Cache-Control": "no-store"})
    answer = await ticket.answer()
    timing = {"Server-Timing": ", ".join(f"{name};dur={s * 1000:.1f}" for name, s in ticket.job.timings.items())}
    headers = {"Cache-Control": "no-store"} | (timing if ticket.job.timings else {})
    if wanted == JSON_LD:
        return Response(json.dumps(annotation_page(answer)), media_type=JSON_LD, headers=headers)
    return Response(answer.model_dump_json(), media_type="application/json", headers=headers)


async def _wire(ticket: Ticket, after: int) -> AsyncIterator[bytes]:
    async for number, event in ticket.stream(after):
        yield event.wire(number)


def _stored(request: Request, stored: StoredAnswer) -> Response:
    """The stored bytes as they are; 304 when the caller has them."""
    shared = "public" if parts(request).service.settings.listens_on_loopback() else "private"
    headers = {"ETag": stored.etag, "Cache-Control": f"{shared}, max-age=60", "Vary": "Accept, Authorization"}
    if _accepted(request) == JSON_LD:
        page = annotation_page(Answer.model_validate_json(stored.body))
        return Response(json.dumps(page), media_type=JSON_LD, headers={"Vary": "Accept, Authorization"})
    if stored.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(stored.body, media_type="application/json", headers=headers)


def _accepted(request: Request) -> str:
    """The form asked for; JSON where nothing else is."""
    accept = request.headers.get("accept", "")
    return next((form for form in (EVENTS, JSON_LD) if form in accept), "application/json")
