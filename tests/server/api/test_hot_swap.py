"""Packs change while a real server answers."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
import uvicorn

from sidelight.api import create_app
from sidelight.compose import Service, open_store
from sidelight.knowledge.shelf import Shelf
from sidelight.packs import manage
from tests.server.knowledge.making import make_pack, person, role

CALLERS = 3
SWAPS = 40
PAUSE_S = 0.05
TEXT = "Mayor Mira Stone of Port Amber spoke on Friday. Stone praised the harbour. Ada Olsen, the clerk, did not speak."


@contextmanager
def served(service: Service) -> Iterator[str]:
    """The address of a server on a free port."""
    config = uvicorn.Config(
        create_app(service=service), host="127.0.0.1", port=0, log_level="error", access_log=False, ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def editions(tmp_path: Path) -> dict[str, Path]:
    """Packs of one id by version; each says another title of the mayor, and one has a clerk."""
    folders = {}
    for title, clerk in (("Mayor", False), ("Lord Mayor", True), ("Acting Mayor", False)):
        people = [person("Mira Stone", id="Q1", roles=(role(title, "2020", None, of="Port Amber"),))]
        people += [person("Ada Olsen", id="Q2", roles=(role("Clerk", "2019", None, of="Port Amber"),))] * clerk
        pack = make_pack(tmp_path / title, id="port", entities=people)
        folders[pack.manifest.version] = tmp_path / title / "port"
    return folders


def ask(client: httpx.Client, text: str) -> tuple[str | None, list[str]]:
    """The version of the pack that an answer names, and the titles of its roles."""
    page = {"text": text, "published": "2025-05-05", "kinds": ["person"], "store": "never"}
    response = client.post("/v1/cards", json=page)
    assert response.status_code == 200, response.text
    answer = response.json()
    version = next((pack["version"] for pack in answer["packs"]), None)
    return version, [role["title"] for card in answer["cards"] for role in card["person"]["roles"]]


def test_no_request_fails_and_each_sees_one_snapshot_while_packs_come_and_go(
    composed: Service, tmp_path: Path, editions: dict[str, Path]
) -> None:
    packs_dir = tmp_path / "packs"
    settings = composed.settings.model_copy(update={"data_dir": tmp_path})
    service = replace(composed, settings=settings, store=open_store(settings), knowledge=Shelf(packs_dir).snapshot)
    over = threading.Event()

    def call(address: str, caller: int) -> list[tuple[str | None, list[str]]]:
        """Asks until the swapping is over, a new article each time."""
        answers: list[tuple[str | None, list[str]]] = []
        with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
            while not over.is_set():
                answers.append(ask(client, f"{TEXT} {caller} {len(answers)}"))
        return answers

    with served(service) as address, httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        expected = [ask(client, TEXT)]
        for folder in editions.values():
            manage.add(packs_dir, folder)
            expected.append(ask(client, TEXT))
        assert [version for version, _ in expected] == [None, *editions]
        assert len({tuple(titles) for _, titles in expected}) == len(expected)
        with ThreadPoolExecutor(CALLERS) as callers:
            calls = [callers.submit(call, address, caller) for caller in range(CALLERS)]
            for n in range(SWAPS):
                if n % 4 == 3:
                    manage.remove(packs_dir, "port")
                else:
                    manage.add(packs_dir, list(editions.values())[n % len(editions)])
                time.sleep(PAUSE_S)
            over.set()
            answers = [answer for call in calls for answer in call.result()]
    service.store.close()
    assert [answer for answer in answers if answer not in expected] == []
    assert len({version for version, _ in answers}) > 1
