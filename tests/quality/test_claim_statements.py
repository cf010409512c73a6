"""Statements may not stand by themselves less often than they did."""

from __future__ import annotations

import pytest

from tests.quality.claim_statements import stated

# By part, right of 28 and 14; by the rules before 18 and 8, and one had a wrong name.
AT_LEAST = {"read": 23, "unread": 9}


@pytest.fixture(scope="module")
def statements():
    return list(stated())


@pytest.mark.parametrize("part", AT_LEAST)
def test_statements_name_what_they_speak_of_as_often_as_before(part, statements):
    assert sum(one.is_right for one in statements if one.row["part"] == part) >= AT_LEAST[part]


def test_no_statement_is_given_a_wrong_name(statements):
    assert [one.found for one in statements if one.is_resolved_wrongly] == []
