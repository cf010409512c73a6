import contextlib
import gzip
import socket
import ssl
import time
import zlib

import pytest
import trustme
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidelight.errors import AddressRefused, FetchError, FetchTimeout, PageTooLarge, SiteRefused, UnsupportedMedia
from sidelight.fetch import FetchPolicy, Validators, fetch
from tests.server.fetch.conftest import Site, redirect, response

HTML = "<html><title>Café</title><p>Ten words of news, ünïcode and all.</p></html>"
BODY = HTML.encode()


def test_a_page_arrives_with_its_address_and_validators(site):
    url = site.answers(response(BODY, 'ETag: "v1"', "Last-Modified: Fri, 18 Oct 2024 10:00:00 GMT"))
    fetched = fetch(f"{url}#part", policy=site.policy())
    assert fetched.page is not None
    assert (fetched.page.html, fetched.page.url, fetched.url) == (HTML, url, url)
    assert fetched.validators == Validators('"v1"', "Fri, 18 Oct 2024 10:00:00 GMT")


def test_the_request_is_honest_and_tells_nothing_else(site):
    fetch(site.answers(response(BODY)), policy=site.policy(contact="mailto:desk@news.example"))
    head, *lines = site.requests[0].decode().strip().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    assert head == "GET /page HTTP/1.1"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}
    assert headers["Host"] == f"127.0.0.1:{site.port}"
    assert headers["User-Agent"].startswith("Sidelight/")
    assert headers["User-Agent"].endswith(" (+mailto:desk@news.example)")


@pytest.mark.parametrize("contact", ["", "two words", "a\r\nX: y", "é", "x" * 201])
def test_a_contact_that_no_header_can_hold_is_refused(contact):
    with pytest.raises(ValueError, match="contact"):
        FetchPolicy(contact=contact)


def test_a_page_not_modified_since_is_told_so(site):
    url = site.answers(response(status="304 Not Modified"))
    known = Validators('"v1"', "Fri, 18 Oct 2024 10:00:00 GMT")
    fetched = fetch(url, policy=site.policy(), validators=known)
    assert fetched.page is None
    assert fetched.validators == known
    assert b'If-None-Match: "v1"' in site.requests[0]
    assert b"If-Modified-Since: Fri, 18 Oct 2024" in site.requests[0]


def test_not_modified_without_having_asked_is_an_error(site):
    with pytest.raises(SiteRefused):
        fetch(site.answers(response(status="304 Not Modified")), policy=site.policy())


@pytest.mark.parametrize("etag", ['"a\r\nX-Injected: 1"', '"\u2603"', '"\x00"'])
def test_a_validator_that_no_header_can_hold_is_a_fetch_error(etag, site):
    with pytest.raises(FetchError):
        fetch(site.answers(response(BODY)), policy=site.policy(), validators=Validators(etag))
    assert site.requests in ([], [b""])


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_redirects_are_followed(status, site):
    url = site.answers(redirect("/moved?x=é".encode().decode("latin-1"), status), response(BODY))
    assert fetch(url, policy=site.policy()).url == url.replace("/page", "/moved?x=%C3%A9")


def test_five_redirects_are_followed_and_six_are_not(site):
    assert fetch(site.answers(*[redirect("/next")] * 5, response(BODY)), policy=site.policy()).page
    with pytest.raises(FetchError, match="more than 5"):
        fetch(site.answers(redirect("/next")), policy=site.policy())


@pytest.mark.parametrize(
    "location",
    [
        *("http://127.0.0.1/", "http://127.0.0.1:1/", "//localhost/", "http://169.254.169.254/latest/meta-data/"),
        *("http://[::1]/", "file:///etc/passwd", "http://0x7f000001/", "http://user@example.com/", "gopher://x.y/"),
        *("http://127.1/", "javascript:alert(1)", "http://example.com:8080/", "http:\\\\example.com", "http://\xe9%"),
    ],
)
def test_a_redirect_inside_is_refused(location, site, monkeypatch):
    url = site.answers(redirect(location))
    connected = []
    connect = socket.socket.connect

    def recorded(self, to):
        connected.append(to)
        connect(self, to)

    monkeypatch.setattr(socket.socket, "connect", recorded)
    with pytest.raises(AddressRefused):
        fetch(url, policy=site.policy())
    assert connected == [("127.0.0.1", site.port)]


