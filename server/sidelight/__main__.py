"""sidelight serve | demo | annotate | pack | token"""

from __future__ import annotations

import sys

import typer
from pydantic import ValidationError
from rich.console import Console

from sidelight import __version__
from sidelight.cli import annotate, pack, serve, token
from sidelight.errors import SidelightError

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, help="Context cards beside the words of a news article."
)
app.command()(serve.serve)
app.command()(serve.demo)
app.command()(annotate.annotate)
app.add_typer(pack.app, name="pack")
app.add_typer(token.app, name="token")


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main() -> None:
    """Run a command; what goes wrong is a sentence, never a traceback."""
    try:
        app()
    except SidelightError as error:
        _fail(f"{error.title}: {error}" if str(error) else error.title)
    except ValidationError as error:
        first = error.errors()[0]
        _fail(f"SIDELIGHT_{'_'.join(map(str, first['loc'])).upper()}: {first['msg']}")
    except KeyboardInterrupt:
        sys.exit(130)


def _fail(sentence: str) -> None:
    Console(stderr=True).print(sentence, style="red", markup=False, highlight=False)
    sys.exit(1)


if __name__ == "__main__":
    main()
