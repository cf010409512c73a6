"""Do false names grow with the pack? The development articles, with people added whom none of them means.

.venv/bin/python -m tests.quality.distractors             # none, and 200,000
.venv/bin/python -m tests.quality.distractors 10000 200000
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.shelf import join
from tests.quality import kb_dev
from tests.quality.bench.synthetic_pack import built
from tests.quality.linking import ARTICLES, SCORER
from tests.quality.predict import people

_ALIASES = 3


def with_distractors(count: int, work: Path) -> Knowledge:
    """The development records and so many made-up people, whose names are made of those of real ones."""
    records = work / "kb-dev"
    if not records.exists():
        kb_dev.build(records)
    folders = [records]
    if count:
        folders.append(work / f"people-{count}-{_ALIASES}")
        built(folders[-1], count, _ALIASES)
    return join([open_pack(folder) for folder in folders])


def scores(knowledge: Knowledge) -> dict[str, Any]:
    """What score_people.py says of strict spans."""
    documents = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    predictions: Iterable[dict[str, Any]] = (line for document in documents for line in people(document, knowledge))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, predictions)))
        file.flush()
        command = [sys.executable, str(SCORER), "--gold", str(ARTICLES), "--pred", file.name, "--json"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    strict: dict[str, Any] = json.loads(answer)["strict"]
    return strict


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("people", type=int, nargs="*", default=[0, 200_000], help="how many are added")
    parser.add_argument("--keep", type=Path, help="folder in which the packs stay")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        for count in options.people:
            found = scores(with_distractors(count, options.keep or Path(work)))
            shown = {name: found[name] for name in ("detection", "linking", "cards", "nil")}
            print(f"{count:,} added: {json.dumps(shown)}")


if __name__ == "__main__":
    main()
