"""A reader with a real Chromium, the extension's test build, pages to read and a server to ask.

`service` is the address of the server that the extension asks. It is a stand-in that answers with the example of
tests/contract; to run the same tests against the real thing, let this one fixture start `sidelight serve`.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.browser import Browser, launch
from tests.e2e.pages import PAGES
from tests.e2e.stand_in import StandIn, stand_in_server

ROOT = Path(__file__).parents[2]
DIST = ROOT / "extension" / "dist"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def stand_in() -> Iterator[StandIn]:
    with stand_in_server() as server:
        yield server


@pytest.fixture(scope="session")
def service(stand_in: StandIn) -> str:
    """The address of the server that the extension asks."""
    return stand_in.url


@pytest.fixture(scope="session")
def page_port() -> Iterator[int]:
    """Port of the fixture pages, which the browser knows as http://news.example."""
    with serving(PageHandler) as port:
        yield port


class PageHandler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        page = PAGES.get(self.path.lstrip("/"))
        body = (page.html if page else "").encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", "reader=a-secret")
        if page and page.csp:
            self.send_header("Content-Security-Policy", page.csp)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


OpenBrowser = Callable[..., Browser]


@pytest.fixture(scope="module")
def open_browser(playwright: Playwright, page_port: int, service: str) -> Iterator[OpenBrowser]:
    """Opens a Chromium with the extension set to ask `service`; closed with the module."""
    if not (DIST / "test-chrome" / "manifest.json").exists():
        pytest.fail("the extension is not built: run `npm run build` in extension/")
    opened: list[tuple[Browser, str]] = []

    def open_one(*, server: str = service, arguments: tuple[str, ...] = (), dark: bool = False) -> Browser:
        folder = tempfile.mkdtemp(prefix="sidelight-e2e-")
        assert CHROMIUM is not None
        browser = launch(playwright, CHROMIUM, DIST / "test-chrome", folder, page_port, arguments, dark)
        opened.append((browser, folder))
        browser.set_server(server)
        return browser

    yield open_one
    for browser, folder in opened:
        browser.close()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def browser(open_browser: OpenBrowser) -> Browser:
    return open_browser()
