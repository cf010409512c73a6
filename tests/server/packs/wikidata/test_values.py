from __future__ import annotations

import pytest

from sidelight.packs.wikidata.values import partial_date


@pytest.mark.parametrize(
    ("time", "precision", "date"),
    [
        ("+1977-00-00T00:00:00Z", 9, "1977"),
        ("+1977-05-00T00:00:00Z", 10, "1977-05"),
        ("+1977-05-09T00:00:00Z", 11, "1977-05-09"),
        ("+1977-05-09T00:00:00Z", 9, "1977"),
        ("+0272-02-27T00:00:00Z", 11, "0272-02-27"),
        ("+00000001977-05-09T00:00:00Z", 11, "1977-05-09"),
    ],
)
def test_a_date_has_the_precision_that_is_known(time: str, precision: int, date: str) -> None:
    assert partial_date(time, precision) == date


@pytest.mark.parametrize(
    ("time", "precision", "date"),
    [
        ("+1977-00-00T00:00:00Z", 11, "1977"),
        ("+1977-05-00T00:00:00Z", 11, "1977-05"),
        ("+1977-02-30T00:00:00Z", 11, "1977-02"),
        ("+1977-13-01T00:00:00Z", 10, "1977"),
    ],
)
def test_what_no_calendar_has_is_cut_off(time: str, precision: int, date: str) -> None:
    assert partial_date(time, precision) == date


@pytest.mark.parametrize(
    ("time", "precision"),
    [
        ("-0044-03-15T00:00:00Z", 11),
        ("+0000-00-00T00:00:00Z", 9),
        ("+12026-01-01T00:00:00Z", 11),
        ("+1970-00-00T00:00:00Z", 8),
        ("soon", 11),
        ("", 0),
    ],
)
def test_what_no_card_can_show_is_no_date(time: str, precision: int) -> None:
    assert partial_date(time, precision) is None
