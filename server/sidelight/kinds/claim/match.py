"""What published fact-checks and official series say of each claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.kinds.claim.card import ClaimType, Searched
from sidelight.kinds.claim.checkworthy import second_look
from sidelight.kinds.claim.find import Claim
from sidelight.kinds.claim.found import Asked, Found
from sidelight.kinds.claim.official import official_figure
from sidelight.kinds.claim.reviews import look_up
from sidelight.kinds.claim.type_model import TypedClaim, types_by_meaning
from sidelight.knowledge.base import FactChecks, Knowledge, SeriesSource
from sidelight.model import Figure, Links, PartialDate, Reading
from sidelight.text.dates import latest


@dataclass(frozen=True, slots=True)
class Checks:
    """All that is known of one claim."""

    score: float
    """Check-worthiness by the meaning as well, where the search for fact-checks has found it out."""
    type: ClaimType
    """By the meaning as well, likewise."""
    reviews: tuple[Found, ...]
    """Of the same claim, newest first; then of related ones, newest first."""
    figure: Figure | None
    searched: tuple[Searched, ...]
    as_of: PartialDate | None
    """The date of the knowledge; null without packs."""


def match(mentions: Sequence[Claim], reading: Reading, links: Links, knowledge: Knowledge) -> list[Checks]:
    """In the order of the claims; every source of fact-checks is asked once, for all of them."""
    sources = knowledge.of(FactChecks)
    looked_up = look_up([_asked(claim, reading) for claim in mentions], sources)
    claims = sum(claim.standing != "if checked" for claim in mentions)
    scores = second_look(looked_up.vectors, [claim.score for claim in mentions], len(reading.sentences), claims)
    types = types_by_meaning(looked_up.vectors, [_typed(claim, reading) for claim in mentions])
    searched = tuple(_searched(source) for source in sources)
    series = knowledge.of(SeriesSource)
    return [
        Checks(
            scores[number],
            types[number],
            _reviews([one for ranked in looked_up.found for one in ranked[number]]),
            official_figure(claim.spans[0], reading, series),
            searched,
            knowledge.as_of(),
        )
        for number, claim in enumerate(mentions)
    ]


def _asked(claim: Claim, reading: Reading) -> Asked:
    sentence = bisect_right(reading.sentences, claim.spans[0].start, key=lambda one: one.span.start)
    return Asked(claim.text, sentence, reading.article.published, claim.speaker.text if claim.speaker else None)


def _typed(claim: Claim, reading: Reading) -> TypedClaim:
    sentence = reading.sentence_at(claim.spans[0])
    place = sentence.span if sentence else claim.spans[0]
    return TypedClaim(place.of(reading.article.text), claim.speaker is not None)


def _reviews(found: Sequence[Found]) -> tuple[Found, ...]:
    """Each page once."""
    kept = {one.review.url: one for one in sorted(found, key=lambda one: one.sameness) if one.relation}
    return tuple(sorted(sorted(kept.values(), key=_newest_first), key=lambda one: one.relation != "same"))


def _newest_first(found: Found) -> tuple[int, str]:
    date = found.review.date
    return (-latest(date).toordinal() if date else 0, found.review.url)


def _searched(source: FactChecks) -> Searched:
    coverage = source.coverage()
    return Searched(source=coverage.source, newest=coverage.newest, count=coverage.count)
