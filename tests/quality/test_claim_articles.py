"""Who says the claims of our own articles, and how, may not be told worse than it was."""

from __future__ import annotations

from tests.quality.claim_articles import labelled, shares

# Reached: 0.93, 0.95, 0.92, 0.56 and 0.96. The rules were written with these articles in view; on 25 speakers of five
# articles written afterwards 0.76 were right at first (0.48 by the rules before), 0.88 after their verbs were added.
AT_LEAST = {"speakers": 0.91, "own statements": 0.94, "stance": 0.91, "type": 0.54, "hedged": 0.95}


def test_speakers_and_stances_of_claims_are_told_as_well_as_before():
    reached = shares(list(labelled()))
    assert {name: share for name, share in reached.items() if share < AT_LEAST[name]} == {}
