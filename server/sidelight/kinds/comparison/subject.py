"""Which national series a passage speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from sidelight.figures import change_over_12_months, countries, topic_of
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Series

_PRICE_INDEX = {"inflation": "cpi", "core_inflation": "core_cpi"}


def series_of(passage: Passage, scene: Scene) -> Iterator[Series]:
    """The series of the topic and country that the passage names, finest first."""
    subject, country = topic(passage, scene), _country_of(passage, passage.span.of(scene.text), scene)
    if subject is None or country is None:
        return
    for source in scene.series_sources:
        if subject in _PRICE_INDEX:
            yield from map(change_over_12_months, source.series_about(_PRICE_INDEX[subject], country))
        yield from source.series_about(subject, country)


def topic(passage: Passage, scene: Scene) -> str | None:
    return topic_of(passage.span.of(scene.text))


def _country_of(passage: Passage, words: str, scene: Scene) -> str | None:
    """The one country that the passage names, else the article's; None when it names several or a narrower place."""
    found = countries(words)
    if found:
        return next(iter(found)) if len(found) == 1 else None
    places = (name for name in scene.reading.names if name.label == "place" and passage.span.covers(name.span))
    return None if any(places) else scene.country
