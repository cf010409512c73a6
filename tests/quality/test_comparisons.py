"""Comparisons may not be found worse in our own passages than they were."""

from __future__ import annotations

from collections import Counter

import pytest

from sidelight.kinds.comparison.cues import CUES, first_cue
from tests.quality.comparisons import passages, score

# Sentence F1 and the year of all; reached are given in the README of this folder.
FLOORS = {"dev": (0.89, 0.79), "held": (0.74, 0.61), "later dev": (0.89, 0.78), "later held": (0.80, 0.61)}


@pytest.mark.parametrize("part", FLOORS)
def test_comparisons_are_found_in_general_news(part: str) -> None:
    result = score(passages(part))
    f1, year = FLOORS[part]
    assert result.f1 >= f1
    assert result.year_right >= year
    assert result.type_right >= 0.85
    assert result.false_alarms <= 0.05  # one of 20 in the smaller parts


def test_each_part_holds_every_type_and_near_misses() -> None:
    for part in FLOORS:
        types = Counter(one.type for one in passages(part))
        assert min(types[name] for name in ("analogy", "record", "then_now", "precedent", "-")) >= 13


def test_a_cue_is_found_by_its_words_wherever_its_pattern_matches() -> None:
    for one in passages("dev"):
        ranks = [rank for rank, cue in enumerate(CUES) if cue.pattern.search(one.text)]
        cue_found = first_cue(one.text, lambda _: True)
        assert (CUES.index(cue_found[0]) if cue_found else None) == min(ranks, default=None), one.text
