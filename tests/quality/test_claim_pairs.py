"""Statements of our own held against 52 checks, with hard cases: the same people and subject, but another claim."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from sidelight.embed import encoder
from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.paraphrase import Paraphrases
from sidelight.kinds.claim.reviews import look_up
from sidelight.model import ClaimReview
from tests.quality import train_paraphrase
from tests.server.knowledge.making import make_pack

PAIRS = Path(__file__).with_name("claim_pairs.tsv")
# Shares of what is shown as checked; reached were 0.88 of what says the same and 0.03 of what says something else.
SAME = 0.86
OTHERS = 0.08
# Shares taken for the same by the weights alone, of pairs with checks that they were not fitted on; reached were 0.98
# and 0.336. The bound was 0.30 while only the first two sets were held back; by the former weights it would be 0.36.
HELD_SAME = 0.96
HELD_OTHERS = 0.35
# By what differs: what nothing of one kind may exceed.
MOST = {"number": 0.1, "year": 0, "place": 0, "negation": 0.15, "scale": 0.25, "topic": 0}


def _review(number: int, claim: str) -> ClaimReview:
    return ClaimReview(
        claim=claim,
        claimant=None,
        rating="False",
        publisher="Example Checks",
        headline=None,
        url=f"https://example.org/{number}",
        date=None,
        language="en",
    )


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """Each row of the table with whether its check is shown as one of the same claim."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    checks = [_review(number, claim) for number, claim in enumerate(dict.fromkeys(row["checked"] for row in rows))]
    pack = make_pack(tmp_path_factory.mktemp("packs"), reviews=checks, encoder=encoder())
    assert pack.reviews is not None
    found = [look_up([Asked(row["statement"])], [pack.reviews]).found[0][0] for row in rows]
    return [
        (row, {one.review.claim for one in ranked if one.relation == "same"})
        for row, ranked in zip(rows, found, strict=True)
    ]


def _share(judged, relation):
    shown = [row["checked"] in same for row, same in judged if row["relation"] == relation]
    return sum(shown) / len(shown)


def test_a_claim_in_other_words_is_found_among_few_checks(judged):
    assert _share(judged, "same") >= SAME


def test_what_says_something_else_of_the_same_people_is_not_taken_for_the_claim(judged):
    assert _share(judged, "related") <= OTHERS


def test_no_check_of_another_subject_is_shown(judged):
    assert [(row["statement"], same) for row, same in judged if same - {row["checked"]}] == []


def test_numbers_years_places_negation_and_direction_are_told_apart(judged):
    others = [(row, same) for row, same in judged if row["relation"] == "related"]
    rows = Counter(row["what"] for row, _ in others)
    shown = Counter(row["what"] for row, same in others if row["checked"] in same)
    assert {what: shown[what] / rows[what] for what, most in MOST.items() if shown[what] > most * rows[what]} == {}


def test_pairs_held_back_are_told_apart_by_what_they_claim():
    known = train_paraphrase.rows_of(train_paraphrase.PAIRS)
    held = [row for row in known if row["set"] != "train"]
    model = encoder()
    assert model is not None
    paraphrases = Paraphrases(model)
    taken = [(row["relation"], paraphrases.claim_the_same(row["statement"], row["checked"], 0)) for row in held]
    shares = {one: np.mean([same for relation, same in taken if relation == one]) for one in ("same", "related")}
    assert shares["same"] >= HELD_SAME
    assert shares["related"] <= HELD_OTHERS


def test_no_check_that_is_held_back_is_fitted_on():
    rows = train_paraphrase.rows_of(train_paraphrase.PAIRS)
    sets = {row["set"] for row in rows}
    assert sets == {"train", *train_paraphrase.LEFT_OUT}
    fitted, held = ({row["checked"] for row in rows if (row["set"] == "train") == one} for one in (True, False))
    assert fitted.isdisjoint(held)
