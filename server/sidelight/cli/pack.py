"""sidelight pack: bodies of knowledge, built and installed."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from sidelight.cli.crawl import crawl
from sidelight.cli.dates import checked
from sidelight.cli.wikidata import wikidata
from sidelight.compose import trusted_keys
from sidelight.errors import InvalidRequest
from sidelight.knowledge.publishers import known_publishers
from sidelight.packs import manage, signing
from sidelight.packs.claimreview import build_claimreview
from sidelight.packs.inserts import REVIEWS
from sidelight.packs.legislators import build_legislators
from sidelight.packs.report import BuildReport, Refusal
from sidelight.packs.series import build_series
from sidelight.packs.signing import read_public_key
from sidelight.packs.starter import ensure_starter
from sidelight.packs.table import build_table
from sidelight.packs.vectors import ENCODING
from sidelight.settings import Settings

app = typer.Typer(no_args_is_help=True, help="Bodies of knowledge: build, install, check.")
build = typer.Typer(no_args_is_help=True, help="Build a pack in a folder of its own; install it with `pack add`.")
app.add_typer(build, name="build")
app.command()(crawl)
build.command()(wikidata)

Out = Annotated[Path, typer.Option(help="Folder for the pack; must be new or empty")]
PackId = Annotated[str | None, typer.Option("--id", help="Id of the pack (default: the folder's name)")]
Inputs = Annotated[list[Path], typer.Argument(exists=True, metavar="INPUT…")]
Refused = Annotated[
    Path | None, typer.Option("--refused", dir_okay=False, help="Write every refused line and its reason here")
]
REFUSALS_SHOWN = 20


@build.command("table")
def table(
    input: Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="FILE", help="CSV or TSV of people")],
    out: Out,
    source: Annotated[str, typer.Option(help="Name under which cards cite the table")] = "Newsroom table",
    id: PackId = None,
    refused: Refused = None,
) -> None:
    """A newsroom's own list of people: CSV or TSV in UTF-8, a row for each person or role.

    Columns key, name, checked_on; where known wikidata, enwiki, description, born, died, aliases, parties, prior, url;
    of a role title, of, place, party, from, to, known_until. Dates are YYYY, YYYY-MM or YYYY-MM-DD; "|" separates
    aliases and parties. Rows of one key are one person.
    """
    with _progress() as progress:
        report = build_table(input, out, id or out.resolve().name, source=source, progress=progress)
    _show(report, out, refused)


@build.command("claimreview")
def claimreview(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            exists=True,
            metavar="INPUT…",
            help="Files (.json, .jsonl, .html, packed or not; .csv, .tsv) or folders of them, such as that of a crawl",
        ),
    ],
    out: Out,
    id: PackId = None,
    retrieved: Annotated[str | None, typer.Option(help="Day the files were fetched (default: today)")] = None,
    publisher: Annotated[
        list[str] | None, typer.Option(help="Take this site's reviews too: checks.example.org (as often as needed)")
    ] = None,
    any_publisher: Annotated[
        bool, typer.Option("--any-publisher", help="Take everybody's reviews, whoever they are")
    ] = False,
    processes: Annotated[int, typer.Option(min=1, help="How many encode at once")] = os.cpu_count() or 1,
    encoded: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Keep here what was encoded: the next build is done the sooner")
    ] = None,
    refused: Refused = None,
) -> None:
    """Published fact-checks: the DataFeed of Data Commons, ClaimReview markup as JSON or in saved pages, own tables.

    Of markup only the reviews by known fact-checkers are taken (the list: sidelight/knowledge/publishers.csv), of a
    table all. A table is CSV in UTF-8 with the columns claim, publisher, url, and where known claimant, rating, date
    (YYYY, YYYY-MM or YYYY-MM-DD), language. What is not taken is counted, with the reason.

    A build that was broken off goes on where it stopped when it is called again.
    """
    day = checked("--retrieved", retrieved or datetime.now(UTC).date().isoformat())
    publishers = None if any_publisher else known_publishers(publisher or ())
    with _encoding() as progress:
        report = build_claimreview(
            inputs,
            out,
            id or out.resolve().name,
            retrieved=day,
            publishers=publishers,
            processes=processes,
            encoded=encoded,
            progress=progress,
        )
    _show(report, out, refused)


@build.command("series")
def series(
    input: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder with index.csv")],
    out: Out,
    id: PackId = None,
    refused: Refused = None,
) -> None:
    """Official statistical series: a folder with index.csv and a file for each series."""
    with _progress() as progress:
        report = build_series(input, out, id or out.resolve().name, progress=progress)
    _show(report, out, refused)


@build.command("legislators")
def legislators(
    inputs: Inputs,
    out: Out,
    as_of: Annotated[str, typer.Option(help="Day of the files: YYYY-MM-DD")],
    refused: Refused = None,
) -> None:
    """Members of the US Congress, presidents and vice presidents: unitedstates/congress-legislators."""
    day = checked("--as-of", as_of)
    with _progress() as progress:
        report = build_legislators(inputs, out, as_of=day, progress=progress)
    _show(report, out, refused)


@app.command()
def starter() -> None:
    """Build and install the pack that ships with Sidelight, where its tables have changed."""
    with _progress() as progress:
        folder = ensure_starter(Settings().packs_dir(), progress=progress)
    typer.echo(f"starter {folder.name}")


@app.command()
def add(folder: Annotated[Path, typer.Argument(exists=True, file_okay=False)]) -> None:
    """Check a pack byte by byte and take it into use; a running server takes it up by itself."""
    settings = Settings()
    version = manage.add(settings.packs_dir(), folder, trusted_keys(settings))
    typer.echo(f"{version.parent.name} {version.name}")


@app.command()
def verify(
    folder: Annotated[Path | None, typer.Argument(exists=True, file_okay=False)] = None,
    key: Annotated[
        list[str] | None, typer.Option(help="Public key, or a file with it (default: those of SIDELIGHT_PACK_KEYS)")
    ] = None,
) -> None:
    """Check every byte of a pack, or of all that are installed, and the signature where a key is given."""
    settings = Settings()
    trusted = tuple(map(read_public_key, key)) if key else trusted_keys(settings)
    sound = [manage.verify(folder, trusted)] if folder else manage.verify_installed(settings.packs_dir(), trusted)
    for manifest in sound:
        typer.echo(f"{manifest.id} {manifest.version}: sound")


@app.command()
def keygen(
    name: Annotated[Path, typer.Argument(help="Writes NAME.key, which stays with you, and NAME.pub")] = Path(
        "sidelight"
    ),
) -> None:
    """Make a pair of Ed25519 keys for signing packs."""
    private, public = name.with_name(f"{name.name}.key"), name.with_name(f"{name.name}.pub")
    signing.write_keys(private, public)
    typer.echo(f"Sign with {private}, and keep it secret. Servers that trust it have SIDELIGHT_PACK_KEYS={public}")


@app.command()
def sign(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False)],
    key: Annotated[Path, typer.Option(help="Private key of `pack keygen`")],
) -> None:
    """Vouch for a pack; sign it anew whenever it was built anew."""
    manifest = manage.verify(folder)
    signing.sign(folder, key)
    typer.echo(f"{manifest.id} {manifest.version}: signed")


@app.command()
def remove(id: str, version: Annotated[str | None, typer.Argument()] = None) -> None:
    """Take away a pack, or one version of it that is not in use."""
    manage.remove(Settings().packs_dir(), id, version)


@app.command("list")
def list_() -> None:
    """List the installed packs and their versions."""
    shown = Table("pack", "version", "as of", "in use", "holds")
    for pack in manage.installed(Settings().packs_dir()):
        shown.add_row(
            pack.manifest.id,
            pack.manifest.version,
            pack.manifest.as_of,
            "yes" if pack.in_use else "",
            _counts(pack.manifest.counts),
        )
    Console().print(shown)


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """A spinner with the stage and the count so far."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TextColumn("{task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("reading", total=None)
        yield lambda stage, done: drawn.update(task, description=stage, completed=done)


@contextmanager
def _encoding() -> Iterator[Callable[[str, int], None]]:
    """The stage and the count so far; while reviews are encoded a bar with the rate and the time left."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[done]}"), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as drawn:
        task = drawn.add_task("reading", total=None, done="")
        encoding = drawn.add_task(ENCODING, total=0, done="", visible=False)

        def show(stage: str, done: int) -> None:
            if stage == ENCODING:
                speed = drawn.tasks[encoding].speed or 0
                drawn.update(encoding, completed=done, done=f"{done:,}, {speed:,.0f} a second", visible=True)
            else:
                drawn.update(task, description=stage, done=f"{done:,}")
            if stage == REVIEWS:
                drawn.update(encoding, total=done)

        yield show


def _show(report: BuildReport, out: Path, refused: Path | None) -> None:
    """What came in, what did not and why; all of the latter in the file `refused`.

    Raises InvalidRequest when the file cannot be written, or nothing of use came in: then there is no pack.
    """
    for line in _refusals(report.refused):
        typer.echo(f"refused {line}", err=True)
    if len(report.refused) > REFUSALS_SHOWN:
        typer.echo(f"All {len(report.refused):,}, line by line: {refused or '--refused FILE'}", err=True)
    if refused:
        _write(refused, report.refused)
    if report.used == 0:
        shutil.rmtree(out)
        raise InvalidRequest("Nothing in the input could be used.")
    manifest = report.manifest
    typer.echo(
        f"{manifest.id} {manifest.version}: {_counts(manifest.counts)}; "
        f"{report.read:,} rows read, {len(report.refused):,} refused. Install it: sidelight pack add {out}"
    )


def _refusals(refused: Sequence[Refusal]) -> Iterator[str]:
    """Each; of more than a screen holds the first for each reason, the most frequent reason first."""
    if len(refused) <= REFUSALS_SHOWN:
        yield from map(str, refused)
        return
    counts = Counter(refusal.reason for refusal in refused)
    first = {refusal.reason: refusal for refusal in reversed(refused)}
    for why, count in counts.most_common(REFUSALS_SHOWN):
        more = f" and {count - 1:,} more" if count > 1 else ""
        yield f"{first[why].file}:{first[why].line}{more}: {why}"
    if len(counts) > REFUSALS_SHOWN:
        yield f"for {len(counts) - REFUSALS_SHOWN:,} other reasons: {sum(sorted(counts.values())[:-REFUSALS_SHOWN]):,}"


def _write(path: Path, refused: Iterable[Refusal]) -> None:
    try:
        path.write_text("".join(f"{refusal}\n" for refusal in refused), encoding="utf-8")
    except OSError as error:
        raise InvalidRequest(f"{path.name} cannot be written: {error.strerror}.") from error


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in counts.items() if count) or "nothing"
