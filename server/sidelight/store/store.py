"""Reading and writing the service's own data."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, cast

from sqlalchemy import CursorResult, Engine, event
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, create_engine, delete, select

from sidelight.store.migrate import upgrade
from sidelight.store.tables import PUBLIC, IdempotencyKey, LiveLookup, StoredAnswer, StoredToken

DAY = 24 * 60 * 60
"""Seconds."""
STALE_S = 30 * DAY
"""Seconds that a live look-up outlives its time: to serve while its source is down, and to be renewed by its ETag."""


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


class Store:
    """All methods are safe to call from several threads; each is one transaction. `now` is in seconds since 1970."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)

    def migrate(self) -> None:
        """Bring the tables to the newest form; nothing when they are there already."""
        upgrade(self.engine)

    def close(self) -> None:
        self.engine.dispose()

    # Answers

    def save_answer(self, answer: StoredAnswer) -> None:
        """Keep it; one with the same id is replaced."""
        with Session(self.engine) as session:
            try:
                session.merge(answer)
                session.commit()
            except IntegrityError:  # another process has just kept one
                session.rollback()
                session.merge(answer)
                session.commit()

    def answer(self, tenant: str, answer_id: str, now: int) -> StoredAnswer | None:
        query = select(StoredAnswer).where(
            StoredAnswer.id == answer_id, StoredAnswer.tenant == tenant, StoredAnswer.expires_at > now
        )
        with Session(self.engine) as session:
            return session.exec(query).first()

    def newest_public(self, tenant: str, url: str, now: int, variant: str | None = None) -> StoredAnswer | None:
        """The newest answer to the address that any reader may get, of any variant unless one is named."""
        query = select(StoredAnswer).where(
            StoredAnswer.tenant == tenant,
            StoredAnswer.owner == PUBLIC,
            StoredAnswer.url == url,
            StoredAnswer.expires_at > now,
        )
        if variant is not None:
            query = query.where(StoredAnswer.variant == variant)
        query = query.order_by(col(StoredAnswer.created_at).desc(), col(StoredAnswer.id))
        with Session(self.engine) as session:
            return session.exec(query).first()

    def forget(self, tenant: str, url: str, owners: Iterable[str]) -> int:
        """Delete the answers of these owners to the address; how many there were."""
        statement = delete(StoredAnswer).where(
            col(StoredAnswer.tenant) == tenant,
            col(StoredAnswer.url) == url,
            col(StoredAnswer.owner).in_(list(owners)),
        )
        return self._run(statement)

    def sweep(self, now: int) -> int:
        """Delete what has expired; how many answers there were."""
        self._run(delete(IdempotencyKey).where(col(IdempotencyKey.expires_at) <= now))
        self._run(delete(LiveLookup).where(col(LiveLookup.expires_at) <= now - STALE_S))
        return self._run(delete(StoredAnswer).where(col(StoredAnswer.expires_at) <= now))

    # Tokens

    def add_token(self, tenant: str, name: str, scopes: Iterable[str], now: int, days: int | None = None) -> str:
        """Make a token and return it; it cannot be read again."""
        secret = f"sl_{secrets.token_urlsafe(32)}"
        token = StoredToken(
            id=secrets.token_hex(6),
            tenant=tenant,
            name=name,
            digest=digest(secret),
            scopes=" ".join(sorted(set(scopes))),
            created_at=now,
            expires_at=None if days is None else now + days * DAY,
        )
        with Session(self.engine) as session:
            session.add(token)
            session.commit()
        return secret

    def token(self, secret: str, now: int) -> StoredToken | None:
        """The token of this secret; None when unknown or expired."""
        query = select(StoredToken).where(StoredToken.digest == digest(secret))
        with Session(self.engine) as session:
            found = session.exec(query).first()
        return None if found is None or (found.expires_at is not None and found.expires_at <= now) else found

    def tokens(self) -> list[StoredToken]:
        """All, oldest first."""
        with Session(self.engine) as session:
            return list(session.exec(select(StoredToken).order_by(col(StoredToken.created_at), col(StoredToken.id))))

    def remove_token(self, token_id: str) -> bool:
        return self._run(delete(StoredToken).where(col(StoredToken.id) == token_id)) > 0

    # Idempotency keys

    def claim_key(self, tenant: str, owner: str, key: str, request_digest: str, now: int) -> IdempotencyKey:
        """Tie the key to the request for a day; what the key stands for, which may be an earlier request."""
        row = IdempotencyKey(tenant=tenant, owner=owner, key=key, request_digest=request_digest, expires_at=now + DAY)
        with Session(self.engine, expire_on_commit=False) as session:
            known = session.get(IdempotencyKey, (tenant, owner, key))
            if known is not None and known.expires_at > now:
                return known
            try:
                claimed = session.merge(row)
                session.commit()
            except IntegrityError:  # another request has just claimed it
                session.rollback()
                claimed = session.get_one(IdempotencyKey, (tenant, owner, key))
            return claimed

    def answer_key(self, tenant: str, owner: str, key: str, answer_id: str) -> None:
        """Note which answer the key has led to."""
        with Session(self.engine) as session:
            row = session.get(IdempotencyKey, (tenant, owner, key))
            if row is not None:
                row.answer_id = answer_id
                session.add(row)
                session.commit()

    # Live look-ups

    def lookups(self, tenant: str, source: str, keys: Iterable[str]) -> dict[str, LiveLookup]:
        """By key what is kept, fresh or stale; without those that are unknown."""
        query = select(LiveLookup).where(
            LiveLookup.tenant == tenant, LiveLookup.source == source, col(LiveLookup.key).in_(list(keys))
        )
        with Session(self.engine) as session:
            return {row.key: row for row in session.exec(query)}

    def save_lookups(self, rows: Iterable[LiveLookup]) -> None:
        """Keep them; those with the same keys are replaced."""
        with Session(self.engine) as session, suppress(IntegrityError):  # another process has just kept the same
            for row in rows:
                session.merge(row)
            session.commit()

    def _run(self, statement: Any) -> int:
        with Session(self.engine) as session:
            result = cast(CursorResult[Any], session.execute(statement))
            session.commit()
            return result.rowcount


def _engine(url: str) -> Engine:
    if url.startswith("sqlite"):
        engine = create_engine(url, connect_args={"timeout": 10})
        event.listen(engine, "connect", _configure_sqlite)
        return engine
    if url.startswith(("postgres://", "postgresql://")):
        url = "postgresql+psycopg://" + url.split("://", 1)[1]
    return create_engine(url, pool_pre_ping=True)


def _configure_sqlite(connection: Any, _record: object) -> None:
    """WAL: readers do not wait for a writer. NORMAL: safe with WAL but for a power cut's last moments."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
