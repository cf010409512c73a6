import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.errors import AddressRefused, FetchError
from sidelight.fetch import FetchPolicy, fetch
from sidelight.fetch.address import join, parse_address
from tests.server.fetch.addresses import REFUSED

POLICY = FetchPolicy()


@pytest.fixture
def no_network(monkeypatch):
    """Every resolution and every connection, as it is tried; each fails."""
    tried = []

    def refuse(*args, **kwargs):
        tried.append(args)
        raise OSError("no network in this test")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    return tried


def test_the_table_is_large():
    assert len(set(REFUSED)) >= 250


@pytest.mark.parametrize("url", REFUSED)
def test_a_hostile_address_is_refused_before_anything_is_resolved(url, no_network):
    with pytest.raises(AddressRefused):
        fetch(url)
    assert no_network == []


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("http://example.com", "http://example.com/"),
        ("HTTPS://Example.COM/A", "https://example.com/A"),
        ("https://example.com:443/", "https://example.com/"),
        ("http://example.com:443/", "http://example.com:443/"),
        ("http://example.com?q=1", "http://example.com/?q=1"),
        ("http://example.com/a#part", "http://example.com/a"),
        ("http://example.com#part", "http://example.com/"),
        ("http://example.com/é?q=ü", "http://example.com/%C3%A9?q=%C3%BC"),
        ("http://example.com/%C3%A9", "http://example.com/%C3%A9"),
        ("http://example.com/a@b:c", "http://example.com/a@b:c"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://xn--bcher-kva.example/", "http://xn--bcher-kva.example/"),
        ("http://under_score.example.com/", "http://under_score.example.com/"),
        ("http://1.1.1.1/", "http://1.1.1.1/"),
        ("http://local.example/", "http://local.example/"),
        ("http://notlocalhost.com/", "http://notlocalhost.com/"),
    ],
)
def test_a_plain_address_is_read_in_one_way(url, clean):
    assert parse_address(url, POLICY).url == clean


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://localhost:8000/x", True),
        ("http://LOCALHOST:8000/x", True),
        ("http://localhost:8001/", False),
        ("http://localhost/", False),
        ("http://a.localhost:8000/", False),
        ("http://127.0.0.1:8000/", False),
        ("http://wiki.bücher:8000/", False),
    ],
)
def test_an_allow_entry_opens_one_exact_host_and_port(url, allowed):
    policy = FetchPolicy(allow=frozenset({("localhost", 8000), ("wiki.bücher", 8000)}))
    if allowed:
        assert parse_address(url, policy).port == 8000
    else:
        with pytest.raises(AddressRefused):
            parse_address(url, policy)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://example.com/b"),
        ("c?d", "https://example.com/a/c?d"),
        ("//other.example/", "https://other.example/"),
        ("https://other.example/e", "https://other.example/e"),
    ],
)
def test_a_redirect_is_read_relative_to_where_it_stands(location, url):
    assert join(parse_address("https://example.com/a/b", POLICY), location) == url


@pytest.mark.parametrize("location", ["http://[::1", "/a b", "\thttp://example.com/", "http:\\\\x", "/" * 9000])
def test_an_unreadable_redirect_is_refused(location):
    with pytest.raises(AddressRefused):
        parse_address(join(parse_address("https://example.com/a/b", POLICY), location), POLICY)


_HOSTISH = st.text(st.sampled_from("a1.-_:@[]%/\\?#xn ö。①０\t\x00\ud800"), max_size=30)


@settings(deadline=None)
@given(
    st.text()
    | _HOSTISH.map("http://{}".format)
    | st.one_of(_HOSTISH.map("http://{}/".format), _HOSTISH.map("https://example.com{}".format))
)
def test_any_string_is_an_address_or_refused(url):
    try:
        address = parse_address(url, POLICY)
    except FetchError:
        return
    assert address.host.isascii()
    assert address.url.isascii()
    assert address.port in (80, 443)
    assert parse_address(address.url, POLICY) == address
