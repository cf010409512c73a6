"""Numbers with their units: money, percentages, ranks, counts and measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sidelight.model import Quantity, Span
from sidelight.read.quantities.bounds import bound_of
from sidelight.read.quantities.units import CURRENCY_BEFORE, SYMBOLS, Unit, unit_after
from sidelight.text.numerals import CARDINAL_WORDS, DIGITS, ORDINAL_WORDS, SCALES, cardinal, ordinal

_SCALE = r"[ -]?(?:hundred|thousand|million|billion|trillion|dozen|bn|bln|mn|mln|tn|trn|[mbk])(?![\w’'])"
_NUMBER = re.compile(
    rf"(?<![\w.,:/#-])(?<![-–—‑])(?P<between>(?<=[Bb]etween ))?(?P<a>{DIGITS})(?P<as>{_SCALE})?"
    rf"(?:(?P<range>\s?[-–—]\s?|\sto\s|(?(between)\sand\s|(?!)))(?P<mark>[$£€])?(?P<b>{DIGITS})(?P<bs>{_SCALE})?)?(?!(?!p\b)[\w:/]|\.\d)"
    rf"|\b(?P<words>(?i:{CARDINAL_WORDS}))"
)
_FRACTION = re.compile(
    r"\b(?P<n>(?i:half|(?:a|one|two|three|four|nine)[ -](?:third|quarter|fifth|tenth)s?|two-thirds|three-quarters))"
    r"(?= of\b| the\b)"
)
_HALF_POINT = re.compile(r"\b(?i:half an?) (?:percent(?P<p>age point)?|per cent|point)\b")
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_RANK = re.compile(
    rf"(?<!in the )\b(?:(?P<o>\d{{1,4}}(?:st|nd|rd|th)|(?i:{ORDINAL_WORDS}))"
    r"(?=[- ](?:\w+est|most|best|worst|place|straight|consecutive)\b)"
    r"|(?:No\.|Number|number|Nos\.) ?(?P<n>\d{1,3})(?! Downing))\b"
)
# A capitalised word before a bare number numbers it: "Apollo 11", "Title 42", "Channel 4".
_NUMBERED_BEFORE = re.compile(
    r"(?:[A-Z][\w’.-]*|\b(?:page|room|chapter|section|article|route|flight|item|part|phase|level|line|grade|age[ds]?"
    r"|version)) $"
)
# … unless the sentence just begins with it.
_HEAD_WORDS = re.compile(
    r"(?:^|[.!?…:;\"“”‘’(]\s*|\n)(?:The|An?|In|On|At|About|Around|Some|Nearly|Almost|Over|Under|More|Less|Only|Just|Of"
    r"|With|For|From|By|And|But|Between|Among|All|Another|Roughly|Approximately|Up|Than) $"
)
_NO_QUANTITY_AFTER = re.compile(
    r"\s?(?:a\.?m\b|p\.?m\b|o['’]clock)|[- ]years?[- ]old|-(?=[a-z]+-old)|['’]s\b|-[A-Z0-9]|°|th\b|st\b|nd\b|rd\b"
)
_LIST_MARK = re.compile(r"(?:^|\n)\s*$")
_REACH = 60
_LARGEST_SCORE = 200


def find_quantities(text: str, taken: Iterable[Span]) -> tuple[Quantity, ...]:
    """Every quantity, by place and without overlaps. `taken`: names and times, whose numbers are none."""
    found = [*_fractions(text), *_half_points(text), *_ranks(text), *_numbers(text)]
    used = {place for span in taken for place in range(span.start, span.end)}
    kept: list[Quantity] = []
    for quantity in found:
        places = range(quantity.span.start, quantity.span.end)
        if used.isdisjoint(places):
            used.update(places)
            kept.append(quantity)
    return tuple(sorted(kept, key=lambda quantity: quantity.span))


def _numbers(text: str) -> Iterator[Quantity]:
    for match in _NUMBER.finditer(text):
        if match["words"]:
            yield from _worded(text, match)
        else:
            yield from _in_digits(text, match)


def _worded(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    value = cardinal(match["words"])
    unit = _unit(text, match.start(), match.end())
    # "one" alone is a pronoun more often than a number.
    alone = match["words"].casefold() in {"one", "zero"} and unit.kind not in {"money", "percent"}
    if value is not None and not alone and not _NO_QUANTITY_AFTER.match(text, match.end()):
        yield _quantity(text, Span(match.start(), unit.end), value * unit.factor, unit)


def _in_digits(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """One quantity, or the two ends of a range, which share their unit."""
    start, symbol = _with_symbol(text, match.start())
    unit = Unit(symbol, "money", match.end()) if symbol else _unit(text, start, match.end())
    if unit.kind in {"other", "count"} and _is_no_quantity(text, match, unit):
        return
    last_scale = match["bs"] if match["b"] else match["as"]
    first_scale = match["as"] or last_scale
    if not match["b"]:
        value = _scaled(match["a"], first_scale, unit)
        yield _quantity(text, Span(start, unit.end), value, unit)
        return
    yield _quantity(
        text,
        Span(start, match.end("as") if match["as"] else match.end("a")),
        _scaled(match["a"], first_scale, unit),
        unit,
    )
    second = match.start("mark") if match["mark"] else match.start("b")
    yield _quantity(text, Span(second, unit.end), _scaled(match["b"], last_scale, unit), unit)


def _unit(text: str, start: int, end: int) -> Unit:
    return unit_after(text, end, text[max(0, start - _REACH) : start])


def _with_symbol(text: str, start: int) -> tuple[int, str]:
    """Where the quantity starts with its currency sign, and the currency; "" without one."""
    before = text[max(0, start - 5) : start]
    match = CURRENCY_BEFORE.search(before)
    if not match:
        return start, ""
    sign = match[0].strip()
    return start - len(match[0]), SYMBOLS.get(sign.casefold(), sign)


def _scaled(digits: str, scale: str | None, unit: Unit) -> float:
    word = (scale or "").strip(" -").casefold()
    return float(digits.replace(",", "")) * SCALES.get(word, 1) * unit.factor


def _is_no_quantity(text: str, match: re.Match[str], unit: Unit) -> bool:
    """Scores, clock times, ages, list marks, and numbers that number something."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    if match["range"] and not unit.name and _is_score(match):
        return True
    if _NO_QUANTITY_AFTER.match(text, match.end()):
        return True
    if unit.name:
        return False
    numbered = _NUMBERED_BEFORE.search(before) and not _HEAD_WORDS.search(before)
    age = before.endswith(", ") and text[match.end() : match.end() + 1] in {",", "."} and len(match["a"]) < 3
    return bool(numbered or age or (_LIST_MARK.search(before) and text[match.end() : match.end() + 1] in {".", ")"}))


