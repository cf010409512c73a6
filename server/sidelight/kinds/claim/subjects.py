"""Whose statement a sentence is, beside the reading of speech.

That leaves out accusations and denials, clauses without "that" and most descriptions.
"""

from __future__ import annotations

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.endings import according, account, agent, amid, as_said, believed, inverted, later
from sidelight.kinds.claim.openings import opening, second_verb
from sidelight.kinds.claim.pronouns import people
from sidelight.model import Reading, Span


def subject(sentence: Span, reading: Reading) -> Attribution | None:
    """Whose statement the sentence is; None where it is the article's own, or the words leave it open."""
    at_the_head, behind = opening(sentence, reading), inverted(sentence, reading)
    if at_the_head and behind and _is_named(behind, reading) and not _is_named(at_the_head, reading):
        return behind
    return (
        according(sentence, reading)
        or at_the_head
        or behind
        or as_said(sentence, reading)
        or later(sentence, reading)
        or account(sentence, reading)
        or believed(sentence, reading)
        or second_verb(sentence, reading)
        or agent(sentence, reading)
        or amid(sentence, reading)
    )


def _is_named(attribution: Attribution, reading: Reading) -> bool:
    place = attribution.speaker
    return place is not None and bool(people(reading, place.start, place.end))
