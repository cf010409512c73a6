"""What one pass over an article finds, shared by all kinds: Article -> Reading -> Links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sidelight.model.article import Article, Mention, Span
from sidelight.model.knowledge import Entity

NameLabel = Literal["person", "organisation", "place", "event", "other"]
Precision = Literal["day", "month", "year", "decade", "era"]


@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span
    """Without surrounding white space."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text as far as the words show it: found by NER, by the scan for known names, or both."""

    span: Span
    """Without a trailing possessive and without titles ("Sen.", "Mr")."""
    text: str
    label: NameLabel
    title: str | None
    """The words of office or address right before it: "GOP Sen.", "Prime Minister", "then-Rep."; null if none."""
    known: bool
    """A pack knows this very form."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time in the text as an interval of whole days, resolved against the article's date."""

    span: Span
    start: date | None
    """First day; null when the words alone cannot be resolved ("three years later", no article date)."""
    end: date | None
    """Last day, inclusive."""
    precision: Precision
    how: Literal["stated", "relative"]
    """stated: the words name the year; relative: counted or inferred from the article's date."""
    relation: Literal["at", "since", "until", "before", "after", "within"]
    """The word that governs it; within: "in 40 years", "40-year high" (start = that far back)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    span: Span
    value: float
    """In units of `unit`, words like "million" multiplied in."""
    unit: str
    """"percent", "percentage_point", an ISO 4217 code for money, a counted noun ("people"), or "" for a bare number."""
    kind: Literal["money", "percent", "rank", "count", "other"]
    bound: Literal["exact", "about", "less", "more"]
    """"about 100", "less than $200,000", "more than half"."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words ascribed to somebody: a quotation, or a reported clause."""

    words: Span
    """A quotation without its marks; the clause of indirect speech."""
    speaker: Span | None
    """The words that say who speaks ("Ashworth", "the outlet", "he"); null when the text leaves it open."""
    name: Span | None
    """The name in the text that the speaker's words come down to; equals `speaker` when that is a name."""
    cue: Span | None
    """The reporting words ("said", "wrote on X")."""
    direct: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything is sorted by place in the text."""

    article: Article
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    speech: tuple[Speech, ...]

    def sentence_at(self, span: Span) -> Sentence | None:
        """The sentence that holds the start of the span."""
        return next((s for s in self.sentences if s.span.start <= span.start < s.span.end), None)

    def paragraph_at(self, span: Span) -> str:
        """The text of the paragraph that holds the start of the span; empty between paragraphs."""
        at = next((p for p in self.paragraphs if p.start <= span.start < p.end), None)
        return at.of(self.article.text) if at else ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the entities that a name may refer to."""

    entity: Entity
    score: float
    """0..1 after the joint choice."""
    why: str
    """What speaks for it, in plain words, for a card that names both."""


@dataclass(frozen=True, slots=True)
class Link:
    """One person of the article, with every place where the text names them."""

    mention: Mention
    surface: str
    """The fullest form in the text."""
    titles: tuple[str, ...]
    """The offices that the text gives them ("Sen.", "the MP for Leeds"), as written, in order, without repeats."""
    state: Literal["confirmed", "ambiguous", "nil"]
    entity: Entity | None
    """The choice; null unless confirmed."""
    candidates: tuple[Candidate, ...]
    """Best first; for an ambiguous link the ones that the margin could not part; [] for nil."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Links:
    people: tuple[Link, ...]

    def person_at(self, span: Span) -> Link | None:
        """The person whose name stands at or across the span."""
        return next((p for p in self.people if any(s.overlaps(span) for s in p.mention.spans)), None)
