"""Earlier money in the prices of a later date."""

from __future__ import annotations

from dataclasses import dataclass

from sidelight.figures.periods import first_day, in_words, last_day, period_of
from sidelight.figures.values import mean_of_year, newest, value_at
from sidelight.model import Adjustment, PartialDate, Series


@dataclass(frozen=True, slots=True)
class Adjusted:
    adjustment: Adjustment
    note: str
    """Which periods were set against each other."""


def adjust(amount: float, then: PartialDate, on: PartialDate | None, index: Series) -> Adjusted | None:
    """The amount of `then` in the prices of the article's month, else of the newest month before it.

    From the mean of a stated year, or from the month when one is stated. None when the index lacks either end, or
    when the later one is not later.
    """
    before = _level(index, then)
    after = newest(index, last_day(on) if on else None)
    if before is None or after is None or first_day(after.date) <= last_day(then):
        return None
    level, named = before
    value = round(amount * after.value / level, 2)
    base = Adjustment(by="cpi", index=index.name, base=after.date, value=value)
    return Adjusted(base, f"From {named} to {in_words(after.date)} by the {index.name}.")


def _level(index: Series, then: PartialDate) -> tuple[float, str] | None:
    """The index at that time, and the words for what was taken."""
    if len(then) > len("YYYY"):
        period = period_of(first_day(then), index.frequency)
        value = value_at(index, period)
        return None if value is None else (value, in_words(period))
    mean = mean_of_year(index, int(then))
    if mean is None:
        return None
    return mean.value, f"the mean of {then}" if mean.full else f"the mean of {mean.count} periods of {then}"
