"""What is answered: cards, their targets, silences and problems."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sidelight.model.base import Model, PartialDate
from sidelight.model.knowledge import Citation, Fact

# More decimals would promise more than is known.
Confidence = Annotated[float, Field(ge=0, le=1), AfterValidator(lambda value: round(value, 3))]
SilenceReason = Literal[
    "no_record",
    "not_a_person",
    "unsupported_language",
    "no_article_date",
    "no_series",
    "record_unstated",
    "event_unstated",
    "over_limit",
    "excluded_by_page",
    "low_confidence",
]


class Target(Model):
    """A place of a card in the text: a W3C TextQuoteSelector with its position."""

    exact: str
    prefix: str
    """Up to 32 code points before it; fewer only at the start of the text."""
    suffix: str
    start: int
    """In Unicode code points of the article's text, as is end (exclusive)."""
    end: int


class Card(Model):
    """What every kind of card has in common: enough to draw it.

    A kind narrows `kind` and `state` to its own words and adds its typed fields under its own name.
    """

    id: str
    kind: str
    state: str
    origin: Literal["automatic", "editor"] = "automatic"
    title: str
    summary: str
    facts: tuple[Fact, ...]
    citations: tuple[Citation, ...]
    confidence: Confidence
    """Calibrated: of the cards at 0.9, nine in ten are right."""
    on: PartialDate | None
    """The day it speaks of."""
    as_of: PartialDate
    """The date of its knowledge."""
    targets: tuple[Target, ...] = ()


class Silence(Model):
    """What gets no card, and why. No targets: the whole article."""

    kind: str
    reason: SilenceReason
    targets: tuple[Target, ...] = ()


class AnswerProblem(Model):
    """Something that cost cards, not the answer: a source that did not reply, say."""

    code: str
    title: str
    detail: str | None


class SeriesRef(Model):
    id: str
    name: str
    vintage: PartialDate
    citation: Citation


class Point(Model):
    date: str
    """YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD."""
    value: float


class Adjustment(Model):
    """The earlier value in the terms of the later date."""

    by: Literal["cpi", "population", "gdp"]
    index: str
    """Name of the series used."""
    base: str
    """The period whose terms it is in: "2024-10"."""
    value: float


class Figure(Model):
    """A number then and a number now, as far as each is known."""

    label: str
    unit: str
    series: SeriesRef | None
    then: Point | None
    now: Point | None
    adjusted: Adjustment | None
    verdict: Literal["holds", "off", "not_checkable"] | None
    true_since: str | None
    """For a record: since when it is true by the series."""
    note: str | None
    points: tuple[tuple[str, float], ...] = ()
    """What a sparkline needs: (date, value) by date."""
