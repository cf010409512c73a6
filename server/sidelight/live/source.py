"""What a single live source is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from sidelight.errors import SourceError
from sidelight.knowledge.base import Question


@dataclass(frozen=True, slots=True)
class Report:
    """What a source found, and why it may not be all."""

    found: object | None = None
    """With capabilities, like a pack; None for nothing."""
    failure: SourceError | None = None


class LiveSource(Protocol):
    name: str

    def ask(self, questions: Sequence[Question], until: float, *, private: bool) -> Report:
        """What it knows of the questions that are its own, by `until` (time.monotonic()); see knowledge.base.Live."""

    def close(self) -> None: ...
