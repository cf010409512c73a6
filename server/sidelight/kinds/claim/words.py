"""The sentences of a claim card: who rated it how and when, or what the series says; no verdict of ours."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.figures import in_words, measured
from sidelight.kinds.claim.card import Review, Searched, Stance
from sidelight.model import Figure, PartialDate
from sidelight.text.dates import earliest, precision

TITLE_CHARS = 90


def title(statement: str) -> str:
    """The statement as a heading, cut at a word where it is long."""
    capitalised = statement[:1].upper() + statement[1:]
    if len(capitalised) <= TITLE_CHARS:
        return capitalised
    return capitalised[:TITLE_CHARS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def rated(review: Review, on: PartialDate | None, stance: Stance) -> str:
    """ "Example Checker rated it “False” on 12 July 2022, 3 days before this article." """
    what = "the denied claim" if stance == "denies" else "it"
    verb = f"rated {what} “{review.rating}”" if review.rating else f"checked {what}"
    denial = "The article reports a denial. " if stance == "denies" else ""
    return f"{denial}{review.publisher} {verb}{_when(review.date, on)}."


def shown_by_series(figure: Figure) -> str:
    """ "US unemployment rate: 3.4 percent in January 2023." and what the text says where that differs."""
    parts = (
        [f"{figure.label}: {measured(figure.now.value, figure.unit)} in {in_words(figure.now.date)}."]
        if figure.now
        else []
    )
    return " ".join([*parts, figure.note] if figure.note else parts)


def nothing_found(searched: Sequence[Searched]) -> str:
    """ "No published check found in the 2 sources asked, the newest of 3 May 2024." """
    if not searched:
        return "No published fact-checks are installed here to look in."
    count = len(searched)
    sources = f"{count} source{'' if count == 1 else 's'}"
    newest = max((source.newest for source in searched if source.newest), default=None)
    return f"No published check found in the {sources} asked{f', the newest of {in_words(newest)}' if newest else ''}."


def _when(date: PartialDate | None, on: PartialDate | None) -> str:
    if date is None:
        return ""
    said = f" {'on' if precision(date) == 'day' else 'in'} {in_words(date)}"
    if on is None or precision(date) != "day" or precision(on) != "day":
        return said
    days = (earliest(on) - earliest(date)).days
    if not days:
        return f"{said}, the day of this article"
    return f"{said}, {abs(days)} day{'' if abs(days) == 1 else 's'} {'before' if days > 0 else 'after'} this article"
