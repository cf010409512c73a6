"""Every error as an RFC 9457 problem with a stable code."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from sidelight.errors import Overloaded, SidelightError

MEDIA_TYPE = "application/problem+json"
BODY_TOO_LARGE = "body_too_large"
RETRY_AFTER_S = 5
"""Told to callers that are turned away: an article of 20,000 words took 3.8 s of CPU (tests/quality/bench)."""

log = structlog.get_logger()


class FieldError(BaseModel):
    """One field that is off."""

    field: str
    """Its path in the request: "published", "kinds.0"."""
    message: str


class Problem(BaseModel):
    """RFC 9457. `code` never changes its meaning; `title` and `detail` are for people."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    type: str = "about:blank"
    title: str
    status: int
    detail: str | None = None
    code: str
    errors: tuple[FieldError, ...] = ()


def problem(
    status: int,
    code: str,
    title: str,
    detail: str | None = None,
    errors: tuple[FieldError, ...] = (),
    headers: dict[str, str] | None = None,
) -> JSONResponse:
    body = Problem(title=title, status=status, detail=detail, code=code, errors=errors)
    return JSONResponse(body.model_dump(), status, headers, media_type=MEDIA_TYPE)


def from_error(error: SidelightError) -> JSONResponse:
    headers = {"Retry-After": str(RETRY_AFTER_S)} if isinstance(error, Overloaded) else {}
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return problem(error.status, error.code, error.title, str(error) or None, headers=headers)


def install(app: FastAPI) -> None:
    app.add_exception_handler(SidelightError, _sidelight)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)


async def _sidelight(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, SidelightError)  # noqa: S101  registered for this class alone
    return from_error(error)


async def _validation(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101  registered for this class alone
    errors = tuple(_field_error(item) for item in error.errors())
    code = next((code for kind, code in _CODES.items() if any(item["type"] == kind for item in error.errors())), None)
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        code or "invalid_request",
        "The request cannot be understood",
        "; ".join(f"{item.field}: {item.message}" if item.field else item.message for item in errors),
        errors,
    )


_CODES = {"extra_forbidden": "unknown_field", "json_invalid": "invalid_json"}
"""Errors that callers tell apart by a code of their own."""


def _field_error(item: dict[str, Any]) -> FieldError:
    """Without the value that was sent: it may be page text."""
    path = ".".join(str(part) for part in item["loc"][1:])
    if item["type"] == "json_invalid":
        return FieldError(field="", message=f"this is not JSON: {item['ctx']['error']} at byte {path}")
    return FieldError(field=path, message=_message(item, path))


_FORMS = {"published": "a date (YYYY-MM-DD, YYYY-MM or YYYY)", "language": "a language tag (BCP 47), like en or pt-BR"}


def _message(item: dict[str, Any], path: str) -> str:
    if item["type"] == "extra_forbidden":
        return "there is no such field"
    if path in _FORMS and item["type"] in {"string_pattern_mismatch", "value_error"}:
        return f"this is not {_FORMS[path]}"
    return str(item["msg"]).removeprefix("Value error, ")


_HTTP_CODES = {
    HTTPStatus.NOT_FOUND: "not_found",
    HTTPStatus.METHOD_NOT_ALLOWED: "method_not_allowed",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BODY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "unsupported_media_type",
}


async def _http(_request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101  registered for this class alone
    status = HTTPStatus(error.status_code)
    return problem(
        status, _HTTP_CODES.get(status, "http_error"), status.phrase, error.detail, headers=dict(error.headers or {})
    )


def unexpected(error: Exception) -> JSONResponse:
    """For an error that nobody foresaw. Its words may quote the page: only its class and place are logged."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else None
    log.error("unexpected", error=type(error).__name__, place=place)
    return from_error(SidelightError("The error has been logged without the page's text."))
