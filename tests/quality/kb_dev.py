"""The development records of people as a pack, by the product's own builder.

python -m tests.quality.kb_dev FOLDER      builds it there, for predict.py --pack FOLDER
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.shelf import join
from sidelight.packs.wikidata import build_wikidata

SHARED = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared"))
RECORDS = SHARED / "data" / "linking" / "kb-dev.jsonl"
# The records of Congress in it are of this day.
AS_OF = "2026-06-15"


def build(folder: Path) -> Knowledge:
    """The records alone, as a fresh server would know them."""
    build_wikidata([RECORDS], folder, "kb-dev", as_of=AS_OF)
    return join([open_pack(folder)])


if __name__ == "__main__":
    build(Path(sys.argv[1]))
