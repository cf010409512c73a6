from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.base import Entities, Knowledge
from sidelight.knowledge.format import read_manifest
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


def refuse_two_people(folder: Path) -> None:
    if read_manifest(folder).counts["entities"] == 2:
        raise KnowledgeError("not this one")


def test_a_pack_that_may_not_be_opened_leaves_the_others_in_use(tmp_path: Path) -> None:
    install(tmp_path / "packs", tmp_path / "1", "Mira Stone")
    shelf = Shelf(tmp_path / "packs", check=refuse_two_people)
    before = shelf.snapshot()
    install(tmp_path / "packs", tmp_path / "2", "Ada Olsen", "Mira Stone")
    assert shelf.snapshot() is before
    install(tmp_path / "packs", tmp_path / "3", "Ada Olsen")
    assert knows(shelf.snapshot(), "Ada Olsen")


def test_without_any_other_pack_the_reason_is_told(tmp_path: Path) -> None:
    install(tmp_path / "packs", tmp_path / "2", "Ada Olsen", "Mira Stone")
    with pytest.raises(KnowledgeError, match="not this one"):
        Shelf(tmp_path / "packs", check=refuse_two_people).snapshot()


def test_a_pack_that_is_half_removed_is_not_there(tmp_path: Path) -> None:
    install(tmp_path / "packs", tmp_path / "1", "Mira Stone")
    (tmp_path / "packs" / "example" / "current").unlink()
    (tmp_path / "packs" / "stray file").write_text("")
    assert Shelf(tmp_path / "packs").snapshot().packs == ()


def test_a_request_ends_with_a_pack_that_is_removed_meanwhile(tmp_path: Path) -> None:
    people = [f"Mira {letter}tone" for letter in "ABCDEFGH"]
    install(tmp_path / "packs", tmp_path / "1", *people)
    knowledge = Shelf(tmp_path / "packs").snapshot()
    manage.remove(tmp_path / "packs", "example")
    with ThreadPoolExecutor(4) as threads:  # more than there are connections to the removed file
        assert all(threads.map(partial(knows, knowledge), people * 20))
