"""Which names of an article are one person's."""

from __future__ import annotations

import pytest

from sidelight.link.coreference import clusters
from sidelight.link.layout import Layout
from sidelight.link.person_names import compatible, nickname_variants, person_name, variants
from tests.server.people import read_marked


def groups(marked: str) -> list[list[str]]:
    reading = read_marked(marked)
    return [[name.text for name in cluster.names] for cluster in clusters(reading.names, Layout(reading))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Last names, before and after the full form; particles and double names.
        ("<PARK> WINS\n<Ada Park> won. <Park> smiled.", [["PARK", "Ada Park", "Park"]]),
        ("<Nouri al-Maliki> left. <Al-Maliki> and <Maliki> returned.", [["Nouri al-Maliki", "Al-Maliki", "Maliki"]]),
        ("<Ada Ocasio-Park> left. <Ocasio-Park> returned.", [["Ada Ocasio-Park", "Ocasio-Park"]]),
        # Middle names, initials, suffixes, nicknames.
        ("<Ada B. Park> left. <Ada Park> returned.", [["Ada B. Park", "Ada Park"]]),
        ("<Robert Park> left. <Bob Park> returned. <Bob> smiled.", [["Robert Park", "Bob Park", "Bob"]]),
        ("<Ada Bea Cole Park> left. <ABCP> returned.", [["Ada Bea Cole Park", "ABCP"]]),
        # A first name after the full form; before it only when nobody else is likely called so.
        ("<Ada Park> left. <Ada> returned.", [["Ada Park", "Ada"]]),
        ("<Robert> left. <Robert Park> returned.", [["Robert"], ["Robert Park"]]),
        ("<Muqtada> left. <Muqtada Park> returned.", [["Muqtada", "Muqtada Park"]]),
        # Behind a style a first name is one like any other.
        ("<Prince Otto> waved. <Otto> smiled.", [["Prince Otto", "Otto"]]),
        ("<Prince Otto> waved.\n<Otto Park> waved back. <Otto> smiled.", [["Prince Otto"], ["Otto Park", "Otto"]]),
        # Different people.
        ("<Ada B. Park> left. <Ada C. Park> returned.", [["Ada B. Park"], ["Ada C. Park"]]),
        ("<Ada Park> left. <Ada Lind> returned. <Ada> smiled.", [["Ada Park"], ["Ada Lind"], ["Ada"]]),
        ("<Sen.|Park> left. <Lind> returned.", [["Park"], ["Lind"]]),
    ],
)
def test_forms_of_one_name_are_one_person(marked, expected):
    assert groups(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # The one named in the same paragraph.
        ("<Ada Park> left.\n<Bo Park> sang. <Park> was happy.", [["Ada Park"], ["Bo Park", "Park"]]),
        # Else the one whom the article began with.
        ("<Ada Park> left.\n<Bo Park> sang.\n<Park> was happy.", [["Ada Park", "Park"], ["Bo Park"]]),
        ("<Ada Park> left with <Bo Park>. <Park> was happy.", [["Ada Park", "Park"], ["Bo Park"]]),
        # The title decides before either.
        (
            "<Mayor|Ada Park> left.\n<Bo Park> sang. <Mayor|Park> was happy.",
            [["Ada Park", "Park"], ["Bo Park"]],
        ),
    ],
)
def test_a_last_name_that_two_share_goes_to_the_right_one(marked, expected):
    assert groups(marked) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Gerald R. Ford", "Gerald Ford", True),
        ("George W. Bush", "George Walker Bush", True),
        ("George W. Bush", "George H. W. Bush", False),
        ("J. Park", "Jill Park", True),
        ("Bernie Sanders", "Bernard Sanders", True),
        ("Ada Park", "Bea Park", False),
        ("Ada Park Jr.", "Ada Park Sr.", False),
        ("Ada Park Jr.", "Ada Park", True),
        ("Ada Park", "Ada Lind", False),
    ],
)
def test_names_are_compatible_as_far_as_both_are_given(one, other, same):
    assert compatible(person_name(one), person_name(other)) is same


def test_the_forms_to_look_a_name_up_by():
    assert variants("Gerald R. Ford Jr.") == ("gerald r ford", "gerald ford")
    assert variants("Ford") == ()
    assert "bernard sanders" in nickname_variants("Bernie Sanders")
    assert nickname_variants("Sanders") == ()
