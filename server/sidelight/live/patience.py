"""When a request is tried again, and when a source is left alone."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tenacity import (
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

from sidelight.errors import SourceBusy, SourceError

_TRIES = 3
_BETWEEN_TRIES = wait_random_exponential(multiplier=0.1, max=2)
# After a failure a source is left alone, twice as long after each further one; at most an hour at its own wish.
_FIRST_PAUSE_S, _LONGEST_PAUSE_S, _LONGEST_WISH_S = 5.0, 300.0, 3600.0


class Passing(SourceError):
    """A failure that may be over in a moment: a broken connection, an error of the server."""


class OwnLimit(SourceBusy):
    """Our own limit of requests is reached: no fault of the source."""


def trying(until: float) -> Retrying:
    """Tries again what may pass, as long as the next try begins before `until` (time.monotonic())."""
    return Retrying(
        stop=stop_after_attempt(_TRIES) | stop_before_delay(max(0.0, until - time.monotonic())),
        wait=_wait,
        retry=retry_if_exception(_may_pass),
        reraise=True,
    )


def _may_pass(error: BaseException) -> bool:
    """A source that is busy without saying for how long has a quota that no second try brings back."""
    return isinstance(error, Passing) or (isinstance(error, SourceBusy) and error.wait_s is not None)


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.wait_s if isinstance(error, SourceBusy) else None
    return _BETWEEN_TRIES(state) if asked is None else asked


def retry_after(value: str) -> float | None:
    """Seconds from now that a Retry-After header asks for, a number or a date (RFC 9110); None if unreadable."""
    if value.strip().isdecimal():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (then.astimezone(UTC) - datetime.now(UTC)).total_seconds())


@dataclass
class Pause:
    """For how long a source is left alone; safe to use from several threads."""

    _until: float = 0.0
    _failures: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def check(self) -> None:
        """Raises SourceBusy while the source is left alone."""
        if time.monotonic() < self._until:
            raise SourceBusy("It failed a moment ago and is left alone for a while.")

    def failed(self, error: SourceError) -> None:
        asked = error.wait_s if isinstance(error, SourceBusy) else None
        with self._lock:
            self._failures += 1
            own = min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2 ** (self._failures - 1))
            self._until = time.monotonic() + (own if asked is None else min(asked, _LONGEST_WISH_S))

    def succeeded(self) -> None:
        self._failures = 0
