"""No change falls below what was reached on the development sets; floors.json holds it with a digest of the data.

The predictions come from predict.py and the scores from the scorers of the data, as a judge would run them.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sidelight.packs.wikidata import build_wikidata
from tests.quality import kb_dev

OTHER_DATA = "the data are others than the floor was measured on"
HERE = Path(__file__).parent
FLOORS: dict[str, Any] = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def run(command: list[str | Path], stdin: Path | None, env: dict[str, str]) -> str:
    with (stdin or Path(os.devnull)).open(encoding="utf-8") as given:
        done = subprocess.run(
            [sys.executable, *map(str, command)], stdin=given, env=env, check=True, capture_output=True, text=True
        )
    return done.stdout


def value(scores: Any, path: str) -> float:
    for name in path.split("."):
        scores = scores[name]
    return float(scores)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def part(floor: dict[str, Any], whole: Path, folder: Path) -> Path:
    """Every so many lines where all of them would take minutes."""
    if "every" not in floor:
        return whole
    lines = whole.read_text(encoding="utf-8").splitlines(keepends=True)[:: floor["every"]]
    some = folder / whole.name
    some.write_text("".join(lines), encoding="utf-8")
    return some


def pack(floor: dict[str, Any], data: Path, folder: Path) -> list[str | Path]:
    """The pack of a floor's own records, instead of the starter pack, as an option."""
    if "records" not in floor:
        return []
    assert sha256(data / floor["records"]) == floor["records_sha256"], OTHER_DATA
    build_wikidata([data / floor["records"]], folder / "pack", "records", as_of=kb_dev.AS_OF)
    return ["--pack", folder / "pack"]


@pytest.mark.parametrize("name", FLOORS)
def test_a_development_set_scores_no_worse_than_its_floor(name: str, shared: Path, data_dir: Path, tmp_path: Path):
    floor = FLOORS[name]
    data = shared / "data"
    assert sha256(data / floor["input"]) == floor["sha256"], OTHER_DATA
    given, gold = (part(floor, data / floor[name], tmp_path) for name in ("input", "gold"))
    env = os.environ | {"SIDELIGHT_DATA_DIR": str(data_dir)}
    corpus = ["--corpus", data / floor["corpus"]] if "corpus" in floor else []
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text(
        run([HERE / "predict.py", floor["task"], *corpus, *pack(floor, data, tmp_path)], given, env),
        encoding="utf-8",
    )
    arguments = [part.format(gold=gold, pred=predictions) for part in floor["arguments"]]
    scores = json.loads(run([shared / "bench" / floor["scorer"], *arguments], None, env))
    below = {path: value(scores, path) for path, least in floor["at_least"].items() if value(scores, path) < least}
    above = {path: value(scores, path) for path, most in floor["at_most"].items() if value(scores, path) > most}
    assert not below | above
