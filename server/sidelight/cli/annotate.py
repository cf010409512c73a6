"""sidelight annotate: the cards of one article, in the terminal."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from sidelight.answer import Answer
from sidelight.cli.dates import checked
from sidelight.cli.render import show
from sidelight.compose import compose, gather
from sidelight.errors import InvalidRequest, NotFound
from sidelight.model import Page
from sidelight.pipeline import Frame, assemble, explain
from sidelight.settings import Settings


def annotate(
    source: Annotated[
        str, typer.Argument(metavar="URL|FILE|-", help="An address, a text or .html file, or - for standard input")
    ],
    published: Annotated[str | None, typer.Option(help="Day of the article: YYYY-MM-DD, YYYY-MM or YYYY")] = None,
    title: Annotated[str | None, typer.Option(help="Headline of the article")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON")] = False,
) -> None:
    """Show the context cards of an article with their sources."""
    settings = Settings()
    console = Console()
    with Console(stderr=True).status("Reading …"):
        answer = _answer(_page(source, title, published and checked("--published", published)), settings)
    if json:
        sys.stdout.write(answer.model_dump_json(indent=2) + "\n")
    else:
        show(answer, console)


def _answer(page: Page, settings: Settings) -> Answer:
    with closing(compose(settings)) as service:
        gathered = gather(page, service.policy)
        assert gathered is not None  # noqa: S101  no validators were sent
        knowledge = service.knowledge()
        frame = Frame(f"a-{gathered.article.text_sha256[:32]}", gathered.article, knowledge)
        return assemble(frame, explain(frame.article, knowledge, limit=settings.max_cards))


def _page(source: str, title: str | None, published: str | None) -> Page:
    if source.lower().startswith(("http://", "https://")):
        return Page(url=source, title=title, published=published)
    text = _read(source)
    if not text.strip():
        raise InvalidRequest(f"{source} is empty.")
    if source.lower().endswith((".html", ".htm")) or text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        return Page(html=text, title=title, published=published)
    return Page(text=text, title=title, published=published)


def _read(source: str) -> str:
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise NotFound(f"{source} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{source} is not UTF-8 text (byte {error.start}).") from error
