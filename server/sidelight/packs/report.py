"""What a build took in, and what it refused."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sidelight.knowledge.format import Manifest


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line, or a numbered record, that did not get into the pack."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class BuildReport:
    manifest: Manifest
    read: int
    """Rows or records in the input: the used ones and the refused ones."""
    refused: tuple[Refusal, ...]
    """By file and line."""

    @property
    def used(self) -> int:
        return self.read - len(self.refused)


@dataclass
class Account:
    """What became of an input that is too long to name every record. Complete when the last one has been read."""

    read: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    """Records, by reason: with those in the pack they are as many as were read."""
    omitted: Counter[str] = field(default_factory=Counter)
    """What had to be left out of records that are kept."""
