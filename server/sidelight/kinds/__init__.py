"""The kinds of cards there are. A new kind is one module and one line here."""

from __future__ import annotations

from sidelight.kinds.base import AnyKind
from sidelight.kinds.claim import CLAIM
from sidelight.kinds.comparison import COMPARISON
from sidelight.kinds.person import PERSON

KINDS: tuple[AnyKind, ...] = (
    PERSON,
    CLAIM,
    COMPARISON,
)
