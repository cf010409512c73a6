"""The same extension in Firefox: it loads, marks and opens a card by key."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.e2e.conftest import DIST
from tests.e2e.test_extension import MARKED

pytestmark = pytest.mark.browser

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
NODE = shutil.which("node")
SCRIPT = Path(__file__).with_name("firefox.mjs")


@pytest.mark.skipif(FIREFOX is None, reason="no Firefox on this machine")
@pytest.mark.skipif(NODE is None, reason="no Node on this machine")
def test_the_extension_works_in_firefox(page_port: int, service: str):
    page = f"http://127.0.0.1:{page_port}/strict"
    command = [str(NODE), str(SCRIPT), str(FIREFOX), str(DIST / "test-firefox"), page, service]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert sorted(found["marked"]) == MARKED
    assert found["active"] == ["Ted Cruz"]
