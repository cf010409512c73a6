"""Article -> Reading: sentences, names, times, quantities and speech, found once for all kinds."""

from __future__ import annotations

from sidelight.knowledge.base import Knowledge
from sidelight.model import Article, Name, Reading, TimeExpression
from sidelight.read.names import find_names
from sidelight.read.parse import parse
from sidelight.read.parse import warm_up as warm_up
from sidelight.read.quantities import find_quantities
from sidelight.read.speech import find_speech
from sidelight.read.times import find_times


def read(article: Article, knowledge: Knowledge) -> Reading:
    text = article.text
    parsed = parse(text)
    names = find_names(text, parsed, knowledge)
    times = _not_in_names(find_times(text, article.published), names)
    taken = [*(name.span for name in names if name.label != "event"), *(time.span for time in times)]
    return Reading(
        article=article,
        paragraphs=parsed.paragraphs,
        sentences=parsed.sentences,
        names=names,
        times=times,
        quantities=find_quantities(text, taken),
        speech=find_speech(text, parsed.paragraphs, parsed.sentences, names),
    )


def _not_in_names(times: tuple[TimeExpression, ...], names: tuple[Name, ...]) -> tuple[TimeExpression, ...]:
    """Without the months and days that are part of a name ("Theresa May", "Black Monday")."""
    named = {place for name in names for place in range(name.span.start, name.span.end)}
    return tuple(
        time for time in times if time.how == "stated" or named.isdisjoint(range(time.span.start, time.span.end))
    )
