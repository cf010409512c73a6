from __future__ import annotations

import json
import threading
import time
from typing import Any

import pytest
from starlette.testclient import TestClient

from sidelight.answer import Answer
from sidelight.api import jobs
from sidelight.compose import Gathered
from sidelight.extract import extract
from sidelight.fetch import Validators
from sidelight.model import Page
from sidelight.store import StoredAnswer
from tests.server.api.conftest import PAGE, TEXT, Client

URL = "https://news.example/2015/09/04/speech"


def post(client: TestClient, headers: dict[str, str] | None = None, **body: Any) -> Any:
    return client.post("/v1/cards", json=PAGE | body, headers=headers)


def titles(answer: Any) -> set[str]:
    return {card["title"] for card in answer.json()["cards"]}


def test_a_text_is_answered_with_cards_tied_to_its_words(local: TestClient):
    answer = post(local)
    assert answer.status_code == 200
    assert "Angela Merkel" in titles(answer)
    for item in answer.json()["cards"] + answer.json()["silences"]:
        for target in item["targets"]:
            assert TEXT[target["start"] : target["end"]] == target["exact"]


def test_a_person_whom_no_pack_knows_is_a_silence(local: TestClient):
    silences = post(local).json()["silences"]
    quoted = [s["targets"][0]["exact"] for s in silences if s["reason"] == "no_record"]
    assert quoted == ["Tobias Quillfeather"]


def test_the_same_request_gives_the_same_bytes(local: TestClient):
    assert post(local).content == post(local).content


def test_the_text_is_in_the_answer_only_when_asked_for(local: TestClient):
    assert post(local).json()["article"]["text"] is None
    assert post(local, include=["text"]).json()["article"]["text"] == TEXT
    assert post(local).json()["article"]["text"] is None


def test_an_answer_to_one_kind_holds_that_kind_alone(local: TestClient):
    answer = post(local, kinds=["person"]).json()
    assert {card["kind"] for card in answer["cards"]} == {"person"}


def test_a_text_in_another_language_is_answered_with_silences(local: TestClient):
    german = "Die Kanzlerin sprach am Freitag in Berlin über die Lage der Flüchtlinge und dankte den Helfern."
    answer = post(local, text=german)
    assert answer.status_code == 200
    assert answer.json()["cards"] == []
    assert {silence["reason"] for silence in answer.json()["silences"]} == {"unsupported_language"}


def test_without_a_date_the_answer_says_so(local: TestClient):
    answer = local.post("/v1/cards", json={"text": TEXT}).json()
    assert answer["on"] is None
    assert "no_article_date" in {silence["reason"] for silence in answer["silences"]}


# Who sees what


def test_a_posted_page_is_not_public(local: TestClient):
    post(local, url=URL)
    assert local.get("/v1/cards", params={"url": URL}).status_code == 404


