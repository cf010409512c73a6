"""Fact-checks from live Google Fact Check Tools: does a statement that was checked get its card, and no other one?

SIDELIGHT_SHARED=… python -m tests.quality.live_checks [politifact] [snopes]

A peer on loopback answers as the API does. It holds the collection of a development set of which half of the answers
were taken out, and finds for the words that it is asked for the ten fact-checks nearest by BM25; what the API finds is
not documented. Sentences of one transcript are asked for together, as the claims of an article are. Another page on a
claim that was taken out, word for word, counts as right.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sidelight.kinds.claim.found import Asked, Found
from sidelight.kinds.claim.reviews import look_up
from sidelight.knowledge.base import FactChecks, WasChecked
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.publishers import Publishers
from sidelight.live import open_factcheck_tools
from sidelight.live.factcheck_tools import FactCheckTools
from sidelight.model import ClaimReview
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack
from sidelight.store import Store
from tests.quality.claims import asked, document_of, review
from tests.server.live.peer import Json, Peer, fact_check, serving

CLAIMS = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[3] / "shared")) / "data" / "claims"
SETS = ("politifact", "snopes")
_ADDRESS = "https://checks.example.org/"
_WORD = re.compile(r"\w+")

Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a statement gets after the API was asked."""

    answerable: bool
    """Whether an answer to it is left, by the labels."""
    verdict: str
    """"right", "wrong" or "silent"."""


class Finding(Peer):
    """Finds by words."""

    def __init__(self, collection: FactChecks) -> None:
        super().__init__()
        self._collection = collection

    def _fact_checks(self, query: dict[str, str]) -> Json:
        [found] = self._collection.similar([query["query"]], int(query["pageSize"]))
        return {"claims": [_as_told(one) for one, _ in found]} if found else {}


def shown(name: str) -> Iterator[Shown]:
    """For every statement of the set."""
    queries, corpus = _lines(f"matching_{name}_queries.jsonl"), _lines(f"matching_{name}_corpus.jsonl")
    removed = set(json.loads((CLAIMS / f"matching_{name}_nomatch_removed.json").read_text(encoding="utf-8"))["removed"])
    texts = {line["id"]: _words(line["text"]) for line in corpus}
    answers = {line["id"]: line["relevant"] for line in _lines(f"matching_{name}_qrels.jsonl")}
    left = [line for line in corpus if line["id"] not in removed]
    ids = {line["id"] for line in left}
    for query, same in _asked(queries, [review(line, _ADDRESS) for line in left]):
        right = {texts[id_] for id_ in answers[query["id"]]}
        claims = {_words(one.review.claim) for one in same}
        verdict = "silent" if not claims else "right" if claims & right else "wrong"
        yield Shown(not ids.isdisjoint(answers[query["id"]]), verdict)


def _asked(queries: Sequence[Line], left: Sequence[ClaimReview]) -> Iterator[tuple[Line, list[Found]]]:
    """Each query with the fact-checks that are taken for its own."""
    with tempfile.TemporaryDirectory() as folder:
        write_pack(Head("collection", "claimreview", "for measuring only"), Content(reviews=left), Path(folder, "pack"))
        collection = open_pack(Path(folder, "pack")).reviews
        assert collection is not None
        store = Store(f"sqlite:///{folder}/store.sqlite")
        store.migrate()
        with serving(Finding(collection)) as peer:
            source = open_factcheck_tools(peer.url, "key", Publishers(["checks.example.org"]), 1_000_000, store, days=1)
            for _, lines in groupby(queries, document_of):
                together = list(lines)
                yield from zip(together, _same(list(map(asked, together)), source), strict=True)
            source.close()
        store.close()


def _same(statements: Sequence[Asked], source: FactCheckTools) -> Iterator[list[Found]]:
    report = source.ask([WasChecked(one.text) for one in statements], time.monotonic() + 600, private=False)
    assert report.failure is None
    assert isinstance(report.found, FactChecks)
    [found] = look_up(statements, [report.found]).found
    yield from ([one for one in some if one.relation == "same"] for some in found)


def _as_told(one: ClaimReview) -> Json:
    told = fact_check(one.claim, one.rating or "", one.url, claimant=one.claimant or "")
    [published] = told["claimReview"]
    published |= {"title": one.headline, "reviewDate": f"{one.date}T00:00:00Z" if one.date else None}
    return told


def _words(claim: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(claim.casefold()))


def _lines(name: str) -> list[Line]:
    return [json.loads(line) for line in (CLAIMS / name).read_text(encoding="utf-8").splitlines()]


def main() -> None:
    for name in sys.argv[1:] or SETS:
        counted = Counter((one.answerable, one.verdict) for one in shown(name))
        print(name)
        for answerable in (True, False):
            some = {verdict: counted[answerable, verdict] for verdict in ("right", "wrong", "silent")}
            print("  checked" if answerable else "  unchecked", some)


if __name__ == "__main__":
    main()
