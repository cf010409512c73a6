"""What tests of several parts share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.shelf import Shelf
from sidelight.packs.starter import ensure_starter

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data, which is no part of the repository; tests that measure on it are skipped."""
    folder = Path(os.environ.get("SIDELIGHT_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("no development data here (SIDELIGHT_SHARED)")
    return folder


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the starter pack, built once a run."""
    folder = tmp_path_factory.mktemp("data")
    ensure_starter(folder / "packs")
    return folder


@pytest.fixture(scope="session")
def knowledge(data_dir: Path) -> Knowledge:
    """What a fresh server knows."""
    return Shelf(data_dir / "packs").snapshot()


_outside: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Notes every connection and name look-up that leaves this machine."""
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and not str(address[0]).startswith(("127.", "::1", "localhost")):
            _outside.append(f"connection to {address[0]}")
    elif event == "socket.getaddrinfo" and arguments[0] not in {None, "", "localhost", "127.0.0.1", "::1"}:
        _outside.append(f"look-up of {arguments[0]!r}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """After set-up Sidelight works without a network and attempts nothing."""
    _outside.clear()
    yield
    assert not _outside
