"""Bringing the tables to their newest form with Alembic, from inside the process."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

_LOCK = 0x51DE11
"""PostgreSQL advisory lock: several machines may start at once, one migrates."""


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return made


def upgrade(engine: Engine) -> None:
    """Upgrade to the newest revision; cheap when already there."""
    migrations = config()
    head = ScriptDirectory.from_config(migrations).get_current_head()
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if MigrationContext.configure(connection).get_current_revision() == head:
            return
        migrations.attributes["connection"] = connection
        command.upgrade(migrations, "head")
