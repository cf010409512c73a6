"""People in other sorts of news: results, tables, transcripts, datelines, names of other tongues.

python -m tests.quality.styles.score [FILE …]      prints a row for each sort, and what went wrong in each text

The texts were written and labelled before anything ran on them, those of fourth.txt and fifth.txt by somebody who has
not seen the code. Nobody has read the errors in third.txt and fifth.txt.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.shelf import join
from sidelight.packs.starter import PACK_ID, ensure_starter
from tests.quality import kb_dev
from tests.quality.adversarial.score import Score, by_form, judge
from tests.quality.marked import marked_texts

FILES = ("first", "second", "third", "fourth", "fifth")


def passages(file: str) -> Iterator[dict[str, Any]]:
    """The texts of a file; the form of each is its sort of news."""
    for text in marked_texts(Path(__file__).parent / f"{file}.txt"):
        yield text | {"form": text["id"].rsplit("-", 1)[0]}


def main(files: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge = _starter_and_records(Path(folder))
    judged = [judge(one, knowledge) for file in files or FILES for one in passages(file)]
    for one in judged:
        for error in one.errors:
            print(f"{one.id:16} {error}")
    print(f"\n{'sort':14} {'known':>6} {'right':>6} {'unknown':>8} {'namesakes':>10} {'found':>10} {'false':>5}")
    for sort, s in [*by_form(judged).items(), ("all", sum((one.score for one in judged), Score()))]:
        print(f"{sort:14} {s.known:6} {s.right:6} {s.unknown:8} {s.namesakes:10} {s.found:6}/{s.names:3} {s.false:5}")


def _starter_and_records(folder: Path) -> Knowledge:
    """The starter pack with the development records, of which most sportsmen of the texts are."""
    ensure_starter(folder)
    kb_dev.build(folder / "records")
    return join([open_pack(next((folder / PACK_ID).glob("*/pack.json")).parent), open_pack(folder / "records")])


if __name__ == "__main__":
    main(sys.argv[1:])
