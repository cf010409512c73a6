"""What the extractor finds in a page: the values that cross from its process to ours, as JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself; None where it does not say."""

    title: str | None = None
    byline: str | None = None
    """Names joined by "; "."""
    site: str | None = None
    canonical_url: str | None = None
    """http(s), of the same registrable site as the page's own address."""
    published: str | None = None
    """YYYY-MM-DD or YYYY-MM; None also when the page's dates disagree."""
    language: str | None = None
    """As the html element says."""


@dataclass(frozen=True, slots=True)
class Content:
    text: str
    """Paragraphs, one a line; empty when there are none."""
    visible: str
    """The beginning of all that the page shows, with its menus and walls, one block a line."""
    metadata: Metadata
