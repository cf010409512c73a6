"""Terms of one person in one office: duplicates settled, consecutive ones joined. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sidelight.text.dates import earliest, latest

# Two starts this near are one term entered twice: in the files they lie 1 to 20 days apart (the nominal first
# day of a Congress beside the day of the oath), while real terms in one office are months long.
SHIFTED_DAYS = 31
# From one term to the next in the same office: the same or the next day.
SUCCESSION_DAYS = 1
# Over a dissolution: 25 to 36 days for the House of Commons since 1997, up to 6 between two Congresses.
DISSOLUTION_DAYS = 45


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """Dates as YYYY[-MM[-DD]]; an empty start is unknown, an empty end is open at `state`."""

    start: str
    end: str
    party: str
    state: str
    url: str


def settle(terms: Sequence[Term], *, seat: bool) -> list[Term]:
    """The terms by start, each once, consecutive ones as one.

    Among duplicates the more precise start wins, then the earlier; a closed one beats an open one, and of two
    ends the later. Of joined terms the last one's end holds; a party that changed on the way is left out. An open
    term that a later one follows has lost its end: a seat is taken to run on, another office is left out, as is a
    term that ends before it starts.
    """
    joined: list[Term] = []
    for term in _once(terms):
        if joined and _follows(joined[-1], term, seat=seat):
            joined[-1] = _join(joined[-1], term)
        else:
            joined.append(term)
    return [term for term in joined if term.end or term is joined[-1]]


def agree(one: str, other: str) -> bool:
    """True when the dates are the same to the precision that both have."""
    shared = min(len(one), len(other))
    return one[:shared] == other[:shared]


def _once(terms: Sequence[Term]) -> list[Term]:
    """Every possible term once, by start."""
    possible = (term for term in terms if not (term.start and term.end) or latest(term.end) >= earliest(term.start))
    single: list[Term] = []
    for term in sorted(possible, key=lambda term: (earliest(term.start) if term.start else date.min, term.end)):
        if single and _same(single[-1], term):
            single[-1] = _one_of_two(single[-1], term)
        else:
            single.append(term)
    return single


def _same(before: Term, after: Term) -> bool:
    if not (before.start and after.start):
        return before.start == after.start
    if agree(before.start, after.start):
        return True
    if not (len(before.start) == len(after.start) == len("YYYY-MM-DD")):
        return False
    overlap = not before.end or before.end > after.start
    return overlap and (earliest(after.start) - earliest(before.start)).days <= SHIFTED_DAYS


def _one_of_two(before: Term, after: Term) -> Term:
    start = after.start if len(after.start) > len(before.start) else before.start
    known = after if after.end > before.end else before
    return replace(known, start=start, party=before.party or after.party)


def _follows(before: Term, after: Term, *, seat: bool) -> bool:
    if not after.start:
        return True
    if not before.end:
        return seat
    gap = earliest(after.start) - latest(before.end)
    return gap.days <= (DISSOLUTION_DAYS if seat else SUCCESSION_DAYS)


def _join(before: Term, after: Term) -> Term:
    # A term inside the other adds nothing; an open one after a closed one is the later word.
    end = "" if not after.end else max(before.end, after.end)
    return replace(before, end=end, party=before.party if before.party == after.party else "")
