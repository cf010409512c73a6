"""Boosted trees, fitted and asked."""

from __future__ import annotations

import numpy as np
import pytest

from sidelight.kinds.claim.paraphrase import Trees
from tests.quality.boosting import boosted


def test_answers_number_the_leaf_from_the_first_question_on():
    trees = Trees(np.array([[0, 1]]), np.array([[0.5, 0.5]]), np.array([[1.0, 2.0, 3.0, 4.0]]))
    values = [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert [trees(np.array(pair, float)) for pair in values] == [1, 2, 3, 4]


@pytest.fixture(scope="module")
def made():
    """Ten values a row, and whether both of the first two are large."""
    values = np.random.default_rng(1).random((400, 10))
    return values, (values[:, 0] > 0.4) & (values[:, 1] > 0.4)


def test_what_two_values_tell_is_learned(made):
    values, labels = made
    trees = boosted(values[:300], labels[:300], np.ones(300))
    judged = np.array([trees(row) > 0 for row in values[300:]])
    assert (judged == labels[300:]).mean() > 0.9


def test_the_same_rows_give_the_same_trees(made):
    values, labels = made
    first, second = (boosted(values, labels, np.ones(400)) for _ in range(2))
    assert first.features.tolist() == second.features.tolist()
    assert first.leaves.tolist() == second.leaves.tolist()
