"""sidelight serve, sidelight demo: the server."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
import uvicorn
from rich.console import Console

from sidelight.compose import compose
from sidelight.errors import SidelightError
from sidelight.settings import Settings

Host = Annotated[str | None, typer.Option(help="Address to listen on (default: 127.0.0.1)")]
Port = Annotated[int | None, typer.Option(help="Port to listen on (default: 8000)", min=0, max=65535)]
Workers = Annotated[int | None, typer.Option(help="Server processes (default: 1)", min=1)]


class CannotServe(SidelightError):
    code = "cannot_serve"
    title = "The server cannot start"


def serve(host: Host = None, port: Port = None, workers: Workers = None) -> None:
    """Serve the API and the demo."""
    _run(_settings(host, port, workers), "/docs")


def demo(host: Host = None, port: Port = None) -> None:
    """Serve, and say where to see cards beside an article."""
    _run(_settings(host, port, None), "/demo")


def _settings(host: str | None, port: int | None, workers: int | None) -> Settings:
    """Options win over the environment; worker processes read them from there."""
    for name, value in (("HOST", host), ("PORT", port), ("WORKERS", workers)):
        if value is not None:
            os.environ[f"SIDELIGHT_{name}"] = str(value)
    return Settings()


def _run(settings: Settings, path: str) -> None:
    console = Console(stderr=True)
    with console.status("Preparing knowledge …"):
        service = compose(settings)
        has_tokens = bool(service.store.tokens())
        service.store.close()
    if not settings.listens_on_loopback() and not settings.anonymous and not has_tokens:
        raise CannotServe(
            f"Listening on {settings.host} without tokens would let anybody in. "
            "Make one with `sidelight token add NAME`, or set SIDELIGHT_ANONYMOUS=true."
        )
    _check_free(settings.host, settings.port)
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    console.print(f"Sidelight: http://{shown}:{settings.port}{path}   (Ctrl+C ends it)")
    with _counting_together(settings.workers):
        uvicorn.run(
            "sidelight.api:create_app",
            factory=True,
            host=settings.host,
            port=settings.port,
            workers=settings.workers,
            access_log=False,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=10,
        )


@contextmanager
def _counting_together(workers: int) -> Iterator[None]:
    """Meanwhile, worker processes count into files of one folder, from which each of them can tell the sums."""
    if workers == 1:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="sidelight-metrics-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        yield


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotServe(f"Port {port} of {host} cannot be had ({error.strerror}). Try --port 8001.") from error
