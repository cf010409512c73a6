"""The series that measure a topic for a country, from every source that has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sidelight.figures.values import change_over_12_months
from sidelight.knowledge.base import SeriesSource
from sidelight.model import Series

_PRICE_INDEX = {"inflation": "cpi", "core_inflation": "core_cpi"}


def national_series(topic: str, country: str, sources: Iterable[SeriesSource]) -> Iterator[Series]:
    """Finest first within a source; a rate of inflation also as the change of its price index over twelve months."""
    for source in sources:
        if topic in _PRICE_INDEX:
            yield from map(change_over_12_months, source.series_about(_PRICE_INDEX[topic], country))
        yield from source.series_about(topic, country)
