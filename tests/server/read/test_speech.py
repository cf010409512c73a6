from __future__ import annotations

import pytest

from sidelight.model import Span
from tests.server.read.reading import reading


def said(text: str, *known: str) -> list[tuple[str, str | None, str | None]]:
    """(words, speaker, name) of all speech."""

    def of(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return [(item.words.of(text), of(item.speaker), of(item.name)) for item in reading(text, *known).speech]


PEOPLE = ("Maria Okafor", "Peter Lindqvist")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The bridge will open in May,” Maria Okafor said.", "The bridge will open in May"),
        ("“The bridge will open in May,” said Maria Okafor.", "The bridge will open in May"),
        ("“The bridge will open in May,” said Sen. Maria Okafor on Tuesday.", "The bridge will open in May"),
        ('"The bridge will open in May," Maria Okafor said.', "The bridge will open in May"),
        ("“The bridge will open in May,” Maria Okafor, an engineer, told reporters.", "The bridge will open in May"),
        ("“The bridge will open in May,” according to Maria Okafor.", "The bridge will open in May"),
        ("Maria Okafor said: “The bridge will open in May.”", "The bridge will open in May."),
        ("Maria Okafor told reporters on Friday, “The bridge will open in May.”", "The bridge will open in May."),
        ("Maria Okafor, head of works for the city, wrote, “The bridge will open.”", "The bridge will open."),
        ("Maria Okafor answered the letter, writing, “The bridge will open.”", "The bridge will open."),
        ("Maria Okafor called it “the finest bridge in the north.”", "the finest bridge in the north."),
        ("Maria Okafor said in a statement:\n“The bridge will open in May.”", "The bridge will open in May."),
        (
            "“The bridge will open in May,” the city’s chief engineer, Maria Okafor, told us.",
            "The bridge will open in May",
        ),
        ("“Will the bridge open?” asked Maria Okafor.", "Will the bridge open?"),
        ("“The bridge will open in May,” said union leader Maria Okafor.", "The bridge will open in May"),
        ("“The bridge will open in May,” chief engineer Maria Okafor said.", "The bridge will open in May"),
        ("“The bridge will open in May,” said the city’s engineer, Maria Okafor.", "The bridge will open in May"),
        ("“He told me ‘never’ and I believed it,” Maria Okafor said.", "He told me ‘never’ and I believed it"),
        ("‘The bridge will open in May,’ Maria Okafor said.", "The bridge will open in May"),
    ],
)
def test_a_quotation_belongs_to_the_one_who_says_it(text: str, words: str) -> None:
    assert said(text, *PEOPLE) == [(words, "Maria Okafor", "Maria Okafor")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Okafor said that the bridge would open in May.", "the bridge would open in May"),
        ("Maria Okafor said the bridge would open in May.", "the bridge would open in May"),
        ("Maria Okafor warned the council that the bridge was weak.", "the bridge was weak"),
        ("The bridge would open in May, Maria Okafor said.", "The bridge would open in May"),
        ("According to Maria Okafor, the bridge would open in May.", "the bridge would open in May"),
        ("The bridge would open in May, according to Maria Okafor.", "The bridge would open in May"),
    ],
)
def test_a_reported_clause_belongs_to_the_one_who_says_it(text: str, words: str) -> None:
    assert said(text, *PEOPLE) == [(words, "Maria Okafor", "Maria Okafor")]


def test_an_interrupted_quotation_has_one_speaker() -> None:
    text = "“The bridge is old,” said Maria Okafor, “and the road is worse.”"
    assert [(words, name) for words, _, name in said(text, *PEOPLE)] == [
        ("The bridge is old", "Maria Okafor"),
        ("and the road is worse.", "Maria Okafor"),
    ]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    text = "Maria Okafor said: “The bridge is old.\n“The road is worse.”"
    assert [(words, name) for words, _, name in said(text, *PEOPLE)] == [
        ("The bridge is old.", "Maria Okafor"),
        ("The road is worse.", "Maria Okafor"),
    ]


def test_a_quotation_of_several_sentences_is_one() -> None:
    text = "“The bridge is old. The road is worse. We must act,” Maria Okafor said."
    assert [words for words, _, _ in said(text, *PEOPLE)] == ["The bridge is old. The road is worse. We must act"]


def test_she_is_the_speaker_before() -> None:
    text = "“The bridge is old,” Maria Okafor said.\n“The road is worse,” she added."
    assert said(text, *PEOPLE)[1] == ("The road is worse", "she", "Maria Okafor")


def test_he_is_the_only_person_near() -> None:
    text = "Peter Lindqvist visited the works on Monday. “The road is worse,” he said."
    assert said(text, *PEOPLE) == [("The road is worse", "he", "Peter Lindqvist")]


def test_he_stays_open_between_two_people() -> None:
    text = "Peter Lindqvist met Karl Brandt on Monday. “The road is worse,” he said."
    assert said(text, *PEOPLE, "Karl Brandt") == [("The road is worse", "he", None)]


def test_mrs_is_not_he() -> None:
    text = "Mrs. Maria Okafor met Peter Lindqvist on Monday. “The road is worse,” he said."
    assert said(text, *PEOPLE) == [("The road is worse", "he", "Peter Lindqvist")]


def test_the_senator_is_the_one_with_the_title() -> None:
    text = "Sen. Maria Okafor met Peter Lindqvist on Monday. “The road is worse,” the senator said."
    assert said(text, *PEOPLE) == [("The road is worse", "the senator", "Maria Okafor")]


def test_an_unnamed_official_stays_unnamed() -> None:
    text = "Maria Okafor opened the works. “The road is worse,” a local official said."
    assert said(text, *PEOPLE) == [("The road is worse", "a local official", None)]


@pytest.mark.parametrize("who", ["An aide to Sen. Maria Okafor", "A spokesman for the mayor of Turku"])
def test_whoever_speaks_for_somebody_is_not_that_person(who: str) -> None:
    assert said(f"{who} said: “The road is worse than ever.”", *PEOPLE) == [("The road is worse than ever.", who, None)]


def test_a_quotation_without_attribution_stays_open() -> None:
    text = "Maria Okafor opened the works.\n“The road is worse than ever.”"
    assert said(text, *PEOPLE) == [("The road is worse than ever.", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “peace bridge” was closed.",
        "Her novel “The Long Winter Road” sold well.",
        "The aide told them that it was on a “wait list,” Maria Okafor said.",
        "The road, a “mess” to many, was closed.",
        "A board 5'10\" long and 2'11\" wide was stolen.",
    ],
)
def test_scare_quotes_titles_and_inches_are_not_speech(text: str) -> None:
    assert said(text, *PEOPLE) == []


def test_a_sentence_quoted_on_its_own_goes_on_from_the_one_before():
    text = "“We lost a year,” Maria Okafor said.\n\n“The bridge will open in May.”"
    assert said(text, *PEOPLE)[1][2] == "Maria Okafor"


def test_a_quotation_after_another_sentence_is_left_open():
    text = "“We lost a year,” Maria Okafor said.\n\nThe town waits. “The bridge will open in May.”"
    assert said(text, *PEOPLE)[1][2] is None


def test_states_with_a_capital_say_nothing():
    assert said("Bridges in the United States that year were in good repair.") == []


def test_a_quotation_that_its_sentence_leads_up_to_is_not_the_speaker_befores():
    text = "“We lost a year,” noted Maria Okafor. Peter Lindqvist was unmoved: “The bridge will open in May.”"
    assert said(text, *PEOPLE)[1][2] != "Maria Okafor"
