"""The application: routes, what every request passes, start and end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi_offline import FastAPIOffline

from sidelight import __version__
from sidelight.api import cards, demo, problems, system
from sidelight.api.jobs import Desk
from sidelight.api.logs import configure_logging
from sidelight.api.middleware import EXTENSION_ORIGIN, AccessLog, BodyLimit, HostAndOriginCheck
from sidelight.api.parts import Parts
from sidelight.api.recent import RecentAnswers
from sidelight.compose import Service, compose
from sidelight.settings import Settings

MAX_BODY_BYTES = 6_000_000
"""Of a request: a page of the largest size, with its escapes in JSON."""
SWEEP_S = 3_600
"""Seconds between two looks for expired answers."""


def create_app(settings: Settings | None = None, service: Service | None = None) -> FastAPI:
    """The application. With a service handed in, that one is used and left open at the end."""
    configure_logging()
    settings = settings or (service.settings if service else Settings())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        if service is not None:
            async with _running(app, service):
                yield
            return
        composed = await to_thread.run_sync(compose, settings)
        async with _running(app, composed):
            yield
        composed.close()

    app = FastAPIOffline(
        title="Sidelight",
        version=__version__,
        summary="Context cards beside the words of a news article.",
        lifespan=lifespan,
        redoc_url=None,
        static_url="/docs/assets",
    )
    app.include_router(cards.router)
    app.include_router(system.router)
    demo.install(app)
    problems.install(app)
    _add_middleware(app, settings)
    return app


@asynccontextmanager
async def _running(app: FastAPI, service: Service) -> AsyncIterator[None]:
    parts = app.state.parts = Parts(service, Desk(service), RecentAnswers(service.store))
    tasks = [asyncio.create_task(_warm_up(parts)), asyncio.create_task(_sweep(service))]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        parts.desk.close()


async def _warm_up(parts: Parts) -> None:
    await to_thread.run_sync(parts.service.warm_up)
    parts.ready.set()


async def _sweep(service: Service) -> None:
    while True:
        await to_thread.run_sync(service.store.sweep, int(time.time()))
        await asyncio.sleep(SWEEP_S)


def _add_middleware(app: FastAPI, settings: Settings) -> None:
    """The last one added is the first that a request meets."""
    app.add_middleware(BodyLimit, max_bytes=MAX_BODY_BYTES)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.cors_origins,
        allow_origin_regex=EXTENSION_ORIGIN,
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "Idempotency-Key", "If-None-Match", "Last-Event-ID"],
        expose_headers=["ETag", "Retry-After", "Server-Timing"],
    )
    app.add_middleware(HostAndOriginCheck, hosts=settings.allowed_hosts, origins=settings.cors_origins)
    app.add_middleware(AccessLog)
