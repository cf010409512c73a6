from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.text.numerals import CARDINAL_WORDS, cardinal, ordinal


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("12,345", 12_345),
        ("1.5 million", 1_500_000),
        ("seven", 7),
        ("twenty-five", 25),
        ("a hundred", 100),
        ("Two hundred and fifty", 250),
        ("two hundred and fifty thousand", 250_000),
        ("three million", 3_000_000),
        ("two million five hundred thousand", 2_500_000),
        ("half a million", 500_000),
        ("half a", 0.5),
        ("two dozen", 24),
        ("a couple of", 2),
        ("an", 1),
    ],
)
def test_numbers_are_read_as_news_writes_them(words: str, value: float) -> None:
    assert cardinal(words) == value


@pytest.mark.parametrize("words", ["", "several", "five five", "seven twenty", "1 2", "many thousand eggs"])
def test_what_is_no_number_has_no_value(words: str) -> None:
    assert cardinal(words) is None


@pytest.mark.parametrize(
    ("word", "value"), [("third", 3), ("Twentieth", 20), ("1st", 1), ("22nd", 22), ("thrice", None)]
)
def test_ordinals(word: str, value: int | None) -> None:
    assert ordinal(word) == value


@pytest.mark.parametrize("text", ["a six", "someone", "a dozens", "tend", "anone"])
def test_the_pattern_takes_whole_number_words_only(text: str) -> None:
    assert (found := re.search(rf"\b{CARDINAL_WORDS}", text)) is None or found[0] == "six"


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    value = cardinal(text)
    assert value is None or value >= 0
