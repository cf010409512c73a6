"""From the cache what is fresh, from the source what is not, and what is stale where the source fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sidelight.errors import SourceError
from sidelight.live.cache import Answer, Cache, Kept
from sidelight.live.http import Answered

Fetch = Callable[[Sequence[str], Mapping[str, Kept]], Mapping[str, Answer]]
"""Asks for some keys, given what is kept of them (for its ETag); those that have no answer stay away.

Raises SourceError.
"""


@dataclass(frozen=True, slots=True)
class LookedUp:
    kept: Mapping[str, Kept]
    """By key, as far as known."""
    failure: SourceError | None
    """Why some are missing or stale."""


def look_up(keys: Sequence[str], cache: Cache, fetch: Fetch, *, batch: int, keep: bool) -> LookedUp:
    """Batch after batch until the source fails; each is kept at once, so that the next article goes on from there.

    keep: whether the cache may learn of it.
    """
    known = cache.get(keys)
    found = {key: kept for key, kept in known.items() if kept.fresh}
    try:
        for some in _batches([key for key in dict.fromkeys(keys) if key not in found], batch):
            answers = fetch(some, known)
            found |= {key: answer.kept_now() for key, answer in answers.items()}
            if keep:
                cache.put(answers)
    except SourceError as error:
        return LookedUp(known | found, error)
    return LookedUp(found, None)


def _batches(keys: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def answer(received: Answered, known: Kept | None, read: Callable[[bytes], bytes]) -> Answer:
    """What to keep of a response: what is read in its body or, where nothing has changed, what was kept before."""
    if received.body is None and known:
        return Answer(known.body, received.etag or known.etag)
    return Answer(read(received.body or b""), received.etag)
