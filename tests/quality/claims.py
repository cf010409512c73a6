"""Claims for the scorers, by the functions of the product.

checkworthy   bare sentences -> scores
newsclaims    an article -> every sentence with its score, type, speaker and stance
matching      queries and a collection of fact-checks -> the 20 nearest; the score says whether a card would be shown
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from sidelight.embed import Array, Encoder, encoder
from sidelight.kinds.claim import score_sentences
from sidelight.kinds.claim.checkworthy import checkworthiness, second_look
from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.reviews import look_up
from sidelight.kinds.claim.type_model import TypedClaim, types_by_meaning
from sidelight.knowledge.pack import open_pack
from sidelight.model import ClaimReview, Reading
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack

Line = dict[str, Any]

_SHOWN = 20
_ADDRESS = "https://example.org/"
_SENTENCE = re.compile(r"(?P<document>(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)_\w+)_(?P<line>\d+)")
_DAY = re.compile(r"/(\d{4}/[a-z]{3}/\d\d)/")


def checkworthy(sentences: Iterable[Line]) -> Iterator[Line]:
    together = list(sentences)
    texts = [line["text"] for line in together]
    scores = by_meaning_as_well(texts, [checkworthiness(text) for text in texts])
    for line, score in zip(together, scores, strict=True):
        yield {"id": line["id"], "score": score}


def by_meaning_as_well(texts: Sequence[str], scores: Sequence[float]) -> list[float]:
    """A second look at every sentence, where the encoder is installed: measuring may take its time.

    The product looks again only at those that it may show.
    """
    return second_look(vectors_of(texts), scores, len(texts), len(texts))


def vectors_of(texts: Sequence[str]) -> Array | None:
    model = encoder()
    return model.encode(texts) if model and texts else None


def newsclaims(document: Line, reading: Reading) -> Line:
    text = reading.article.text
    found = list(score_sentences(reading))
    sentences_found = [one.span.of(text) for one in found]
    vectors = vectors_of(sentences_found)
    scores = second_look(vectors, [one.score for one in found], len(found), len(found))
    typed = [
        TypedClaim(words, one.attribution.speaker is not None)
        for words, one in zip(sentences_found, found, strict=True)
    ]
    types = types_by_meaning(vectors, typed)
    sentences = [
        {
            "start": one.span.start,
            "end": one.span.end,
            "score": score,
            "kind": kind,
            "speaker": one.attribution.speaker.of(text) if one.attribution.speaker else None,
            "stance": one.stance,
        }
        for one, score, kind in zip(found, scores, types, strict=True)
    ]
    return {"doc_id": document["doc_id"], "sentences": sentences}


def matching(queries: Iterable[Line], corpus: Iterable[Line], model: Encoder | None = None) -> Iterator[Line]:
    """The collection becomes a pack of fact-checks; its claims and headlines are searched with the queries.

    `model` makes the pack's vectors; the product's own where there is none.

    Queries of one transcript are looked up together, as the claims of an article are.
    """
    with tempfile.TemporaryDirectory() as folder:
        content = Content(reviews=map(review, corpus), encoder=model or encoder())
        write_pack(Head("collection", "claimreview", "for measuring only"), content, Path(folder, "pack"))
        source = open_pack(Path(folder, "pack")).reviews
        for _, lines in groupby(queries, document_of):
            document = list(lines)
            found = look_up(list(map(asked, document)), [source] if source else [], _SHOWN).found
            for query, ranked in zip(document, found[0] if found else [[]] * len(document), strict=True):
                yield {
                    "id": query["id"],
                    "ranking": [[one.review.url.removeprefix(_ADDRESS), one.sameness] for one in ranked[:_SHOWN]],
                }


def document_of(query: Line) -> str:
    """Sentences of a transcript are called by it and their line: "20121023_third_presidential_debate_0959"."""
    found = _SENTENCE.fullmatch(query["id"])
    return found["document"] if found else query["id"]


def asked(query: Line) -> Asked:
    found = _SENTENCE.fullmatch(query["id"])
    if found is None:
        return Asked(query["text"])
    return Asked(query["text"], int(found["line"]), "-".join(found.group("year", "month", "day")))


def review(line: Line, address: str = _ADDRESS) -> ClaimReview:
    return ClaimReview(
        claim=line["text"],
        claimant=line.get("speaker"),
        rating=line.get("rating"),
        publisher="Collection",
        headline=line.get("title"),
        url=address + line["id"],
        date=_published(line.get("url", "")),
        language="en",
    )


def _published(path: str) -> str | None:
    """The day in the address of a fact-check: "/factchecks/2019/oct/30/…"."""
    found = _DAY.search(path)
    return datetime.strptime(found[1], "%Y/%b/%d").date().isoformat() if found else None
