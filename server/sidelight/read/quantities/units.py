"""Units that follow or precede a number: currencies, percentages, counted nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sidelight.text.words import listed

Kind = Literal["money", "percent", "rank", "count", "other"]

SYMBOLS = {
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "₦": "NGN",
    "rs": "INR",
    "rs.": "INR",
}
"""ISO 4217 by symbol, in lower case. A bare dollar is taken for the US one, a bare yen sign for Japan's."""

_CODES = listed(
    "USD EUR GBP JPY CHF CAD AUD NZD CNY INR RUB BRL MXN ZAR SEK NOK DKK PLN TRY ILS KRW HKD SGD UAH SAR AED"
)
_WORDS = {
    r"(?:U\.?S\.? |American )?dollars?": "USD",
    r"Canadian dollars?": "CAD",
    r"Australian dollars?": "AUD",
    r"New Zealand dollars?": "NZD",
    r"Hong Kong dollars?": "HKD",
    r"Singapore dollars?": "SGD",
    r"euros?": "EUR",
    r"pounds? sterling": "GBP",
    r"(?:Japanese )?yen": "JPY",
    r"(?:Chinese )?(?:yuan|renminbi)": "CNY",
    r"(?:Indian )?rupees?": "INR",
    r"(?:Russian )?rou?bles?": "RUB",
    r"(?:South Korean )?won(?= |[.,;)]|$)(?! (?:the|a|by|in|an)\b)": "KRW",
    r"Swiss francs?": "CHF",
    r"(?:Israeli )?shekels?": "ILS",
    r"(?:Turkish )?liras?": "TRY",
    r"(?:Brazilian )?reais": "BRL",
    r"Mexican pesos?": "MXN",
    r"Argentine pesos?": "ARS",
    r"(?:South African )?rand": "ZAR",
    r"Swedish kron(?:or|a)": "SEK",
    r"Norwegian kroner?": "NOK",
    r"Danish kroner?": "DKK",
    r"(?:Polish )?zlot(?:ys?|ych)": "PLN",
    r"(?:Ukrainian )?hryvnias?": "UAH",
}

CURRENCY_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?:US|CA?|AU?|NZ|HK|S|NT|R|MX)\$ ?|[$£€¥₹₽₩₪₺₴₦] ?|(?<![A-Za-z])Rs\.? ?|(?<![A-Za-z])(?:"
    + "|".join(_CODES)
    + r") ?)$"
)
_CURRENCY_AFTER = [(re.compile(rf"[ -]{words}(?!\w)"), code) for words, code in _WORDS.items()]
_CODE_AFTER = re.compile(rf" ?({'|'.join(_CODES)})\b")
_CENTS = re.compile(r"[ -]?(?:cents?|¢)(?!\w)")
_PENCE = re.compile(r"(?: pence|p)(?!\w)")
_POUNDS = re.compile(r"[ -]pounds?\b(?! of| in weight|-)")
_PAID = re.compile(
    r"\b(?:pa(?:id|ys?)|costs?|worth|spen[dt]s?|price[ds]?|fines?d?|bill|earn(?:s|ed)?|salary|budget|debts?|borrow\w*|rais\w+"
    r"|invest\w*|fund\w*|donat\w*|benefits?|bonus|cash|tax\w*|sav\w+|loans?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"[ -]?(?:%|percent\b|per cent\b|pct\b)(?:(?:age)?[ -](?P<point>points?))?|[ -]percentage[ -](?P<points>points?)"
)
_BASIS_POINTS = re.compile(r"[ -](?:basis points?|bps)\b")
_MEASURES = listed(
    "mile miles kilometer kilometers kilometre kilometres km meter meters metre metres feet foot inch"
    " inches yard yards acre acres hectare hectares ton tons tonne tonnes kg kilogram kilograms kilos gram"
    " grams pound pounds ounce ounces liter liters litre litres gallon gallons barrel barrels degree"
    " degrees hour hours minute minutes second seconds day days week weeks month months year years decade"
    " decades century centuries mph megawatts gigawatts watts kilowatts volts megabytes gigabytes"
    " terabytes point points"
)
_MEASURE = re.compile(rf"[ -]({'|'.join(sorted(_MEASURES, key=len, reverse=True))})\b(?!-old)")
_IRREGULAR = (
    "people|men|women|children|staff|troops|police|personnel|cattle|sheep|fish|aircraft|media|data|lawmakers|crew|seats"
)
_NOUN = re.compile(
    rf" ({_IRREGULAR}|[a-z][a-z’'-]*[a-z]s)\b"
    r"(?<!ss)(?<!us)(?<!is)(?<! as)(?<!['’]s)(?<! was)(?<! has)(?<! does)(?<! its)"
)
# Words in -s that follow a number without being counted by it.
_NO_NOUN = frozenset(
    listed("times plus versus sometimes towards besides perhaps always previous less years' says goes")
)


@dataclass(frozen=True, slots=True)
class Unit:
    name: str
    kind: Kind
    end: int
    """Where the words of the unit end."""
    factor: float = 1


def unit_after(text: str, end: int, before: str) -> Unit:
    """The unit that follows a number; nameless when none does. `before`: the clause in front of the number."""
    return (
        _percent(text, end)
        or _money(text, end, before)
        or _measure(text, end)
        or _noun(text, end)
        or Unit("", "other", end)
    )


def _percent(text: str, end: int) -> Unit | None:
    match = _PERCENT.match(text, end)
    if match:
        name = "percentage_point" if match["point"] or match["points"] else "percent"
        return Unit(name, "percent", match.end())
    basis = _BASIS_POINTS.match(text, end)
    return Unit("percentage_point", "percent", basis.end(), 0.01) if basis else None


def _money(text: str, end: int, before: str) -> Unit | None:
    for pattern, code in _CURRENCY_AFTER:
        if match := pattern.match(text, end):
            return Unit(code, "money", match.end())
    if match := _CODE_AFTER.match(text, end):
        return Unit(match[1], "money", match.end())
    if match := _CENTS.match(text, end):
        return Unit("USD", "money", match.end(), 0.01)
    if match := _PENCE.match(text, end):
        return Unit("GBP", "money", match.end(), 0.01)
    match = _POUNDS.match(text, end)
    # Pounds are a weight as well: money only where millions of them, or paying, say so.
    sure = match and (text[:end][-7:].endswith(("million", "billion")) or _PAID.search(before))
    return Unit("GBP", "money", match.end()) if match and sure else None


def _measure(text: str, end: int) -> Unit | None:
    match = _MEASURE.match(text, end)
    return Unit(match[1], "other", match.end()) if match else None


def _noun(text: str, end: int) -> Unit | None:
    match = _NOUN.match(text, end)
    return Unit(match[1], "count", match.end()) if match and match[1] not in _NO_NOUN else None
