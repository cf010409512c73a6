"""sidelight pack crawl: fact-checkers' pages, politely."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sidelight.compose import fetch_policy
from sidelight.crawl import Crawler, Tally
from sidelight.errors import InvalidRequest
from sidelight.knowledge.publishers import known_publishers
from sidelight.settings import Settings


def crawl(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SITEMAP|FILE…", help="Address of a sitemap, or a file with an address a line"),
    ],
    out: Annotated[Path, typer.Option(help="Folder for the markup; a crawl that was broken off goes on there")],
    publisher: Annotated[list[str] | None, typer.Option(help="Visit this site too: checks.example.org")] = None,
    delay: Annotated[
        float, typer.Option(min=0.5, help="Seconds between two requests to a site; its robots.txt may ask for more")
    ] = 1.0,
    again_after: Annotated[
        int, typer.Option(min=0, help="Days after which a page is asked whether it has changed")
    ] = 30,
) -> None:
    """Fetch fact-checkers' ClaimReview markup, for `pack build claimreview`; needs SIDELIGHT_CONTACT."""
    settings = Settings()
    if not settings.contact:
        raise InvalidRequest("Set SIDELIGHT_CONTACT: a site must be able to reach whoever crawls it.")
    sitemaps = [source for source in sources if "://" in source]
    pages = [page for source in sources if "://" not in source for page in _addresses(Path(source))]
    try:
        crawler = Crawler(
            out,
            known_publishers(publisher or ()),
            fetch_policy(settings),
            today=datetime.now(UTC).date(),
            delay_s=delay,
            again_after=again_after,
        )
    except OSError as error:
        raise InvalidRequest(f"The folder {out.name} cannot be written: {error.strerror}.") from error
    columns = (TextColumn("pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("pages", total=None)
        try:
            crawler.run(sitemaps, pages, lambda done, known: drawn.update(task, completed=done, total=known))
        except KeyboardInterrupt:
            crawler.tally.notes.append("Broken off; the same command goes on from here.")
            raise
        finally:
            _show(crawler.tally)


def _addresses(file: Path) -> list[str]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidRequest(f"The file {file.name} cannot be read; an address begins with https://.") from error
    return [line.strip() for line in lines if line.strip()]


def _show(tally: Tally) -> None:
    console = Console(stderr=True)
    failed = [f"{count:,} failed: {why}" for why, count in tally.failures.most_common()]
    unknown = ["--publisher SITE adds a site."] if tally.outcomes["not by a known publisher"] else []
    for note in [*tally.notes, *failed, *unknown]:
        console.print(note, markup=False, highlight=False)
    typer.echo(
        "; ".join(f"{count:,} {outcome}" for outcome, count in tally.outcomes.items() if count)
        or "No pages were listed."
    )
