from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

from sidelight.store import DAY, LiveLookup, Store, StoredAnswer
from sidelight.store.store import STALE_S
from sidelight.store.tables import DEFAULT_TENANT, PUBLIC

NOW = 1_800_000_000


def postgres_programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def as_postgres(*command: str | Path) -> None:
    """PostgreSQL refuses to run as root."""
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*user, *map(str, command)], check=True, capture_output=True, cwd="/")


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server of its own, on a free port of loopback."""
    programs = postgres_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed")
    folder = tmp_path_factory.mktemp("postgres")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)
    data = folder / "data"
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(data, "postgres")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    as_postgres(programs / "initdb", "--auth=trust", "--username=sidelight", "--encoding=UTF8", "--no-sync", data)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
    as_postgres(programs / "pg_ctl", "-D", data, "-o", options, "-l", data / "log", "-w", "start")
    yield f"postgresql://sidelight@127.0.0.1:{port}/postgres"
    # Stopped at once, a loaded machine now and then had it end before pg_ctl looked, which calls that an error.
    as_postgres(programs / "pg_ctl", "-D", data, "-m", "fast", "-t", "300", "stop")


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        made = Store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    else:
        made = Store(request.getfixturevalue("postgres_url"))
    made.migrate()
    yield made
    if request.param == "postgresql":
        with made.engine.begin() as connection:
            for table in (*SQLModel.metadata.tables, "alembic_version"):
                connection.exec_driver_sql(f"DROP TABLE {table}")
    made.close()


def answer(id: str = "a-1", owner: str = PUBLIC, created: int = NOW, **fields: Any) -> StoredAnswer:
    values: dict[str, Any] = {
        "id": id,
        "tenant": DEFAULT_TENANT,
        "owner": owner,
        "url": "https://news.example/a",
        "variant": "v",
        "body": b"{}",
        "etag": '"1"',
        "created_at": created,
        "expires_at": created + DAY,
    }
    return StoredAnswer(**(values | fields))


def test_the_migrations_make_the_tables_that_the_code_has(store: Store):
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []


def test_migrating_twice_changes_nothing(store: Store):
    store.save_answer(answer())
    store.migrate()
    assert store.answer(DEFAULT_TENANT, "a-1", NOW) is not None


def test_bytes_come_back_as_they_were_stored(store: Store):
    store.save_answer(answer(body='{"é": "😀"}'.encode()))
    found = store.answer(DEFAULT_TENANT, "a-1", NOW)
    assert found is not None
    assert found.body == '{"é": "😀"}'.encode()


def test_an_answer_that_several_keep_at_once_is_kept_once(store: Store):
    together = threading.Barrier(4)

    def keep(number: int) -> None:
        together.wait()
        for again in range(5):
            store.save_answer(answer(f"a-{again}", body=str(number).encode()))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(keep, range(4)))
    assert all(store.answer(DEFAULT_TENANT, f"a-{again}", NOW) for again in range(5))


def test_the_newest_public_answer_wins_and_a_private_one_is_never_served(store: Store):
    store.save_answer(answer("a-old", created=NOW - 10))
    store.save_answer(answer("a-new", created=NOW - 5))
    store.save_answer(answer("a-private", owner="token:x", created=NOW))
    found = store.newest_public(DEFAULT_TENANT, "https://news.example/a", NOW)
    assert found is not None
    assert found.id == "a-new"


def test_an_expired_answer_is_gone_before_the_sweep_and_after_it(store: Store):
    store.save_answer(answer())
    late = NOW + DAY
    assert store.answer(DEFAULT_TENANT, "a-1", late) is None
    assert store.newest_public(DEFAULT_TENANT, "https://news.example/a", late) is None
    assert store.sweep(late) == 1
    assert store.sweep(late) == 0


def test_one_tenant_never_sees_the_answers_of_another(store: Store):
    store.save_answer(answer(tenant="herald"))
    assert store.answer(DEFAULT_TENANT, "a-1", NOW) is None
    assert store.newest_public(DEFAULT_TENANT, "https://news.example/a", NOW) is None
    assert store.forget(DEFAULT_TENANT, "https://news.example/a", [PUBLIC]) == 0


def test_forgetting_takes_the_named_owners_answers_alone(store: Store):
    store.save_answer(answer("a-1", owner="token:a"))
    store.save_answer(answer("a-2", owner="token:b"))
    assert store.forget(DEFAULT_TENANT, "https://news.example/a", ["token:a", PUBLIC]) == 1
    assert store.answer(DEFAULT_TENANT, "a-2", NOW) is not None


def test_a_token_is_known_by_its_secret_until_it_expires_or_is_removed(store: Store):
    secret = store.add_token(DEFAULT_TENANT, "desk", ["read", "analyse"], NOW, days=1)
    found = store.token(secret, NOW)
    assert found is not None
    assert found.scopes == "analyse read"
    assert store.token(secret, NOW + DAY) is None
    assert store.remove_token(found.id)
    assert store.token(secret, NOW) is None
    assert not store.remove_token(found.id)


def test_the_secret_of_a_token_is_not_kept(store: Store):
    secret = store.add_token(DEFAULT_TENANT, "desk", ["read"], NOW)
    assert all(secret not in str(token.model_dump()) for token in store.tokens())


def test_an_idempotency_key_stands_for_one_request_for_a_day(store: Store):
    first = store.claim_key(DEFAULT_TENANT, "local", "k", "one", NOW)
    assert (first.request_digest, first.answer_id) == ("one", None)
    store.answer_key(DEFAULT_TENANT, "local", "k", "a-1")
    again = store.claim_key(DEFAULT_TENANT, "local", "k", "two", NOW + 10)
    assert (again.request_digest, again.answer_id) == ("one", "a-1")
    assert store.claim_key(DEFAULT_TENANT, "local", "k", "two", NOW + DAY).request_digest == "two"
    assert store.claim_key(DEFAULT_TENANT, "token:x", "k", "three", NOW).request_digest == "three"


def lookup(key: str, body: bytes = b"[]", expires: int = NOW + DAY) -> LiveLookup:
    return LiveLookup(
        tenant=DEFAULT_TENANT, source="wikidata", key=key, body=body, fetched_at=NOW, expires_at=expires, etag='"1"'
    )


def test_live_lookups_are_found_by_source_and_key_fresh_or_stale(store: Store):
    store.save_lookups([lookup("a"), lookup("b", expires=NOW - DAY)])
    found = store.lookups(DEFAULT_TENANT, "wikidata", ["a", "b", "c"])
    assert found.keys() == {"a", "b"}
    assert store.lookups(DEFAULT_TENANT, "another source", ["a"]) == {}


def test_a_live_lookup_is_replaced_by_a_newer_one(store: Store):
    store.save_lookups([lookup("a", b"[1]")])
    store.save_lookups([lookup("a", b"[2]")])
    assert store.lookups(DEFAULT_TENANT, "wikidata", ["a"])["a"].body == b"[2]"


def test_live_lookups_outlive_their_time_by_a_month(store: Store):
    store.save_lookups([lookup("a", expires=NOW - STALE_S - 1), lookup("b", expires=NOW - STALE_S + 60)])
    store.sweep(NOW)
    assert store.lookups(DEFAULT_TENANT, "wikidata", ["a", "b"]).keys() == {"b"}
