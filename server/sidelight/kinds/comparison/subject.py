"""Which national series a passage speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sidelight.figures import country_of, is_whole, national_series, topic_of
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Series, Span


def series_of(passage: Passage, scene: Scene) -> Iterator[Series]:
    """The series of the topic and country that the passage names, finest first."""
    subject, country = topic(passage, scene), country_of(passage.span, scene.reading)
    if subject is None or country is None:
        return
    yield from national_series(subject, country, scene.series_sources)


def is_of_the_whole(passage: Passage, said: Iterable[Span], scene: Scene) -> bool:
    """Whether the passage speaks of the whole country, in the usual measure, where it says any of these words."""
    subject = topic(passage, scene)
    return subject is not None and any(is_whole(passage.span, subject, words, scene.reading) for words in said)


def topic(passage: Passage, scene: Scene) -> str | None:
    return topic_of(passage.span.of(scene.text))
