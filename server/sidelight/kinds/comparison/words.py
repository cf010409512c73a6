"""The sentences of a comparison card: plain words around dates and numbers, no judgement."""

from __future__ import annotations

from sidelight.figures import in_words, measured
from sidelight.model import Event, Figure, Point

_ADJUSTED = {"cpi": "Adjusted for prices", "population": "In proportion to the population", "gdp": "As a share of GDP"}
_TERMS = {"cpi": "money of", "population": "proportion to the population of", "gdp": "proportion to GDP of"}


def event_line(event: Event) -> str:
    """ "17 March 2015. Likud won 30 of 120 seats." """
    when = in_words(event.start)
    if event.end is None:
        when = f"Since {when}"
    elif event.end != event.start:
        when = f"{when} to {in_words(event.end)}"
    return f"{when}. {event.outcome}" if event.outcome else f"{when}."


def figure_title(figure: Figure) -> str:
    """A title for a card without an event."""
    if figure.adjusted:
        return f"{figure.label} in {_TERMS[figure.adjusted.by]} {in_words(figure.adjusted.base)}"
    return figure.label


def figure_line(figure: Figure) -> str:
    """What the series says, in one sentence."""
    if figure.adjusted:
        value, how = measured(figure.adjusted.value, figure.unit), _ADJUSTED[figure.adjusted.by]
        return f"{how}, {figure.label} is about {value} in {in_words(figure.adjusted.base)}."
    return f"{figure.label}: {_then_and_now(figure)}."


def _then_and_now(figure: Figure) -> str:
    now = _measured(figure.now, figure.unit)
    if figure.then is None:
        return f"{now}, not surpassed in any earlier period of the series"
    then = _measured(figure.then, figure.unit)
    if figure.true_since is None:
        return f"{then}, {now}"
    return f"{now}, but {then} before that" if figure.verdict == "off" else f"{now}, last reached with {then}"


def _measured(point: Point | None, unit: str) -> str:
    return f"{measured(point.value, unit)} in {in_words(point.date)}" if point else "unknown"
