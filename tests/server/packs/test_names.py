from __future__ import annotations

import pytest

from sidelight.packs.names import person_keys, without_qualifier
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
