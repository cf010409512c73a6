"""The process that has the extractor loaded and forks a limited child for every page: see sandbox.

It reads no page itself, has one thread, and ends when its control socket does, that is with the service.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import gc
import json
import logging
import os
import resource
import signal
import socket

# Measured: an article of 800 words takes 3 ms, one of 8,000 paragraphs (1.3 MB) 0.6 s; 100,000 line breaks in one
# paragraph, which nobody writes, 6.4 s. Nothing within the bounds needs 512 MB of address space.
CPU_SECONDS = 5
WALL_SECONDS = 15
ADDRESS_SPACE_BYTES = 1 << 30


# Read once before any fork, so that no child loads again what is loaded at first use (public suffixes, XPaths, date
# patterns): 60 ms for a page of 800 words without it, 18 ms with it, 10 of them for the fork.
_SAMPLE = (
    '"https://www.example.co.uk/2020/01/02/sample"\n<!DOCTYPE html><html lang="en"><head><title>A sample</title>'
    '<link rel="canonical" href="/sample"><meta property="article:published_time" content="2020-01-02T03:04:05Z">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-01-02", "author": '
    '{"@type": "Person", "name": "A. Writer"}}</script></head><body><nav><a href="/">Home</a></nav><article>'
    "<h1>A sample</h1><time>2 January 2020</time>"
    + "<p>One paragraph of a sample article, long enough to be taken for one by the extractor.</p>" * 5
    + "<ul><li>An item</li></ul><table><tr><td>A cell</td></tr></table></article></body></html>"
)


def serve(control_fd: int) -> None:
    """Fork a child for each socket that comes over the control socket, until that is closed."""
    logging.disable(logging.CRITICAL)  # the libraries' messages hold addresses of pages
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children leave no zombies
    _read_page(_SAMPLE)
    gc.freeze()
    with socket.socket(fileno=control_fd) as control:
        control.send(b".")  # ready
        while True:
            message, fds, _, _ = socket.recv_fds(control, 1, 1)
            if not message:
                return
            for fd in fds:
                _fork(control, fd)


def _fork(control: socket.socket, fd: int) -> None:
    with socket.socket(fileno=fd) as connection, contextlib.suppress(OSError):
        if os.fork() == 0:
            _child(control, connection)


def _child(control: socket.socket, connection: socket.socket) -> None:
    """Answers one page and ends; whatever goes wrong, it ends without an answer."""
    try:
        control.close()
        _limit()
        with connection.makefile("r", encoding="utf-8", newline="") as request:
            answer = _read_page(request.read())
        connection.sendall(answer)
    finally:
        os._exit(0)


def _limit() -> None:
    signal.alarm(WALL_SECONDS)
    for limit, value in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, ADDRESS_SPACE_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(limit, (value, value))


def _read_page(request: str) -> bytes:
    """The request is the page's address as JSON, a line end, and its HTML; the answer is a Content as JSON."""
    # Not at the top: the service imports this module, and must not load the extractor.
    from sidelight.extract.reader import read_content  # noqa: PLC0415

    url, _, html = request.partition("\n")
    content = read_content(html, json.loads(url), dt.datetime.now(dt.UTC).date())
    return json.dumps(dataclasses.asdict(content)).encode()
