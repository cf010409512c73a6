"""Whole articles of our own, every sentence labelled: worth checking or not, who says it, and how.

Read from claim_articles.tsv: article, genre, paragraph, label (2 check-worthy, 1 factual, 0 the rest), type and stance
as the answers name them, hedged (yes or empty), speaker (empty: the article), sentence.

    .venv/bin/python -m tests.quality.claim_articles      # what is got right, and each speaker that is not

claim_passages.tsv holds short passages in the same columns, behind the round in which they were written: eleven styles
of news, every form of saying who says something. The errors of rounds 1 and 2 were read and mended by class; round 3
was written after that and is only counted. Rounds 4 (read) and 5 (only counted) are rich in denials and checks.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sidelight.extract import extract
from sidelight.kinds.claim import score_sentences
from sidelight.kinds.claim.find import SentenceScore
from sidelight.knowledge.base import Knowledge
from sidelight.model import Page, Span
from sidelight.read import read

TABLE = Path(__file__).with_name("claim_articles.tsv")
PASSAGES = Path(__file__).with_name("claim_passages.tsv")
_WORD = re.compile(r"\w+")
_SMALL = {"the", "a", "an", "of", "mr", "dr"}


@dataclass(frozen=True)
class Labelled:
    row: dict[str, str]
    found: SentenceScore
    speaker: str | None
    """As found."""

    @property
    def speaker_is_right(self) -> bool:
        """Both none, or a word in common: the forms of a name differ."""
        if not self.row["speaker"] or not self.speaker:
            return not self.row["speaker"] and not self.speaker
        return not _words(self.row["speaker"]).isdisjoint(_words(self.speaker))


def rows(table: Path = TABLE) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def labelled(sentences_of: Sequence[dict[str, str]]) -> Iterator[Labelled]:
    """Each sentence beside what the product says of it, without any knowledge of people."""
    for name, group in itertools.groupby(sentences_of, key=lambda row: row["article"]):
        sentences = list(group)
        text, places = placed(sentences)
        page = Page(url=f"https://example.org/{name}", text=text, published="2024-05-05", language="en")
        found = list(score_sentences(read(extract(page), Knowledge(()))))
        for row, place in zip(sentences, places, strict=True):
            nearest = max(found, key=lambda one: _overlap(one.span, place))
            speaker = nearest.attribution.speaker
            yield Labelled(row, nearest, speaker.of(text) if speaker else None)


def placed(sentences: Sequence[dict[str, str]]) -> tuple[str, list[Span]]:
    """The text that the sentences of an article make, and where each of them stands in it."""
    text, places, paragraph = "", [], None
    for row in sentences:
        if paragraph is not None:
            text += " " if row["paragraph"] == paragraph else "\n\n"
        paragraph = row["paragraph"]
        places.append(Span(len(text), len(text) + len(row["sentence"])))
        text += row["sentence"]
    return text, places


def shares(sentences: list[Labelled]) -> dict[str, float]:
    """Of the check-worthy sentences: named or described speakers, the article's own, stances and types got right."""
    worthy = [one for one in sentences if one.row["label"] == "2"]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for one in worthy:
        judged = {
            "speakers" if one.row["speaker"] else "own statements": one.speaker_is_right,
            "stance": one.found.stance == one.row["stance"],
            "type": one.found.type == one.row["type"],
            "hedged": one.found.hedged == (one.row["hedged"] == "yes"),
        }
        of.update(list(judged))
        right.update(name for name, is_right in judged.items() if is_right)
    return {name: right[name] / count for name, count in of.items()}


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _words(name: str) -> set[str]:
    return set(_WORD.findall(name.lower())) - _SMALL


if __name__ == "__main__":
    everything = list(labelled(rows()))
    print({name: round(share, 3) for name, share in shares(everything).items()})
    for number, passages in itertools.groupby(rows(PASSAGES), key=lambda row: row["round"]):
        print(number, {name: round(share, 3) for name, share in shares(list(labelled(list(passages)))).items()})
    for one in everything:
        if not one.speaker_is_right:
            print(f"{one.row['speaker'] or '-'} | {one.speaker or '-'} | {one.row['sentence']}")
