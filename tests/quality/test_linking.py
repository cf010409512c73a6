"""Linking by itself may not fall below what it reached on the development articles."""

from __future__ import annotations

import pytest

from tests.quality import kb_dev, linking

pytestmark = pytest.mark.skipif(not kb_dev.RECORDS.exists(), reason="the development data is not beside the checkout")

LINKING_F1 = 0.98
CARDS_F1 = 0.95
MOST_NAMESAKES = 4
# The confidence may promise at most this much more than is kept, in every step that holds ten people.
LARGEST_PROMISE = 0.05
ENOUGH_PEOPLE = 10


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    return linking.linked(kb_dev.build(tmp_path_factory.mktemp("records") / "pack"))


def test_people_are_linked_as_well_as_before_and_nobody_to_a_namesake(results):
    found = linking.scores(results)
    assert found["linking"]["f1"] >= LINKING_F1
    assert found["cards"]["f1"] >= CARDS_F1
    assert found["nil"]["linked"] <= MOST_NAMESAKES


def test_confidence_promises_no_more_than_it_keeps(results):
    steps = linking.reliability(results)
    assert all(share >= step - LARGEST_PROMISE for step, (count, share) in steps.items() if count >= ENOUGH_PEOPLE)
