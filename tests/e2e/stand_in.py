"""A small server in the shape of Sidelight's: it answers every page with the example answer of the contract."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CONTRACT = Path(__file__).parents[1] / "contract"
STATIC = Path(__file__).parents[2] / "server" / "sidelight" / "api" / "static"
ANSWER: dict[str, Any] = json.loads((CONTRACT / "answer.json").read_text())

TYPES = {".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass
class Asked:
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class StandIn:
    url: str
    asked: list[Asked] = field(default_factory=list)
    """Every POST /v1/cards, in order."""
    replies: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    """Taken from the front before the example answer is given."""

    def reply(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        return self.replies.pop(0) if self.replies else (200, ANSWER)


class Handler(BaseHTTPRequestHandler):
    stand_in: StandIn

    def do_GET(self) -> None:
        if self.path == "/v1/capabilities":
            self.send_json(200, {"kinds": ["person", "claim", "comparison"], "packs": []})
        elif self.path == "/demo":
            self.send_file(STATIC / "demo.html")
        elif self.path == "/demo/article.json":
            self.send_json(200, demo_article())
        elif (path := static_file(self.path)) is not None:
            self.send_file(path)
        else:
            self.send_json(404, {"code": "not_found", "title": "There is nothing here", "detail": None})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.stand_in.asked.append(Asked(dict(self.headers.items()), body))
        self.send_json(*self.stand_in.reply(body))

    def do_OPTIONS(self) -> None:
        self.send_bytes(204, b"", "text/plain")

    def send_json(self, status: int, body: dict[str, Any]) -> None:
        kind = "application/json" if status < 400 else "application/problem+json"
        self.send_bytes(status, json.dumps(body).encode(), kind)

    def send_file(self, path: Path) -> None:
        self.send_bytes(200, path.read_bytes(), TYPES[path.suffix])

    def send_bytes(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", "default-src 'self'")
        origin = self.headers.get("Origin", "")
        if origin.startswith(("chrome-extension://", "moz-extension://")):
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Headers", "authorization, content-type")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


def static_file(path: str) -> Path | None:
    """Below /demo/static/ everything, below /demo/built/ the bundle."""
    file = STATIC / path.removeprefix("/demo/").removeprefix("static/")
    return file if path.startswith("/demo/") and file.is_file() else None


def demo_article() -> dict[str, Any]:
    article = ANSWER["article"]
    return {
        "title": article["title"],
        "byline": None,
        "published": article["published"],
        "paragraphs": article["text"].split("\n\n"),
    }


@contextmanager
def stand_in_server() -> Iterator[StandIn]:
    handler = type("Bound", (Handler,), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        stand_in = StandIn(f"http://127.0.0.1:{server.server_port}")
        handler.stand_in = stand_in  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield stand_in
        finally:
            server.shutdown()
            thread.join()
