"""Linking by itself: the development articles with their people marked by hand, against the development records.

python -m tests.quality.linking      prints the scores and the reliability table
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Article, Link, Name, Reading, Sentence, Span
from tests.quality import kb_dev
from tests.quality.kb_dev import SHARED

ARTICLES = SHARED / "data" / "linking" / "msnbc-updated.jsonl"
SCORER = SHARED / "bench" / "score_people.py"
# The articles are of the first days of 2007.
PUBLISHED = "2007-01-03"
_TITLE = re.compile(r"((?:[Ff]ormer )?(?:Vice )?(?:President|Sen\.|Rep\.|Gov\.|Prime Minister|Mr\.|Mrs\.|Secretary)) $")
_SENTENCE = re.compile(r"\S.*?(?:[.!?][\"”]?(?= |$)|$)")
_BUCKETS = 20


def linked(knowledge: Knowledge) -> list[tuple[dict[str, Any], tuple[Link, ...]]]:
    """Every article with its links."""
    documents = [json.loads(line) for line in ARTICLES.read_text(encoding="utf-8").splitlines()]
    return [(document, link(marked_reading(document), knowledge).people) for document in documents]


def scores(results: Iterable[tuple[dict[str, Any], Sequence[Link]]]) -> dict[str, Any]:
    """What score_people.py says of strict spans."""
    predictions = [
        {
            "doc_id": document["doc_id"],
            "mentions": [
                {"start": _marked_start(document, span), "end": span.end, "qid": person.entity and person.entity.id}
                for person in people
                for span in person.mention.spans
            ],
        }
        for document, people in results
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, predictions)))
        file.flush()
        # By its command, for it leaves files open, which a test does not forgive.
        command = [sys.executable, str(SCORER), "--gold", str(ARTICLES), "--pred", file.name, "--json"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    strict: dict[str, Any] = json.loads(answer)["strict"]
    return strict


def reliability(results: Iterable[tuple[dict[str, Any], Sequence[Link]]]) -> dict[float, tuple[int, float]]:
    """For confirmed people, by confidence in steps of 0.05: how many, and the share of these that are right."""
    right: defaultdict[float, list[bool]] = defaultdict(list)
    for document, people in results:
        gold = {mention["end"]: mention["qid"] for mention in document["mentions"]}
        for person in people:
            if person.entity:
                step = int(person.confidence * _BUCKETS) / _BUCKETS
                right[step].append(all(gold.get(s.end) == person.entity.id for s in person.mention.spans))
    return {step: (len(answers), sum(answers) / len(answers)) for step, answers in sorted(right.items())}


def marked_reading(document: dict[str, Any]) -> Reading:
    """The article with exactly the people that the annotators marked."""
    text = document["text"]
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text))
    sentences = tuple(
        Sentence(Span(paragraph.start + match.start(), paragraph.start + match.end()), number)
        for number, paragraph in enumerate(paragraphs)
        for match in _SENTENCE.finditer(paragraph.of(text))
    )
    spans = sorted(_name(text, m["start"], m["end"]) for m in document["mentions"] if m["kind"] != "ignore")
    names = tuple(Name(span, span.of(text), "person", _title(text, span), known=False) for span in spans)
    return Reading(_article(text), paragraphs, sentences, names, (), (), ())


def _name(text: str, start: int, end: int) -> Span:
    """The marked words without a title before the name, as a Reading has them."""
    return Span(start + len("President ") if text.startswith("President ", start) else start, end)


def _marked_start(document: dict[str, Any], span: Span) -> int:
    return next((m["start"] for m in document["mentions"] if m["end"] == span.end), span.start)


def _title(text: str, span: Span) -> str | None:
    found = _TITLE.search(text[max(0, span.start - 40) : span.start])
    return found[1] if found else None


def _article(text: str) -> Article:
    return Article(
        url=None, canonical_url=None, title=None, byline=None, site=None, published=PUBLISHED, language="en",
        text_sha256="0" * 64, text=text,
    )  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        results = linked(kb_dev.build(Path(folder) / "pack"))
    found = scores(results)
    print(json.dumps({name: found[name] for name in ("linking", "cards", "nil")}, indent=1))
    for step, (count, share) in reliability(results).items():
        print(f"{step:.2f}  {count:3} people  {share:.2f} right")


if __name__ == "__main__":
    main()
