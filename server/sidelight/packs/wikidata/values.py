"""Statements and their values in our own terms: dates at the precision known, ids, texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sidelight.model import PartialDate
from sidelight.packs.wikidata.documents import ItemId, Snak, Statement

# Neither a year before our era ("-0044") nor one of five digits is a date that a card can show.
_TIME = re.compile(r"\+?0*(\d{4})-(\d\d)-(\d\d)T")
_YEAR, _MONTH, _DAY = 9, 10, 11


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
    return next((id_ for snak in snaks if (id_ := snak.value().id)), "")


def items(statements: Iterable[Statement]) -> list[ItemId]:
    """The items of the best statements, each once."""
    return _items(best(statements))


def all_items(statements: Iterable[Statement]) -> list[ItemId]:
    """The items of all statements that are not deprecated, each once."""
    return _items(stated(statements))


def _items(statements: Iterable[Statement]) -> list[ItemId]:
    return list(dict.fromkeys(id_ for one in statements if (id_ := one.mainsnak.value().id)))


def texts(statements: Iterable[Statement]) -> list[str]:
    """The texts of all statements that are not deprecated, whatever their language, each once."""
    return list(dict.fromkeys(text for one in stated(statements) if (text := one.mainsnak.words())))


def day(snaks: Sequence[Snak]) -> PartialDate | None:
    """The date of the first snak that has one."""
    dates = (partial_date(value.time, value.precision) for snak in snaks if (value := snak.value()).time)
    return next(filter(None, dates), None)


def best_day(statements: Iterable[Statement]) -> PartialDate | None:
    """The date of the best statements, the most exact of several."""
    dates = [found for one in best(statements) if (found := day((one.mainsnak,)))]
    return max(dates, key=len, default=None)
