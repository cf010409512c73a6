"""Times in the text as intervals of days, by a grammar of the patterns that news uses.

Relative words are counted from the article's date, the past preferred. Without that date only stated years resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from sidelight.model import Span, TimeExpression
from sidelight.read.times import absolute, relative
from sidelight.read.times.calendar import Reference, reference
from sidelight.read.times.rule import Context, Rule, Sense

_Relation = Literal["at", "since", "until", "before", "after", "within"]
_GOVERNORS: dict[str, _Relation] = {
    "since": "since",
    "until": "until",
    "till": "until",
    "before": "before",
    "by": "before",
    "prior to": "before",
    "after": "after",
    "following": "after",
}
_GOVERNOR = re.compile(
    r"\b(since|until|till|before|by|prior to|after|following)"
    r"(?: (?:the|at least|about|around|early|late|mid|summer|spring|[a-z]+ of)){0,4}[ -]$",
    re.IGNORECASE,
)
# As far as a rule looks at the words around: a clause.
_REACH = 80


def find_times(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """Every time in the text, by place and without overlaps. `published`: YYYY[-MM[-DD]] or None."""
    anchor = reference(published)
    found = sorted(_found(text, anchor), key=lambda item: (item[0].start - item[0].end, item[0].start))
    kept: list[tuple[Span, Sense]] = []
    taken: set[int] = set()
    for span, sense in found:
        places = range(span.start, span.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append((span, sense))
    return tuple(_expression(text, span, sense) for span, sense in sorted(kept, key=lambda item: item[0]))


def _found(text: str, anchor: Reference | None) -> Iterator[tuple[Span, Sense]]:
    for rule in (*absolute.RULES, *relative.RULES):
        yield from _matches(rule, text, anchor)


def _matches(rule: Rule, text: str, anchor: Reference | None) -> Iterator[tuple[Span, Sense]]:
    for match in rule.pattern.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _REACH].partition("\n")[0]
        sense = rule.sense(match, Context(anchor, before, after))
        if sense is not None:
            yield Span(match.start(), match.end()), sense


def _expression(text: str, span: Span, sense: Sense) -> TimeExpression:
    interval = sense.interval
    return TimeExpression(
        span,
        start=interval.start if interval else None,
        end=interval.end if interval else None,
        precision=interval.precision if interval else "era",
        how=sense.how,
        relation="within" if sense.within else _relation(text, span),
    )


def _relation(text: str, span: Span) -> _Relation:
    governor = _GOVERNOR.search(text[max(0, span.start - _REACH) : span.start])
    return _GOVERNORS[governor[1].casefold()] if governor else "at"
