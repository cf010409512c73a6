"""Live Wikidata may not give unknown people a namesake's card more often, nor find fewer people, than it did."""

from __future__ import annotations

import pytest

from tests.quality import live
from tests.quality.starter import starter_knowledge

pytestmark = pytest.mark.skipif(not live.RECORDS.exists(), reason="the development data is not beside the checkout")

LEAST_RIGHT = 11
MOST_WRONG = 1


def test_live_people_are_found_and_namesakes_are_not():
    people = live.found(starter_knowledge(), seed=1)
    counted = live.count(people)
    assert counted["recorded", "right"] >= LEAST_RIGHT
    assert counted["recorded", "wrong"] == 0
    assert counted["unknown", "wrong"] <= MOST_WRONG
