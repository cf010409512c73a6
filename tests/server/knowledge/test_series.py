from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sidelight.knowledge.database import Database
from sidelight.knowledge.format import DATABASE
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


def test_what_is_published_once_for_all_is_told_from_what_is_revised(tmp_path: Path) -> None:
    final = YEARLY.model_copy(update={"revised": False})
    pack = make_pack(tmp_path, series=[final, MONTHLY]).series
    assert pack is not None
    assert [one.revised for one in pack.series_about("inflation", "Atlantis")] == [True, False]


def test_a_pack_of_an_earlier_release_is_taken_as_revised(tmp_path: Path) -> None:
    make_pack(tmp_path, series=[YEARLY.model_copy(update={"revised": False})])
    [database] = tmp_path.rglob(DATABASE)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("ALTER TABLE series DROP COLUMN revised")
    [series] = PackSeries(Database(database)).series_about("inflation", "Atlantis")
    assert series.revised


def test_what_is_not_there_is_none(pack: PackSeries) -> None:
    assert pack.series_about("gdp", "Atlantis") == []
    assert pack.series("nothing") is None
