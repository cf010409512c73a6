"""Earlier money of a passage in the prices of the article's month."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import adjust, money, reference
from sidelight.kinds.comparison.amounts import dated, partial_date
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure, Point, Series

# Whose price index stands for a currency.
_COUNTRY_OF_MONEY = {"USD": "United States", "GBP": "United Kingdom"}
MIN_ADJUSTMENT = 0.05
"""Prices that moved less than this share add nothing that three significant digits would show a reader."""


def adjusted_money(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The amount that the passage dates to an earlier year or month, in the prices of the article's month."""
    amounts = [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind == "money"]
    amount, then = dated(amounts, passage.time, scene), partial_date(passage.time)
    if amount is None or then is None:
        return
    for index in _price_indexes(amount.unit, scene):
        adjusted = adjust(amount.value, then, scene.reading.article.published, index)
        if adjusted and abs(adjusted.adjustment.value / amount.value - 1) >= MIN_ADJUSTMENT:
            yield Figure(
                label=f"{money(amount.value, amount.unit)} of {then[:4]}",
                unit=amount.unit,
                series=reference(index),
                then=Point(date=then, value=amount.value),
                now=None,
                adjusted=adjusted.adjustment,
                verdict=None,
                true_since=None,
                note=adjusted.note,
            )
            return


def _price_indexes(currency: str, scene: Scene) -> list[Series]:
    country = _COUNTRY_OF_MONEY.get(currency)
    found = (
        [index for source in scene.series_sources for index in source.series_about("cpi", country)] if country else []
    )
    return [index for index in found if index.currency == currency]
