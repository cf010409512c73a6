from __future__ import annotations

import bz2
import errno
import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import Any

import psutil
import pytest

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import DATABASE, MANIFEST, Manifest
from sidelight.knowledge.pack import open_pack
from sidelight.model import Entity
from sidelight.packs.wikidata import build_wikidata
from tests.server.packs.wikidata.making import array, day, item, lines, person, statement

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

OFFICE = item("Q7001", "mayor of Larkhaven", P1001=[statement("Q7002")])
TOWN = item("Q7002", "Larkhaven")


def mira(**claims: Any) -> dict[str, Any]:
    return person("Q7100", "Mira Stone", P39=[statement("Q7001", P580=day("2011-05-01"), P582=day("2015"))], **claims)


def build(folder: Path, content: bytes, name: str = "dump.json", **options: Any) -> Manifest:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return build_wikidata([folder / name], folder / "out", "people", as_of="2026-06-15", **options)


def entity(folder: Path, id: str = "Q7100") -> Entity | None:
    entities = open_pack(folder / "out").entities
    return entities.entities([id])[0] if entities else None


def test_an_office_is_called_as_its_own_item_says_wherever_its_line_stands(tmp_path: Path) -> None:
    build(tmp_path, lines(mira(), OFFICE, TOWN))
    known = entity(tmp_path)
    assert known is not None
    [role] = known.roles
    assert (role.title, role.of, role.from_, role.to) == ("Mayor of Larkhaven", "Larkhaven", "2011-05-01", "2015")
    assert known.citation.url == "https://www.wikidata.org/wiki/Q7100"


def test_every_line_is_kept_or_rejected_with_its_reason(tmp_path: Path) -> None:
    prop = {"type": "property", "id": "P1", "labels": {}}
    manifest = build(tmp_path, lines(mira(), OFFICE, prop, person("Q7101", None)) + b"{broken\n")
    assert manifest.read == 5
    assert manifest.counts["entities"] == 1
    assert manifest.rejected == {
        "items that are neither person nor event": 1,
        "lines that are no entity document": 1,
        "people without a name in Latin script": 1,
        "properties and lexemes": 1,
    }
    assert manifest.read == manifest.counts["entities"] + manifest.counts["events"] + sum(manifest.rejected.values())


def test_a_line_that_is_no_text_is_rejected_alone(tmp_path: Path) -> None:
    latin = lines(item("Q7102", "Zoe")).replace(b"Zoe", b"Zo\xeb")
    manifest = build(tmp_path, lines(mira()) + latin)
    assert manifest.counts["entities"] == 1
    assert manifest.rejected == {"lines that are no entity document": 1}


def test_the_mark_before_utf_8_costs_no_entity(tmp_path: Path) -> None:
    assert build(tmp_path, b"\xef\xbb\xbf" + lines(mira())).counts["entities"] == 1


def test_a_role_in_a_nameless_office_is_left_out_and_counted(tmp_path: Path) -> None:
    manifest = build(tmp_path, lines(mira()))
    known = entity(tmp_path)
    assert known is not None
    assert known.roles == ()
    assert manifest.omitted == {"roles in an office without an English name": 1}


def test_somebody_is_a_person_whatever_else_is_preferred(tmp_path: Path) -> None:
    saint = item("Q7100", "Mira Stone", P31=[statement("Q43115", rank="preferred"), statement("Q5")])
    assert build(tmp_path, lines(saint)).counts["entities"] == 1


def test_the_commonest_kinds_of_item_are_rejected_parsed_or_not(tmp_path: Path) -> None:
    article = item("Q7200", "On larks", P31=[statement("Q13442814")])
    for snak in article["claims"]["P31"]:
        snak["mainsnak"] = {"snaktype": "value", "property": "P31"} | snak["mainsnak"]
    spaced = json.dumps(article).encode() + b"\n"
    manifest = build(tmp_path, lines(article, mira()) + spaced)
    assert manifest.rejected == {"items that are neither person nor event": 2}


PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "json": bytes,
    "json.gz": gzip.compress,
    "json.bz2": bz2.compress,
    "json.zst": zstd.compress,
}


@pytest.mark.parametrize("suffix", PACKINGS)
@pytest.mark.parametrize("shape", [array, lines])
def test_every_packing_and_shape_gives_the_same_pack(tmp_path: Path, suffix: str, shape: Any) -> None:
    build(tmp_path / "plain", lines(mira(), OFFICE, TOWN))
    build(tmp_path / "packed", PACKINGS[suffix](shape(mira(), OFFICE, TOWN)), f"dump.{suffix}")
    assert (tmp_path / "packed" / "out" / MANIFEST).read_bytes() == (tmp_path / "plain" / "out" / MANIFEST).read_bytes()


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "people.json"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_bytes, args=(lines(mira(), OFFICE, TOWN),))
    writer.start()
    assert build_wikidata([pipe], tmp_path / "out", "people").counts["entities"] == 1
    writer.join()


