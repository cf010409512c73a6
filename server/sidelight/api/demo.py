"""The demo: an article of our own with cards in the page, by the code that the extension uses."""

from __future__ import annotations

import json
from pathlib import Path

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import FileResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
BUILT = STATIC / "built"
"""Written by the extension's build."""

_CSP = "default-src 'self'; img-src 'self' data: https:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

router = APIRouter(include_in_schema=False)


@router.get("/")
async def root() -> Response:
    return RedirectResponse("/demo")


@router.get("/demo")
async def demo() -> Response:
    return FileResponse(STATIC / "demo.html", headers={"Content-Security-Policy": _CSP})


@router.get("/demo/article.json")
async def article() -> Response:
    text = (STATIC / "demo_article.json").read_text(encoding="utf-8")
    return Response(json.dumps(json.loads(text)), media_type="application/json")


def install(app: FastAPI) -> None:
    app.include_router(router)
    app.mount("/demo/built", StaticFiles(directory=BUILT, check_dir=False), name="built")
    app.mount("/demo/static", StaticFiles(directory=STATIC), name="static")
