"""Who calls, told from the request."""

from __future__ import annotations

import time
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.security.utils import get_authorization_scheme_param

from sidelight.api.callers import Caller
from sidelight.api.parts import parts
from sidelight.compose import Service
from sidelight.errors import Unauthorised
from sidelight.store.tables import DEFAULT_TENANT, SCOPES

_bearer = HTTPBearer(auto_error=False, description="A token made with `sidelight token add`; loopback works without.")


async def caller(
    request: Request, _: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)] = None
) -> Caller:
    """The bearer of the token, or the nameless caller where the server lets one in."""
    return await caller_of(request)


async def caller_of(request: Request) -> Caller:
    """The same without the framework's dependencies, for the route that must be quick."""
    service = parts(request).service
    scheme, secret = get_authorization_scheme_param(request.headers.get("authorization"))
    if scheme.lower() != "bearer":
        return _nameless(service)
    token = await to_thread.run_sync(service.store.token, secret, int(time.time()))
    if token is None:
        raise Unauthorised("This token is not known here, or has expired.")
    return Caller(token.tenant, f"token:{token.id}", frozenset(token.scopes.split()))


def _nameless(service: Service) -> Caller:
    if service.settings.listens_on_loopback():
        return Caller(DEFAULT_TENANT, "local", frozenset(SCOPES))
    if service.settings.anonymous:
        return Caller(DEFAULT_TENANT, "anonymous", frozenset({"read", "analyse"}))
    raise Unauthorised("Send a token as `Authorization: Bearer …`.")


CallerOf = Annotated[Caller, Depends(caller)]
