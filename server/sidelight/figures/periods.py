"""Periods of a series as text: partial dates and quarters (YYYY-Qn). They sort by time within one frequency."""

from __future__ import annotations

from datetime import date, timedelta

from sidelight.model import Frequency
from sidelight.text import dates

Days = tuple[date, date]
"""The first and the last of a stretch."""


def first_day(period: str) -> date:
    """The first day of the period."""
    return dates.earliest(_quarter_months(period)[0])


def last_day(period: str) -> date:
    """The last day of the period."""
    return dates.latest(_quarter_months(period)[1])


def period_of(day: date, frequency: Frequency) -> str:
    """The period of that frequency that holds the day."""
    if frequency == "year":
        return f"{day.year:04d}"
    if frequency == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    return f"{day.year:04d}-{day.month:02d}"


def years_before(period: str, years: int) -> str:
    """The same month or quarter that many years earlier."""
    return f"{int(period[:4]) - years:04d}{period[4:]}"


def next_period(period: str) -> str:
    """The month, quarter or year after it."""
    return period_of(last_day(period) + timedelta(days=1), frequency_of(period))


def frequency_of(period: str) -> Frequency:
    if "-Q" in period:
        return "quarter"
    return "month" if "-" in period else "year"


def in_words(period: str) -> str:
    """ "2016", "the third quarter of 2016", "October 2024", "17 March 2015"."""
    year, quarter, number = period.partition("-Q")
    if quarter:
        return f"the {('first', 'second', 'third', 'fourth')[int(number) - 1]} quarter of {year}"
    return dates.in_words(period)


def _quarter_months(period: str) -> tuple[str, str]:
    """The first and the last month of a quarter; twice the period itself for any other."""
    year, quarter, number = period.partition("-Q")
    if not quarter:
        return period, period
    return f"{year}-{int(number) * 3 - 2:02d}", f"{year}-{int(number) * 3:02d}"


def is_year(days: Days) -> bool:
    """Whether they are those of a calendar year."""
    return days == (date(days[0].year, 1, 1), date(days[0].year, 12, 31))
