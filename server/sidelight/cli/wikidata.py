"""sidelight pack build wikidata: hours of work, so with its rate and the time left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from sidelight.cli.dates import checked
from sidelight.errors import InvalidRequest
from sidelight.knowledge.format import Manifest
from sidelight.packs.wikidata import READING, build_wikidata, input_files

_MEGA = 1_000_000


def wikidata(
    inputs: Annotated[list[Path], typer.Argument(exists=True, metavar="INPUT…")],
    out: Annotated[Path, typer.Option(help="Folder for the pack; must be new or empty")],
    id: Annotated[str | None, typer.Option("--id", help="Id of the pack (default: the folder's name)")] = None,
    as_of: Annotated[
        str | None, typer.Option(help="Day of the dump: YYYY-MM-DD (default: that of each item's last change)")
    ] = None,
    processes: Annotated[int, typer.Option(min=1, help="How many read at once")] = os.cpu_count() or 1,
) -> None:
    """People and events of Wikidata: its JSON dump or JSON lines, plain, .gz, .bz2 or .zst; files or folders.

    A build that was broken off goes on where it stopped when it is called again.
    """
    day = checked("--as-of", as_of) if as_of else None
    with _progress(sum(path.stat().st_size for path in input_files(inputs))) as progress:
        manifest = build_wikidata(
            inputs, out, id or out.resolve().name, as_of=day, processes=processes, progress=progress
        )
    _show(manifest, out)


@contextmanager
def _progress(total_bytes: int) -> Iterator[Callable[[str, int], None]]:
    """While the input is read a bar with the rate and the time left, then the stage and the count so far."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[done]}"), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task(READING, total=total_bytes, done="")

        def show(stage: str, done: int) -> None:
            if stage == READING:
                drawn.update(task, completed=done)
                speed = drawn.tasks[0].speed or 0
                drawn.update(task, done=f"{done / _MEGA:,.0f} MB, {speed / _MEGA:,.0f} MB/s")
            else:
                drawn.update(task, description=stage, total=None, done=f"{done:,}")

        yield show


def _show(manifest: Manifest, out: Path) -> None:
    """What came in, what did not and why. Where nothing of use came in there is no pack: raises InvalidRequest."""
    console = Console(stderr=True)
    for reason, count in (*manifest.rejected.items(), *manifest.omitted.items()):
        console.print(f"{count:>13,} {reason}", markup=False, highlight=False)
    people, events = manifest.counts["entities"], manifest.counts["events"]
    if not people + events:
        shutil.rmtree(out)
        raise InvalidRequest("Nothing in the input could be used.")
    typer.echo(
        f"{manifest.id} {manifest.version}: {people:,} people, {events:,} events of {manifest.read:,} lines read; "
        f"install it: sidelight pack add {out}"
    )
