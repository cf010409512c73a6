"""The series that measure a topic for a country, from every source that has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sidelight.figures.values import PERIODS_A_YEAR, change_over_12_months
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Series

_PRICE_INDEX = {"inflation": "cpi", "core_inflation": "core_cpi"}


def national_series(topic: str, country: str, sources: Iterable[SeriesSource]) -> Iterator[Series]:
    """Finest first within a source; a rate of inflation also as the change of its price index over twelve months.

    Of two that are as fine the published one comes first: an index of one decimal gives a rate that may be a step off.
    """
    for source in sources:
        indexes = source.series_about(_PRICE_INDEX[topic], country) if topic in _PRICE_INDEX else ()
        yield from sorted([*source.series_about(topic, country), *map(change_over_12_months, indexes)], key=_coarseness)


def _coarseness(series: Series) -> int:
    return -PERIODS_A_YEAR[series.frequency]
