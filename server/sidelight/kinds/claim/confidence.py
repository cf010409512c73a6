"""How likely a fact-check is of the statement, by the likeness that decides."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic curve."""

    steepness: float
    even: float
    """The likeness at which it is as likely as not."""

    def __call__(self, likeness: float) -> float:
        """0..1."""
        return 1 / (1 + math.exp(-self.steepness * (likeness - self.even)))
