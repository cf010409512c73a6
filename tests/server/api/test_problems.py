from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from starlette.testclient import TestClient

from sidelight.api import jobs, middleware, problems
from tests.server.api.conftest import PAGE, TEXT, Client


def problem(answer: Any) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = answer.json()
    assert set(body) == {"type", "title", "status", "detail", "code", "errors"}
    assert body["status"] == answer.status_code
    assert body["title"]
    return body


@pytest.mark.parametrize(
    ("body", "status", "code", "named"),
    [
        (PAGE | {"txt": "x"}, 422, "unknown_field", "txt"),
        ({"text": ""}, 422, "invalid_request", "text"),
        ({"text": "  \n "}, 422, "invalid_request", "empty"),
        ({}, 422, "invalid_request", "send a url, html or text"),
        (PAGE | {"html": "<p>x"}, 422, "invalid_request", "not both"),
        (PAGE | {"published": "2024-02-31"}, 422, "invalid_request", "published: this is not a date (YYYY"),
        (PAGE | {"published": "yesterday"}, 422, "invalid_request", "published: this is not a date (YYYY"),
        (PAGE | {"kinds": ["persons"]}, 422, "invalid_request", "persons"),
        (PAGE | {"language": "english!"}, 422, "invalid_request", "like en or pt-BR"),
        (PAGE | {"url": "ftp://news.example/a"}, 422, "invalid_request", "url"),
        ({"text": "a" * 200_001}, 422, "invalid_request", "text"),
        ({"url": "http://127.0.0.1:8000/secret"}, 422, "address_refused", ""),
        ({"url": "http://localhost/secret"}, 422, "address_refused", ""),
        ({"html": "<html><body><nav>Home</nav></body></html>"}, 422, "no_article", ""),
    ],
)
def test_each_fault_has_its_own_clear_problem(
    local: TestClient, body: dict[str, Any], status: int, code: str, named: str
):
    answer = local.post("/v1/cards", json=body)
    found = problem(answer)
    assert (answer.status_code, found["code"]) == (status, code)
    assert named in (found["detail"] or "")


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_characters_that_are_none_are_refused(local: TestClient, text: str):
    body = json.dumps({"text": text})
    answer = local.post("/v1/cards", content=body, headers={"Content-Type": "application/json"})
    assert problem(answer)["code"] == "invalid_request"


def test_a_body_of_6_mb_is_refused(local: TestClient):
    answer = local.post("/v1/cards", json={"text": "a" * 6_000_000})
    assert answer.status_code == 413
    assert problem(answer)["code"] == "body_too_large"


def test_a_long_body_that_does_not_say_its_length_is_refused_too(local: TestClient):
    def chunks() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(7):
            yield b"a" * 1_000_000

    answer = local.post("/v1/cards", content=chunks(), headers={"Content-Type": "application/json"})
    assert problem(answer)["code"] == "body_too_large"


def test_what_is_not_json_is_said_so(local: TestClient):
    answer = local.post("/v1/cards", content=b"{", headers={"Content-Type": "application/json"})
    assert problem(answer)["code"] == "invalid_json"


def test_an_unknown_path_and_method_are_problems_too(local: TestClient):
    assert problem(local.get("/v2/cards"))["code"] == "not_found"
    assert problem(local.put("/v1/cards"))["code"] == "method_not_allowed"
    assert problem(local.get("/v1/answers/a-none"))["code"] == "not_found"


def test_a_problem_never_repeats_what_was_sent(local: TestClient):
    answer = local.post("/v1/cards", json={"text": 5, "published": "my secret words", "title": ["my secret words"]})
    assert "secret" not in answer.text


@pytest.mark.parametrize("query", ["", "?url=", "?url=" + "a" * 8_193, "?url=http://[bad"])
def test_an_address_that_is_none_is_refused(local: TestClient, query: str):
    answer = local.get("/v1/cards" + query)
    assert (answer.status_code, problem(answer)["code"]) == (422, "invalid_request")


def test_a_foreign_host_name_is_refused(local: TestClient):
    assert problem(local.get("/healthz", headers={"Host": "evil.example"}))["code"] == "host_refused"


def test_an_operator_may_add_a_host_name(client: Client):
    named = client(allowed_hosts=("cards.example.org",))
    assert named.get("/healthz", headers={"Host": "cards.example.org"}).status_code == 200


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("chrome-extension://abcdefghijklmnopabcdefghijklmnop", True),
        ("moz-extension://0a1b2c3d-0000-4000-8000-000000000000", True),
        ("http://127.0.0.1:8000", True),
        ("https://evil.example", False),
        ("null", False),
    ],
)
def test_only_extensions_and_our_own_pages_may_write(local: TestClient, origin: str, allowed: bool):
    answer = local.post("/v1/cards", json=PAGE, headers={"Origin": origin})
    assert (answer.status_code == 200) is allowed
    if not allowed:
        assert problem(answer)["code"] == "origin_refused"


def test_cors_is_open_to_extensions_alone(local: TestClient):
    extension = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
    asked = {"Access-Control-Request-Method": "GET"}
    ours = local.options("/v1/cards", headers=asked | {"Origin": extension})
    assert ours.headers["access-control-allow-origin"] == extension
    theirs = local.options("/v1/cards", headers=asked | {"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in theirs.headers


def test_an_unforeseen_error_is_a_problem_and_its_words_are_not_logged(
    local: TestClient, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    def fail(*_: object) -> None:
        raise RuntimeError(TEXT)

    monkeypatch.setattr(jobs, "gather", fail)
    answer = local.post("/v1/cards", json=PAGE)
    assert answer.status_code == 500
    assert problem(answer)["code"] == "internal"
    logged = "".join(capfd.readouterr())
    assert "RuntimeError" in logged
    assert "Merkel" not in answer.text + logged


def test_the_log_holds_neither_text_nor_addresses(
    local: TestClient,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    for module in (jobs, middleware, problems):  # the loggers of before keep to the output of before
        monkeypatch.setattr(module, "log", structlog.get_logger())
    caplog.set_level(logging.DEBUG)
    local.post("/v1/cards", json=PAGE | {"url": "https://news.example/very-private"})
    local.get("/v1/cards", params={"url": "https://news.example/very-private"})
    server_side = [record.getMessage() for record in caplog.records if not record.name.startswith("httpx")]
    written = "".join(capfd.readouterr()) + str(server_side)
    assert "/v1/cards" in written
    assert "very-private" not in written
    assert "Merkel" not in written
