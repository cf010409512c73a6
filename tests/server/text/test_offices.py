"""Words of office in a text against entries of a record."""

from __future__ import annotations

import pytest

from sidelight.text.offices import office_words, same_office
from sidelight.text.places import places_in, state


@pytest.mark.parametrize(
    ("title", "tense", "offices", "rest", "places"),
    [
        ("GOP Sen.", "now", {"senator"}, {"republican"}, set()),
        ("then-GOP Rep.", "then", {"representative"}, {"republican"}, set()),
        ("Ex-Labour MP", "former", {"mp"}, {"labour"}, set()),
        ("New York Republican Congresswoman", "now", {"representative"}, {"republican"}, {"new york"}),
        ("Former U.S. President", "former", {"president"}, set(), {"united states"}),
        ("Vice President-elect", "coming", {"vicepresident"}, set(), set()),
        ("North Korean leader", "now", {"leader"}, set(), {"north korea"}),
        ("Mr", "now", set(), set(), set()),
    ],
)
def test_a_title_is_read_into_comparable_terms(title, tense, offices, rest, places):
    words = office_words(title)
    assert (words.tense, words.offices, words.rest, words.places) == (tense, offices, rest, places)


@pytest.mark.parametrize(
    ("claimed", "held", "same"),
    [
        ("Sen.", "United States Senator", True),
        ("Rep.", "United States Representative", True),
        ("Congressman", "Member of the United States House of Representatives", True),
        ("Labour MP", "Member of Parliament", True),
        ("Foreign Secretary", "Secretary of State for Foreign and Commonwealth Affairs", True),
        ("Treasury Secretary", "Secretary of the Treasury", True),
        ("Israeli Prime Minister", "Prime Minister of Israel", True),
        ("Labour leader", "Leader of the Labour Party", True),
        ("FBI Director", "Director of the Federal Bureau of Investigation", True),
        ("CIA Director", "Director of the Federal Bureau of Investigation", False),
        ("EPA chief", "Administrator of the Environmental Protection Agency", True),
        ("DHS Secretary", "United States Secretary of Homeland Security", True),
        ("Urban Development Secretary", "United States Secretary of Housing and Urban Development", True),
        ("UNHCR head", "United Nations High Commissioner for Refugees", True),
        ("Pentagon chief", "United States Secretary of Defense", True),
        ("DUP leader", "Leader of the Democratic Unionist Party", True),
        ("Democratic leader", "Leader of the Liberal Democrats", False),
        ("Chinese leader", "President of China", True),
        ("lawmaker", "Member of the Bundestag", True),
        ("Secretary of State", "United States Secretary of State", True),
        ("President", "Vice President of the United States", False),
        ("Vice President", "President of the United States", False),
        ("French President", "President of the United States", False),
        ("Defense Secretary", "United States Secretary of State", False),
        ("Education Secretary", "Secretary of State for Health", False),
        ("Conservative leader", "Leader of the Labour Party", False),
        ("Mayor", "Governor of Texas", False),
        ("Texas Sen.", "United States Senator from Arkansas", False),
        ("singer", "President of the United States", False),
        ("President", "Assistant to the President", False),
        ("President", "Democratic nominee for President of the United States", False),
        ("President", "President-elect of the United States", False),
        ("Democratic presidential nominee", "Democratic nominee for President of the United States", True),
    ],
)
def test_an_office_is_known_again_under_another_name(claimed, held, same):
    entry = office_words(held)
    assert same_office(office_words(claimed), entry, entry.rest) is same


def test_places_are_found_by_name_and_adjective():
    assert places_in("the South Korean president in New York, a U.K. ally") == {
        "south korea",
        "new york",
        "united kingdom",
    }


@pytest.mark.parametrize(
    ("written", "name"), [("Ala.", "alabama"), ("N.Y.", "new york"), ("TX", "texas"), ("Ohio", "ohio"), ("Leeds", None)]
)
def test_states_are_known_by_their_abbreviations(written, name):
    assert state(written) == name
