import ipaddress
import socket
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.errors import AddressRefused, FetchError, FetchTimeout
from sidelight.fetch import FetchPolicy, fetch
from sidelight.fetch.policy import Deadline
from sidelight.fetch.resolve import is_public, resolve
from tests.server.fetch.addresses import INNER_ADDRESSES, PUBLIC_ADDRESSES


def answer(address):
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return (family, socket.SOCK_STREAM, 6, "", (address, 80))


@pytest.fixture
def resolver(monkeypatch):
    """Sets the answers of the resolver; connections are counted, and fail."""
    connected = []

    def connect(self, target):
        connected.append(target[0])
        raise OSError("no network in this test")

    def answer_with(*addresses):
        monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [answer(address) for address in addresses])
        return connected

    monkeypatch.setattr(socket.socket, "connect", connect)
    return answer_with


@pytest.mark.parametrize("address", INNER_ADDRESSES)
def test_a_name_that_leads_inside_is_refused_without_a_connection(address, resolver):
    connected = resolver(address)
    with pytest.raises(AddressRefused):
        fetch("http://news.example/")
    assert connected == []


@pytest.mark.parametrize("address", INNER_ADDRESSES)
def test_one_inner_answer_among_public_ones_refuses_the_name(address, resolver):
    connected = resolver(*PUBLIC_ADDRESSES, address)
    with pytest.raises(AddressRefused):
        fetch("http://news.example/")
    assert connected == []


def test_all_public_answers_are_tried_in_order_and_once(resolver):
    connected = resolver(*PUBLIC_ADDRESSES, *PUBLIC_ADDRESSES)
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch("http://news.example/")
    assert connected == list(PUBLIC_ADDRESSES)


def test_the_name_is_resolved_once(monkeypatch, resolver):
    """A second answer (DNS rebinding) is never asked for."""
    connected = resolver()
    asked = []

    def resolve_once(host, *args, **kwargs):
        asked.append(host)
        return [answer("1.1.1.1" if len(asked) == 1 else "127.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolve_once)
    with pytest.raises(FetchError):
        fetch("http://news.example/")
    assert (asked, connected) == (["news.example"], ["1.1.1.1"])


def test_a_number_is_not_asked_of_the_resolver(monkeypatch, resolver):
    connected = resolver("127.0.0.1")
    with pytest.raises(FetchError):
        fetch("http://8.8.8.8/")
    assert connected == ["8.8.8.8"]


@pytest.mark.parametrize(
    "error", [socket.gaierror(-2, "unknown"), UnicodeError("label"), ValueError("null"), OverflowError(), OSError()]
)
def test_a_failing_resolver_is_a_fetch_error(error, monkeypatch):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(FetchError):
        fetch("http://news.example/")


@pytest.mark.parametrize("answers", [[], [()], [(1, 1, 6, "", ("/run/x.sock",))], [(10, 1, 6, "", (7, b"x"))]])
def test_an_odd_answer_of_the_resolver_is_a_fetch_error(answers, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    with pytest.raises(FetchError):
        fetch("http://news.example/")


def test_a_resolver_that_hangs_ends_with_the_deadline(monkeypatch):
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: released.wait(30) and [])
    try:
        with pytest.raises(FetchTimeout):
            fetch("http://news.example/", policy=FetchPolicy(timeout_s=0.05))
    finally:
        released.set()


def test_an_allowed_host_may_lead_inside(resolver):
    resolver("10.0.0.1")
    assert resolve("wiki.example", 80, Deadline(1), allowed=True) == (ipaddress.ip_address("10.0.0.1"),)


@pytest.mark.parametrize("address", PUBLIC_ADDRESSES)
def test_an_ordinary_address_is_public(address):
    assert is_public(ipaddress.ip_address(address))


@settings(deadline=None)
@given(st.ip_addresses())
def test_what_ipaddress_calls_private_is_never_public(address):
    inner = address.is_private or address.is_multicast or address.is_loopback or address.is_link_local
    assert not (inner and is_public(address))


@settings(deadline=None)
@given(st.ip_addresses(v=4))
def test_no_embedding_of_ipv4_is_public(address):
    low = int(address)
    for prefix in ("::ffff:0:0", "::", "64:ff9b::", "::ffff:0:0:0", "2a00::5efe:0:0", "2a00::200:5efe:0:0"):
        assert not is_public(ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | low))
    assert not is_public(ipaddress.IPv6Address((0x2002 << 112) | (low << 80)))
    assert not is_public(ipaddress.IPv6Address((0x20010000 << 96) | (low << 64)))
