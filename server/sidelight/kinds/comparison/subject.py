"""Which national series a passage speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sidelight.figures import countries, country_around, is_whole, national_series, topic_of
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Series, Span


def series_of(passage: Passage, scene: Scene) -> Iterator[Series]:
    """The series of the topic and country that the passage names, finest first."""
    subject, country = topic(passage, scene), _country_of(passage, passage.span.of(scene.text), scene)
    if subject is None or country is None:
        return
    yield from national_series(subject, country, scene.series_sources)


def is_of_the_whole(passage: Passage, said: Iterable[Span], scene: Scene) -> bool:
    """Whether the passage speaks of the whole country, in the usual measure, where it says any of these words."""
    subject = topic(passage, scene)
    return subject is not None and any(is_whole(passage.span, subject, words, scene.reading) for words in said)


def topic(passage: Passage, scene: Scene) -> str | None:
    return topic_of(passage.span.of(scene.text))


def _country_of(passage: Passage, words: str, scene: Scene) -> str | None:
    """The one country that the passage names, else that around it; None when it names several or a narrower
    place.
    """
    found = countries(words)
    if found:
        return next(iter(found)) if len(found) == 1 else None
    places = (name for name in scene.reading.names if name.label == "place" and passage.span.covers(name.span))
    return None if any(places) else country_around(scene.reading.paragraph_at(passage.span), scene.text)
