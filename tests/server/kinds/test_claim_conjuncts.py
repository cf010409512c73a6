from __future__ import annotations

import pytest

from tests.server.kinds.claiming import claims


@pytest.mark.parametrize(
    ("sentence", "statements"),
    [
        (
            "Leaflets claimed that wind turbines never make the energy they cost, and that boiled garlic cures flu.",
            [
                "wind turbines never make the energy they cost",
                "boiled garlic cures flu",
            ],
        ),
        (
            "The union said the ministry paid the firm 3 million euros in May but that the city paid it nothing.",
            ["the ministry paid the firm 3 million euros in May", "the city paid it nothing"],
        ),
        (
            "The union said that the firm got 3 million euros, that the city knew of it and that the police slept on.",
            [
                "the firm got 3 million euros",
                "the city knew of it",
                "the police slept on",
            ],
        ),
    ],
)
def test_each_statement_that_somebody_is_reported_to_make_is_a_claim(sentence, statements):
    assert [claim.text for claim in claims(sentence)] == statements


@pytest.mark.parametrize(
    "sentence",
    [
        "The union said that the ministry paid the firm 3 million euros in May and that is why it lost the election.",
        "The union said the ministry paid a firm that had two owners and that had no staff 3 million euros in May.",
        "The union said that the ministry paid the firm 3 million euros, that nobody had seen in years.",
        "The union said that the ministry paid the firm 3 million euros in May and that she knew.",
    ],
)
def test_what_leans_on_the_statement_before_stays_with_it(sentence):
    assert len(claims(sentence)) == 1


def test_a_statement_that_is_no_claim_by_itself_is_shown_only_where_it_was_checked():
    first, second = claims(
        "The union said that the ministry paid the firm 3 million euros in May and that the weather had been lovely."
    )
    assert (first.standing, second.standing) == ("worthy", "if checked")
