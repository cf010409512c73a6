"""The whole thing: a real server with its starter pack, the real extension, the demo as a newcomer meets it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e.browser import until
from tests.e2e.conftest import CHROMIUM, OpenBrowser

pytestmark = pytest.mark.browser

START_S = 120


@pytest.fixture(scope="module")
def real_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `sidelight serve` with a data folder of its own, ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = tmp_path_factory.mktemp("data")
    command = [sys.executable, "-m", "sidelight", "serve", "--port", str(port)]
    log = data / "serve.log"
    with log.open("w") as output:
        environment = {**os.environ, "SIDELIGHT_DATA_DIR": str(data)}
        with subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT) as server:
            try:
                wait_until_ready(f"http://127.0.0.1:{port}", server, log)
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()


def wait_until_ready(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/readyz", timeout=5):
                return
        except (urllib.error.URLError, TimeoutError):
            time.sleep(0.3)
    pytest.fail(f"the server did not start: {log.read_text()[-2000:]}")


@pytest.fixture
def demo(playwright: Playwright, real_service: str) -> Iterator[Page]:
    assert CHROMIUM is not None
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{real_service}/demo")
    page.wait_for_selector("#demo-status:has-text('beside this article')")
    yield page
    browser.close()


def test_the_extension_shows_the_servers_cards(open_browser: OpenBrowser, real_service: str):
    reader = open_browser(server=real_service).read("article").press_and_wait()
    assert "Ted Cruz" in reader.marked()
    reader.point_at("Ted Cruz")
    card = reader.card()
    assert "United States Senator" in card
    assert "since January 3, 2013" in card
    assert "On the day of this article, July 15, 2022" in card


def test_the_list_says_who_is_not_known(open_browser: OpenBrowser, real_service: str):
    reader = open_browser(server=real_service).read("article").press_and_wait()
    reader.press()
    assert until(lambda: "“Tessa Quillfeather”" in reader.text(".list"), reader.page), reader.text(".list")


def test_the_demo_marks_people_and_comparisons_and_opens_a_card(demo: Page):
    marked = demo.evaluate("[...CSS.highlights].map(([name, highlight]) => [name.split('-')[1], highlight.size])")
    assert {name for name, size in marked if size > 0} >= {"active", "person", "comparison"}


def test_the_demo_reaches_for_nothing_but_its_own_server(demo: Page, real_service: str):
    hosts: set[str] = set()
    demo.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    demo.reload()
    demo.wait_for_selector("#demo-status:has-text('beside this article')")
    assert hosts == {real_service.split("/")[2]}
