"""The demo page: the article and its cards, without the extension."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e.conftest import CHROMIUM

pytestmark = pytest.mark.browser


@pytest.fixture
def page(playwright: Playwright) -> Iterator[Page]:
    assert CHROMIUM is not None
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser.new_page(viewport={"width": 1200, "height": 850})
    browser.close()


def test_a_newcomer_sees_marked_words_and_one_open_card(page: Page, service: str):
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{service}/demo")
    page.wait_for_selector("#demo-status:has-text('beside this article')")
    assert page.evaluate("CSS.highlights.size") > 1
    assert page.evaluate("[...CSS.highlights.get('sidelight-active')].length") == 1
    assert errors == []


def test_the_page_fits_a_narrow_window(page: Page, service: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{service}/demo")
    page.wait_for_selector("#demo-status:has-text('beside this article')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_is_fetched_from_elsewhere(page: Page, service: str):
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(f"{service}/demo")
    page.wait_for_selector("#demo-status:has-text('beside this article')")
    assert hosts == {service.split("/")[2]}
