"""Days as fact-checkers write them -> YYYY-MM-DD, where they can mean no other day."""

from __future__ import annotations

import re

from sidelight.text.dates import MONTH_NAMES, latest

# The year first, as nobody writes anything but year, month, day then; "05/01/2024" is two days.
_YEAR_FIRST = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9])")
_PARTIAL = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_MONTHS = MONTH_NAMES.split("|")
_MONTH = (
    rf"({'|'.join(f'{name}|{name[:3]}|Sept' if name == 'September' else f'{name}|{name[:3]}' for name in _MONTHS)})\.?"
)
# "Tue, 05 Mar 2024 10:00:00 GMT", "5th March 2024"
_DAY_FIRST = re.compile(rf"(?:[a-z]{{3,9}},? )?([0-9]{{1,2}})(?:st|nd|rd|th)? {_MONTH},? ([0-9]{{4}})\b", re.IGNORECASE)
# "March 5, 2024", "Tue Mar 05 2024 10:00:00 GMT+0000"
_MONTH_FIRST = re.compile(
    rf"(?:[a-z]{{3,9}},? )?{_MONTH} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})\b", re.IGNORECASE
)
# Nobody published fact-checks on the web before; what is older is the zero of somebody's clock.
_FIRST = "1994"


def published_day(written: str) -> str | None:
    """None for what is no day, month or year, or could be another one."""
    date = _iso(written)
    try:
        latest(date)
    except ValueError:
        return None
    return date if date >= _FIRST else None


def _iso(written: str) -> str:
    if found := _YEAR_FIRST.match(written):
        year, _, *parts = found.groups()
        return "-".join([year, *(part.zfill(2) for part in parts if part)])
    if found := _DAY_FIRST.match(written):
        day, month, year = found.groups()
        return f"{year}-{_number(month)}-{day.zfill(2)}"
    if found := _MONTH_FIRST.match(written):
        month, day, year = found.groups()
        return f"{year}-{_number(month)}-{day.zfill(2)}"
    return written if _PARTIAL.fullmatch(written) else ""


def _number(month: str) -> str:
    """Of the month, in two digits."""
    return next(f"{n:02}" for n, name in enumerate(_MONTHS, 1) if name[:3].casefold() == month[:3].casefold())