def test_a_redirect_to_a_name_that_leads_inside_is_refused(site, monkeypatch):
    url = site.answers(redirect("http://news.example/"))
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: inside)
    with pytest.raises(AddressRefused):
        fetch(url, policy=site.policy())


@pytest.mark.parametrize(
    "status", ["204 No Content", "206 Partial", "300 Many", "401 No", "403 No", "404 No", "503 No"]
)
def test_an_error_status_is_told(status, site):
    with pytest.raises(SiteRefused, match=status[:3]):
        fetch(site.answers(response(status=status)), policy=site.policy())


@pytest.mark.parametrize(
    "media_type", ["application/pdf", "text/plain", "image/png", "", "text/html, text/html", "html"]
)
def test_only_html_is_read(media_type, site):
    with pytest.raises(UnsupportedMedia):
        fetch(site.answers(response(BODY, content_type=media_type)), policy=site.policy())


RAW_DEFLATE = zlib.compressobj(wbits=-15)


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(BODY)),
        ("GZIP", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", RAW_DEFLATE.compress(BODY) + RAW_DEFLATE.flush()),
        ("identity", BODY),
    ],
)
def test_one_content_coding_is_undone(coding, packed, site):
    url = site.answers(response(packed, f"Content-Encoding: {coding}"))
    page = fetch(url, policy=site.policy()).page
    assert page is not None
    assert page.html == HTML


@pytest.mark.parametrize(
    "headers", [["gzip, gzip"], ["gzip", "gzip"], ["br"], ["zstd"], ["compress"], ["deflate, gzip"]]
)
def test_a_second_or_unknown_coding_is_refused(headers, site):
    packed = gzip.compress(gzip.compress(BODY))
    url = site.answers(response(packed, *[f"Content-Encoding: {header}" for header in headers]))
    with pytest.raises(UnsupportedMedia):
        fetch(url, policy=site.policy())


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_bomb_is_not_unpacked(coding, site):
    packer = zlib.compressobj(9, wbits=31 if coding == "gzip" else 15)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(200)) + packer.flush()
    assert len(bomb) < 250_000
    with pytest.raises(PageTooLarge):
        fetch(site.answers(response(bomb, f"Content-Encoding: {coding}")), policy=site.policy())


@pytest.mark.parametrize("packed", [b"not packed at all", gzip.compress(BODY)[:-12], gzip.compress(BODY)[:12], b""])
@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_damaged_coding_is_a_fetch_error(coding, packed, site):
    with pytest.raises(FetchError):
        fetch(site.answers(response(packed, f"Content-Encoding: {coding}")), policy=site.policy())


def chunked(*chunks):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)


def flood(head, piece):
    """Sends the piece until the other side has enough."""

    def answer(connection, request):
        connection.sendall(head)
        while True:
            connection.sendall(piece)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        response(bytes(1_001)),
        HEAD + b"Content-Length: 99999999999\r\n\r\n",
        flood(HEAD + b"\r\n", b"x" * 10_000),
        flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 1_000),
        flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000),
        flood(HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X-Trailer: 1\r\n" * 1_000),
        flood(HEAD, b"X-Endless: header\r\n" * 1_000),
        flood(HEAD + b"X-Long: ", b"x" * 10_000),
        flood(b"HTTP/1.1 200 ", b"O" * 10_000),
    ],
    ids=["long", "declared", "endless", "chunks", "informational", "trailers", "headers", "header", "status"],
)
def test_a_flood_is_cut(answer, site):
    with pytest.raises(FetchError) as caught:
        fetch(site.answers(answer), policy=site.policy(max_bytes=1_000))
    assert not isinstance(caught.value, FetchTimeout)


