"""What the server is and how it fares."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST

from sidelight import __version__
from sidelight.api.access import caller
from sidelight.api.metrics import exposition
from sidelight.api.parts import parts
from sidelight.api.problems import MEDIA_TYPE, Problem
from sidelight.api.requests import MAX_HTML_BYTES, MAX_TEXT_CHARS
from sidelight.errors import SidelightError
from sidelight.kinds import KINDS
from sidelight.model import Model, PackInfo

router = APIRouter(tags=["system"])


class Limits(Model):
    text_chars: int
    html_bytes: int
    cards_per_kind: int
    answer_days: int


class Capabilities(Model):
    software: str
    api: tuple[str, ...]
    """Versions of the API that are served, oldest first."""
    kinds: tuple[str, ...]
    packs: tuple[PackInfo, ...]
    """By precedence."""
    limits: Limits
    live_sources: bool
    """Whether the server asks sources on the network for what its packs leave open."""
    live: tuple[str, ...]
    """Their names."""


class NotReady(SidelightError):
    code = "not_ready"
    status = 503
    title = "The server is warming up"


class State(Model):
    status: str


@router.get("/v1/capabilities", dependencies=[Depends(caller)])
async def capabilities(request: Request) -> Capabilities:
    service = parts(request).service
    settings, knowledge = service.settings, service.knowledge()
    return Capabilities(
        software=__version__,
        api=("v1",),
        kinds=tuple(kind.name for kind in KINDS),
        packs=knowledge.packs,
        limits=Limits(
            text_chars=MAX_TEXT_CHARS,
            html_bytes=MAX_HTML_BYTES,
            cards_per_kind=settings.max_cards,
            answer_days=settings.answer_days,
        ),
        live_sources=knowledge.live is not None,
        live=knowledge.live.names if knowledge.live else (),
    )


@router.get("/healthz")
async def healthz() -> State:
    """The process answers."""
    return State(status="ok")


@router.get("/readyz", responses={503: {"model": Problem, "content": {MEDIA_TYPE: {}}}})
async def readyz(request: Request) -> State:
    """Models and packs are loaded; before that, a problem."""
    if not parts(request).ready.is_set():
        raise NotReady("Models and packs are being loaded.")
    return State(status="ready")


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
async def prometheus() -> Response:
    """Prometheus counters, of all worker processes where there are several."""
    return Response(exposition(), media_type=CONTENT_TYPE_LATEST)
