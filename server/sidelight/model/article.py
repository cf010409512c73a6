"""What a caller sends, what is extracted from it, and places in its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.model.base import Model, PartialDate


@dataclass(frozen=True, slots=True)
class Page:
    """What the caller knows of a page. With html or text, the url is identity only."""

    url: str | None = None
    html: str | None = None
    text: str | None = None
    title: str | None = None
    published: str | None = None
    """YYYY, YYYY-MM or YYYY-MM-DD; wins over every date found in the page."""
    language: str | None = None
    """BCP 47."""


class ArticleHead(Model):
    """What is known of an article, without its text."""

    url: str | None
    canonical_url: str | None
    title: str | None
    byline: str | None
    site: str | None
    published: PartialDate | None
    language: str | None
    """BCP 47; null when it could not be told."""
    text_sha256: str


class Article(ArticleHead):
    """An article. Text sent by a caller is kept to the letter; the title is context, never a target."""

    text: str

    def identity(self) -> str:
        """The canonical page, or the hash of the text where no address is known."""
        return self.canonical_url or self.url or self.text_sha256

    def head(self) -> AnswerArticle:
        """The article as an answer shows it, without its text."""
        fields = {name: getattr(self, name) for name in ArticleHead.model_fields}
        return AnswerArticle(**fields, text=None)


class AnswerArticle(ArticleHead):
    """An article in an answer; the text is null unless the caller asked for it."""

    text: str | None


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) in Unicode code points of Article.text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """What a kind may explain, with all its places: the fullest form first, coreferent ones after."""

    spans: tuple[Span, ...]


def fullest_first(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in the order of a Mention: the longest (earliest of these) first, then by place."""
    if not spans:
        return ()
    first = min(spans, key=lambda span: (span.start - span.end, span.start))
    return (first, *sorted(span for span in set(spans) if span != first))