@pytest.mark.parametrize("sent", [b"", b"HTTP/1.1 200 OK\r\n", HEAD + b"\r\n", HEAD + b"Content-Length: 500\r\n\r\n"])
def test_a_drip_ends_with_the_whole_time(sent, site):
    def drip(connection, request):
        connection.sendall(sent)
        while True:
            connection.sendall(b"x")
            time.sleep(0.02)

    with pytest.raises(FetchTimeout):
        fetch(site.answers(drip), policy=site.policy(timeout_s=0.3))


def test_a_silent_site_ends_with_the_whole_time(site):
    with pytest.raises(FetchTimeout):
        fetch(site.answers(lambda connection, _: connection.recv(1)), policy=site.policy(timeout_s=0.2))


def test_slow_redirects_share_one_time(site):
    def slow(connection, request):
        time.sleep(0.1)
        connection.sendall(redirect("/next"))

    with pytest.raises(FetchTimeout):
        fetch(site.answers(slow), policy=site.policy(timeout_s=0.35))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"hello",
        b"\x16\x03\x01\x00\x00",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
        HEAD + b"Content-Length: 100\r\n\r\nshort",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"Transfer-Encoding: gzip\r\n\r\n",
        HEAD + b"Bad\x00Header: 1\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        chunked(BODY)[:-8],
    ],
)
def test_a_broken_answer_is_a_fetch_error(answer, site):
    with pytest.raises(FetchError):
        fetch(site.answers(answer), policy=site.policy())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200) | st.binary(max_size=100).map((HEAD + b"\r\n").__add__), st.booleans())
def test_any_answer_is_a_page_or_a_fetch_error(site, answer, packed):
    if packed:
        answer = HEAD + b"Content-Encoding: gzip\r\n\r\n" + answer
    with contextlib.suppress(FetchError):
        assert fetch(site.answers(answer), policy=site.policy()).page


def test_nobody_there_is_a_fetch_error():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", policy=FetchPolicy(allow=frozenset({("127.0.0.1", port)})))


def test_proxies_of_the_environment_are_ignored(site, monkeypatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert fetch(site.answers(response(BODY)), policy=site.policy()).page


@pytest.fixture
def authority(tmp_path, monkeypatch):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return authority


@pytest.fixture
def secure_site(authority, monkeypatch):
    """A site with a certificate for news.example, whatever name leads to it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.example").configure_cert(context)
    site = Site(context)
    loopback = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: loopback)
    yield site
    site.close()


def fetch_secure(site, host, **limits):
    return fetch(f"https://{host}:{site.port}/", policy=site.policy(allow=frozenset({(host, site.port)}), **limits))


def test_the_certificate_is_checked_for_the_name(secure_site):
    secure_site.answers(response(BODY))
    assert fetch_secure(secure_site, "news.example").page
    assert f"Host: news.example:{secure_site.port}".encode() in secure_site.requests[0]
    with pytest.raises(FetchError, match="certificate"):
        fetch_secure(secure_site, "other.example")


def test_an_unknown_authority_is_not_trusted(secure_site, monkeypatch):
    secure_site.answers(response(BODY))
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(FetchError, match="certificate"):
        fetch_secure(secure_site, "news.example")
    assert secure_site.requests == []


def test_a_redirect_from_https_to_http_is_refused(secure_site):
    secure_site.answers(redirect("http://news.example/"))
    with pytest.raises(AddressRefused, match="https to http"):
        fetch_secure(secure_site, "news.example")


def test_a_handshake_that_never_ends_is_cut(site, monkeypatch):
    site.answers(lambda connection, _: connection.recv(1))
    loopback = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", site.port))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: loopback)
    with pytest.raises(FetchTimeout):
        fetch_secure(site, "news.example", timeout_s=0.2)
