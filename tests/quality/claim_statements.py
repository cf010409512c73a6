"""Sentences of our own after the sentence that names what they speak of, with the statement that stands by itself.

Read from claim_statements.tsv: part (the errors of `unread` were only counted; the writer of `blind` has not seen the
code), the sentence before, the sentence, and the statement in the words of the text; the sentence itself where what it
speaks of is not certain.

    .venv/bin/python -m tests.quality.claim_statements      # how many are right, and each of the part read that is not
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sidelight.extract import extract
from sidelight.kinds.claim.speech import attribute
from sidelight.kinds.claim.statement import statement, statement_span
from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Page
from sidelight.read import read

TABLE = Path(__file__).with_name("claim_statements.tsv")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Stated:
    row: dict[str, str]
    found: str

    @property
    def is_right(self) -> bool:
        """In the same words, whatever the marks between them and the articles."""
        return _words(self.found) == _words(self.row["statement"])

    @property
    def is_resolved_wrongly(self) -> bool:
        """Says a word that neither the sentence nor the right statement has."""
        return not set(_words(self.found)) <= {*_words(self.row["sentence"]), *_words(self.row["statement"])}


def stated() -> Iterator[Stated]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            text = _text(row)
            page = Page(url=f"https://example.org/{number}", text=text, published="2024-05-05", language="en")
            nothing = Knowledge(())
            reading = read(extract(page), nothing)
            sentence = reading.sentences[-1].span
            said = attribute(sentence, reading)
            span = statement_span(sentence, said, reading.article.text)
            yield Stated(row, statement(span, said, reading, link(reading, nothing)))


def _text(row: dict[str, str]) -> str:
    """What stands before the sentence, as a paragraph of its own where the mark of one ends it."""
    before = row["before"]
    return f"{before.removesuffix('¶')}\n\n{row['sentence']}" if before.endswith("¶") else f"{before} {row['sentence']}"


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.lower()) if word not in {"the", "s"}]


if __name__ == "__main__":
    everything = list(stated())
    for part in dict.fromkeys(one.row["part"] for one in everything):
        of_part = [one for one in everything if one.row["part"] == part]
        right, wrong = sum(one.is_right for one in of_part), sum(one.is_resolved_wrongly for one in of_part)
        print(f"{part}: {right} of {len(of_part)} right, {wrong} resolved wrongly")
    for one in everything:
        if "unread" not in one.row["part"] and not one.is_right:
            print(f"{one.row['sentence']} | {one.row['statement']} | {one.found}")
