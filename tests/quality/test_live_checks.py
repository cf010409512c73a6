"""Live fact-checks may not be shown less rightly than they were."""

from __future__ import annotations

from collections import Counter

import pytest

from sidelight.embed import encoder
from tests.quality import live_checks

pytestmark = [
    pytest.mark.skipif(not live_checks.CLAIMS.exists(), reason="the development data is not beside the checkout"),
    pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed"),
]


def test_of_what_the_api_finds_the_check_of_the_statement_is_shown():
    counted = Counter((one.answerable, one.verdict) for one in live_checks.shown("politifact"))
    # Reached were 45, 0 and 3.
    assert counted[True, "right"] >= 43
    assert counted[True, "wrong"] <= 1
    assert counted[False, "wrong"] <= 4
