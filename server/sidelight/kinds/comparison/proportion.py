"""Earlier counts of people per head, and earlier public money as a share of output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from sidelight.figures import countries, in_proportion, measured
from sidelight.kinds.comparison.amounts import adjusted_figure, dated, is_worth_showing, partial_date
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Figure, Quantity
from sidelight.text.words import listed

MIN_PEOPLE = 1000
MIN_MONEY = 1e9
"""Smaller numbers say little of a country."""
_PEOPLE = listed(
    "people deaths births immigrants migrants refugees prisoners inmates students pupils workers soldiers troops"
    " children adults women men patients murders homicides marriages divorces suicides arrests"
)
_PUBLIC = re.compile(
    r"\b(?:debt|deficit|budget|(?:federal|government|public|military|defen[cs]e) spending|stimulus|bail-?out|rescue)\b",
    re.IGNORECASE,
)


def proportions(passage: Passage, scene: Scene) -> Iterator[Figure]:
    """The amount that the passage dates to an earlier year, in proportion to the one country that it names."""
    then = partial_date(passage.time)
    place = _only_country(passage, scene)
    if passage.type != "then_now" or then is None or place is None:
        return
    quantities = scene.quantities_in(passage.span)
    people = dated([q for q in quantities if q.unit in _PEOPLE and q.value >= MIN_PEOPLE], passage.time, scene)
    if people:
        yield from _scaled(people, then, place, "population", scene)
    elif _PUBLIC.search(passage.span.of(scene.text)):
        money = dated([q for q in quantities if q.unit == "USD" and q.value >= MIN_MONEY], passage.time, scene)
        if money and place == "United States":
            yield from _scaled(money, then, place, "gdp", scene)


def _only_country(passage: Passage, scene: Scene) -> str | None:
    """None when it names several, or a narrower place."""
    found = countries(passage.span.of(scene.text))
    places = [name for name in scene.reading.names if name.label == "place" and passage.span.covers(name.span)]
    if len(found) != 1 or any(not countries(name.text) for name in places):
        return None
    return next(iter(found))


def _scaled(
    amount: Quantity, then: str, place: str, by: Literal["population", "gdp"], scene: Scene
) -> Iterator[Figure]:
    wholes = (series for source in scene.series_sources for series in source.series_about(by, place))
    for whole in wholes:
        adjusted = in_proportion(amount.value, then, scene.reading.article.published, whole, by)
        if adjusted and is_worth_showing(amount, adjusted):
            yield adjusted_figure(measured(amount.value, amount.unit), amount, then, whole, adjusted)
            return
