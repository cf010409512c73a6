"""Live Wikidata may not give unknown people a namesake's card more often, nor find fewer people, than it did."""

from __future__ import annotations

import pytest

from sidelight.knowledge.base import Knowledge
from tests.quality import live
from tests.quality.starter import starter_knowledge

needs_records = pytest.mark.skipif(not live.RECORDS.exists(), reason="the development data is not beside the checkout")


@pytest.fixture(scope="module")
def starter() -> Knowledge:
    return starter_knowledge()


@needs_records
def test_live_people_are_found_and_namesakes_are_not(starter: Knowledge):
    counted = live.count(live.found(starter, seed=1))
    assert counted["recorded", "right"] >= 17
    assert counted["recorded", "wrong"] == 0
    assert counted["unknown", "wrong"] <= 2  # in six draws 4 of 186


def test_whom_no_pack_knows_any_more_is_found_live(starter: Knowledge):
    counted = live.count(live.left_out(starter, seed=1))
    assert counted["recorded", "right"] >= 54
    assert counted["recorded", "wrong"] == 0
    assert counted["unknown", "wrong"] <= 1
