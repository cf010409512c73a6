"""What a build took in, and what it refused."""

from __future__ import annotations

from dataclasses import dataclass

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
