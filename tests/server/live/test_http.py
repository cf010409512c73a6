"""One request: what is tried again, what is given up, and what is left alone for a while."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

import httpx
import pytest

from sidelight.errors import SourceBusy, SourceError, SourceTimeout
from sidelight.live import http
from sidelight.live.http import Answered, Api
from sidelight.live.patience import Passing, retry_after
from tests.server.live.peer import BROKEN, NOT_JSON, REDIRECT, TOO_MANY, Peer, Reply, reply

USER_AGENT = "Sidelight/1 (desk@news.example) httpx/1"


@pytest.fixture
def api(peer: Peer) -> Iterator[Api]:
    made = Api(peer.url, USER_AGENT, 600, lambda _: None)
    yield made
    made.close()


def get(api: Api, seconds: float = 5.0, etag: str | None = None) -> Answered:
    return api.get(
        "/w/api.php",
        {"action": "wbsearchentities", "search": "Jane Roe", "limit": "7"},
        time.monotonic() + seconds,
        etag,
    )


def test_a_request_says_who_asks_and_carries_nothing_else(api: Api, peer: Peer):
    get(api)
    [asked] = peer.asked
    assert asked.headers["user-agent"] == USER_AGENT
    assert not asked.headers.keys() & {"cookie", "referer", "authorization"}


def test_what_has_not_changed_is_not_sent_again(api: Api, peer: Peer):
    first = get(api)
    assert first.body
    assert first.etag
    assert get(api, etag=first.etag) == Answered(None, first.etag)


@pytest.mark.parametrize("mood", [TOO_MANY, BROKEN, reply(503, {}, Retry_After="0")])
def test_what_may_pass_is_tried_again(api: Api, peer: Peer, mood: Reply):
    peer.moods = [mood]
    assert get(api).body
    assert len(peer.asked) == 2


def test_a_broken_connection_is_tried_again_and_then_given_up(api: Api, peer: Peer):
    lost = Api("http://127.0.0.1:9", USER_AGENT, 600, lambda _: None)
    with pytest.raises(Passing):
        get(lost)
    lost.close()


def test_a_source_that_wants_a_longer_wait_than_there_is_time_is_not_asked_twice(api: Api, peer: Peer):
    peer.moods = [reply(429, {}, Retry_After="60")]
    with pytest.raises(SourceBusy) as raised:
        get(api)
    assert raised.value.wait_s == 60
    assert len(peer.asked) == 1


def test_a_source_that_failed_is_left_alone_as_long_as_it_says(api: Api, peer: Peer, monkeypatch: pytest.MonkeyPatch):
    peer.moods = [reply(429, {}, Retry_After="60")]
    with pytest.raises(SourceBusy):
        get(api)
    with pytest.raises(SourceBusy, match="left alone"):
        get(api)
    assert len(peer.asked) == 1
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 61)
    assert get(api).body


def test_a_status_that_will_not_pass_is_not_tried_again(api: Api, peer: Peer):
    peer.moods = [reply(404, {})]
    with pytest.raises(SourceError, match="404"):
        get(api)
    assert len(peer.asked) == 1


def test_redirects_are_not_followed(api: Api, peer: Peer):
    peer.moods = [REDIRECT]
    with pytest.raises(SourceError, match="302"):
        get(api)


def test_a_slow_source_is_given_up_when_the_time_is_over(api: Api, peer: Peer):
    peer.always = Reply(after_s=2)
    with pytest.raises(SourceTimeout):
        get(api, seconds=0.1)


def test_a_source_that_trickles_is_cut_off(api: Api, peer: Peer):
    peer.always = Reply(body=b" " * 4000, trickle_s=0.02)
    with pytest.raises(SourceTimeout):
        get(api, seconds=0.15)


def test_a_slow_source_is_left_alone_for_a_while(api: Api, peer: Peer):
    peer.moods = [Reply(after_s=2)]
    with pytest.raises(SourceTimeout):
        get(api, seconds=0.6)
    with pytest.raises(SourceBusy, match="left alone"):
        get(api)


def test_a_source_that_got_hardly_any_time_is_not_blamed_for_it(api: Api, peer: Peer):
    peer.moods = [Reply(after_s=1)]
    with pytest.raises(SourceTimeout):
        get(api, seconds=0.05)
    assert get(api).body


@pytest.mark.parametrize("body", [b" " * 3000, bytes(range(256)) * 12], ids=["packed small", "packed large"])
def test_a_body_beyond_the_bound_is_refused(api: Api, peer: Peer, body: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(http, "MAX_BYTES", 2000)
    peer.moods = [Reply(body=body)]
    with pytest.raises(SourceError, match="too large"):
        get(api)


def test_a_damaged_body_is_refused(api: Api, peer: Peer):
    peer.moods = [Reply(203, b"not gzip", (("Content-Encoding", "gzip"),))]
    with pytest.raises(SourceError, match="damaged"):
        get(api)


def test_more_requests_than_allowed_wait_or_fail_without_blame(peer: Peer):
    api = Api(peer.url, USER_AGENT, 1, lambda _: None)
    assert get(api).body
    for _ in range(2):
        with pytest.raises(SourceBusy, match="limit"):
            get(api, seconds=0.05)
    assert len(peer.asked) == 1
    api.close()


def test_more_requests_at_a_time_than_connections_are_no_fault_of_the_source(
    api: Api, peer: Peer, monkeypatch: pytest.MonkeyPatch
):
    def full(request: httpx.Request) -> httpx.Response:
        raise httpx.PoolTimeout("full", request=request)

    with monkeypatch.context() as patched:
        patched.setattr(httpx.HTTPTransport, "handle_request", lambda _, request: full(request))
        with pytest.raises(SourceBusy, match="in use"):
            get(api)
    assert get(api).body


def test_no_log_tells_what_was_asked(api: Api, peer: Peer, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    get(api)
    peer.moods = [NOT_JSON]
    get(api)
    assert not [record for record in caplog.records if "Roe" in record.getMessage()]


@pytest.mark.parametrize(
    ("value", "seconds"), [("5", 5), (" 0", 0), ("soon", None), ("", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0)]
)
def test_retry_after_is_a_number_or_a_date(value: str, seconds: float | None):
    assert retry_after(value) == seconds
