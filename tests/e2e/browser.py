"""Chromium with the extension, driven as a reader would: pointer, keys, and eyes on the page and the cards."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright, Worker

PATIENCE_S = 10


def until(look: Callable[[], Any], page: Page) -> Any:
    """What `look` gives once it is truthy; the last falsy value after PATIENCE_S."""
    deadline = time.monotonic() + PATIENCE_S
    while not (found := look()) and time.monotonic() < deadline:
        page.wait_for_timeout(40)
    return found


def launch(
    playwright: Playwright,
    executable: str,
    extension: Path,
    folder: str,
    page_port: int,
    arguments: tuple[str, ...] = (),
    dark: bool = False,
) -> Browser:
    context = playwright.chromium.launch_persistent_context(
        folder,
        executable_path=executable,
        headless=True,
        viewport={"width": 1100, "height": 800},
        color_scheme="dark" if dark else "light",
        args=[
            "--no-sandbox",
            f"--disable-extensions-except={extension}",
            f"--load-extension={extension}",
            f"--host-resolver-rules=MAP news.example 127.0.0.1:{page_port}",
            *arguments,
        ],
    )
    worker = context.service_workers[0] if context.service_workers else context.wait_for_event("serviceworker")
    return Browser(context, worker)


@dataclass
class Browser:
    context: BrowserContext
    worker: Worker

    @property
    def extension_id(self) -> str:
        return self.worker.url.split("/")[2]

    def set_server(self, url: str) -> None:
        self.worker.evaluate("url => chrome.storage.local.set({server: url, token: ''})", url)

    def read(self, name: str) -> Reader:
        """A tab with the fixture page of that name, the only one: the browser slows others down."""
        page = self.context.new_page()
        for other in self.context.pages:
            if other != page:
                other.close()
        page.goto(f"http://news.example/{name}")
        return Reader(self, page)

    def options(self) -> Page:
        page = self.context.new_page()
        page.goto(f"chrome-extension://{self.extension_id}/options.html")
        return page

    def stop_worker(self) -> None:
        """What a browser does to an idle background."""
        page = self.context.new_page()
        cdp = self.context.new_cdp_session(page)
        cdp.send("ServiceWorker.enable")
        cdp.send("ServiceWorker.stopAllWorkers")
        page.close()

    def close(self) -> None:
        self.context.close()


class Reader:
    """One tab. What is in the closed shadow root is seen from the content script's own world."""

    def __init__(self, browser: Browser, page: Page) -> None:
        self.browser = browser
        self.page = page
        self._worlds: list[int] = []
        self._cdp: CDPSession = browser.context.new_cdp_session(page)
        self._cdp.on("Runtime.executionContextCreated", self._world_created)
        self._cdp.send("Runtime.enable")

    def _world_created(self, event: dict[str, Any]) -> None:
        context = event["context"]
        if context["origin"].startswith("chrome-extension://"):
            self._worlds.append(context["id"])

    def press(self) -> None:
        """The toolbar button."""
        path = self.page.url.split("/", 3)[3]
        self.browser.worker.evaluate("part => pressToolbar(part)", f"news.example/{path}")

    def badge(self) -> str:
        """What stands on the toolbar button of this tab."""
        path = self.page.url.split("/", 3)[3]
        script = """async (path) => {
            const tabs = await chrome.tabs.query({});
            return chrome.action.getBadgeText({tabId: tabs.find(({url}) => url?.includes(path)).id});
        }"""
        text: str = self.browser.worker.evaluate(script, f"news.example/{path}")
        return text

    def press_and_wait(self) -> Reader:
        self.press()
        assert until(lambda: "on this page" in self.text(".notice"), self.page), self.text(".notice")
        return self

    def inside(self, expression: str) -> Any:
        """The value of the expression in the content script's world; `root` is the shadow root or null."""
        if not self._worlds:
            return None
        wrapped = (
            "(() => { const host = document.querySelector('sidelight-cards');"
            f"const root = host && chrome.dom.openOrClosedShadowRoot(host); return ({expression}); }})()"
        )
        arguments = {"expression": wrapped, "contextId": self._worlds[-1], "returnByValue": True}
        result = self._cdp.send("Runtime.evaluate", arguments)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def text(self, selector: str) -> str:
        """What the element of the shadow root says; empty when there is none."""
        return self.inside(f"root?.querySelector({selector!r})?.innerText ?? ''") or ""

    def box(self, selector: str) -> dict[str, float]:
        found: dict[str, float] = self.inside(f"root.querySelector({selector!r}).getBoundingClientRect().toJSON()")
        return found

    def click_inside(self, selector: str, containing: str = "") -> None:
        found = f"[...root.querySelectorAll({selector!r})].find((e) => e.innerText.includes({containing!r}))"
        self.inside(f"{found}.scrollIntoView({{block: 'nearest'}})")
        box = self.inside(f"{found}.getBoundingClientRect().toJSON()")
        self.page.mouse.click(box["left"] + box["width"] / 2, box["top"] + box["height"] / 2)

    def words(self, text: str) -> dict[str, float]:
        """The box of the first mark whose words are `text`, in the viewport."""
        found: dict[str, float] = self.page.evaluate(
            """text => {
                const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
                const range = ranges.find((range) => range.toString() === text);
                return range.getClientRects()[0].toJSON();
            }""",
            text,
        )
        return found

    def marked(self) -> list[str]:
        """The words of all marks, sorted."""
        script = """() => [...CSS.highlights].filter(([name]) => name !== 'sidelight-active')
            .flatMap(([, highlight]) => [...highlight].map((range) => range.toString())).sort()"""
        found: list[str] = self.page.evaluate(script)
        return found

    def point_at(self, text: str) -> None:
        box = self.words(text)
        x, y = box["left"] + 4, box["top"] + box["height"] / 2
        self.page.mouse.move(x, y - 3)
        self.page.mouse.move(x, y)

    def click_on(self, text: str) -> None:
        box = self.words(text)
        self.page.mouse.click(box["left"] + 4, box["top"] + box["height"] / 2)

    def card(self) -> str:
        """The open card's text, once there is one."""
        return str(until(lambda: self.text(".card"), self.page))

    def html(self) -> str:
        return self.page.evaluate("document.documentElement.outerHTML")  # type: ignore[no-any-return]

    def has_no_card(self) -> bool:
        return bool(until(lambda: self.inside("!root || root.querySelector('.card') === null"), self.page))
