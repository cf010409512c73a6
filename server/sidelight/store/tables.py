"""The tables. Times are whole seconds since 1970, UTC. Every row has a tenant from the first migration."""

from __future__ import annotations

from typing import Literal, get_args

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

DEFAULT_TENANT = "default"
Scope = Literal["read", "analyse", "publish", "desk"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""What a token may allow: get public answers; post pages; publish answers for all; correct cards."""
PUBLIC = "public"
"""Owner of answers that any reader may get: pages fetched by the server, or published by right."""


class StoredAnswer(SQLModel, table=True):
    """An answer as it was sent, without the page's text."""

    __tablename__ = "answer"

    id: str = Field(primary_key=True)
    tenant: str = Field(index=True)
    owner: str
    """PUBLIC, or the caller that posted the page; nobody else gets it."""
    url: str | None = Field(default=None, index=True)
    """The page's address as sidelight.text.urls.page_key gives it; null for a text without one."""
    variant: str
    """Digest of all that shapes an answer beside the page: kinds, date, language, software, packs."""
    body: bytes
    etag: str
    source_etag: str | None = None
    """The page's own validators, for the next conditional request."""
    source_modified: str | None = None
    created_at: int = Field(sa_type=BigInteger)
    expires_at: int = Field(sa_type=BigInteger, index=True)


class StoredToken(SQLModel, table=True):
    """A caller's token; only its SHA-256 is kept."""

    __tablename__ = "token"

    id: str = Field(primary_key=True)
    tenant: str
    name: str
    digest: str = Field(unique=True)
    scopes: str
    """Space-separated: read analyse publish desk."""
    created_at: int = Field(sa_type=BigInteger)
    expires_at: int | None = Field(default=None, sa_type=BigInteger)


class IdempotencyKey(SQLModel, table=True):
    """What an Idempotency-Key stood for when it was first sent."""

    __tablename__ = "idempotency_key"

    tenant: str = Field(primary_key=True)
    owner: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    request_digest: str
    answer_id: str | None = None
    """Null until the answer is there."""
    expires_at: int = Field(sa_type=BigInteger, index=True)


class LiveLookup(SQLModel, table=True):
    """What a live source told, so that it is asked once."""

    __tablename__ = "live_lookup"

    tenant: str = Field(primary_key=True)
    source: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    """SHA-256 of what was asked: the words themselves are not kept."""
    body: bytes
    """JSON."""
    etag: str | None = None
    fetched_at: int = Field(sa_type=BigInteger)
    expires_at: int = Field(sa_type=BigInteger, index=True)
    """When it stops counting as fresh."""
