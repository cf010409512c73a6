"""Readings of short texts, for tests."""

from __future__ import annotations

import hashlib

from sidelight.knowledge.base import Knowledge
from sidelight.model import Article, Reading
from sidelight.read import read
from tests.server.read.knowing import NamesKnown


def article(text: str, published: str | None = "2020-03-04") -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        url=None,
        canonical_url=None,
        title=None,
        byline=None,
        site=None,
        published=published,
        language="en",
        text=text,
        text_sha256=digest,
    )


def reading(text: str, *known: str, published: str | None = "2020-03-04") -> Reading:
    """The reading of the text by someone who knows these names."""
    return read(article(text, published), Knowledge((NamesKnown(known),)))
