from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.model import Reading, Span
from tests.server.read.reading import reading

SHARED = Path(os.environ.get("SIDELIGHT_SHARED", Path(__file__).parents[4] / "shared"))
PIECES = (
    "Maria Okafor said “the bridge is old” in May 2010. 👩🏽‍🚀",
    "Se\u0301n. Ze\u0301 Peter Lindqvist paid $5 million\u200d last year,",
    "“", "”", '"', "’", "\n", "\r\n", "\u2028", " ", "’s", "the 1980s", "al-", "Okafor", "𝔐r. X", "\u0301", "؛",
)  # fmt: skip


def parts(found: Reading) -> tuple[list[Span], ...]:
    """What must not overlap, part by part."""
    return (
        [sentence.span for sentence in found.sentences],
        [name.span for name in found.names],
        [time.span for time in found.times],
        [quantity.span for quantity in found.quantities],
    )


def spans(found: Reading) -> Iterator[Span]:
    for part in parts(found):
        yield from part
    for speech in found.speech:
        yield from (span for span in (speech.words, speech.speaker, speech.name, speech.cue) if span)
    yield from found.paragraphs


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_every_span_lies_in_the_text(text: str) -> None:
    found = reading(text, "Maria Okafor", "Peter Lindqvist")
    assert all(0 <= span.start < span.end <= len(text) for span in spans(found))
    assert all(name.span.of(text) == name.text for name in found.names)
    for part in parts(found):
        assert all(one.end <= other.start for one, other in pairwise(part))


def test_offsets_count_code_points() -> None:
    text = "👩🏽‍🚀 e\u0301toile. Maria Okafor resigned in 2010."
    found = reading(text, "Maria Okafor")
    assert [name.span.of(text) for name in found.names if name.label == "person"] == ["Maria Okafor"]
    assert [time.span.of(text) for time in found.times] == ["2010"]


def test_paragraphs_are_the_lines_that_say_something() -> None:
    text = "\n\n One.\r\n\t\nTwo. Three.\n"
    found = reading(text)
    assert [span.of(text) for span in found.paragraphs] == ["One.", "Two. Three."]
    assert [(s.span.of(text), s.paragraph) for s in found.sentences] == [("One.", 0), ("Two.", 1), ("Three.", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Maria Okafor resigned on Oct. 3 in St. Paul.",
        "“Will it open?” she asked.",
        "The U.S. Senate met at 5 p.m. on Monday.",
        "Harold T. Qvist met Gen. Okafor.",
    ],
)
def test_a_sentence_does_not_end_at_an_abbreviation(text: str) -> None:
    assert [sentence.span.of(text) for sentence in reading(text).sentences] == [text]


def test_a_month_that_is_a_name_is_no_time() -> None:
    assert reading("A letter from Theresa May arrived.", "Theresa May").times == ()


def test_a_day_that_is_an_events_name_is_no_time() -> None:
    found = reading("It is remembered as Black Monday, and the crash of Oct. 19, 1987 as the worst.")
    assert [time.precision for time in found.times if time.how == "relative"] == []


def test_an_empty_article_reads_as_nothing() -> None:
    assert list(spans(reading(" \n "))) == []


def detection_f1(gold: set[tuple[int, int, int]], found: set[tuple[int, int, int]]) -> float:
    return 2 * len(gold & found) / (len(gold) + len(found))


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the shared data is not here")
def test_people_are_found_where_annotators_mark_them() -> None:
    """Strict spans on twenty articles, knowing nobody (0.881 when written)."""
    gold: set[tuple[int, int, int]] = set()
    found: set[tuple[int, int, int]] = set()
    ignored: set[tuple[int, int, int]] = set()
    lines = (SHARED / "data/linking/msnbc-updated.jsonl").read_text(encoding="utf-8").splitlines()
    for index, document in enumerate(map(json.loads, lines)):
        text = document["text"]
        for mention in document["mentions"]:
            end = mention["start"] + len(mention["surface"].removesuffix("'s").removesuffix("’s"))
            (ignored if mention["kind"] == "ignore" else gold).add((index, mention["start"], end))
        people = (name.span for name in reading(text).names if name.label == "person")
        found |= {(index, span.start, span.end) for span in people}
    assert detection_f1(gold, found - ignored) > 0.875


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the shared data is not here")
def test_the_first_article_has_twenty_sentences() -> None:
    text = (SHARED / "data/seed/article.txt").read_text(encoding="utf-8")
    assert len(reading(text).sentences) == 20


@pytest.mark.skipif(not (SHARED / "data").is_dir(), reason="the shared data is not here")
def test_sentences_of_news_start_where_annotators_start_them() -> None:
    right = wrong = 0
    for line in (SHARED / "data/history/dev.jsonl").read_text(encoding="utf-8").splitlines()[::6]:
        document = json.loads(line)
        gold = {start for start, _ in document["sents"]}
        found = {sentence.span.start for sentence in reading(document["text"]).sentences}
        right += len(gold & found)
        wrong += len(gold ^ found)
    assert 2 * right / (2 * right + wrong) > 0.985
