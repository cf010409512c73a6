"""The card of a passage, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from sidelight.kinds.base import card_id
from sidelight.kinds.comparison.card import ComparedEvent, ComparisonCard, ComparisonDetails, Moment, Then
from sidelight.kinds.comparison.match import Comparable
from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.words import event_line, figure_line, figure_title
from sidelight.model import Citation, Event, PartialDate, Reading, Silence, SilenceReason

NAME = "comparison"
# Seen right: 4 of 4 named events of the development set, 13 of 13 events and 12 of 12 figures of our own sentences.
# Too few to tell the three apart by counting, so they stand below what was seen, in the order of their evidence.
NAMED_EVENT = 0.95
WEIGHED_EVENT = 0.85
ONLY_FIGURES = 0.9

_DATE_CHARS = {"day": len("YYYY-MM-DD"), "month": len("YYYY-MM")}


def build(mention: Passage, match: Comparable, reading: Reading) -> ComparisonCard | Silence:
    """A card when the event or an official figure is known; else the silence that says what is missing."""
    if match.event is None and not match.figures:
        return Silence(kind=NAME, reason=_reason(mention, match, reading))
    citations = _citations(match)
    article = reading.article
    return ComparisonCard(
        id=card_id(NAME, article, mention.span.of(article.text)),
        state="resolved" if match.event else "checked",
        title=match.event.title if match.event else figure_title(match.figures[0]),
        summary=" ".join(_lines(match)),
        facts=match.event.figures if match.event else (),
        citations=citations,
        confidence=_confidence(match),
        on=article.published,
        as_of=max(citation.retrieved for citation in citations),
        comparison=_details(mention, match, reading),
    )


def _reason(passage: Passage, match: Comparable, reading: Reading) -> SilenceReason:
    if reading.article.published is None and match.then is None:
        return "no_article_date"
    if match.choice.undecided:
        return "low_confidence"
    if passage.type == "record":
        return "no_series" if passage.time else "record_unstated"
    if passage.type == "then_now":
        return "no_series"
    return "event_unstated"


def _details(passage: Passage, match: Comparable, reading: Reading) -> ComparisonDetails:
    return ComparisonDetails(
        text=passage.span.of(reading.article.text),
        type=passage.type,
        then=match.then,
        event=_compared(match.event) if match.event else None,
        figures=match.figures,
        same=match.sides.same,
        different=match.sides.different,
        timeline=tuple(_timeline(match, reading.article.published)),
        parallels=tuple(map(_compared, match.parallels)),
    )


def _compared(event: Event) -> ComparedEvent:
    return ComparedEvent(
        id=event.id,
        ids=event.ids,
        title=event.title,
        url=_url(event),
        start=event.start,
        end=event.end,
        outcome=event.outcome,
    )


def _url(event: Event) -> str | None:
    if event.ids.enwiki:
        return "https://en.wikipedia.org/wiki/" + quote(event.ids.enwiki.replace(" ", "_"), safe="_(),'!*:;@&=+$/–-")
    return event.citation.url


def _timeline(match: Comparable, published: PartialDate | None) -> Iterable[Moment]:
    """Then and now; empty when one of the two is not known."""
    if published is None or match.then is None:
        return
    yield Moment(date=match.event.start if match.event else _date(match.then), label=_label(match))
    if match.event and match.event.end and match.event.end != match.event.start:
        yield Moment(date=match.event.end, label=f"{match.event.title}: end")
    yield Moment(date=published, label="This article")


def _date(then: Then) -> PartialDate:
    """The first day, at the precision known."""
    return then.start[: _DATE_CHARS.get(then.precision, len("YYYY"))]


def _label(match: Comparable) -> str:
    return match.event.title if match.event else match.figures[0].label


def _lines(match: Comparable) -> Iterable[str]:
    if match.event:
        yield event_line(match.event)
    yield from map(figure_line, match.figures)


def _citations(match: Comparable) -> tuple[Citation, ...]:
    """Of all that the card says, each once."""
    event, sides = match.event, match.sides
    facts = [*(event.figures if event else ()), *sides.same, *sides.different]
    found = [event.citation] if event else []
    found += [fact.citation for fact in facts if fact.citation]
    found += [figure.series.citation for figure in match.figures if figure.series]
    found += [parallel.citation for parallel in match.parallels]
    return tuple(dict.fromkeys(found))


def _confidence(match: Comparable) -> float:
    if match.event is None:
        return ONLY_FIGURES
    return NAMED_EVENT if match.choice.named else WEIGHED_EVENT
