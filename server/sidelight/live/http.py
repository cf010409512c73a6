"""One GET of a fixed API: bounded in bytes and time, within a rate, tried again where that may help."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import httpx
from pyrate_limiter import Duration, Limiter, Rate

from sidelight.errors import FetchError, SourceBusy, SourceError, SourceTimeout
from sidelight.fetch.body import collect, unpack
from sidelight.live.patience import OwnLimit, Passing, Pause, retry_after, trying

MAX_BYTES = 20_000_000
"""Of a body, packed and unpacked. Fifty long entities of Wikidata have some 10 MB."""
# Articles that are explained at the same time share them.
_CONNECTIONS = 4
# A source that gets less time than this is not blamed for being late. The names of an article have a second in all.
_FAIR_S = 0.5

Refusal = Callable[[bytes], SourceError | None]
"""What a body says that is wrong, in the API's own way; None when it is fine or says nothing that is understood."""


@dataclass(frozen=True, slots=True)
class Answered:
    body: bytes | None
    """None: not changed since the ETag that was sent."""
    etag: str | None


class Api:
    """Asks one host. Keeps connections open; sends no cookies, follows no redirects, reads no proxy settings.

    Over httpx's transport, not its client: that one writes every address asked into the log, key and all.
    """

    def __init__(self, base_url: str, user_agent: str, requests_per_minute: int, refusal: Refusal) -> None:
        self._base = httpx.URL(base_url)
        self._headers = {"User-Agent": user_agent, "Accept": "application/json", "Accept-Encoding": "gzip"}
        self._refusal = refusal
        self._limiter = Limiter(Rate(requests_per_minute, Duration.MINUTE))
        self._transport = httpx.HTTPTransport(limits=httpx.Limits(max_connections=_CONNECTIONS))
        self._pause = Pause()

    def close(self) -> None:
        self._transport.close()
        self._limiter.close()

    def get(self, path: str, params: Mapping[str, str], until: float, etag: str | None = None) -> Answered:
        """The answer at a path, by `until` (time.monotonic()). Raises SourceError and nothing else."""
        self._pause.check()
        fair = until - time.monotonic() >= _FAIR_S
        try:
            answered = trying(until)(self._try, path, params, until, etag)
        except OwnLimit:
            raise
        except SourceError as error:
            if fair or not isinstance(error, SourceTimeout):
                self._pause.failed(error)
            raise
        self._pause.succeeded()
        return answered

    def _try(self, path: str, params: Mapping[str, str], until: float, etag: str | None) -> Answered:
        if not self._limiter.try_acquire(timeout=_left(until)):
            raise OwnLimit("This server's limit of requests a minute is reached.")
        request = self._request(path, params, etag, timeout_s=_left(until))
        try:
            response = self._transport.handle_request(request)
            try:
                return self._read(response, until)
            finally:
                response.close()
        except httpx.PoolTimeout as error:
            raise OwnLimit("This server's connections to it are all in use.") from error
        except httpx.TimeoutException as error:
            raise SourceTimeout("It took too long to answer.") from error
        except httpx.TransportError as error:
            raise Passing("The connection to it failed.") from error

    def _request(self, path: str, params: Mapping[str, str], etag: str | None, timeout_s: float) -> httpx.Request:
        return httpx.Request(
            "GET",
            self._base.copy_with(path=self._base.path.rstrip("/") + path, params=dict(params)),
            headers=self._headers | ({"If-None-Match": etag} if etag else {}),
            extensions={"timeout": httpx.Timeout(timeout_s).as_dict()},
        )

    def _read(self, response: httpx.Response, until: float) -> Answered:
        etag = response.headers.get("etag")
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return Answered(None, etag)
        body = _body(response, until)
        fault = self._refusal(body) or _fault(response.status_code)
        if fault is None:
            return Answered(body, etag)
        if isinstance(fault, SourceBusy):
            raise SourceBusy(str(fault), retry_after(response.headers.get("retry-after", "")))
        raise fault


def _left(until: float) -> float:
    """Seconds; raises SourceTimeout when there are none."""
    left = until - time.monotonic()
    if left <= 0:
        raise SourceTimeout("There was no time left to ask it.")
    return left


def _body(response: httpx.Response, until: float) -> bytes:
    try:
        packed = collect(_in_time(response, until), MAX_BYTES)
        return unpack(packed, response.headers.get("content-encoding", ""), MAX_BYTES)
    except FetchError as error:
        raise SourceError("Its answer is too large or damaged.") from error


def _in_time(response: httpx.Response, until: float) -> Iterator[bytes]:
    """The chunks as they come; a source that trickles them is cut off, which no timeout of a read would do."""
    for chunk in response.iter_raw():
        _left(until)
        yield chunk


def _fault(status: int) -> SourceError | None:
    if status == httpx.codes.OK:
        return None
    if status == httpx.codes.TOO_MANY_REQUESTS:
        return SourceBusy("It asks for fewer requests.")
    words = f"It answered with status {status}."
    return Passing(words) if status >= httpx.codes.INTERNAL_SERVER_ERROR else SourceError(words)
