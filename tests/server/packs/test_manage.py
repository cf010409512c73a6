from __future__ import annotations

from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, PAYLOAD
from sidelight.knowledge.installed import current
from sidelight.packs import manage
from tests.server.knowledge.making import make_pack, person


def made(folder: Path, *labels: str) -> Path:
    make_pack(folder, entities=[person(label) for label in labels])
    return folder / "example"


@pytest.fixture
def packs_dir(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def test_an_added_pack_is_in_use(tmp_path: Path, packs_dir: Path) -> None:
    folder = manage.add(packs_dir, made(tmp_path, "Mira Stone"))
    assert current(packs_dir) == {"example": folder}
    [pack] = manage.installed(packs_dir)
    assert (pack.folder, pack.in_use, pack.manifest.counts["entities"]) == (folder, True, 1)


def test_versions_lie_side_by_side_and_the_last_added_is_in_use(tmp_path: Path, packs_dir: Path) -> None:
    one = manage.add(packs_dir, made(tmp_path / "1", "Mira Stone"))
    two = manage.add(packs_dir, made(tmp_path / "2", "Ada Olsen"))
    assert {pack.folder: pack.in_use for pack in manage.installed(packs_dir)} == {one: False, two: True}
    assert manage.add(packs_dir, tmp_path / "1" / "example") == one
    assert current(packs_dir) == {"example": one}


@pytest.mark.parametrize("name", PAYLOAD)
def test_one_wrong_byte_is_refused_by_name_and_the_old_version_stays(
    tmp_path: Path, packs_dir: Path, name: str
) -> None:
    before = manage.add(packs_dir, made(tmp_path / "1", "Mira Stone"))
    bad = made(tmp_path / "2", "Ada Olsen")
    content = bytearray((bad / name).read_bytes())
    content[len(content) // 2] ^= 1
    (bad / name).write_bytes(content)
    with pytest.raises(KnowledgeError, match=f"damaged: the checksum of {name}"):
        manage.add(packs_dir, bad)
    assert current(packs_dir) == {"example": before}
    assert [pack.folder for pack in manage.installed(packs_dir)] == [before]
    assert sorted(path.name for path in before.parent.iterdir()) == sorted([before.name, "current"])


@pytest.mark.parametrize(
    "change", [("2026-01-01", "2026-11-01"), ("CC0-1.0", "CC1-1.0"), ('"entities": 1', '"entities": 2')]
)
def test_a_changed_manifest_is_refused(tmp_path: Path, change: tuple[str, str]) -> None:
    folder = made(tmp_path, "Mira Stone")
    manifest = (folder / MANIFEST).read_text()
    (folder / MANIFEST).write_text(manifest.replace(*change))
    with pytest.raises(KnowledgeError, match=f"{MANIFEST} does not agree"):
        manage.verify(folder)


def test_a_missing_file_is_named(tmp_path: Path, packs_dir: Path) -> None:
    folder = made(tmp_path, "Mira Stone")
    (folder / PAYLOAD[1]).unlink()
    with pytest.raises(KnowledgeError, match=PAYLOAD[1]):
        manage.verify(folder)


def test_what_is_no_pack_is_refused(tmp_path: Path, packs_dir: Path) -> None:
    with pytest.raises(KnowledgeError, match=MANIFEST):
        manage.add(packs_dir, tmp_path)


def test_an_id_that_leads_elsewhere_is_refused(tmp_path: Path, packs_dir: Path) -> None:
    folder = made(tmp_path, "Mira Stone")
    manifest = (folder / MANIFEST).read_text()
    (folder / MANIFEST).write_text(manifest.replace('"id": "example"', '"id": "../elsewhere"'))
    with pytest.raises(KnowledgeError, match="id"):
        manage.add(packs_dir, folder)
    assert not (tmp_path / "elsewhere").exists()


def test_a_version_in_use_cannot_be_removed_beside_others(tmp_path: Path, packs_dir: Path) -> None:
    one = manage.add(packs_dir, made(tmp_path / "1", "Mira Stone"))
    two = manage.add(packs_dir, made(tmp_path / "2", "Ada Olsen"))
    with pytest.raises(KnowledgeError, match="in use"):
        manage.remove(packs_dir, "example", two.name)
    manage.remove(packs_dir, "example", one.name)
    assert [pack.folder for pack in manage.installed(packs_dir)] == [two]


def test_a_whole_pack_can_be_removed(tmp_path: Path, packs_dir: Path) -> None:
    manage.add(packs_dir, made(tmp_path, "Mira Stone"))
    manage.remove(packs_dir, "example")
    assert manage.installed(packs_dir) == []
    with pytest.raises(KnowledgeError, match="no pack example"):
        manage.remove(packs_dir, "example")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("name", [MANIFEST, *PAYLOAD])
def test_a_pack_that_changed_since_it_was_added_is_not_opened(tmp_path: Path, packs_dir: Path, name: str) -> None:
    version = manage.add(packs_dir, made(tmp_path, "Mira Stone"))
    manage.check_installed(version, ())
    flip(version / name)
    with pytest.raises(KnowledgeError):
        manage.check_installed(version, ())


def test_a_damaged_copy_is_mended_by_adding_the_pack_again(tmp_path: Path, packs_dir: Path) -> None:
    version = manage.add(packs_dir, made(tmp_path, "Mira Stone"))
    flip(version / PAYLOAD[0])
    assert manage.add(packs_dir, tmp_path / "example") == version
    manage.verify(version)


def test_a_pack_is_read_whole_once(tmp_path: Path, packs_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version = manage.add(packs_dir, made(tmp_path, "Mira Stone"))
    reads: list[Path] = []
    monkeypatch.setattr(manage, "verify", lambda folder, trusted: reads.append(folder))
    manage.check_installed(version, ())
    assert reads == []
    for path in version.iterdir():  # unpacked by other means, without our record
        if path.name.startswith("."):
            path.unlink()
    manage.check_installed(version, ())
    manage.check_installed(version, ())
    assert reads == [version]
