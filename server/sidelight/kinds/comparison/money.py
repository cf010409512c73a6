"""Earlier money of a passage in the prices of the article's month."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import adjust, money
from sidelight.kinds.comparison.amounts import adjusted_figure, dated, is_worth_showing, partial_date
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure, Series

# Whose price index stands for a currency.
_COUNTRY_OF_MONEY = {"USD": "United States", "GBP": "United Kingdom"}


def adjusted_money(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The amount that the passage dates to an earlier year or month, in the prices of the article's month."""
    amounts = [quantity for quantity in scene.quantities_in(passage.span) if quantity.kind == "money"]
    amount, then = dated(amounts, passage.time, scene), partial_date(passage.time)
    if amount is None or then is None:
        return
    for index in _price_indexes(amount.unit, scene):
        adjusted = adjust(amount.value, then, scene.reading.article.published, index)
        if adjusted and is_worth_showing(amount, adjusted):
            yield adjusted_figure(money(amount.value, amount.unit), amount, then, index, adjusted)
            return


def _price_indexes(currency: str, scene: Scene) -> list[Series]:
    country = _COUNTRY_OF_MONEY.get(currency)
    found = (
        [index for source in scene.series_sources for index in source.series_about("cpi", country)] if country else []
    )
    return [index for index in found if index.currency == currency]
