"""The whole service with live sources on, asked over HTTP, its sources being a peer on loopback."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sidelight.api import create_app
from sidelight.compose import compose
from sidelight.settings import Settings
from tests.server.live.peer import MAXLAG, QUOTA, Peer, Reply, fact_check

TEXT = (
    "Angela Merkel spoke in Berlin on Friday. Tabitha Quarrender, a nurse and trade unionist, listened. "
    "Quarrender said that the county spent 40 million euros on bridges in 2014."
)
PAGE = {"text": TEXT, "published": "2015-09-04"}
CHECK = fact_check(
    "The county spent 40 million euros on bridges in 2014", "True", "https://checks.example.org/bridges/"
)

Open = Callable[..., TestClient]


@pytest.fixture
def server(peer: Peer, data_dir: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens a server of its own store, with the starter pack; the same one again after a restart."""
    peer.claims = [CHECK]
    (tmp_path / "packs").symlink_to(data_dir / "packs")
    opened: list[TestClient] = []

    def open_(**changes: object) -> TestClient:
        sources = {
            "contact": "desk@news.example",
            "factcheck_key": "secret",
            "wikidata_url": peer.url,
            "factcheck_url": peer.url,
            "factcheck_publishers": "checks.example.org",
            "live_timeout_s": 10,
        }
        settings = Settings(data_dir=tmp_path, **(sources | changes))  # type: ignore[arg-type]
        client = TestClient(create_app(service=compose(settings)), base_url="http://127.0.0.1:8000")
        client.__enter__()
        opened.append(client)
        return client

    yield open_
    for client in opened:
        client.__exit__(None, None, None)
        client.app.state.parts.service.close()  # type: ignore[attr-defined]


def post(client: TestClient, **fields: object) -> dict[str, Any]:
    response = client.post("/v1/cards", json=PAGE | fields)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def people(answer: dict[str, Any]) -> list[str]:
    return [card["title"] for card in answer["cards"] if card["kind"] == "person"]


def claims(answer: dict[str, Any]) -> list[str]:
    return [card["state"] for card in answer["cards"] if card["kind"] == "claim"]


def problems(answer: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in answer["problems"]]


def test_people_and_fact_checks_are_found_live(server: Open):
    answer = post(server())
    assert people(answer) == ["Angela Merkel", "Tabitha Quarrender"]
    assert claims(answer) == ["reviewed"]
    assert problems(answer) == []
    assert answer["silences"] == []


def test_a_person_found_live_has_the_role_of_the_day_and_its_source(server: Open):
    [card] = [card for card in post(server())["cards"] if card["title"] == "Tabitha Quarrender"]
    [role] = card["person"]["roles"]
    assert (role["title"], role["on_date"]) == ("President of the Norland Nurses' Union", True)
    assert role["citation"]["url"] == "https://www.wikidata.org/wiki/Q9000001"


def test_without_contact_and_key_nothing_is_asked(server: Open, peer: Peer):
    client = server(contact=None, factcheck_key=None)
    answer = post(client)
    assert people(answer) == ["Angela Merkel"]
    assert peer.asked == []
    told = client.get("/v1/capabilities").json()
    assert (told["live_sources"], told["live"]) == (False, [])


def test_the_capabilities_name_the_live_sources(server: Open):
    told = server().get("/v1/capabilities").json()
    assert (told["live_sources"], told["live"]) == (True, ["Wikidata", "Google Fact Check Tools"])
    told = server(factcheck_key=None).get("/v1/capabilities").json()
    assert told["live"] == ["Wikidata"]


def test_warming_up_asks_nobody(server: Open, peer: Peer):
    server().app.state.parts.service.warm_up()  # type: ignore[attr-defined]
    assert peer.asked == []


