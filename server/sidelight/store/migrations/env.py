"""Run by Alembic, with the connection that migrate.upgrade hands over."""

from alembic import context
from sqlmodel import SQLModel

from sidelight.store import tables as tables

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
