"""How well comparisons are found in our own passages of general news.

    .venv/bin/python -m tests.quality.comparisons

`history/passages.tsv` holds 622 passages of one to three sentences in our own words: 410 compare, 206 do not though
they hold times, records or echoes, 6 are borderline ("optional": neither asked for nor punished). They were written by
class (each type, each way to say it, each near miss) and labelled by the rules of the judged sets before any rule was
run on them. Rules are written with the errors of "dev" in view, and "held", every third, is only counted. 162 passages
were written when those rules stood: "later dev" and "later held", every other one of them.
⟦ ⟧ mark the sentences that compare where others stand beside them; `then` is a year, or the first and last allowed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.passage import Passage
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links, Span
from tests.server.kinds.comparing import reading

PASSAGES = Path(__file__).parent / "history" / "passages.tsv"


@dataclass(frozen=True, slots=True)
class Labelled:
    part: str
    published: str
    type: str
    """A type of comparison, "-" for none, or "optional"."""
    years: tuple[int, int] | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float
    type_right: float
    """Of the passages found."""
    year_right: float
    """Of all that have a year."""
    false_alarms: float
    """Of the near misses."""

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def passages(part: str) -> list[Labelled]:
    with PASSAGES.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_labelled(row) for row in rows if row["part"] == part]


def _labelled(row: dict[str, str]) -> Labelled:
    marked = row["passage"]
    text = marked.replace("⟦", "").replace("⟧", "")
    span = Span(marked.index("⟦"), marked.index("⟧") - 1) if "⟦" in marked else Span(0, len(text))
    first, _, last = row["then"].partition("..")
    years = None if first == "-" else (int(first), int(last or first))
    return Labelled(row["part"], row["published"], row["type"], years, text, span)


def score(labelled: Iterable[Labelled]) -> Score:
    """Precision and recall by sentence, the rest by passage."""
    asked = [one for one in labelled if one.type != "optional"]
    positives = [one for one in asked if one.type != "-"]
    found = {one: find(reading(one.text, one.published), Links(()), Knowledge(())) for one in asked}
    right = {one: next((p for p in found[one] if p.span.overlaps(one.span)), None) for one in positives}
    hits = sum(_sentences(one, found[one], inside=True) for one in positives)
    wrong = sum(_sentences(one, found[one], inside=False) for one in asked)
    wanted = sum(one.span.overlaps(s.span) for one in positives for s in reading(one.text).sentences)
    matched = [(one, passage) for one, passage in right.items() if passage]
    dated = [one for one in positives if one.years]
    return Score(
        precision=hits / (hits + wrong),
        recall=hits / wanted,
        type_right=sum(one.type == passage.type for one, passage in matched) / len(matched),
        year_right=sum(_has_year(right[one], one.years) for one in dated) / len(dated),
        false_alarms=sum(bool(found[one]) for one in asked if one.type == "-") / (len(asked) - len(positives)),
    )


def _sentences(one: Labelled, found: Iterable[Passage], *, inside: bool) -> int:
    """The found sentences that lie in the labelled span, or outside it."""
    return sum(
        any(passage.span.overlaps(sentence.span) for passage in found)
        and (one.type != "-" and one.span.overlaps(sentence.span)) is inside
        for sentence in reading(one.text).sentences
    )


def _has_year(passage: Passage | None, years: tuple[int, int] | None) -> bool:
    start = passage.time.start if passage and passage.time else None
    return bool(start and years and years[0] <= start.year <= years[1])


def main() -> None:
    for part in ("dev", "held", "later dev", "later held"):
        result = score(passages(part))
        print(part, f"F1 {result.f1:.3f}", result)


if __name__ == "__main__":
    main()
