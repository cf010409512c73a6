from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import MANIFEST, PAYLOAD
from sidelight.model import Entity
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack
from tests.server.knowledge.making import CITED, event, person, review, role, series

HEAD = Head("example", "table", "CC0-1.0")


def content() -> Content:
    return Content(
        [person("Mira Stone", roles=(role("Mayor", "2020", None),)), person("Ada Olsen")],
        [event("Dock strike", "1911")],
        [series("a")],
        [review("Taxes rose")],
    )


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    one, two = (write_pack(HEAD, content(), tmp_path / name) for name in "ab")
    assert one == two
    for name in (MANIFEST, *PAYLOAD):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_other_knowledge_is_another_version(tmp_path: Path) -> None:
    one = write_pack(HEAD, content(), tmp_path / "a")
    two = write_pack(HEAD, Content([person("Mira Stone")]), tmp_path / "b")
    assert one.version != two.version


def test_the_manifest_counts_and_dates_what_is_there(tmp_path: Path) -> None:
    newer = replace(CITED, retrieved="2026-03-04")
    manifest = write_pack(HEAD, Content([person("Mira Stone", citation=newer)], series=[series("a")]), tmp_path / "a")
    assert manifest.counts == {"entities": 1, "events": 0, "series": 1, "reviews": 0}
    assert manifest.as_of == "2026-03-04"


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(KnowledgeError, match="not empty"):
        write_pack(HEAD, content(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_a_file_is_no_place_for_a_pack(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(KnowledgeError, match="no folder"):
        write_pack(HEAD, content(), tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == "mine"


def test_two_builds_into_one_folder_do_not_meet(tmp_path: Path) -> None:
    def people() -> Iterator[Entity]:
        with pytest.raises(KnowledgeError, match="Another build"):
            write_pack(HEAD, content(), tmp_path / "a")
        yield person("Mira Stone")

    assert write_pack(HEAD, Content(people()), tmp_path / "a").counts["entities"] == 1


def test_what_a_killed_build_left_goes(tmp_path: Path) -> None:
    (tmp_path / ".a.unfinished").mkdir()
    (tmp_path / ".a.unfinished" / "half").write_text("")
    write_pack(HEAD, content(), tmp_path / "a")
    assert sorted(path.name for path in tmp_path.rglob("*")) == sorted(["a", MANIFEST, *PAYLOAD])


def test_a_disk_that_is_full_is_a_sentence_and_nothing_is_left(tmp_path: Path) -> None:
    def people() -> Iterator[Entity]:
        yield person("Mira Stone")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(KnowledgeError, match="cannot be written: No space left on device"):
        write_pack(HEAD, Content(people()), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_two_people_of_one_id_are_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"entity\.id"):
        write_pack(HEAD, Content([person("Mira Stone"), person("Mira Stone")]), tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_stage_by_stage(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    write_pack(HEAD, content(), tmp_path / "a", lambda stage, done: told.append((stage, done)))
    assert told == [("people", 2), ("events", 1), ("series", 1), ("reviews", 1), ("names", 3)]