def _is_score(match: re.Match[str]) -> bool:
    scales = match["as"] or match["bs"]
    return (
        not scales
        and match["range"].strip() not in {"to", "and"}
        and float(match["a"].replace(",", "")) < _LARGEST_SCORE
    )


def _fractions(text: str) -> Iterator[Quantity]:
    """ "a third of", "half the": as percentages."""
    for match in _FRACTION.finditer(text):
        words = re.split(r"[ -]", match["n"].casefold())
        share = 1 / 2 if words == ["half"] else (cardinal(words[0]) or 1) / _PARTS[words[-1].removesuffix("s")]
        unit = Unit("percent", "percent", match.end())
        yield _quantity(text, Span(match.start(), match.end()), round(100 * share, 1), unit)


def _half_points(text: str) -> Iterator[Quantity]:
    for match in _HALF_POINT.finditer(text):
        name = "percentage_point" if "point" in match[0] else "percent"
        yield _quantity(text, Span(match.start(), match.end()), 0.5, Unit(name, "percent", match.end()))


def _ranks(text: str) -> Iterator[Quantity]:
    for match in _RANK.finditer(text):
        value = ordinal(match["o"]) if match["o"] else int(match["n"])
        if value is not None:
            yield Quantity(Span(match.start(), match.end()), float(value), "", "rank", "exact")


def _quantity(text: str, span: Span, value: float, unit: Unit) -> Quantity:
    bound = bound_of(text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + 12])
    return Quantity(span, value, unit.name, unit.kind, bound)
