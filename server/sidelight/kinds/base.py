"""What a kind of card is, and what all kinds share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sidelight.knowledge.base import Knowledge, Question
from sidelight.model import Article, Card, Links, Mention, Reading, Silence

MentionT = TypeVar("MentionT", bound=Mention)
MatchT = TypeVar("MatchT")
CardT = TypeVar("CardT", bound=Card)


def _nothing_to_ask(*_: object) -> None:
    return None


@dataclass(frozen=True)
class Kind(Generic[MentionT, MatchT, CardT]):
    """A kind of card: one module, one of these.

    find    every mention of the article that the kind may explain, by place; knowledge may tell that there is one
    match   what knowledge says of each, in the order of the mentions: one batch, one look-up
    build   the card, or the silence with its reason; without targets, which are placed from the mention
    ask     what a live source may still tell of it; None where the packs tell enough
    """

    name: str
    card: type[CardT]
    find: Callable[[Reading, Links, Knowledge], Sequence[MentionT]]
    match: Callable[[Sequence[MentionT], Reading, Links, Knowledge], Sequence[MatchT]]
    build: Callable[[MentionT, MatchT, Reading], CardT | Silence]
    ask: Callable[[MentionT, MatchT, Reading], Question | None] = _nothing_to_ask


AnyKind = Kind[Any, Any, Any]


def card_id(kind: str, article: Article, subject: str) -> str:
    """Stable while the kind, the page and the subject stay: corrections and feedback hang on it."""
    key = "\n".join((kind, article.identity(), subject))
    return f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
