from __future__ import annotations

import pytest

from sidelight.packs.names import event_forms, person_keys, without_qualifier
from tests.server.knowledge.making import person


@pytest.mark.parametrize(
    ("label", "keys"),
    [
        ("Mira Stone", {"mira stone"}),
        ("Thomas Q. Reed Jr.", {"thomas q reed jr", "thomas q reed", "thomas reed"}),
        ("John Paul Stone, III", {"john paul stone iii", "john paul stone"}),
        ("J. D. Marlow", {"jd marlow"}),  # without the initials nothing is left but the last name
        ("Malcolm X", {"malcolm x"}),
        ("Mira Stone (politician)", {"mira stone"}),
        ("...", set()),
    ],
)
def test_a_name_is_also_stored_in_its_usual_shorter_forms(label: str, keys: set[str]) -> None:
    assert person_keys(person(label)) == keys


def test_only_a_qualifier_at_the_end_is_left_out() -> None:
    assert without_qualifier("Harbour (old) fire (1911)") == "Harbour (old) fire"


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Dock strike", {"Dock strike"}),
        ("May 68", {"May 68"}),  # a year
        ("June 2024 election", {"June 2024 election"}),
        ("Augusta 3 fire", {"Augusta 3 fire"}),
        ("July 7 fire", {"July 7 fire", "7 July fire"}),
        (
            "12 September floods",
            {
                "12 September floods",
                "September 12 floods",
                "Sept 12 floods",
                "12 Sept floods",
                "Sep 12 floods",
                "12 Sep floods",
            },
        ),
        ("dockers' strike", {"dockers' strike", "dockers strike"}),
        ("King's Wharf flood", {"King's Wharf flood"}),
    ],
)
def test_an_event_is_known_by_its_day_as_newspapers_write_it(name: str, forms: set[str]) -> None:
    assert set(event_forms(name)) == forms
