"""Packs of made-up fact-checks up to a million, and what it costs to look up the claims of an article in them.

    .venv/bin/python -m tests.quality.bench.synthetic_reviews                          # 10,000
    .venv/bin/python -m tests.quality.bench.synthetic_reviews 100000 1000000 --keep packs
    .venv/bin/python -m tests.quality.bench.synthetic_reviews 20000 --encoder minilm   # what building really takes

A fact-check is the beginning of one of our own sentences and the end of another, with other names and numbers, so that
words are as common as in news. MiniLM takes hours for a million of them; `halves` stands in for it, which adds what
MiniLM says of the beginning and of the end: search costs the same, and building what it takes without encoding. With
--keep the packs stay in that folder, and a later call measures them without building them again.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import re
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

import numpy as np

from sidelight.embed import DIMENSIONS, Array, Encoder, WordEncoder, encoder
from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.reviews import CANDIDATES, look_up
from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.reviews import EmbeddedReviews
from sidelight.model import ClaimReview
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack
from tests.quality.bench.synthetic_pack import milliseconds, names_of_real_people, private_mb

_SENTENCES = (("claim_articles.tsv", "sentence"), ("checkworthy_sentences.tsv", "sentence"))
_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_NUMBER = re.compile(r"\d+")
_JOINED = "; "
_RATINGS = ("False", "Mostly false", "Missing context", "True", "Pants on Fire!")
_CLAIMS = 8
_ARTICLES = 12


def reviews(count: int) -> Iterator[ClaimReview]:
    dice = random.Random(20261124)
    make = _claims(dice)
    for n in range(count):
        yield ClaimReview(
            claim=next(make),
            claimant="Social media users" if n % 3 else None,
            rating=dice.choice(_RATINGS),
            publisher="Example Checks",
            headline=next(make),
            url=f"https://checks.example.org/{n}",
            date=f"{dice.randrange(2008, 2026)}-{dice.randrange(1, 13):02}-{dice.randrange(1, 29):02}",
            language="en",
        )


def _claims(dice: random.Random) -> Iterator[str]:
    sentences = [words for text in _own_sentences() if _JOINED not in text and len(words := text.split()) > 5]
    firsts, lasts = names_of_real_people()

    def name(_: re.Match[str]) -> str:
        return f"{dice.choice(firsts)} {dice.choice(lasts)}"

    def number(found: re.Match[str]) -> str:
        return str(dice.randrange(1, 10 ** len(found[0])))

    while True:
        head, tail = dice.choice(sentences), dice.choice(sentences)
        text = " ".join(head[: len(head) // 2]) + _JOINED + " ".join(tail[len(tail) // 2 :])
        yield _NUMBER.sub(number, _NAME.sub(name, text))


def _own_sentences() -> Iterator[str]:
    for table, column in _SENTENCES:
        with Path(__file__).parents[1].joinpath(table).open(encoding="utf-8", newline="") as file:
            yield from (row[column] for row in csv.DictReader(file, delimiter="\t"))


class Halves:
    """Implements Encoder for made-up claims: the vectors of both halves, names and numbers by chance."""

    _CHANCE = 0.3

    def __init__(self, model: Encoder) -> None:
        self.name = model.name
        self._model = model
        self._known: dict[str, Array] = {}

    def encode(self, sentences: Sequence[str]) -> Array:
        halves = [[_bare(half) for half in text.split(_JOINED)] for text in sentences]
        new = sorted({half for some in halves for half in some} - self._known.keys())
        self._known.update(zip(new, self._model.encode(new), strict=True))
        vectors = np.array([np.sum([self._known[half] for half in some], axis=0) for some in halves], np.float32)
        vectors += self._CHANCE * np.array([_chance(text) for text in sentences], np.float32)
        length: Array = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / length


def _bare(half: str) -> str:
    return _NUMBER.sub("7", _NAME.sub("Somebody", half))


def _chance(text: str) -> Array:
    direction = np.random.default_rng(crc32(text.encode())).standard_normal(DIMENSIONS, np.float32)
    unit: Array = direction / np.linalg.norm(direction)
    return unit


def articles(seed: int) -> list[list[Asked]]:
    """The claims of made-up articles, which nobody checked."""
    make = _claims(random.Random(seed))
    return [[Asked(next(make), 3 * n, "2026-01-01") for n in range(_CLAIMS)] for _ in range(_ARTICLES)]


class Remembering:
    """Implements WordEncoder: what was encoded once costs nothing again."""

    def __init__(self, model: Encoder, reader: WordEncoder) -> None:
        self.name = model.name
        self._model = model
        self._known: dict[str, Array] = {}
        self.encode_words = cache(reader.encode_words)

    def encode(self, sentences: Sequence[str]) -> Array:
        new = [text for text in sentences if text not in self._known]
        self._known.update(zip(new, self._model.encode(new) if new else (), strict=True))
        return np.stack([self._known[text] for text in sentences])

    def for_document(self) -> WordEncoder:
        return self


def measured(folder: Path, model: Encoder, reader: WordEncoder) -> dict[str, float]:
    """What it costs to open the pack, and to look up the claims of each article once, when these have been encoded."""
    before, start = private_mb(), time.perf_counter()
    source = open_pack(folder).reviews
    assert isinstance(source, EmbeddedReviews)
    opened = (time.perf_counter() - start) * 1000
    model = Remembering(model, reader)
    texts = [[one.text for one in claims] for claims in articles(7)]
    near = [partial(source.near, some, model.encode(some), CANDIDATES) for some in texts]
    with patch("sidelight.kinds.claim.reviews.encoder", lambda: model):
        # The first dozen is encoded, and what is kept of its words gives way to the second.
        for claims in (*articles(7), *articles(8)):
            look_up(claims, [source])
        look_ups = [partial(look_up, claims, [source]) for claims in articles(7)]
        return {
            "open, ms": opened,
            "by words, ms CPU": milliseconds([partial(source.similar, some, CANDIDATES) for some in texts]),
            "and by meaning, ms CPU": milliseconds(near),
            "and the decision, ms CPU": milliseconds(look_ups),
            "private MB": private_mb() - before,
            "MB on disk": sum(path.stat().st_size for path in folder.iterdir()) / 1e6,
        }


def built(folder: Path, count: int, model: Encoder) -> float:
    """CPU seconds to build the pack; nan where it is there already."""
    if folder.exists():
        return math.nan
    start = time.process_time()
    head = Head(folder.name, "claimreview", "CC0-1.0", as_of="2026-01-01")
    write_pack(head, Content(reviews=reviews(count), encoder=model), folder)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reviews", type=int, nargs="*", default=[10_000], help="sizes")
    parser.add_argument("--encoder", choices=("halves", "minilm"), default="halves")
    parser.add_argument("--keep", type=Path, help="folder in which the packs stay")
    options = parser.parse_args()
    minilm = encoder()
    if minilm is None:
        parser.error("the weights of MiniLM are not installed")
    model = Halves(minilm) if options.encoder == "halves" else minilm
    with tempfile.TemporaryDirectory() as work:
        home = options.keep or Path(work)
        for count in options.reviews:
            print(f"{count:,} fact-checks, {_CLAIMS} claims an article")
            folder = home / f"reviews-{count}-{options.encoder}"
            build_s = built(folder, count, model)
            for name, value in {"build, s CPU": build_s, **measured(folder, model, minilm)}.items():
                print(f"    {name:30} {value:10.2f}")


if __name__ == "__main__":
    main()
