"""One guarded GET, with its redirects."""

from __future__ import annotations

import functools
import os
import ssl
from dataclasses import dataclass

import httpcore
import httpx

from sidelight.errors import AddressRefused, FetchError, PageTooLarge, SiteRefused
from sidelight.fetch.address import Address, is_allowed, join, parse_address
from sidelight.fetch.body import ACCEPT_ENCODING, check_media_type, collect, decode, unpack, unpack_file
from sidelight.fetch.network import CheckedBackend, Meter
from sidelight.fetch.policy import Deadline, FetchPolicy
from sidelight.fetch.resolve import resolve
from sidelight.model import Page

PUBLIC_WEB = FetchPolicy()

_REDIRECTS = (301, 302, 303, 307, 308)
_NOT_MODIFIED = 304
# Heads and chunk frames of a whole fetch, beside the body. Six heads at httpcore's own bound of 100 KiB fit.
_OVERHEAD_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site gave to ask later whether the page has changed."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    page: Page | None
    """None: not modified since the validators that were sent."""
    url: str
    """Where the redirects ended; without fragment. Also the page's url."""
    validators: Validators


@dataclass(frozen=True, slots=True)
class _Response:
    """One answer of a site; the body is unpacked, and empty unless the status is 200."""

    status: int
    headers: dict[str, str]
    body: bytes = b""


def fetch(url: str, *, policy: FetchPolicy = PUBLIC_WEB, validators: Validators | None = None) -> Fetched:
    """The HTML page at a public address. Blocks at most `policy.timeout_s`; keeps no cookies, sends no Referer.

    Every redirect is checked like the first address, and none may leave https for http. Raises FetchError, and
    nothing else, for whatever the address or the site does.
    """
    deadline = Deadline(policy.timeout_s)
    meter = Meter(policy.max_bytes + _OVERHEAD_BYTES)
    validators = validators or Validators()
    address = parse_address(url, policy)
    for _ in range(policy.max_redirects + 1):
        response = _get(address, policy, validators, deadline, meter)
        if response.status not in _REDIRECTS or "location" not in response.headers:
            return _fetched(address, response, validators)
        address = _redirected(address, response.headers["location"], policy)
    raise FetchError(f"The site redirects more than {policy.max_redirects} times.")


def _fetched(address: Address, response: _Response, sent: Validators) -> Fetched:
    headers = response.headers
    received = Validators(headers.get("etag"), headers.get("last-modified"))
    if response.status == _NOT_MODIFIED and sent.headers():
        return Fetched(
            None, address.url, Validators(received.etag or sent.etag, received.last_modified or sent.last_modified)
        )
    if response.status != httpx.codes.OK:
        raise SiteRefused(f"The site answered with status {response.status}.", response.status)
    html = decode(response.body, headers.get("content-type", ""))
    return Fetched(Page(url=address.url, html=html), address.url, received)


def _redirected(address: Address, location: str, policy: FetchPolicy) -> Address:
    location = location.encode("latin-1").decode("utf-8", "replace")  # as browsers read it
    target = parse_address(join(address, location), policy)
    if address.scheme == "https" and target.scheme == "http":
        raise AddressRefused("The site redirects from https to http.")
    return target


def _get(address: Address, policy: FetchPolicy, validators: Validators, deadline: Deadline, meter: Meter) -> _Response:
    addresses = resolve(address.host, address.port, deadline, allowed=is_allowed(address, policy))
    backend = CheckedBackend(addresses, deadline, meter)
    url = httpcore.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
    headers = {
        "User-Agent": policy.user_agent,
        "Accept": ", ".join(policy.media_types),
        "Accept-Encoding": ACCEPT_ENCODING,
        **validators.headers(),
    }
    try:
        encoded = [(name, value.encode("latin-1")) for name, value in headers.items()]
        with (
            httpcore.HTTPConnection(url.origin, ssl_context=_ssl_context(), network_backend=backend) as connection,
            connection.stream("GET", url, headers=encoded) as response,
        ):
            return _read(response, policy)
    # A broken or hostile answer, or a validator that no header can hold.
    except (httpcore.ProtocolError, httpcore.NetworkError, httpcore.TimeoutException, UnicodeError) as error:
        raise FetchError("The site's answer cannot be understood.") from error


def _read(response: httpcore.Response, policy: FetchPolicy) -> _Response:
    headers, max_bytes = _headers(response), policy.max_bytes
    if response.status != httpx.codes.OK:
        return _Response(response.status, headers)
    check_media_type(headers.get("content-type", ""), policy.media_types)
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > max_bytes:
        raise PageTooLarge(f"The page is larger than {max_bytes} bytes.")
    packed = collect(response.iter_stream(), max_bytes)
    body = unpack(packed, headers.get("content-encoding", ""), max_bytes)
    return _Response(response.status, headers, unpack_file(body, max_bytes))


def _headers(response: httpcore.Response) -> dict[str, str]:
    """By lower-case name; repeated ones are joined by commas (RFC 9110, 5.3), which no checked value allows."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in response.headers:
        name = raw_name.decode("ascii").lower()
        value = raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _ssl_context() -> ssl.SSLContext:
    return _ssl_context_of(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@functools.cache
def _ssl_context_of(cert_file: str | None, cert_dir: str | None) -> ssl.SSLContext:
    """httpx's context: certifi's authorities, or those that SSL_CERT_FILE or SSL_CERT_DIR name."""
    return httpx.create_ssl_context()