def test_a_published_answer_is_served_with_an_etag_from_its_stored_bytes(local: TestClient):
    posted = post(local, url=URL, store="publish")
    found = local.get("/v1/cards", params={"url": URL + "?utm_source=x#top"})
    assert found.content == posted.content
    again = local.get("/v1/cards", params={"url": URL}, headers={"If-None-Match": found.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_a_forgotten_page_is_gone_at_once_by_address_and_by_id(local: TestClient):
    posted = post(local, url=URL, store="publish").json()
    assert local.get("/v1/cards", params={"url": URL}).status_code == 200
    assert local.delete("/v1/cards", params={"url": URL}).status_code == 204
    assert local.get("/v1/cards", params={"url": URL}).status_code == 404
    assert local.get(f"/v1/answers/{posted['answer_id']}").status_code == 404


def test_a_forgotten_page_is_gone_by_id_too_where_its_address_redirected(
    local: TestClient, monkeypatch: pytest.MonkeyPatch
):
    def redirected(page: Page, *_: object) -> Gathered:
        return Gathered(extract(Page(url=URL, text=TEXT, published="2015-09-04")), Validators(), 0.0)

    monkeypatch.setattr(jobs, "gather", redirected)
    short = "https://short.example/x"
    posted = local.post("/v1/cards", json={"url": short}).json()
    path = f"/v1/answers/{posted['answer_id']}"
    assert local.get(path).status_code == 200
    assert local.delete("/v1/cards", params={"url": short}).status_code == 204
    assert local.get(path).status_code == 404


def test_a_page_asked_for_without_storing_is_stored_when_asked_for_again_with_it(local: TestClient):
    never = post(local, url=URL, store="never")
    assert post(local, url=URL).content == never.content
    service = local.app.state.parts.service  # type: ignore[attr-defined]
    with service.store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 1


def test_store_never_leaves_nothing_in_the_store(client: Client):
    first = client()
    posted = post(first, url=URL, store="never", headers={"Idempotency-Key": "k"}).json()
    assert first.get(f"/v1/answers/{posted['answer_id']}").json() == posted
    service = first.app.state.parts.service  # type: ignore[attr-defined]
    with service.store.engine.connect() as connection:
        for table in ("answer", "idempotency_key"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_the_store_holds_no_page_text(local: TestClient):
    post(local, include=["text"])
    service = local.app.state.parts.service  # type: ignore[attr-defined]
    with service.store.engine.connect() as connection:
        [body] = connection.exec_driver_sql("SELECT body FROM answer").scalars()
    assert json.loads(body)["article"]["text"] is None


def bearer(client: TestClient, *scopes: str) -> dict[str, str]:
    store = client.app.state.parts.service.store  # type: ignore[attr-defined]
    return {"Authorization": f"Bearer {store.add_token('default', 'somebody', scopes, 0)}"}


def test_one_tokens_answer_is_served_to_no_other(client: Client):
    remote = client(host="0.0.0.0")
    mine, other = bearer(remote, "read", "analyse"), bearer(remote, "read", "analyse")
    posted = post(remote, url=URL, headers=mine).json()
    assert remote.get(f"/v1/answers/{posted['answer_id']}", headers=mine).status_code == 200
    assert remote.get(f"/v1/answers/{posted['answer_id']}", headers=other).status_code == 404
    assert remote.get("/v1/cards", params={"url": URL}, headers=other).status_code == 404
    remote.delete("/v1/cards", params={"url": URL}, headers=other)
    assert remote.get(f"/v1/answers/{posted['answer_id']}", headers=mine).status_code == 200


def test_beyond_loopback_a_token_with_the_scope_is_needed(client: Client):
    remote = client(host="0.0.0.0")
    assert post(remote).status_code == 401
    assert post(remote, headers={"Authorization": "Bearer sl_wrong"}).json()["code"] == "unauthorised"
    assert post(remote, headers=bearer(remote, "read")).json()["code"] == "forbidden"
    assert post(remote, headers=bearer(remote, "analyse"), store="publish").json()["code"] == "forbidden"
    assert post(remote, headers=bearer(remote, "analyse")).status_code == 200


def test_an_operator_may_let_nameless_callers_in_but_not_publish(client: Client):
    remote = client(host="0.0.0.0", anonymous=True)
    assert post(remote).status_code == 200
    assert post(remote, store="publish").status_code == 403


def test_a_token_is_asked_for_on_loopback_too_once_one_is_sent(local: TestClient):
    assert post(local, headers={"Authorization": "Bearer sl_wrong"}).status_code == 401


# Idempotency


def test_an_idempotency_key_gives_its_first_answer_again_and_refuses_another_request(local: TestClient):
    key = {"Idempotency-Key": "k-1"}
    first = post(local, headers=key)
    assert post(local, headers=key).content == first.content
    other = post(local, headers=key, title="Another")
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_conflict")


# Streams


def events(answer: Any) -> list[tuple[str, str, Any]]:
    found = []
    for block in answer.text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines())
        found.append((fields["id"], fields["event"], json.loads(fields["data"])))
    return found


STREAM = {"Accept": "text/event-stream"}


def test_a_stream_tells_the_article_first_then_what_the_answer_holds_then_done(local: TestClient):
    told = events(post(local, headers=STREAM))
    assert told[0][1] == "start"
    assert told[0][2]["article"]["published"] == "2015-09-04"
    assert told[-1][1] == "done"
    answer = post(local).json()
    cards = [data for _, name, data in told if name == "card"]
    assert sorted(cards, key=lambda card: card["id"]) == sorted(answer["cards"], key=lambda card: card["id"])
    assert told[-1][2]["answer_id"] == answer["answer_id"] == told[0][2]["answer_id"]


def test_a_broken_stream_goes_on_after_the_last_event_seen(local: TestClient):
    told = events(post(local, headers=STREAM, store="never"))
    path = f"/v1/answers/{told[0][2]['answer_id']}"
    assert events(local.get(path, headers=STREAM | {"Last-Event-ID": "1"})) == told[2:]


def test_an_answer_is_also_a_page_of_web_annotations(local: TestClient):
    answer = post(local, headers={"Accept": "application/ld+json"}, url=URL)
    assert answer.headers["content-type"] == "application/ld+json"
    page = answer.json()
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    [merkel] = [a for a in page["items"] if a["body"][0]["value"].startswith("Angela Merkel.")]
    assert [target["source"] for target in merkel["target"]] == [URL, URL]
    assert merkel["target"][0]["selector"][0]["type"] == "TextQuoteSelector"


# Load


def test_beyond_the_waiting_room_callers_are_told_to_come_again(client: Client):
    busy = client(concurrent_articles=1, waiting_articles=0)
    desk = busy.app.state.parts.desk  # type: ignore[attr-defined]
    with desk.admission():
        answer = post(busy)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0
    assert post(busy).status_code == 200


def test_callers_who_ask_at_once_share_one_job(local: TestClient, monkeypatch: pytest.MonkeyPatch):
    store = local.app.state.parts.desk.service.store  # type: ignore[attr-defined]
    saved: list[str] = []
    look_up, save = store.answer, store.save_answer

    def slow(*asked: object) -> object:
        """All of them find nothing stored before the first begins."""
        time.sleep(0.3)
        return look_up(*asked)

    def counted(row: StoredAnswer) -> None:
        saved.append(row.id)
        save(row)

    monkeypatch.setattr(store, "answer", slow)
    monkeypatch.setattr(store, "save_answer", counted)
    answers: list[bytes] = []
    threads = [threading.Thread(target=lambda: answers.append(post(local).content)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(answers)) == len(saved) == 1


def test_every_answer_keeps_to_the_contract(local: TestClient):
    Answer.model_validate_json(post(local).content)


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/v1/capabilities", "/metrics", "/openapi.json", "/docs", "/demo"]
)
def test_what_operators_and_newcomers_ask_for_is_there(local: TestClient, path: str):
    local.app.state.parts.ready.wait(60)  # type: ignore[attr-defined]
    assert local.get(path).status_code == 200


def test_docs_load_nothing_from_elsewhere(local: TestClient):
    page = local.get("/docs").text
    assert "https://" not in page
    for asset in ("swagger-ui-bundle.js", "swagger-ui.css"):
        assert f"/docs/assets/{asset}" in page
        assert local.get(f"/docs/assets/{asset}").status_code == 200
