"""The card of a claim."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sidelight.kinds.base import card_id
from sidelight.kinds.claim.card import ClaimCard, ClaimDetails, Review, Searched
from sidelight.kinds.claim.checkworthy import STILL_WORTH_CHECKING, SURELY_WORTH_CHECKING
from sidelight.kinds.claim.find import Claim, Standing
from sidelight.kinds.claim.found import Found
from sidelight.kinds.claim.match import Checks
from sidelight.kinds.claim.words import checked, nothing_found, page, rated, shown_by_series, title
from sidelight.model import Citation, Figure, PartialDate, Reading, Silence
from sidelight.text.dates import latest

NAME = "claim"
# As comparisons have it: seen right on sentences of our own, too few to say more.
OFFICIAL_FIGURE = 0.9
_LEAST: dict[Standing, float] = {
    "worthy": STILL_WORTH_CHECKING,
    "in doubt": SURELY_WORTH_CHECKING,
    "if checked": math.inf,
}


def build(mention: Claim, match: Checks, reading: Reading) -> ClaimCard | Silence:
    """Reviewed when the same claim was checked, else with the official figure, else unreviewed.

    A silence where there is no knowledge at all to look it up in, where a second look finds it not worth checking, or
    not surely enough for words that left it in doubt, and where only a fact-check would have made it a claim.
    """
    if match.as_of is None:
        return Silence(kind=NAME, reason="no_record")
    article = reading.article
    reviews = tuple(map(_review, match.reviews))
    same = [review for review in reviews if review.relation == "same"]
    figure = None if same else match.figure
    if not same and not figure and match.score < _LEAST[mention.standing]:
        return Silence(kind=NAME, reason="low_confidence")
    return ClaimCard(
        id=card_id(NAME, article, mention.text),
        state="reviewed" if same else "figure" if figure else "unreviewed",
        title=title(mention.text),
        summary=_summary(reviews, figure, mention, match, article.published),
        facts=tuple(checked(review, match.as_of) for review in reviews),
        citations=_citations(reviews, figure, match.as_of),
        confidence=_sameness(match.reviews) if same else OFFICIAL_FIGURE if figure else match.score,
        on=article.published,
        as_of=_as_of(reviews, match.searched, figure, match.as_of),
        claim=ClaimDetails(
            text=mention.text,
            type=match.type,
            score=match.score,
            speaker=mention.speaker,
            stance=mention.stance,
            hedged=mention.hedged,
            reviews=reviews,
            figure=figure,
            searched=match.searched,
        ),
    )


def _summary(
    reviews: Sequence[Review], figure: Figure | None, claim: Claim, checks: Checks, published: PartialDate | None
) -> str:
    if same := [review for review in reviews if review.relation == "same"]:
        return rated(same, published, claim.stance)
    if figure:
        return shown_by_series(figure, claim.stance)
    return nothing_found(checks.searched, related=reviews)


def _sameness(found: Sequence[Found]) -> float:
    """Of the surest fact-check of the same claim."""
    return round(max(one.sameness for one in found if one.relation == "same"), 2)


def _review(found: Found) -> Review:
    return Review(**found.review.model_dump(), relation=found.relation or "related")


def _citations(reviews: Sequence[Review], figure: Figure | None, as_of: PartialDate) -> tuple[Citation, ...]:
    series = [figure.series.citation] if figure and figure.series else []
    return tuple(dict.fromkeys([*(page(review, as_of) for review in reviews), *series]))


def _as_of(
    reviews: Sequence[Review], searched: Sequence[Searched], figure: Figure | None, as_of: PartialDate
) -> PartialDate:
    """The vintage of the series; else the newest fact-check that is known of; else the newest pack."""
    if figure and figure.series:
        return figure.series.vintage
    dates = [*(review.date for review in reviews), *(source.newest for source in searched)]
    return max(filter(None, dates), default=as_of, key=latest)
