from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.extract import extract
from sidelight.kinds import KINDS
from sidelight.kinds.base import Kind
from sidelight.knowledge.base import Knowledge
from sidelight.model import Card, Links, Mention, Page, Reading, Silence, Span
from sidelight.pipeline import Frame, assemble, explain

NOTHING = Knowledge(())


def article(text: str, published: str | None = "2020-05-01", language: str = "en"):
    return extract(Page(text=text, published=published, language=language))


def card(title: str) -> Card:
    return Card(
        id=f"word-{title}",
        kind="word",
        state="found",
        title=title,
        summary="",
        facts=(),
        citations=(),
        confidence=1,
        on=None,
        as_of="2020",
    )


def find(reading: Reading, links: Links, knowledge: Knowledge) -> Sequence[Mention]:
    text = reading.article.text
    return [Mention((Span(i, i + 1),)) for i, char in enumerate(text) if char in "xyz"]


def match(mentions: Sequence[Mention], *_: Any) -> Sequence[int]:
    return [mention.spans[0].start for mention in mentions]


def build(mention: Mention, match: int, reading: Reading) -> Card | Silence:
    word = mention.spans[0].of(reading.article.text)
    return Silence(kind="word", reason="no_record") if word == "z" else card(word)


WORD = Kind("word", Card, find, match, build)


def test_every_mention_becomes_a_card_or_a_silence_with_its_place():
    found = list(explain(article("a x, z."), NOTHING, [WORD]))
    assert [(type(one).__name__, one.targets[0].exact) for one in found if not hasattr(one, "code")] == [
        ("Card", "x"),
        ("Silence", "z"),
    ]


def test_mentions_beyond_the_limit_are_silences_that_say_so():
    found = list(explain(article("x y x y"), NOTHING, [WORD], limit=3))
    last = found[-1]
    assert isinstance(last, Silence)
    assert (last.reason, last.targets[0].start) == ("over_limit", 6)


@pytest.mark.parametrize("language", ["de", "fr-CA", "zh"])
def test_an_article_in_another_language_is_a_silence_for_each_kind(language: str):
    found = list(explain(article("x", language=language), NOTHING))
    assert found == [Silence(kind=kind.name, reason="unsupported_language") for kind in KINDS]


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us"])
def test_all_sorts_of_english_are_read(language: str):
    assert len(list(explain(article("x", language=language), NOTHING, [WORD]))) == 1


def test_an_article_without_a_date_says_so_for_each_kind():
    found = list(explain(article("Nothing here.", published=None), NOTHING))
    assert found == [Silence(kind=kind.name, reason="no_article_date") for kind in KINDS]


def test_an_answer_is_sorted_by_place_and_holds_no_text(knowledge: Knowledge):
    text = article("Angela Merkel met Keir Starmer.")
    answer = assemble(Frame("a-1", text, knowledge), reversed(list(explain(text, knowledge))))
    assert [found.title for found in answer.cards] == ["Angela Merkel", "Keir Starmer"]
    assert answer.article.text is None


PIECES = (
    *"aeiourstln.,“”'\"’\n 0123456789%$£ßİ\u202e😀",
    "e\u0301",
    "👨‍👩‍👧",
    "Angela Merkel ",
    "Merkel said ",
    "in 2016 ",
    "the highest since 1981 ",
    "echoes of ",
)
NEWS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(NEWS)
def test_whatever_the_text_every_target_quotes_its_place(knowledge: Knowledge, text: str):
    for found in explain(article(text), knowledge):
        for target in getattr(found, "targets", ()):
            assert text[target.start : target.end] == target.exact