@pytest.mark.parametrize("suffix", ["json.gz", "json.bz2", "json.zst"])
def test_a_file_that_is_cut_off_is_no_input(tmp_path: Path, suffix: str) -> None:
    packed = PACKINGS[suffix](lines(*(person(f"Q{n}", f"Person {n}") for n in range(8000, 8200))))
    with pytest.raises(KnowledgeError, match="damaged or cut off"):
        build(tmp_path, packed[: len(packed) // 2], f"dump.{suffix}")
    assert not (tmp_path / "out").exists()


def test_an_array_that_does_not_end_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="does not end"):
        build(tmp_path, array(mira(), OFFICE)[:-2])


def test_a_build_that_was_broken_off_goes_on_and_gives_the_same_bytes(tmp_path: Path) -> None:
    people = lines(OFFICE, TOWN, mira(), *(person(f"Q{n}", f"Person {n}") for n in range(8000, 8050)))
    build(tmp_path / "whole", people, block_bytes=1000)

    class Killed(BaseException):
        pass

    seen: list[int] = []

    def kill(stage: str, done: int) -> None:
        seen.append(done)
        if len(seen) == 7:
            raise Killed

    with pytest.raises(Killed):
        build(tmp_path / "broken", people, block_bytes=1000, progress=kill)
    parts = tmp_path / "broken" / ".out.parts"
    before = {path.name: path.stat().st_mtime_ns for path in parts.glob("*.end")}
    assert len(before) == 7
    changed: list[str] = []

    def watch(stage: str, done: int) -> None:
        changed.extend(
            name for name, time in before.items() if parts.exists() and (parts / name).stat().st_mtime_ns != time
        )

    build_wikidata(
        [tmp_path / "broken" / "dump.json"], tmp_path / "broken" / "out", "people", as_of="2026-06-15",
        block_bytes=1000, progress=watch,
    )  # fmt: skip
    assert changed == []
    assert not parts.exists()
    for name in (DATABASE, MANIFEST):
        assert (tmp_path / "broken" / "out" / name).read_bytes() == (tmp_path / "whole" / "out" / name).read_bytes()


def test_several_processes_give_the_same_bytes_as_one(tmp_path: Path) -> None:
    people = lines(*(person(f"Q{n}", f"Person {n}") for n in range(8000, 8050)))
    build(tmp_path / "one", people, block_bytes=2000)
    build(tmp_path / "two", people, block_bytes=2000, processes=2)
    assert (tmp_path / "two" / "out" / DATABASE).read_bytes() == (tmp_path / "one" / "out" / DATABASE).read_bytes()


def test_a_second_build_into_the_same_folder_leaves_the_first_alone(tmp_path: Path) -> None:
    people = lines(*(person(f"Q{n}", f"Person {n}") for n in range(8000, 8050)))
    refused: list[str] = []

    def meanwhile(stage: str, done: int) -> None:
        with pytest.raises(KnowledgeError) as error:
            build(tmp_path, people)
        refused.append(str(error.value))

    assert build(tmp_path, people, progress=meanwhile).counts["entities"] == 50
    assert set(refused) == {"Another build into the same folder is running."}


def test_a_disk_that_is_full_is_a_sentence_and_the_build_goes_on_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(KnowledgeError, match="cannot be kept: No space left on device"):
            build(tmp_path, lines(mira()))
    assert build(tmp_path, lines(mira())).counts["entities"] == 1


def test_parts_of_another_input_are_thrown_away(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError):
        build(tmp_path, array(mira(), OFFICE)[:-2])
    assert build(tmp_path, array(person("Q9", "Somebody Else"))).counts["entities"] == 1
    assert entity(tmp_path) is None


def test_the_newest_revision_of_an_item_counts(tmp_path: Path) -> None:
    old, new = mira(), mira() | {"lastrevid": 2}
    new["labels"] = {"en": {"language": "en", "value": "Mira Stone-Hale"}}
    manifest = build(tmp_path, lines(new, old, new))
    known = entity(tmp_path)
    assert known is not None
    assert known.label == "Mira Stone-Hale"
    assert manifest.rejected == {"older revisions of an item": 2}


SCRIPT = """
import sys
from pathlib import Path
from sidelight.packs.wikidata import build_wikidata

if __name__ == "__main__":
    dump, out = map(Path, sys.argv[1:])
    build_wikidata([dump], out, "people", as_of="2026-06-15", processes=2, block_bytes=5_000)
"""


def test_a_build_that_was_killed_goes_on_and_gives_the_same_bytes(tmp_path: Path) -> None:
    people = lines(*(person(f"Q{n}", f"Person {n}") for n in range(10_000, 14_000)))
    (tmp_path / "dump.json.gz").write_bytes(gzip.compress(people, 1))
    (tmp_path / "build.py").write_text(SCRIPT)
    command = [sys.executable, str(tmp_path / "build.py"), str(tmp_path / "dump.json.gz")]
    killed = subprocess.Popen([*command, str(tmp_path / "killed")])
    parts = tmp_path / ".killed.parts"
    while killed.poll() is None and len(list(parts.glob("*.end"))) < 5:
        time.sleep(0.02)
    readers = psutil.Process(killed.pid).children(recursive=True)
    killed.kill()
    killed.wait()
    assert not psutil.wait_procs(readers, timeout=30)[1]
    assert parts.exists()
    assert not (tmp_path / "killed").exists()
    for name in ("killed", "whole"):
        subprocess.run([*command, str(tmp_path / name)], check=True)
    assert not parts.exists()
    for file in (DATABASE, MANIFEST):
        assert (tmp_path / "killed" / file).read_bytes() == (tmp_path / "whole" / file).read_bytes()
