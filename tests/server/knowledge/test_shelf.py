from __future__ import annotations

from pathlib import Path

from sidelight.knowledge.base import Entities, Knowledge
from sidelight.knowledge.shelf import Shelf
from sidelight.packs import manage
from tests.server.knowledge.making import make_pack, person


def install(packs_dir: Path, work: Path, *labels: str) -> None:
    make_pack(work, entities=[person(label) for label in labels])
    manage.add(packs_dir, work / "example")


def knows(knowledge: Knowledge, name: str) -> bool:
    return any(source.candidates([name], 1)[0] for source in knowledge.of(Entities))


def test_without_packs_nothing_is_known(tmp_path: Path) -> None:
    knowledge = Shelf(tmp_path / "absent").snapshot()
    assert (knowledge.sources, knowledge.packs, knowledge.as_of()) == ((), (), None)


def test_a_new_version_is_taken_up_while_a_request_keeps_its_own(tmp_path: Path) -> None:
    install(tmp_path / "packs", tmp_path / "1", "Mira Stone")
    shelf = Shelf(tmp_path / "packs")
    before = shelf.snapshot()
    install(tmp_path / "packs", tmp_path / "2", "Ada Olsen")
    after = shelf.snapshot()
    assert (knows(before, "Mira Stone"), knows(before, "Ada Olsen")) == (True, False)
    assert (knows(after, "Mira Stone"), knows(after, "Ada Olsen")) == (False, True)
    assert before.packs != after.packs


def test_nothing_is_opened_again_while_nothing_changes(tmp_path: Path) -> None:
    install(tmp_path, tmp_path / "work", "Mira Stone")
    shelf = Shelf(tmp_path)
    assert shelf.snapshot() is shelf.snapshot()


def test_a_removed_pack_is_no_longer_asked(tmp_path: Path) -> None:
    install(tmp_path / "packs", tmp_path / "work", "Mira Stone")
    shelf = Shelf(tmp_path / "packs")
    assert shelf.snapshot().packs
    manage.remove(tmp_path / "packs", "example")
    assert shelf.snapshot().packs == ()
