from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sidelight.api import create_app
from sidelight.compose import Service, compose, open_store
from sidelight.settings import Settings

TEXT = (
    "Angela Merkel spoke in Berlin on Friday. Merkel praised Tobias Quillfeather, a nurse from Leeds. "
    "Unemployment in the United States was 3.6 percent in June 2022. 🙂"
)
PAGE = {"text": TEXT, "published": "2015-09-04"}
BASE = "http://127.0.0.1:8000"

Client = Callable[..., TestClient]


@pytest.fixture(scope="session")
def composed(data_dir: Path) -> Iterator[Service]:
    """The real service on the starter pack."""
    made = compose(Settings(data_dir=data_dir))
    made.warm_up()
    yield made
    made.store.close()


@pytest.fixture
def client(composed: Service, tmp_path: Path) -> Iterator[Client]:
    """Makes clients of a server with an empty store and the settings given."""
    opened: list[tuple[TestClient, Service]] = []

    def make(**changes: object) -> TestClient:
        settings = composed.settings.model_copy(update={"data_dir": tmp_path, **changes})
        service = replace(composed, settings=settings, store=open_store(settings))
        test_client = TestClient(create_app(service=service), base_url=BASE)
        test_client.__enter__()
        opened.append((test_client, service))
        return test_client

    yield make
    for test_client, service in opened:
        test_client.__exit__(None, None, None)
        service.store.close()


@pytest.fixture
def local(client: Client) -> TestClient:
    """A client of a server as `sidelight serve` starts it."""
    return client()
