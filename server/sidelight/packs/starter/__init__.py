"""The starter pack: the tables that ship with Sidelight, so that the first run works without a network."""

from __future__ import annotations

import hashlib
import tempfile
from importlib.resources import files
from pathlib import Path

from sidelight.errors import KnowledgeError
from sidelight.knowledge import installed
from sidelight.knowledge.format import read_manifest
from sidelight.model import Entity, Event, Series
from sidelight.packs import manage
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.report import BuildReport
from sidelight.packs.rows import Intake
from sidelight.packs.series import read_series
from sidelight.packs.starter.events import read_events
from sidelight.packs.starter.people import read_people
from sidelight.packs.writer import Head, silent, write_pack

PACK_ID = "starter"
TABLES = Path(str(files("sidelight.knowledge"))) / "starter"
_FOLDERS = ("people", "roles", "events", "event_figures", "series")


def build_starter(tables: Path, out: Path, progress: Progress = silent) -> BuildReport:
    """A pack from the folders people, roles, events, event_figures and series; their columns are those of the rows."""
    intake = Intake()
    people, events = read_people(tables, intake), read_events(tables, intake)
    series = read_series(tables / "series", intake) if (tables / "series").is_dir() else []
    head = Head(PACK_ID, "starter", _licenses(people, events, series), inputs=_digest(tables))
    manifest = write_pack(head, Content(people, events, series), out, progress)
    return BuildReport(manifest, intake.read, intake.refused())


def ensure_starter(packs_dir: Path, tables: Path = TABLES, progress: Progress = silent) -> Path:
    """The folder of the starter pack in use; it is built when there is none, or the tables or the code of it changed.

    Rows that the build refuses are left out: tests hold the tables to none.
    """
    current = installed.current(packs_dir).get(PACK_ID)
    if current and _is_up_to_date(current, tables):
        return current
    packs_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".starter-", dir=packs_dir) as work:
        build_starter(tables, Path(work) / PACK_ID, progress)
        return manage.add(packs_dir, Path(work) / PACK_ID)


def _is_up_to_date(folder: Path, tables: Path) -> bool:
    """Not for a damaged pack: it is built anew."""
    try:
        manage.check_installed(folder, ())
    except KnowledgeError:
        return False
    return read_manifest(folder).inputs == _digest(tables)


def _licenses(people: list[Entity], events: list[Event], series: list[Series]) -> str:
    """Every fact names its own; the pack names them all."""
    citations = [one.citation for group in (people, events, series) for one in group]
    citations += (role.citation for person in people for role in person.roles)
    citations += (fact.citation for event in events for fact in event.figures if fact.citation)
    return " AND ".join(sorted({citation.license for citation in citations if citation.license}))


def _digest(tables: Path) -> str:
    """Of the tables and of the code that turns them into a pack."""
    packs, knowledge = Path(str(files("sidelight.packs"))), Path(str(files("sidelight.knowledge")))
    paths = [path for folder in _FOLDERS for path in sorted((tables / folder).glob("*.csv"))]
    code = [*sorted(packs.rglob("*.py")), knowledge / "format.py", knowledge / "records.py"]
    digest = hashlib.sha256()
    for path in (*paths, *code):
        content = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()
