"""Fields of life by the words for people in them."""

from __future__ import annotations

import pytest

from sidelight.link.fields import fields_in


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("a nurse from Leeds", {"medicine"}),
        ("the Arkansas senator", {"politics"}),
        ("retired firefighters", {"police"}),
        ("Washington Post columnist", {"media"}),
        ("head of operations", set()),
        ("", set()),
    ],
)
def test_a_calling_tells_the_field(words, fields):
    assert fields_in(words) == fields
