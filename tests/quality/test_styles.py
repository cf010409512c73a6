"""People in results, tables, transcripts and the like are found and linked as well as before."""

from __future__ import annotations

import pytest

from tests.quality.adversarial.score import Score, judge
from tests.quality.styles.score import FILES, passages

# Of the names so many found at least, and so many false ones at most; of those whom the starter pack knows so many
# linked right; of all so many taken for somebody else.
FLOORS = {
    "first": (448, 15, 133, 0),
    "second": (230, 12, 64, 0),
    "third": (128, 17, 27, 0),
    "fourth": (493, 22, 173, 5),
    "fifth": (439, 43, 126, 7),
}


def test_every_file_has_its_floor():
    assert set(FILES) == FLOORS.keys()


@pytest.mark.parametrize("file", FILES)
def test_people_of_other_sorts_of_news_are_found_and_linked_as_well_as_before(file, knowledge):
    score = sum((judge(passage, knowledge).score for passage in passages(file)), Score())
    found, false, right, namesakes = FLOORS[file]
    assert score.found >= found
    assert score.false <= false
    assert score.right >= right
    assert score.namesakes <= namesakes
