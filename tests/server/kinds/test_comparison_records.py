"""Records that news claims of national rates, all decided right; what is expected was computed apart from the code."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sidelight.kinds.comparison.find import find
from sidelight.kinds.comparison.match import match
from sidelight.knowledge.base import Knowledge
from sidelight.model import Links
from tests.server.figures.tables import series
from tests.server.kinds.comparing import StarterSeries, reading

KNOWLEDGE = Knowledge((StarterSeries({("inflation", "United Kingdom"): series("ons-d7g7")}),))
FEWEST = 60
with Path(__file__).with_name("record_claims.tsv").open(encoding="utf-8") as lines:
    CLAIMS = [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t")]


def test_there_are_enough_of_each_sort():
    verdicts = [verdict for _, verdict, _, _ in CLAIMS]
    assert len(CLAIMS) >= FEWEST
    assert min(map(verdicts.count, ("holds", "off", "not_checkable"))) >= 10


@pytest.mark.parametrize(("published", "verdict", "true_since", "text"), CLAIMS)
def test_a_record_is_decided_as_the_series_has_it(published, verdict, true_since, text):
    read = reading(text, published)
    passages = find(read, Links(()), KNOWLEDGE)
    assert passages, "not found as a comparison"
    figures = [figure for found in match(passages, read, Links(()), KNOWLEDGE) for figure in found.figures]
    decided = [(figure.verdict, figure.true_since or "-") for figure in figures]
    assert decided == ([] if verdict == "not_checkable" else [(verdict, true_since)])
