"""People in news of many sorts are found and linked as well as before."""

from __future__ import annotations

import pytest

from tests.quality.adversarial.score import Score, judge
from tests.quality.news_people import articles

KNOWN, RIGHT, FOUND = 145, 144, 217
# A surveyor called Michael Gove says in his own words that he is not that one.
MOST_NAMESAKES = 1
MOST_FALSE = 5


@pytest.fixture(scope="module")
def score(knowledge):
    return sum((judge(article, knowledge).score for article in articles()), Score())


def test_known_people_are_linked_and_unknown_ones_are_not(score):
    assert score.known >= KNOWN
    assert score.right >= RIGHT
    assert score.namesakes <= MOST_NAMESAKES


def test_names_are_found_with_their_edges(score):
    assert score.found >= FOUND
    assert score.false <= MOST_FALSE
