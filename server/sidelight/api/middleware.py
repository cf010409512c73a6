"""What every request passes: the host and origin check, and the access log with metrics."""

from __future__ import annotations

import re
import time
from collections.abc import Collection
from functools import lru_cache
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sidelight.api.metrics import request_seconds, requests
from sidelight.api.problems import BODY_TOO_LARGE, problem, unexpected

EXTENSION_ORIGIN = r"(chrome|moz|safari-web)-extension://[A-Za-z0-9-]+"
LOOPBACK_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})

log = structlog.get_logger("sidelight.access")


class HostAndOriginCheck:
    """Refuses a Host that is not ours (DNS rebinding) and writes from pages of other sites (forged requests)."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], origins: Collection[str]) -> None:
        self.app = app
        self.hosts = LOOPBACK_HOSTS | set(hosts)
        self.origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if _host_name(host) not in self.hosts:
            answer = problem(421, "host_refused", "This server does not go by that name", _HOST_HINT)
            await answer(scope, receive, send)
        elif scope["method"] in {"POST", "DELETE"} and not self._may_write(headers.get("origin"), host):
            answer = problem(403, "origin_refused", "This site may not call the server", _ORIGIN_HINT)
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _may_write(self, origin: str | None, host: str) -> bool:
        if origin is None or origin in self.origins or re.fullmatch(EXTENSION_ORIGIN, origin):
            return True
        return urlsplit(origin).netloc == host


_HOST_HINT = "Whoever runs it can add the name to SIDELIGHT_ALLOWED_HOSTS."
_ORIGIN_HINT = "Whoever runs the server can add the origin to SIDELIGHT_CORS_ORIGINS."


@lru_cache(64)
def _host_name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


class BodyLimit:
    """Bounds the bytes of a request: by what it declares, else by what comes. A GET, which has none, passes at once."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self.app = app
        self.limited = RequestBodyLimitMiddleware(app, max_bytes)
        self.max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "GET":
            await self.app(scope, receive, send)
        elif self._declared(scope) > self.max_bytes:
            title = f"The request is longer than {self.max_bytes:,} bytes"
            await problem(413, BODY_TOO_LARGE, title)(scope, receive, send)
        else:
            await self.limited(scope, receive, send)

    def _declared(self, scope: Scope) -> int:
        length = Headers(scope=scope).get("content-length", "")
        return int(length) if length.isdecimal() else 0


class AccessLog:
    """One line and one count a request; the path as the route writes it, never a query or a page's address."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status: int | None = None
        began = time.perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            # Here, and not by the framework, which would print the error with what it quotes of the page.
            if status is not None:
                raise
            await unexpected(error)(scope, receive, watched)
        finally:
            seconds = time.perf_counter() - began
            route = getattr(scope.get("route"), "path", "other")
            requests(scope["method"], route, status).inc()
            request_seconds(route).observe(seconds)
            log.info("request", method=scope["method"], route=route, status=status, ms=round(seconds * 1000, 1))
