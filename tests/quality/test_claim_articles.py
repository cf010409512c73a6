"""Who says the claims of our own articles, and how, may not be told worse than it was."""

from __future__ import annotations

import pytest

from sidelight.embed import encoder
from sidelight.kinds.claim.type_model import TypedClaim, types_by_meaning
from tests.quality.claim_articles import PASSAGES, labelled, rows, shares

# Reached: 0.94, 0.93, 0.93, 0.57 and 0.96. The rules were written with all but the last 17 articles in view. Own
# statements were 0.95 before more forms of reporting were known: most of what differs is a matter of taste (is it the
# regulator or the article that tells what "the regulator has ruled"?).
AT_LEAST = {"speakers": 0.93, "own statements": 0.92, "stance": 0.92, "type": 0.56, "hedged": 0.95}
# By round, speakers and stances. At first sight 0.66 and 0.68, 0.69 and 0.63, 0.77 and 0.67; by the rules that stood
# before the first, 0.66 and 0.68, 0.55 and 0.51, 0.66 and 0.61. Rounds 4 and 5, written together and rich in denials
# and checks, had 0.60 and 0.40, 0.63 and 0.44. Nothing was mended on the third and the fifth.
PASSAGES_AT_LEAST = {"1": (0.92, 0.94), "2": (0.95, 0.94), "3": (0.78, 0.71), "4": (0.88, 0.83), "5": (0.75, 0.63)}


def test_speakers_and_stances_of_claims_are_told_as_well_as_before():
    reached = shares(list(labelled(rows())))
    assert {name: share for name, share in reached.items() if share < AT_LEAST[name]} == {}


@pytest.mark.parametrize("number", PASSAGES_AT_LEAST)
def test_speakers_and_stances_of_passages_are_told_as_well_as_before(number):
    reached = shares(list(labelled([row for row in rows(PASSAGES) if row["round"] == number])))
    speakers, stances = PASSAGES_AT_LEAST[number]
    assert reached["speakers"] >= speakers
    assert reached["stance"] >= stances


# Reached, of 75, 67 and 66: 0.73, 0.75 and 0.59; by the rules 0.60, 0.51 and 0.58. Nothing was trained on them.
# Of the 298 of rounds 4 and 5, whose denials are of a quantity or an event as often as not, 0.52.
TYPES_AT_LEAST = 0.66


def test_the_types_of_passages_are_told_as_well_as_before():
    model = encoder()
    if model is None:
        pytest.skip("the package with the encoder's weights is not installed")
    worthy = [row for row in rows(PASSAGES) if row["label"] == "2" and row["round"] in {"1", "2", "3"}]
    vectors = model.encode([row["sentence"] for row in worthy])
    found = types_by_meaning(vectors, [TypedClaim(row["sentence"], bool(row["speaker"])) for row in worthy])
    right = sum(one == row["type"] for one, row in zip(found, worthy, strict=True))
    assert right / len(worthy) >= TYPES_AT_LEAST
