"""What tests of several parts share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data, which is no part of the repository; tests that measure on it are skipped."""
    folder = Path(os.environ.get("SIDELIGHT_SHARED", ROOT.parent / "shared"))
    if not (folder / "data").is_dir():
        pytest.skip("no development data here (SIDELIGHT_SHARED)")
    return folder
