from __future__ import annotations

import json
from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import DATABASE, MANIFEST, NAMES, PAYLOAD
from sidelight.knowledge.pack import open_pack
from tests.server.knowledge.making import make_pack, person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_pack(tmp_path, entities=[person("Mira Stone")])
    return tmp_path / "example"


@pytest.mark.parametrize("name", [MANIFEST, *PAYLOAD])
def test_a_pack_without_one_of_its_files_is_refused(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(KnowledgeError):
        open_pack(folder)


@pytest.mark.parametrize("name", [MANIFEST, DATABASE, NAMES])
def test_a_file_of_something_else_is_refused(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"this is neither JSON nor a database nor a trie" * 100)
    with pytest.raises(KnowledgeError):
        open_pack(folder)


@pytest.mark.parametrize("other", [3, 5])
def test_a_pack_of_another_format_is_refused(folder: Path, other: int) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(manifest | {"format": other}))
    with pytest.raises(KnowledgeError, match="another release of Sidelight"):
        open_pack(folder)


def test_a_pack_offers_only_what_it_holds(folder: Path) -> None:
    pack = open_pack(folder)
    assert pack.entities
    assert (pack.events, pack.series, pack.reviews) == (None, None, None)


def test_a_pack_can_be_read_where_nothing_can_be_written(folder: Path) -> None:
    before = sorted(path.name for path in folder.iterdir())
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        entities = open_pack(folder).entities
        assert entities is not None
        assert entities.candidates(["Mira Stone"], 1)[0]
        assert sorted(path.name for path in folder.iterdir()) == before
    finally:
        folder.chmod(0o755)
