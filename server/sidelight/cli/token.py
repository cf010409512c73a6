"""sidelight token: who may call a server that listens beyond loopback."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from sidelight.compose import open_store
from sidelight.errors import InvalidRequest, NotFound
from sidelight.settings import Settings
from sidelight.store import Store
from sidelight.store.tables import DEFAULT_TENANT, SCOPES

DEFAULT_SCOPES = ("read", "analyse")

app = typer.Typer(no_args_is_help=True, help="Tokens for callers beyond this machine.")


@contextmanager
def _store() -> Iterator[Store]:
    store = open_store(Settings())
    try:
        yield store
    finally:
        store.close()


@app.command()
def add(
    name: Annotated[str, typer.Argument(help="Whose token it is")],
    scope: Annotated[
        list[str] | None, typer.Option(help=f"What it allows: {', '.join(SCOPES)} (default: read and analyse)")
    ] = None,
    days: Annotated[int | None, typer.Option(help="Days until it expires; never when left out", min=1)] = None,
) -> None:
    """Make a token and print it, once."""
    scopes = scope or DEFAULT_SCOPES
    if unknown := sorted(set(scopes) - set(SCOPES)):
        raise InvalidRequest(f"There is no scope {unknown[0]!r}; there are {', '.join(SCOPES)}.")
    with _store() as store:
        typer.echo(store.add_token(DEFAULT_TENANT, name, scopes, int(time.time()), days))


@app.command("list")
def list_() -> None:
    """List the tokens; their secrets are not kept."""
    table = Table("id", "name", "scopes", "made", "expires")
    with _store() as store:
        for token in store.tokens():
            table.add_row(token.id, token.name, token.scopes, _day(token.created_at), _day(token.expires_at))
    Console().print(table)


@app.command()
def remove(token_id: Annotated[str, typer.Argument(help="Id from `sidelight token list`")]) -> None:
    """Remove a token; it stops working at once."""
    with _store() as store:
        if not store.remove_token(token_id):
            raise NotFound(f"There is no token {token_id!r}.")


def _day(seconds: int | None) -> str:
    return "never" if seconds is None else datetime.fromtimestamp(seconds, UTC).date().isoformat()
