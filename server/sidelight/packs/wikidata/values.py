"""Statements and their values in our own terms: dates at the precision known, ids, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from sidelight.model import PartialDate
from sidelight.packs.wikidata.documents import ItemId, Snak, Statement

# Neither a year before our era ("-0044") nor one of five digits is a date that a card can show.
_TIME = re.compile(r"\+?0*(\d{4})-(\d\d)-(\d\d)T")
_YEAR, _MONTH, _DAY = 9, 10, 11
# The days of a hundred years: most births and terms. Parsed one by one they take a tenth of what reading a person does.
_KEPT_DATES = 1 << 15


@lru_cache(_KEPT_DATES)
def partial_date(time: str, precision: int) -> PartialDate | None:
    """ "+1977-00-00T00:00:00Z" of precision 9 is "1977"; None for a decade or coarser and for years before 1.

    What no calendar has (30 February, month 00 of a date said to be exact) is cut off.
    """
    found = _TIME.match(time)
    if found is None or precision < _YEAR or found[1] == "0000":
        return None
    year, month, day = found.groups()
    if precision == _YEAR or not 1 <= int(month) <= 12:
        return year
    if precision == _MONTH or not _in_the_calendar(year, month, day):
        return f"{year}-{month}"
    return f"{year}-{month}-{day}"


def _in_the_calendar(year: str, month: str, day: str) -> bool:
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def stated(statements: Iterable[Statement]) -> list[Statement]:
    """Those with a value that nobody has deprecated."""
    return [one for one in statements if one.rank != "deprecated" and one.mainsnak.snaktype == "value"]


def best(statements: Iterable[Statement]) -> list[Statement]:
    """The preferred ones, else the normal ones: what Wikidata itself answers with."""
    usable = stated(statements)
    return [one for one in usable if one.rank == "preferred"] or usable


def item(snaks: Sequence[Snak]) -> ItemId:
    """The item of the first snak that has one; "" otherwise."""
    for snak in snaks:
        if id_ := snak.value().id:
            return id_
    return ""


def items(statements: Sequence[Statement]) -> tuple[ItemId, ...]:
    """The items of the best statements, each once."""
    return _items(best(statements)) if statements else ()


def all_items(statements: Sequence[Statement]) -> tuple[ItemId, ...]:
    """The items of all statements that are not deprecated, each once."""
    return _items(stated(statements)) if statements else ()


def _items(statements: Iterable[Statement]) -> tuple[ItemId, ...]:
    return tuple(dict.fromkeys([id_ for one in statements if (id_ := one.mainsnak.value().id)]))


def texts(statements: Sequence[Statement]) -> tuple[str, ...]:
    """The texts of all statements that are not deprecated, whatever their language, each once."""
    found = [text for one in stated(statements) if (text := one.mainsnak.words())] if statements else ()
    return tuple(dict.fromkeys(found))


def day(snaks: Sequence[Snak]) -> PartialDate | None:
    """The date of the first snak that has one."""
    for snak in snaks:
        value = snak.value()
        if value.time and (found := partial_date(value.time, value.precision)):
            return found
    return None


def best_day(statements: Sequence[Statement]) -> PartialDate | None:
    """The date of the best statements, the most exact of several."""
    dates = [found for one in best(statements) if (found := day((one.mainsnak,)))] if statements else ()
    return max(dates, key=len) if dates else None
