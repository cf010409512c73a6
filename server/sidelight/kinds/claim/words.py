"""The sentences of a claim card: who rated it how and when, or what the series says; no verdict of ours."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.figures import in_words, measured
from sidelight.kinds.claim.card import Review, Searched, Stance
from sidelight.model import Citation, Fact, Figure, PartialDate
from sidelight.text.dates import earliest, latest, precision

TITLE_CHARS = 90
DENIAL = "The article reports a denial."
_MOST_NAMED = 3
"""Reviews whose ratings the summary gives: where houses disagree, one rating alone would take sides."""
_TWO_YEARS, _TWO_MONTHS = 730, 61
"""In days."""


def title(statement: str) -> str:
    """The statement as a heading, cut at a word where it is long."""
    capitalised = statement[:1].upper() + statement[1:]
    if len(capitalised) <= TITLE_CHARS:
        return capitalised
    return capitalised[:TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def rated(reviews: Sequence[Review], on: PartialDate | None, stance: Stance) -> str:
    """ "Example Checker rated it “False” on 12 July 2022, 3 days before this article." Each of the first few."""
    denied = stance == "denies"
    said = [_rated(review, on, "the denied claim" if denied else "it") for review in reviews[:_MOST_NAMED]]
    others = publishers(reviews[_MOST_NAMED:])
    return " ".join([*([DENIAL] if denied else []), *said, *([f"Also checked by {others}."] if others else [])])


def checked(review: Review, as_of: PartialDate) -> Fact:
    """The claim as the publisher has it, which may say other than the article's words."""
    related = review.relation == "related"
    rating = f", rated “{review.rating}”" if review.rating else ""
    claimant = f" ({review.claimant})" if review.claimant else ""
    return Fact(
        label=f"{'Related claim' if related else 'Claim'} checked by {review.publisher}",
        value=f"{review.claim}{claimant}{rating}",
        unit=None,
        from_=None,
        to=None,
        citation=page(review, as_of),
    )


def page(review: Review, as_of: PartialDate) -> Citation:
    """Dated by the review, or by the knowledge that holds it."""
    return Citation(name=review.publisher, url=review.url, license=None, retrieved=review.date or as_of, basis="data")


def publishers(reviews: Sequence[Review]) -> str:
    """Each once, in order."""
    return ", ".join(dict.fromkeys(review.publisher for review in reviews))


def _rated(review: Review, on: PartialDate | None, what: str) -> str:
    verb = f"rated {what} “{review.rating}”" if review.rating else f"checked {what}"
    return f"{review.publisher} {verb}{_when(review.date, on)}."


def shown_by_series(figure: Figure, stance: Stance) -> str:
    """ "US unemployment rate: 3.4 percent in January 2023." and what the text says where that differs."""
    now = figure.now
    value = f"{figure.label}: {measured(now.value, figure.unit)} in {in_words(now.date)}." if now else None
    denial = DENIAL if stance == "denies" else None
    return " ".join(part for part in (denial, value, _reached(figure), figure.note) if part)


def _reached(figure: Figure) -> str | None:
    """Where it is called a record: the value before that it is held against."""
    if figure.then is None or figure.true_since is None:
        return None
    when = "It was reached or passed" if figure.verdict == "off" else "Last reached or passed"
    return f"{when} in {in_words(figure.then.date)}: {measured(figure.then.value, figure.unit)}."


def nothing_found(searched: Sequence[Searched], related: Sequence[Review]) -> str:
    """ "No published check found in 2 sources: house (newest of 3 May 2024), feed." """
    if not searched:
        return "No published fact-checks are installed here to look in."
    count = len(searched)
    named = ", ".join(
        f"{one.source} (newest of {in_words(one.newest)})" if one.newest else one.source for one in searched
    )
    found = f"No published check found in {count} source{'' if count == 1 else 's'}: {named}."
    return f"{found} Related claims were checked by {publishers(related)}." if related else found


def _when(date: PartialDate | None, on: PartialDate | None) -> str:
    if date is None:
        return ""
    said = f" {'on' if precision(date) == 'day' else 'in'} {in_words(date)}"
    if on is None:
        return said
    if not precision(date) == precision(on) == "day":
        return f"{said}{_side(date, on)}"
    days = (earliest(on) - earliest(date)).days
    if not days:
        return f"{said}, the day of this article"
    return f"{said}, {_length(abs(days))} {'before' if days > 0 else 'after'} this article"


def _side(date: PartialDate, on: PartialDate) -> str:
    """On which side of the article it lies, where the two dates tell."""
    if latest(date) < earliest(on):
        return ", before this article"
    return ", after this article" if earliest(date) > latest(on) else ""


def _length(days: int) -> str:
    """In whole units, the largest of which there are two, as the extension has it."""
    count, unit = days, "day"
    if days >= _TWO_YEARS:
        count, unit = int(days / 365.25), "year"
    elif days >= _TWO_MONTHS:
        count, unit = int(days / 30.44), "month"
    return f"{count} {unit}{'' if count == 1 else 's'}"
