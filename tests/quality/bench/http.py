"""CPU of a cached GET as a ratio to a trivial FastAPI endpoint, both served by uvicorn in processes of their own."""

from __future__ import annotations

import multiprocessing
import os
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
import uvicorn
from fastapi import FastAPI

REQUESTS = 3_000
URL = "https://news.example/a"


def _trivial(port: int) -> None:
    app = FastAPI()

    @app.get("/")
    async def root() -> dict[str, str]:
        return {"hello": "world"}

    uvicorn.run(app, host="127.0.0.1", port=port, access_log=False, log_level="error")


def _sidelight(port: int, data_dir: str) -> None:
    os.environ["SIDELIGHT_DATA_DIR"] = data_dir
    uvicorn.run(
        "sidelight.api:create_app", factory=True, host="127.0.0.1", port=port, access_log=False, log_level="error"
    )


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def _wait(client: httpx.Client, path: str) -> None:
    for _ in range(600):
        try:
            if client.get(path).status_code < 500:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"no answer from {path}")


def _cpu_per_get(process: Any, client: httpx.Client, path: str, headers: dict[str, str]) -> float:
    watched = psutil.Process(process.pid)
    for _ in range(200):
        client.get(path, headers=headers)
    before = watched.cpu_times()
    for _ in range(REQUESTS):
        client.get(path, headers=headers)
    after = watched.cpu_times()
    return (after.user + after.system - before.user - before.system) / REQUESTS


def get_ratio(data_dir: Path) -> tuple[float, str]:
    """(ratio, a sentence with both times)."""
    context = multiprocessing.get_context("spawn")
    ports = _free_port(), _free_port()
    processes = [
        context.Process(target=_trivial, args=(ports[0],)),
        context.Process(target=_sidelight, args=(ports[1], str(data_dir))),
    ]
    for process in processes:
        process.start()
    try:
        with (
            httpx.Client(base_url=f"http://127.0.0.1:{ports[0]}", trust_env=False) as trivial,
            httpx.Client(base_url=f"http://127.0.0.1:{ports[1]}", trust_env=False, timeout=60) as ours,
        ):
            _wait(trivial, "/")
            _wait(ours, "/readyz")
            body = {
                "text": "Angela Merkel spoke in Berlin.",
                "published": "2015-09-04",
                "url": URL,
                "store": "publish",
                "kinds": ["person"],
            }
            ours.post("/v1/cards", json=body).raise_for_status()
            path = f"/v1/cards?url={URL}"
            cached = ours.get(path).raise_for_status()
            base = _cpu_per_get(processes[0], trivial, "/", {})
            whole = _cpu_per_get(processes[1], ours, path, {})
            unchanged = _cpu_per_get(processes[1], ours, path, {"If-None-Match": cached.headers["etag"]})
        return whole / base, f"304: {unchanged / base:.2f}; {base * 1e6:.0f} µs a trivial request here"
    finally:
        for process in processes:
            process.terminate()
            process.join()
