"""A local peer that answers as Wikidata and the Google Fact Check Tools do: their shapes, their errors, their moods."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Json = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    status: int = 200
    body: bytes = b"{}"
    headers: tuple[tuple[str, str], ...] = ()
    after_s: float = 0.0
    trickle_s: float = 0.0
    """Between two bytes."""


def reply(status: int, content: object, **headers: str) -> Reply:
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(status, json.dumps(content).encode(), named)


TOO_MANY = Reply(429, b"too many requests", (("Retry-After", "0"),))
"""Asks to wait no time at all."""
MAXLAG = reply(200, {"error": {"code": "maxlag", "info": "Waiting for a host: 7 seconds lagged"}}, Retry_After="5")
QUOTA = reply(
    429, {"error": {"code": 429, "message": "Quota exceeded for project 4711", "status": "RESOURCE_EXHAUSTED"}}
)
BAD_KEY = reply(
    403, {"error": {"code": 403, "message": "The request is missing a valid API key.", "status": "PERMISSION_DENIED"}}
)
MALFORMED = Reply(200, b'{"search": [{"id": "Q1"')
NOT_JSON = Reply(200, b"<html>An error of a proxy</html>")
REDIRECT = Reply(302, b"", (("Location", "https://elsewhere.example/"),))
BROKEN = Reply(500, b"internal error")


@dataclass(frozen=True)
class Asked:
    path: str
    query: dict[str, str]
    headers: dict[str, str]


@dataclass
class Peer:
    """Serves what it is told to; `moods` are replies that come instead of the next answers, in order."""

    documents: dict[str, Json] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    claims: list[Json] = field(default_factory=list)
    moods: list[Reply] = field(default_factory=list)
    always: Reply | None = None
    """Comes instead of every answer."""
    heard: Callable[[], object] = lambda: None
    """Called at every request, before it is answered."""
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    def queries(self, name: str) -> list[str]:
        """The values of a parameter in all requests that had it, in order."""
        return [one.query[name] for one in self.asked if name in one.query]

    def answer(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        self.heard()
        if self.always is not None:
            return self.always
        if self.moods:
            return self.moods.pop(0)
        if asked.path == "/v1alpha1/claims:search":
            return reply(200, self._fact_checks(asked.query))
        actions: dict[str, Callable[[dict[str, str]], Json]] = {
            "wbsearchentities": self._search,
            "wbgetentities": self._entities,
        }
        return reply(200, actions[asked.query["action"]](asked.query))

    def _search(self, query: dict[str, str]) -> Json:
        wanted = query["search"].casefold()
        hits = [
            {"id": id_, "match": {"type": how, "language": "en", "text": name}, "repository": "wikidata"}
            for id_, document in self.documents.items()
            for how, name in _names(document)
            if name.casefold().startswith(wanted)
        ]
        first = {hit["id"]: hit for hit in reversed(hits)}
        return {
            "searchinfo": {"search": query["search"]},
            "search": list(first.values())[: int(query["limit"])],
            "success": 1,
        }

    def _entities(self, query: dict[str, str]) -> Json:
        ids = query["ids"].split("|")
        if len(ids) > 50:
            return {"error": {"code": "toomanyvalues", "info": "Too many values"}}
        return {"entities": {id_: self._entity(id_, query) for id_ in ids}, "success": 1}

    def _entity(self, id_: str, query: dict[str, str]) -> Json:
        document = self.documents.get(self.redirects.get(id_, id_))
        if document is None:
            return {"id": id_, "missing": ""}
        languages = query["languages"].split("|")
        told: Json = {"type": document.get("type", "item"), "id": document["id"]}
        for prop in set(query["props"].split("|")) - {"info"}:
            value = document.get(prop, {})
            by_language = prop in ("labels", "descriptions", "aliases") and isinstance(value, dict)
            told[prop] = {key: value[key] for key in languages if key in value} if by_language else value
        return told

    def _fact_checks(self, query: dict[str, str]) -> Json:
        wanted = query["query"].casefold().split()
        found = [claim for claim in self.claims if sum(word in claim["text"].casefold() for word in wanted) >= 2]
        return {"claims": found[: int(query.get("pageSize", "10"))]} if found else {}


def _names(document: Json) -> Iterator[tuple[str, str]]:
    for language in ("en", "mul"):
        labels, aliases = document.get("labels") or {}, document.get("aliases") or {}
        if language in labels:
            yield "label", labels[language]["value"]
        for alias in aliases.get(language, ()):
            yield "alias", alias["value"]


@contextmanager
def serving(peer: Peer) -> Iterator[Peer]:
    """On a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            headers = {name.lower(): value for name, value in self.headers.items()}
            self._send(peer.answer(Asked(parts.path, dict(parse_qsl(parts.query)), headers)), headers)

        def _send(self, told: Reply, asked: dict[str, str]) -> None:
            time.sleep(told.after_s)
            body = (
                gzip.compress(told.body)
                if "gzip" in asked.get("accept-encoding", "") and told.status == 200
                else told.body
            )
            packed = body is not told.body
            etag = f'"{hashlib.sha256(told.body).hexdigest()[:12]}"'
            status = 304 if told.status == 200 and asked.get("if-none-match") == etag else told.status
            body = b"" if status == 304 else body
            self.send_response(status)
            for name, value in (*told.headers, ("ETag", etag), ("Content-Length", str(len(body)))):
                self.send_header(name, value)
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self._write(body, told.trickle_s)

        def _write(self, body: bytes, trickle_s: float) -> None:
            try:
                for part in (body[i : i + 1] for i in range(len(body))) if trickle_s else (body,):
                    self.wfile.write(part)
                    time.sleep(trickle_s)
            except OSError:  # the client has gone
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Tests need no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    peer.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield peer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def item(
    id: str, label: str, description: str = "", *, human: bool = True, aliases: Iterable[str] = (), wikis: int = 3,
    **claims: list[Json],
) -> Json:  # fmt: skip
    """An entity document in the shape of the API."""
    instance = {"P31": [statement("Q5")]} if human else {}
    return {
        "type": "item",
        "id": id,
        "labels": {"en": {"language": "en", "value": label}},
        "descriptions": {"en": {"language": "en", "value": description}} if description else {},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]},
        "claims": instance | claims,
        "sitelinks": {
            f"{code}wiki": {"site": f"{code}wiki", "title": label} for code in ("en", "de", "fr", "sv")[:wikis]
        },
    }


def statement(value: str, **qualifiers: str) -> Json:
    """Its value, and those of its qualifiers, are ids of items, or days."""
    return {
        "mainsnak": _snak("P0", value),
        "type": "statement",
        "rank": "normal",
        "qualifiers": {name: [_snak(name, given)] for name, given in qualifiers.items()},
    }


def _snak(name: str, value: str) -> Json:
    if value.startswith("Q"):
        held: Json = {"value": {"entity-type": "item", "id": value}, "type": "wikibase-entityid"}
    else:
        held = {"value": {"time": f"+{value}T00:00:00Z", "precision": 11}, "type": "time"}
    return {"snaktype": "value", "property": name, "datavalue": held}


def fact_check(text: str, rating: str, url: str, *, claimant: str = "Somebody", date: str = "2022-03-01") -> Json:
    """A claim with one review in the shape of the API."""
    publisher = {"name": urlsplit(url).hostname, "site": urlsplit(url).hostname}
    review = {"publisher": publisher, "url": url, "title": text, "reviewDate": f"{date}T00:00:00Z"}
    return {
        "text": text,
        "claimant": claimant,
        "claimDate": f"{date}T00:00:00Z",
        "claimReview": [review | {"textualRating": rating, "languageCode": "en"}],
    }
