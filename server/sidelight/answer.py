"""The answer to a page, with every kind of card it may hold."""

from __future__ import annotations

import functools
import operator
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from sidelight.kinds import KINDS
from sidelight.model import AnswerArticle, AnswerProblem, Card, Model, PackInfo, PartialDate, Silence

if TYPE_CHECKING:
    AnyCard = Card
else:
    # Not Union[tuple(...)]: the linter's rewrite of that breaks it.
    _union: Any = functools.reduce(operator.or_, (kind.card for kind in KINDS))
    AnyCard = Annotated[_union, Field(discriminator="kind")]


class Answer(Model):
    """Cards sorted by first start, kind, id; the same input and packs give the same bytes."""

    answer_id: str
    article: AnswerArticle
    on: PartialDate | None
    """The day that the cards speak of: the article's date; null when unknown."""
    cards: tuple[AnyCard, ...]
    silences: tuple[Silence, ...]
    problems: tuple[AnswerProblem, ...]
    software: str
    packs: tuple[PackInfo, ...]
