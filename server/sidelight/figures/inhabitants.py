"""A population that is stated without the word: "Germany had 83 million inhabitants in 2023"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sidelight.figures.forms import marked, only_country
from sidelight.model import Quantity, Reading, Span, TimeExpression

# The whole statement has to read so: what stands beside it may make it a part ("lived alone", "had a bank account").
_PLACE = r"(?P<place>(?:[Tt]he )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*)"
_IN = r"(?: in| by| as of| at the end of)"
_TIME = r"(?:TIME|[Tt]oday|[Nn]ow)"
_COUNT = (
    r"(?:(?i:already|still|only|about|around|roughly|some|nearly|almost|over|more than|just (?:over|under)) ){0,2}COUNT"
)
_FORMS = tuple(
    re.compile(rf"(?:(?:In |By )?TIME,? )?{form}(?:{_IN})?(?: {_TIME})?\.?")
    for form in (
        rf"{_PLACE} (?:had|has|counted|numbered) {_COUNT}",
        rf"{_PLACE} (?:is|was) (?:now |already )?home to {_COUNT}",
        rf"{_COUNT} (?:live|lived|are living|were living) in {_PLACE}",
        rf"[Tt]here (?:are|were) {_COUNT} in {_PLACE}",
    )
)
_OF_PEOPLE = frozenset({"people", "inhabitants", "inhabitant", "residents", "resident"})


@dataclass(frozen=True, slots=True)
class Inhabitants:
    country: str
    count: Quantity
    time: TimeExpression | None


def inhabitants(level: Span, reading: Reading) -> Inhabitants | None:
    """The country, the count and its time, where the words say nothing else."""
    counts = [one for one in reading.quantities if level.covers(one.span) and one.unit in _OF_PEOPLE]
    times = [time for time in reading.times if level.covers(time.span)]
    if len(counts) != 1 or len(times) > 1:
        return None
    marks = [(counts[0].span, "COUNT"), *((time.span, "TIME") for time in times)]
    words = marked(level, marks, reading.article.text)
    found = next((match for form in _FORMS if (match := form.fullmatch(words))), None)
    country = only_country(found["place"]) if found else None
    return Inhabitants(country, counts[0], times[0] if times else None) if country else None
