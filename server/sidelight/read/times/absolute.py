"""Times whose words name the year: "Oct. 19, 1987", "the late '90s", "from 2009 to 2017"."""

from __future__ import annotations

import re

from sidelight.read.times import calendar
from sidelight.read.times.calendar import Interval
from sidelight.read.times.rule import MONTH, PART, QUARTER, YEAR, Context, Rule, Sense, month_number, rule, stated
from sidelight.text.numerals import ORDINAL_WORDS, ordinal
from sidelight.text.words import listed

_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?"
_DASH = r"\s?[-–—]\s?"
_DECADE_WORDS = {
    word: 10 * tens
    for tens, word in enumerate(
        listed("twenties thirties forties fifties sixties seventies eighties nineties noughties"), start=2
    )
}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}

_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|from|until|till|by|before|after|during|of|for|to|and|or|through|around|early|late|mid|circa|spring"
    r"|summer|autumn|fall|winter|between|back|year|than|as|vs\.?|versus|compared with|election|olympics|games|class of"
    r"|the|its|his|her|their|our|my|a|an|this|that|every|both|per|on|at)(?: the)? "
    r"|[(,;:/–—-]\s?|['’]s? |[.!?…”\"]\s+|^\W*)$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:\b(?:the|its|his|her|their|our|my|a|an|in|since|from|of) |['’]s? |^)$", re.IGNORECASE)
