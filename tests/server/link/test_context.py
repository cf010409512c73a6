"""What the words beside a name say of the person."""

from __future__ import annotations

import pytest

from sidelight.link.context import Context, context
from sidelight.link.coreference import clusters
from sidelight.link.layout import Layout
from tests.server.people import read_marked


def first_person(marked: str) -> Context:
    reading = read_marked(marked)
    layout = Layout(reading)
    return context(clusters(reading.names, layout)[0], layout)


@pytest.mark.parametrize(
    ("marked", "descriptions"),
    [
        ("<Sen.|Ada Park> spoke.", ("Sen.",)),
        ("<Ada Park>, head of operations for the party, wrote this.", ("head of operations for the party",)),
        ("<Ada Park> (a former mayor) wrote this.", ("a former mayor",)),
        ("<Ada Park> is a nurse in Leeds.", ("a nurse in Leeds",)),
        ("<Ada Park>, who was chief of the navy, wrote this.", ("chief of the navy",)),
        ("Leeds nurse <Ada Park> won.", ("Leeds nurse",)),
        ("<Ada Park>, wife of the president, came.", ("wife",)),
        ("<Ada Park>, the president's brother, came.", ("brother",)),
        ("<Ada Park>, a spokesman for the prime minister, came.", ("a spokesman",)),
        ("<Ada Park> of the Civic Party spoke.", ("Civic Party",)),
        ("<Rep.|Ada Park> of Alabama spoke.", ("Rep.", "Alabama")),
        ("Japan's prime minister, <Ada Park>, spoke.", ("Japan's prime minister",)),
        ("Japan's prime minister, <Dame|Ada Park>, spoke.", ("Dame", "Japan's prime minister")),
        (
            "It was the general secretary of the union Unite, <Ada Park>, who spoke.",
            ("general secretary of the union Unite",),
        ),
        # Words beside a name that describe nobody, or somebody else.
        ("<Ada Park>, who said so, left.", ()),
        ("<Ada Park>, and the mayor, left.", ()),
        ("<Ada Park>, <Sen.|Bo Lindqvist> and others left.", ()),
        ("After the vote <Ada Park> left.", ()),
        ("“No,” said <Ada Park>. The mayor left.", ()),
    ],
)
def test_titles_and_appositions_describe_a_person(marked, descriptions):
    assert first_person(marked).descriptions == descriptions


@pytest.mark.parametrize(
    ("marked", "parties", "places"),
    [
        ("<Rep.|Ada Park>, R-Ala., spoke.", {"republican"}, {"alabama"}),
        ("<Ada Park> (D-N.Y.) spoke.", {"democratic"}, {"new york"}),
        ("<Texas Republican Sen.|Ada Park> spoke.", {"republican"}, {"texas"}),
        ("<Ada Park>, a French economist, spoke.", set(), {"france"}),
        ("<Ada Park> spoke in Texas.", set(), set()),
    ],
)
def test_party_and_place_are_read_beside_the_name(marked, parties, places):
    said = first_person(marked)
    assert (said.parties, said.places) == (parties, places)


@pytest.mark.parametrize(
    ("marked", "ages"),
    [
        ("<Ada Park>, 34, was unhurt.", {34}),
        ("<Ada Park>, aged 34, was unhurt.", {34}),
        ("<Ada Park> (34) was unhurt.", {34}),
        ("The 34-year-old Leeds nurse <Ada Park> was unhurt.", {34}),
        ("<Ada Park> scored 34 points.", set()),
        ("<Ada Park>, 34 years after the war, spoke.", set()),
    ],
)
def test_the_age_that_the_text_gives(marked, ages):
    assert first_person(marked).ages == ages


def test_speaking_is_known_from_attributed_words():
    assert first_person("<Ada Park> said: “It rains.”").speaks
    assert not first_person("<Ada Park> left.").speaks


def test_words_are_those_of_all_paragraphs_that_name_the_person():
    said = first_person("<Ada Park> left Leeds.\nNobody followed.\n<Park> returned to Ghent.")
    assert {"leeds", "ghent"} <= said.words
    assert "nobody" not in said.words
