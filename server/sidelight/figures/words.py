"""Numbers as a newspaper writes them."""

from __future__ import annotations

import math

SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥"}
SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
DIGITS = 3


def rounded(value: float, digits: int = DIGITS) -> float:
    """To that many significant digits: 263,046 is 263,000."""
    if not value:
        return 0.0
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def number(value: float) -> str:
    """ "263,000", "1.25 million", "3.4": three significant digits, no empty decimals."""
    near = rounded(value)
    for scale, word in SCALES:
        if abs(near) >= scale:
            return f"{_plain(rounded(near / scale))}{word}"
    return _plain(near)


def money(value: float, currency: str) -> str:
    """ "$263,000", "£1.25 million"; the ISO code after the number where there is no common sign."""
    sign = SYMBOLS.get(currency)
    return f"{sign}{number(value)}" if sign else f"{number(value)} {currency}"


def measured(value: float, unit: str) -> str:
    """A value with its unit: "3.4 percent", "$1.25 trillion", "8.2 million people"."""
    if unit in ("percent", "percentage points"):
        return f"{value:.1f} {unit}"
    if len(unit) == len("USD") and unit.isupper():
        return money(value, unit)
    return f"{number(value)} {unit}"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")
