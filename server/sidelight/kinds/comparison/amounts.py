"""Amounts that a passage states, and the time that dates them."""

from __future__ import annotations

import re

from sidelight.figures import Adjusted, reference
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure, PartialDate, Point, Quantity, Series, Span, TimeExpression

MAX_CHARS_TO_TIME = 60
"""Between an amount and the time that dates it, within one clause; farther apart they seldom belong together."""
MIN_ADJUSTMENT = 0.05
"""What moved less than this share adds nothing that three significant digits would show a reader."""
# "Prices rose 9 percent from a year earlier", "4 million people since she took office in 2003": what stands before is
# measured from that time, not of it.
_MEASURED_FROM = re.compile(
    r"\b(?:from|than|over|versus|against|(?:compared|relative) (?:with|to))(?: in| the)? $|\bsince\b"
)
_ANOTHER_CLAUSE = re.compile(r"[;:—]|\b(?:now|today|currently)\b", re.IGNORECASE)


def dated(amounts: list[Quantity], time: TimeExpression | None, scene: Scene) -> Quantity | None:
    """The amount that the time dates: the nearest in its clause. "Since 2016" dates no amount."""
    if time is None or time.relation != "at":
        return None
    near = [amount for amount in amounts if _belongs(_between(amount, time), scene) and not _from(amount, time, scene)]
    return min(near, key=lambda amount: _length(_between(amount, time)), default=None)


def partial_date(time: TimeExpression | None) -> PartialDate | None:
    """The year or month that a time is; None for decades and for stretches."""
    if time is None or time.start is None or time.end is None or time.start.year != time.end.year:
        return None
    if time.precision in ("day", "month") and time.start.month == time.end.month:
        return f"{time.start:%Y-%m}"
    return f"{time.start:%Y}" if time.precision in ("month", "year") else None


def is_worth_showing(amount: Quantity, adjusted: Adjusted) -> bool:
    return abs(adjusted.adjustment.value / amount.value - 1) >= MIN_ADJUSTMENT


def adjusted_figure(words: str, amount: Quantity, then: PartialDate, series: Series, adjusted: Adjusted) -> Figure:
    """The amount of that time, called by the words, beside what it is by the series today."""
    return Figure(
        label=f"{words} of {then[:4]}",
        unit=amount.unit,
        series=reference(series),
        then=Point(date=then, value=amount.value),
        now=None,
        adjusted=adjusted.adjustment,
        verdict=None,
        true_since=None,
        note=adjusted.note,
    )


def _between(amount: Quantity, time: TimeExpression) -> Span:
    first, second = sorted((amount.span, time.span))
    return Span(first.end, second.start)


def _belongs(between: Span, scene: Scene) -> bool:
    return _length(between) <= MAX_CHARS_TO_TIME and not _ANOTHER_CLAUSE.search(between.of(scene.text))


def _from(amount: Quantity, time: TimeExpression, scene: Scene) -> bool:
    """Whether the amount is measured from the time on."""
    return amount.span < time.span and bool(_MEASURED_FROM.search(_between(amount, time).of(scene.text)))


def _length(span: Span) -> int:
    return span.end - span.start
