from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sidelight.store import Store
from tests.server.live.peer import Peer, item, serving, statement

NURSE = item(
    "Q9000001",
    "Tabitha Quarrender",
    "British nurse and trade unionist",
    aliases=("Tabby Quarrender",),
    P39=[statement("Q9000010", P580="2015-03-01", P582="2021-05-31")],
    P102=[statement("Q9000020")],
)
PAINTER = item("Q9000002", "Tabitha Quarrender", "painter of harbours", wikis=1)
VILLAGE = item("Q9000003", "Tabitha Quarrender", "village in Norland", human=False)
OFFICE = item("Q9000010", "president of the Norland Nurses' Union", human=False, P1001=[statement("Q9000030")])
PARTY = item("Q9000020", "Harvest Party", human=False)
NORLAND = item("Q9000030", "Norland", human=False)
DOCUMENTS = {one["id"]: one for one in (NURSE, PAINTER, VILLAGE, OFFICE, PARTY, NORLAND)}


@pytest.fixture
def peer() -> Iterator[Peer]:
    with serving(Peer(documents=dict(DOCUMENTS))) as running:
        yield running


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    made.migrate()
    yield made
    made.close()
