"""Words that only one of two statements has, by their sort."""

from __future__ import annotations

import pytest

from sidelight.kinds.claim.likeness import stem
from sidelight.kinds.claim.one_sided import one_sided


def _told(statement, checked):
    sides = ([stem(word) for word in text.lower().split()] for text in (statement, checked))
    return {name for name, told in one_sided(*sides) if told}


@pytest.mark.parametrize(
    ("statement", "checked", "told"),
    [
        ("the mayor wants a bridge", "the mayor built a bridge", {"statement only, plans"}),
        ("some wells ran dry", "all wells ran dry", {"statement only, quantities", "checked only, quantities"}),
        ("the well ran dry", "the well would run dry", {"checked only, possibilities"}),
    ],
)
def test_a_word_of_a_sort_counts_where_only_one_side_has_it(statement, checked, told):
    assert _told(statement, checked) == told


def test_what_both_sides_have_counts_for_neither():
    assert _told("the mayor wants a bridge", "a bridge is what the mayor wanted") == set()
