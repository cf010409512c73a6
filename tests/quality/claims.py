"""Claims for the scorers, by the functions of the product.

checkworthy   bare sentences -> scores
newsclaims    an article -> every sentence with its score, type, speaker and stance
matching      queries and a collection of fact-checks -> the 20 nearest; the score says whether a card would be shown
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sidelight.kinds.claim import score_sentences
from sidelight.kinds.claim.checkworthy import checkworthiness
from sidelight.kinds.claim.reviews import rank
from sidelight.knowledge.pack import open_pack
from sidelight.model import ClaimReview, Reading
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack

Line = dict[str, Any]

_BATCH = 8
_ADDRESS = "https://example.org/"


def checkworthy(sentences: Iterable[Line]) -> Iterator[Line]:
    for line in sentences:
        yield {"id": line["id"], "score": checkworthiness(line["text"])}


def newsclaims(document: Line, reading: Reading) -> Line:
    text = reading.article.text
    sentences = [
        {
            "start": one.span.start,
            "end": one.span.end,
            "score": one.score,
            "kind": one.type,
            "speaker": one.attribution.speaker.of(text) if one.attribution.speaker else None,
            "stance": one.stance,
        }
        for one in score_sentences(reading)
    ]
    return {"doc_id": document["doc_id"], "sentences": sentences}


def matching(queries: Iterable[Line], corpus: Iterable[Line]) -> Iterator[Line]:
    """The collection becomes a pack of fact-checks; its headlines are searched with the claims."""
    asked = list(queries)
    with tempfile.TemporaryDirectory() as folder:
        reviews = map(_review, corpus)
        write_pack(
            Head("collection", "claimreview", "for measuring only"), Content(reviews=reviews), Path(folder, "pack")
        )
        source = open_pack(Path(folder, "pack")).reviews
        if source is None:
            yield from ({"id": query["id"], "ranking": []} for query in asked)
            return
        for batch in _batches(asked):
            for query, found in zip(batch, rank([query["text"] for query in batch], source), strict=True):
                yield {
                    "id": query["id"],
                    "ranking": [[one.review.url.removeprefix(_ADDRESS), one.likeness] for one in found],
                }


def _review(line: Line) -> ClaimReview:
    headline = line.get("title")
    return ClaimReview(
        claim=f"{headline} {line['text']}" if headline else line["text"],
        claimant=line.get("speaker"),
        rating=line.get("rating"),
        publisher="Collection",
        url=_ADDRESS + line["id"],
        date=None,
        language="en",
    )


def _batches(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    for start in range(0, len(lines), _BATCH):
        yield lines[start : start + _BATCH]
