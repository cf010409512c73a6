"""Articles of our own that hold no claim of public interest: recipes, reviews, match reports, obituaries, letters.

Nothing is trained on them; they were written before anything was counted on them.
"""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

from sidelight.embed import encoder
from sidelight.extract import extract
from sidelight.kinds.claim import CLAIM
from sidelight.kinds.claim.checkworthy import STILL_WORTH_CHECKING, second_look
from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Page
from sidelight.read import read

TABLE = Path(__file__).with_name("claimless_articles.tsv")
# Of 112 sentences in 20 articles: reached by words and their context, and after the second look.
BY_WORDS = 2
BY_MEANING = 1


def articles():
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for name, group in itertools.groupby(rows, key=lambda row: row["article"]):
        paragraphs = [" ".join(row["sentence"] for row in some) for _, some in itertools.groupby(group, _paragraph)]
        yield extract(Page(url=f"https://example.org/{name}", text="\n\n".join(paragraphs), language="en"))


def _paragraph(row):
    return row["paragraph"]


def test_hardly_anything_is_shown_in_articles_without_a_claim():
    nothing, model = Knowledge(()), encoder()
    readings = [read(article, nothing) for article in articles()]
    found = [claim for reading in readings for claim in CLAIM.find(reading, link(reading, nothing), nothing)]
    vectors = model.encode([claim.text for claim in found]) if model and found else None
    shown = [score for score in second_look(vectors, [claim.score for claim in found]) if score >= STILL_WORTH_CHECKING]
    assert len(found) <= BY_WORDS
    assert len(shown) <= (BY_MEANING if model else BY_WORDS)
