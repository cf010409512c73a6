"""What may be fetched, and how much of it."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

from sidelight import __version__
from sidelight.errors import FetchTimeout

_CONTACT = re.compile(r"[\x21-\x7e]{1,200}")


@dataclass(frozen=True, slots=True)
class FetchPolicy:
    """The limits of one fetch; the default is the public web."""

    allow: frozenset[tuple[str, int]] = frozenset()
    """Exact (host, port) pairs, in lower case, that an operator opens although they are not public."""
    contact: str | None = None
    """Where a site's operator reaches ours: a mail address or URL, shown in the User-Agent."""
    timeout_s: float = 10.0
    """For everything together: names, redirects, every byte."""
    max_bytes: int = 5_000_000
    """Of the body, packed and unpacked."""
    max_redirects: int = 5
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")
    """Taken, in lower case; anything else is refused."""

    def __post_init__(self) -> None:
        if self.contact is not None and not _CONTACT.fullmatch(self.contact):
            raise ValueError("contact must be printable ASCII without spaces, at most 200 characters")

    @property
    def user_agent(self) -> str:
        contact = f" (+{self.contact})" if self.contact else ""
        return f"Sidelight/{__version__}{contact}"


class Deadline:
    """The moment when a fetch must be over."""

    def __init__(self, timeout_s: float) -> None:
        self._end = time.monotonic() + timeout_s

    def remaining(self) -> float:
        """Seconds left, above 0. Raises FetchTimeout when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchTimeout("The site took too long to answer.")
        return left
