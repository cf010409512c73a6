from __future__ import annotations

import pytest

from sidelight.knowledge.series import PackSeries
from tests.server.knowledge.making import make_pack, series

YEARLY = series("yearly")
MONTHLY = series("monthly", "month", points=(("2025-01", 2.0), ("2025-03", 2.25)))
WORLD = series("world", place=None)
ABROAD = series("abroad", place="The Netherlands")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> PackSeries:
    pack = make_pack(tmp_path_factory.mktemp("series"), series=[YEARLY, MONTHLY, WORLD, ABROAD]).series
    assert pack is not None
    return pack


def test_the_finest_series_on_a_topic_comes_first(pack: PackSeries) -> None:
    assert pack.series_about("inflation", "atlantis") == [MONTHLY, YEARLY]


def test_the_article_of_a_place_does_not_matter(pack: PackSeries) -> None:
    assert pack.series_about("inflation", "Netherlands") == [ABROAD]


def test_without_a_place_only_what_belongs_to_none(pack: PackSeries) -> None:
    assert pack.series_about("inflation", None) == [WORLD]


def test_what_is_not_there_is_none(pack: PackSeries) -> None:
    assert pack.series_about("gdp", "Atlantis") == []
    assert pack.series("nothing") is None
