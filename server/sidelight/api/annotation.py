"""An answer as a page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one per card."""

from __future__ import annotations

from typing import Any

from sidelight.answer import Answer
from sidelight.model import Card, Target

MEDIA_TYPE = "application/ld+json"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def annotation_page(answer: Answer) -> dict[str, Any]:
    source = answer.article.url or f"urn:sha256:{answer.article.text_sha256}"
    return {
        "@context": CONTEXT,
        "id": f"urn:sidelight:{answer.answer_id}",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(card, source, answer.answer_id) for card in answer.cards],
    }


def _annotation(card: Card, source: str, answer_id: str) -> dict[str, Any]:
    return {
        "id": f"urn:sidelight:{answer_id}:{card.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [_words(card), *_links(card)],
        "target": [_target(target, source) for target in card.targets],
    }


def _words(card: Card) -> dict[str, Any]:
    text = f"{card.title}. {card.summary}"
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": "en", "purpose": "describing"}


def _links(card: Card) -> list[dict[str, Any]]:
    urls = dict.fromkeys(citation.url for citation in card.citations if citation.url)
    return [{"type": "SpecificResource", "source": url, "purpose": "linking"} for url in urls]


def _target(target: Target, source: str) -> dict[str, Any]:
    quote = {"type": "TextQuoteSelector", "exact": target.exact, "prefix": target.prefix, "suffix": target.suffix}
    position = {"type": "TextPositionSelector", "start": target.start, "end": target.end}
    return {"source": source, "selector": [quote, position]}
