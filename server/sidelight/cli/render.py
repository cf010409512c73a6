"""An answer for the terminal: the words, the card, its sources, and what got no card."""

from __future__ import annotations

import re
from collections import Counter

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from sidelight.answer import Answer
from sidelight.figures import money
from sidelight.model import Card, Citation, Fact, Silence

REASONS = {
    "no_record": "no pack knows them, or not surely",
    "not_a_person": "not a person",
    "unsupported_language": "only English is read so far",
    "no_article_date": "the date of the article is unknown; give it with --published",
    "no_series": "no official series for it",
    "record_unstated": "the article does not say which record",
    "event_unstated": "the article does not say which event",
    "over_limit": "more than one answer explains",
    "excluded_by_page": "the page asks not to be explained here",
    "low_confidence": "not sure enough",
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_STYLES = ("cyan", "yellow", "magenta", "green", "blue")


def show(answer: Answer, console: Console) -> None:
    """Print the answer, cards in the order of the text."""
    kinds = sorted({card.kind for card in answer.cards})
    console.print(_head(answer))
    for card in answer.cards:
        console.print(_panel(card, _STYLES[kinds.index(card.kind) % len(_STYLES)]))
    for problem in answer.problems:
        console.print(Text(f"! {problem.title}: {problem.detail or problem.code}"))
    if answer.silences:
        console.print(_silences(answer.silences))
    console.print(_foot(answer))


def _head(answer: Answer) -> Text:
    day = f"on {answer.on}" if answer.on else "date of the article unknown"
    return Text.assemble((answer.article.title or "Article without a title", "bold"), f"  ({day})")


def _panel(card: Card, style: str) -> Panel:
    rows = [Text(card.summary)]
    rows += [_fact(fact) for fact in card.facts]
    rows.append(Text("In the text: " + _quotes(card), style="italic"))
    rows += [Text(_citation(citation), style="dim") for citation in card.citations]
    kind = Text(f"{card.kind}, {card.state}, {card.confidence:.2f}")
    return Panel(
        Group(*rows),
        title=Text(card.title),
        title_align="left",
        subtitle=kind,
        subtitle_align="right",
        border_style=style,
    )


def _quotes(card: Card) -> str:
    counted = Counter(target.exact for target in card.targets)
    return ", ".join(f"“{exact}”" + (f" ×{times}" if times > 1 else "") for exact, times in counted.items())


def _fact(fact: Fact) -> Text:
    return Text(f"{fact.label}: {_value(fact)}{_when(fact)}")


def _value(fact: Fact) -> str:
    """A sum of money as a newspaper writes it; anything else as the source has it."""
    if fact.unit and _CURRENCY.fullmatch(fact.unit) and _NUMBER.fullmatch(fact.value):
        return money(float(fact.value), fact.unit)
    return f"{fact.value} {fact.unit}" if fact.unit else fact.value


def _when(fact: Fact) -> str:
    if fact.from_ == fact.to:
        return f"  ({fact.from_})" if fact.from_ else ""
    return f"  (since {fact.from_})" if fact.to is None else f"  ({fact.from_ or '?'} to {fact.to})"


def _citation(citation: Citation) -> str:
    parts = (citation.name, citation.license, f"as of {citation.retrieved}", citation.url)
    return " · ".join(part for part in parts if part)


def _silences(silences: tuple[Silence, ...]) -> Table:
    table = Table(title="No card for", title_justify="left", box=None, show_header=False)
    for silence in silences:
        words = f"“{silence.targets[0].exact[:80]}”" if silence.targets else "the whole article"
        table.add_row(Text(silence.kind), Text(words), Text(REASONS.get(silence.reason, silence.reason)))
    return table


def _foot(answer: Answer) -> Text:
    packs = ", ".join(f"{pack.id} (as of {pack.as_of})" for pack in answer.packs) or "none"
    return Text(f"Sidelight {answer.software} · packs: {packs}", style="dim")
