from __future__ import annotations

import gzip
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sidelight.packs.wikidata.lines import Stream, blocks, input_files

FILES = st.lists(st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b" ")), max_size=8), min_size=1)


def read(paths: list[Path], size: int, first: int = 0, start: int = 0) -> list[tuple[int, int, list[bytes]]]:
    """Number, end and lines of each block."""
    with closing(Stream(paths)) as stream:
        stream.skip(start)
        return [(block.number, block.end, list(block.lines())) for block in blocks(stream, size, first, start)]


def written(folder: Path, files: list[list[bytes]], *, ended: bool) -> list[Path]:
    """Every other one packed; without the last line's end unless `ended`."""
    paths = []
    for number, lines in enumerate(files):
        content = b"\n".join(lines) + (b"\n" if lines and ended else b"")
        path = folder / (f"{number}.json.gz" if number % 2 else f"{number}.json")
        path.write_bytes(gzip.compress(content) if number % 2 else content)
        paths.append(path)
    return paths


@given(files=FILES, size=st.integers(1, 60), ended=st.booleans())
def test_blocks_hold_every_line_once_and_go_on_the_same_from_anywhere(
    files: list[list[bytes]], size: int, ended: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), files, ended=ended)
        found = read(paths, size)
        assert [line for _, _, block in found for line in block if line] == [
            line for lines in files for line in lines if line
        ]
        for number, end, _ in found:
            assert read(paths, size, number + 1, end) == found[number + 1 :]


def test_a_folder_stands_for_its_json_files_by_name(tmp_path: Path) -> None:
    for name in ("b.json", "a.jsonl.gz", "README.md"):
        (tmp_path / name).touch()
    assert [path.name for path in input_files([tmp_path])] == ["a.jsonl.gz", "b.json"]
