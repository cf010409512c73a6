"""A snapshot of knowledge together with what live sources told of one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sidelight.knowledge.base import Entities, Knowledge
from sidelight.knowledge.merged import MergedEntities, People


def wider(knowledge: Knowledge, told: Sequence[object]) -> Knowledge:
    """Packs keep their precedence: of somebody whom both know, the pack's record stands."""
    known = [source for source in knowledge.sources if isinstance(source, People)]
    found = [source for source in told if isinstance(source, People)]
    if not found:
        return replace(knowledge, sources=(*knowledge.sources, *told))
    others = [source for source in (*knowledge.sources, *told) if not isinstance(source, Entities)]
    return replace(knowledge, sources=(MergedEntities([*known, *found]), *others))