def test_a_stream_sends_first_what_is_ready(server: Open, peer: Peer):
    peer.always = Reply(after_s=1)
    client = server(live_timeout_s=0.5)
    with client.stream("POST", "/v1/cards", json=PAGE, headers={"Accept": "text/event-stream"}) as response:
        text = "".join(response.iter_text())
    events = [block.split("\n") for block in text.strip().split("\n\n")]
    names = [next(line for line in block if line.startswith("event: ")).removeprefix("event: ") for block in events]
    ready = names.index("card")
    assert names[0] == "start"
    assert ready < names.index("problem") < names.index("silence")
    assert "Angela Merkel" in "\n".join(events[ready])


def test_an_article_that_waits_for_a_source_keeps_no_other_waiting(server: Open, peer: Peer):
    asked = threading.Event()
    peer.always = Reply(after_s=5)
    peer.heard = asked.set
    client = server(concurrent_articles=1, live_timeout_s=3.0, factcheck_key=None)
    finished: list[str] = []

    def send(name: str, text: str) -> None:
        post(client, text=text)
        finished.append(name)

    slow = threading.Thread(target=send, args=("waits", TEXT))
    slow.start()
    assert asked.wait(30)
    send("does not", "Angela Merkel spoke in Berlin on Friday.")
    slow.join()
    assert finished == ["does not", "waits"]


@pytest.mark.parametrize(
    ("mood", "codes"),
    [
        (Reply(after_s=2), ["source_timeout", "source_timeout"]),
        (MAXLAG, ["source_busy", "source_failed"]),
        (Reply(500), ["source_failed", "source_failed"]),
        (QUOTA, ["source_busy", "source_busy"]),
    ],
)
def test_a_source_in_a_bad_mood_costs_its_cards_and_is_a_problem(
    server: Open, peer: Peer, mood: Reply, codes: list[str]
):
    peer.always = mood
    answer = post(server(**({"live_timeout_s": 0.6} if mood.after_s else {})))
    assert people(answer) == ["Angela Merkel"]
    assert claims(answer) == ["unreviewed"]
    assert problems(answer) == codes


def test_one_source_that_fails_does_not_cost_the_other(server: Open, peer: Peer):
    answer = post(server(factcheck_url="http://127.0.0.1:9"))
    assert people(answer) == ["Angela Merkel", "Tabitha Quarrender"]
    assert problems(answer) == ["source_failed"]


def test_the_same_page_is_answered_alike_from_what_was_found(server: Open, peer: Peer):
    first = post(server())
    asked = len(peer.asked)
    with_another_date = post(server(), published="2015-09-05")
    assert people(with_another_date) == people(first)
    assert len(peer.asked) == asked


def test_an_answer_with_problems_is_not_kept_for_long(server: Open, peer: Peer, tmp_path: Path):
    peer.always = MAXLAG
    client = server()
    post(client)
    peer.always = None
    with sqlite3.connect(tmp_path / "sidelight.sqlite") as database:
        [(seconds,)] = database.execute("SELECT expires_at - created_at FROM answer").fetchall()
    assert seconds == 600


def test_a_private_page_is_looked_up_by_names_only_and_leaves_nothing(server: Open, peer: Peer, tmp_path: Path):
    answer = post(server(), store="never")
    assert people(answer) == ["Angela Merkel", "Tabitha Quarrender"]
    assert claims(answer) == ["unreviewed"]
    assert peer.queries("search") == ["Tabitha Quarrender"]
    assert peer.queries("query") == []
    with sqlite3.connect(tmp_path / "sidelight.sqlite") as database:
        counts = [database.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("answer", "live_lookup")]
    assert counts == [(0,), (0,)]
    assert b"uarrender" not in b"".join(path.read_bytes() for path in tmp_path.glob("sidelight.sqlite*"))


def test_only_names_and_the_words_of_claims_leave_the_server(server: Open, peer: Peer):
    post(server())
    sent = [value for one in peer.asked for name, value in one.query.items() if name in ("search", "query")]
    assert sorted(sent) == ["Tabitha Quarrender", "county spent 40 million euros bridges 2014"]
    assert not any(word in json.dumps([one.query for one in peer.asked]) for word in ("Merkel", "listened", "Friday"))