_NUMBERED_BEFORE = re.compile(
    r"\b(?:room|flight|page|route|highway|number|no\.|section|article|chapter|channel|suite|model|windows|project|agenda"
    r"|vision|runner|area|line|version|level|some|least|most|than|about|nearly|almost|over|total of|with|have|has|had"
    r"|hired|killed|approximately|roughly)\W+$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:since|until|till|before|after|in|by|from|(?:compared|comparison) (?:with|to)"
    r"|(?<!more )(?<!less )(?<!fewer )than|(?:percent|per cent|%|increase|rise|gain|improvement) over) "
    r"(?:(?:at least|about|around|nearly|almost|roughly) )?$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"[- ](?:[a-z]+ )?(?:people|men|women|children|troops|soldiers|jobs|homes|votes|points|dollars|euros|pounds|miles"
    r"|kilomet(?:er|re)s|met(?:er|re)s|feet|tons|tonnes|hours|workers|members|percent|per cent|cases|deaths|copies"
    r"|units|years|days|pages|words|employees|students|seats|acres|refugees|police|officers|residents|patients"
    r"|calories|kg|km|mph|gallons|barrels|rpm|mg|hertz|watts|horsepower)\b|\s?(?:%|°|\+)|-(?:met(?:er|re)|mile|foot|page|seat|strong|odd|year)\b"
)
_PLURAL_AFTER = re.compile(r" [a-z]+s\b(?<!ss)(?<!us)(?<!was)(?<!is)(?<!has)(?<!its)(?<!as)(?<!this)")
_TEMPERATURE = re.compile(
    r"temperature|degree|fahrenheit|high|low|score|weather|\bhis\b|\bher\b|\btheir\b", re.IGNORECASE
)
_YOUNGEST_CENTURY = 30
_LAST_CENTURY_BY_ITS_YEARS = 1800


def _full_date(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.day(int(match["y"]), month_number(match["m"]), int(re.sub(r"\D", "", match["d"]))))


def _date_span(match: re.Match[str], context: Context) -> Sense | None:
    month = month_number(match["m"])
    first = calendar.day(int(match["y"]), month, int(match["d"]))
    last = calendar.day(int(match["y"]), month, int(match["e"]))
    return stated(_joined(first, last))


def _iso(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.day(int(match["y"]), int(match["m"]), int(match["d"])))


def _numeric(match: re.Match[str], context: Context) -> Sense | None:
    """Day and month in figures, where only one order is possible."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    if (a > 12) == (b > 12) and a != b:
        return None
    return stated(calendar.day(year, min(a, b) if a > 12 or b > 12 else a, max(a, b) if a > 12 or b > 12 else b))


def _month_year(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.month(int(match["y"]), month_number(match["m"])))


def _months_of_year(match: re.Match[str], context: Context) -> Sense | None:
    first, last = month_number(match["m"]), month_number(match["n"])
    start = int(match["x"] or (int(match["y"]) - (first > last)))
    return stated(_joined(calendar.month(start, first), calendar.month(int(match["y"]), last)))


def _season(match: re.Match[str], context: Context) -> Sense | None:
    year = _year_of_two(match["t"], context) if match["t"] else int(match["y"])
    months = calendar.SEASONS.get(match["s"].casefold())
    return stated(calendar.month(year, *months) if months else calendar.year(year))


def _winter(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.winter(int(match["y"])))


def _quarter(match: re.Match[str], context: Context) -> Sense | None:
    return stated(quarter_or_half(match["nth"], match["part"], int(match["y"])))


def quarter_or_half(nth: str, part: str, year: int) -> Interval | None:
    number = _NTH[nth.casefold()]
    if part == "quarter":
        return calendar.quarter(year, number)
    return calendar.month(year, 1, 6) if number == 1 else calendar.month(year, 7, 12)


def _quarter_code(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.quarter(int(match["y"]), int(match["q"])))


def _year_range(match: re.Match[str], context: Context) -> Sense | None:
    first, second = int(match["y"]), match["z"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return stated(calendar.years(first, last, "year")) if last > first or len(second) == 4 else None


def _part_of_year(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.year(int(match["y"]), match["p"]))


def _fiscal(match: re.Match[str], context: Context) -> Sense | None:
    year = int(match["y"])
    return stated(calendar.years(year, year + bool(match["z"]), "year"))


def _bare_year(match: re.Match[str], context: Context) -> Sense | None:
    """A year, unless it numbers something else: "1984 people", "room 1984", "$2016"."""
    before, after = context.before, context.after
    if _COUNTED_AFTER.match(after) or (_NUMBERED_BEFORE.search(before) and not _GOVERNED.search(before)):
        return None
    if not _YEAR_BEFORE.search(before) and not re.search(r"[\w’'] $", before):
        return None
    if _PLURAL_AFTER.match(after) and not _DETERMINED.search(before):
        return None
    return stated(calendar.year(int(match["y"])))


def _decade(match: re.Match[str], context: Context) -> Sense | None:
    """ "the 1970s"; "the 1800s" are a century, but "the 1900s" and "the 2000s" the ten years."""
    year = int(match["y"])
    if year % 100 == 0 and year <= _LAST_CENTURY_BY_ITS_YEARS:
        return stated(calendar.century(year, match["p"]))
    return stated(calendar.decade(year, match["p"]))


def _short_decade(match: re.Match[str], context: Context) -> Sense | None:
    """ "the '90s", "the late 80s": of the last century, but "the '10s" and "the '00s" of this."""
    if not match["mark"] and _TEMPERATURE.search(context.before):
        return None
    tens = int(match["t"])
    return stated(calendar.decade((2000 if tens < 2 else 1900) + 10 * tens, match["p"]))


def _worded_decade(match: re.Match[str], context: Context) -> Sense | None:
    return stated(calendar.decade(1900 + _DECADE_WORDS[match["w"].casefold()], match["p"]))


def _short_year(match: re.Match[str], context: Context) -> Sense | None:
    """ "'82": the latest such year that has begun; without an article date, up to '30 of this century."""
    return stated(calendar.year(_year_of_two(match["t"], context)))


def _year_of_two(digits: str, context: Context) -> int:
    newest = context.reference.day.year if context.reference else 2000 + _YOUNGEST_CENTURY
    return 2000 + int(digits) if 2000 + int(digits) <= newest else 1900 + int(digits)


def _century(match: re.Match[str], context: Context) -> Sense | None:
    number = ordinal(match["c"]) or (ordinal(match["c"].split("-")[-1]) or 0) + 20
    return stated(calendar.century(100 * (number - 1) + 1, match["p"]))


def _turn_of_century(match: re.Match[str], context: Context) -> Sense | None:
    number = ordinal(match["c"]) or (ordinal(match["c"].split("-")[-1]) or 0) + 20
    return stated(calendar.year(100 * (number - 1)))


def _joined(first: Interval | None, last: Interval | None) -> Interval | None:
    return Interval(first.start, last.end, first.precision) if first and last and first.start <= last.end else None


_Y = rf"(?P<y>{YEAR})"
_RANGE_YEAR = r"(?<![$£€\d])(?P<y>1[5-9]\d\d|20\d\d)"
_PART_OF_THE = rf"(?:(?P<p>{PART}|(?i:first half|second half))(?: part)?[- ](?:of )?(?:the )?)?"
_CENTURY = rf"(?P<c>\d\d(?:st|nd|rd|th)|(?i:twenty-first|{ORDINAL_WORDS}))"

RULES: tuple[Rule, ...] = (
    rule(rf"\b{_WEEKDAY}(?P<m>{MONTH}) (?P<d>{_DAY}),? (?:in )?{_Y}", _full_date),
    rule(rf"\b{_WEEKDAY}(?:the )?(?P<d>{_DAY}) (?:of )?(?P<m>{MONTH}),? {_Y}", _full_date),
    rule(rf"\b(?P<m>{MONTH}) (?P<d>\d\d?){_DASH}(?P<e>\d\d?),? {_Y}", _date_span),
    rule(rf"\b(?P<d>\d\d?){_DASH}(?P<e>\d\d?) (?P<m>{MONTH}),? {_Y}", _date_span),
    rule(r"(?<![\w-])(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])", _iso),
    rule(r"(?<![\w/.])(?P<a>\d\d?)(?P<s>[/.])(?P<b>\d\d?)(?P=s)(?P<y>(?:19|20)\d\d)(?![\w/])", _numeric),
    rule(rf"\b(?P<m>{MONTH}),? (?:of |in )?{_Y}", _month_year),
    rule(
        rf"\b(?:(?i:from|between) )?(?P<m>{MONTH})(?: (?P<x>{YEAR}))?"
        rf"(?: to | and | through | until |{_DASH})(?P<n>{MONTH}),? {_Y}",
        _months_of_year,
    ),
    rule(rf"\b(?P<s>(?i:spring|summer|autumn|fall|winter)),? (?:of )?(?:['’‘](?P<t>\d\d)\b|{_Y})", _season),
    rule(r"\b(?i:winter),? (?:of )?(?P<y>1[5-9]\d\d|20\d\d)[-–/](?:\d\d)?\d\d\b", _winter),
    rule(rf"\b{QUARTER},? (?:of )?(?:fiscal )?{_Y}", _quarter),
    rule(rf"\bQ(?P<q>[1-4])[ ,]*(?:of )?{_Y}", _quarter_code),
    rule(
        rf"\b(?:(?i:from) )?{_RANGE_YEAR}(?:(?: to | through | until )(?=\d{{4}})|{_DASH}|/)"
        r"(?P<z>(?:1[5-9]|20)\d\d|\d\d)(?![\d,.%-]\d|\d|-)",
        _year_range,
    ),
    rule(rf"\b(?i:between) {_RANGE_YEAR} and (?P<z>(?:1[5-9]|20)\d\d)\b", _year_range),
    rule(rf"\b(?P<p>{PART})(?:[- ](?:of|in))?[- ]{_Y}", _part_of_year),
    rule(rf"\b(?:FY ?|(?:fiscal|financial|tax)(?: year)? ){_Y}(?P<z>[-–/]\d\d\b)?", _fiscal),
    rule(rf"(?<![\w$£€¥.,/'’#-])(?<![$£€¥#] ){_Y}(?!['’]?s\b(?<![’']s)|\w|/|[-–]\d)", _bare_year),
    rule(rf"\b{_PART_OF_THE}(?P<y>1[5-9]\d0|20\d0)['’]?s\b", _decade),
    rule(rf"(?<!\w){_PART_OF_THE}(?P<mark>['’‘])(?P<t>\d)0s\b", _short_decade),
    rule(rf"\b(?:(?P<p>{PART})[- ]|(?<=[Tt]he ))(?P<mark>(?!))?(?P<t>[2-9])0s\b", _short_decade),
    rule(rf"\b(?<=[Tt]he )(?:(?P<p>{PART})[- ])?(?P<w>(?i:{'|'.join(_DECADE_WORDS)}))\b", _worded_decade),
    rule(
        rf"\b[Tt]he (?P<p>(?!))?(?:roaring|swinging|[A-Z][a-z]+) (?P<w>(?i:{'|'.join(_DECADE_WORDS)}))\b",
        _worded_decade,
    ),
    rule(rf"\b(?i:nineteen)[- ](?P<p>(?!))?(?P<w>(?i:{'|'.join(_DECADE_WORDS)}))\b", _worded_decade),
    rule(
        r"(?:(?<=\b[Ii]n )|(?<=[Tt]he )|(?<=\bof )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Aa]fter ))['’‘](?P<t>\d\d)(?!\w)",
        _short_year,
    ),
    rule(rf"\b(?:(?P<p>{PART})[- ])?{_CENTURY}[ -]century\b", _century),
    rule(rf"\b(?i:turn|dawn|start|beginning) of the {_CENTURY} century\b", _turn_of_century),
)
"""Every rule is tried on the whole text; the longest match wins, among equals the first."""
