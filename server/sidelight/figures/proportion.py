"""An earlier count or sum in proportion to a population or an economy that has grown since."""

from __future__ import annotations

from typing import Literal

from sidelight.figures.money import Adjusted
from sidelight.figures.periods import period_of
from sidelight.figures.values import newest, value_at
from sidelight.model import Adjustment, PartialDate, Series
from sidelight.text.dates import earliest, latest

MOST_YEARS_BEHIND = 2
"""Of the newest value to the article: yearly series come out a year late or two."""


def in_proportion(
    amount: float, then: PartialDate, on: PartialDate | None, whole: Series, by: Literal["population", "gdp"]
) -> Adjusted | None:
    """The amount of that year, scaled as the yearly series has grown up to the article's year, else the newest before.

    None when the series lacks either end, or when the later one is not later.
    """
    before = value_at(whole, period_of(earliest(then), "year"))
    after = newest(whole, latest(on) if on else None)
    if before is None or after is None or after.date <= then[:4]:
        return None
    if on and int(on[:4]) - int(after.date) > MOST_YEARS_BEHIND:
        return None
    base = Adjustment(
        by=by, index=f"{whole.name}, {whole.place}", base=after.date, value=round(amount * after.value / before, 2)
    )
    return Adjusted(base, f"In proportion to {then[:4]} and {after.date} by the series {whole.name}, {whole.place}.")
