"""Several worker processes on one port."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest

START_S = 180
WORKERS = 2
REQUESTS = 24


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "sidelight", "serve", "--port", str(port), "--workers", str(WORKERS)]
    environment = {**os.environ, "SIDELIGHT_DATA_DIR": str(tmp_path / "data"), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until_both_serve(f"http://127.0.0.1:{port}", process, tmp_path)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)


def wait_until_both_serve(url: str, process: subprocess.Popen[bytes], folder: Path) -> None:
    """A worker that has answered has a file of counters."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(httpx.TransportError):
            httpx.get(f"{url}/metrics")
        if len(list(folder.glob("sidelight-metrics-*/counter_*.db"))) == WORKERS:
            return
        time.sleep(0.1)
    pytest.fail("the workers did not start")


def test_any_worker_tells_what_all_of_them_counted(server: str):
    for _ in range(REQUESTS):  # each by a connection of its own
        assert httpx.get(f"{server}/healthz").status_code == 200
    for _ in range(4):
        told = httpx.get(f"{server}/metrics").text
        counts = re.findall(r'^sidelight_requests_total\{[^}]*route="/healthz"[^}]*\} ([\d.]+)$', told, re.MULTILINE)
        assert sum(map(float, counts)) == REQUESTS
