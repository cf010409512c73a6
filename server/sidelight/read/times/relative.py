"""Times counted from the article's date: "a decade ago", "last December", "in July", "on Tuesday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sidelight.model import Precision
from sidelight.read.times import calendar
from sidelight.read.times.absolute import quarter_or_half
from sidelight.read.times.calendar import Interval
from sidelight.read.times.rule import (
    COUNT,
    MONTH,
    PART,
    QUARTER,
    ROUGHLY,
    UNIT,
    Context,
    Rule,
    Sense,
    count_of,
    month_number,
    relative,
    rule,
    unit_of,
)

_NO_SENSE = Sense(None, "relative")
_UNIT_PRECISION: dict[str, Precision] = {
    "day": "day",
    "week": "day",
    "fortnight": "day",
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "decade",
    "century": "era",
}
_FUTURE = re.compile(r"\b(?:will|next|upcoming|due|scheduled|set to|plans?|planned|expected|deadline|shall|going to)\b")
# "said on Tuesday it will …": the day of the saying.
_REPORTED = re.compile(
    r"\b(?:said|told [\w ]{1,30}|announced|reported|wrote|posted|added|confirmed)(?: in a statement)?"
    r"(?: (?:on|late|early|in))*,? $"
)
_SHIFTS = {
    **dict.fromkeys(("last", "previous", "prior", "preceding"), -1),
    **dict.fromkeys(("this", "current"), 0),
    **dict.fromkeys(("next", "following", "coming"), 1),
}
_STRETCH = re.compile(r"\b(?:over|in|during|for) $", re.IGNORECASE)
_GOAL = re.compile(r"\b(?:by|until|till) (?:the |end of |early |late |mid-?)*$", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|not|never|no|record|\w{3,}est|most|least|best|worst|unprecedented|unseen)\b|n['’]t\b",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|from|before|after|during|of|early|late|mid|through|to|and|between|on|a|the)[ -]$",
    re.IGNORECASE,
)
# In days. Print leaves the year out of a date that is near: one a month ahead is meant rather than one eleven back.
_SOON = 31
_FAR_AHEAD = 240
_MONTHS_AHEAD = 6
_NAME_AFTER = re.compile(r" [A-Z][a-z]|['’]s [A-Z]")
_ALSO_WORDS = frozenset({"may", "march", "mar", "jan", "jun", "sep", "dec", "april", "june", "august"})


def _day(context: Context, precision: Precision) -> date | None:
    """The day to count from, if the article's date is known as finely as that."""
    known = context.reference
    return known.day if known and known.knows(precision) else None


def _ago(match: re.Match[str], context: Context) -> Sense | None:
    number = count_of(match["n"])
    return relative(_counted_back(number + 0.5 if number and match["half"] else number, unit_of(match["u"]), context))


def _seasons_ago(match: re.Match[str], context: Context) -> Sense | None:
    return relative(_counted_back(count_of(match["n"]), "year", context))


def _counted_back(number: float | None, unit: str, context: Context) -> Interval | None:
    today = _day(context, _UNIT_PRECISION[unit])
    then = calendar.back(today, number, unit) if today and number else None
    if then is None or number is None:
        return None
    # One year back is said of the month ("a year ago, the rate was …"), more of the year.
    if unit in {"month", "quarter"} or (unit == "year" and number == 1 and _day(context, "month")):
        return calendar.month(then.year, then.month)
    if unit in {"year", "decade", "century"}:
        precision: Precision = "year" if number == 1 and unit == "decade" else _UNIT_PRECISION[unit]
        return calendar.years(then.year, then.year, precision)
    return Interval(then, then + timedelta(days=6 if unit == "week" else 0), "day")


def _unresolved(match: re.Match[str], context: Context) -> Sense | None:
    return _NO_SENSE


def _last_unit(match: re.Match[str], context: Context) -> Sense | None:
    which, unit = match["w"].casefold(), match["u"]
    if which == "last" and unit in ("decade", "century") and _STRETCH.search(context.before):
        return relative(_back_to_today("a", unit, context))
    return relative(_whole(unit, _SHIFTS[which], context, match["p"]))


def _whole(unit_word: str, shift: int, context: Context, part: str | None) -> Interval | None:
    """The whole day, week, month … that the article's day lies in, shifted by as many."""
    unit = unit_of(unit_word)
    unit = "year" if unit == "season" else unit
    today = _day(context, "day" if unit in {"week", "day"} else _UNIT_PRECISION.get(unit, "year"))
    then = calendar.back(today, -shift, unit) if today else None
    if then is None:
        return None
    if unit == "week":
        monday = then - timedelta(days=then.weekday())
        return Interval(monday, monday + timedelta(days=6), "day")
    wholes = {
        "month": lambda: calendar.month(then.year, then.month),
        "quarter": lambda: calendar.quarter(then.year, (then.month + 2) // 3),
        "year": lambda: calendar.year(then.year, part),
        "decade": lambda: calendar.decade(then.year // 10 * 10, part),
        "century": lambda: calendar.years(then.year // 100 * 100, then.year // 100 * 100 + 99, "era"),
    }
    return wholes[unit]() if unit in wholes else Interval(then, then, "day")


def _so_far(match: re.Match[str], context: Context) -> Sense | None:
    """ "earlier this year": up to the article's day; "later this month": from then on."""
    whole = _whole(match["u"], 0, context, None)
    today = context.reference.day if context.reference else None
    if whole is None or today is None:
        return _NO_SENSE
    if match["w"].casefold().startswith("later"):
        return relative(Interval(min(today, whole.end), whole.end, whole.precision))
    return relative(Interval(whole.start, min(today, whole.end), whole.precision))


def _past_units(match: re.Match[str], context: Context) -> Sense | None:
    """ "in the past 30 years", "the past century": a stretch that ends on the article's day."""
    return Sense(_back_to_today(match["n"] or "a", match["u"], context), "relative", within=bool(match["n"]))


def _back_to_today(count: str, unit_word: str, context: Context) -> Interval | None:
    unit, number = unit_of(unit_word), count_of(count)
    precision = _UNIT_PRECISION.get(unit, "year")
    today = _day(context, precision)
    start = calendar.back(today, number, unit) if today and number and unit in _UNIT_PRECISION else None
    return Interval(start, today, precision) if start and today else None


def _high(match: re.Match[str], context: Context) -> Sense | None:
    """ "a 40-year high"."""
    return Sense(_back_to_today(match["n"], match["u"], context), "relative", within=True)


def _in_years(match: re.Match[str], context: Context) -> Sense | None:
    """ "in 40 years", said of a record; a plain duration or the future is no time."""
    if not _SUPERLATIVE.search(context.before) or context.after.startswith((" time", "’ time", "' time")):
        return None
    count = match["n"]
    return Sense(_back_to_today(count, match["u"], context) if count else None, "relative", within=True)


def _generation(match: re.Match[str], context: Context) -> Sense | None:
    return Sense(None, "relative", within=True)


def _same_period(match: re.Match[str], context: Context) -> Sense | None:
    return relative(_whole("year", -1, context, None))


def _month_of_year(match: re.Match[str], context: Context) -> Sense | None:
    """ "September last year"."""
    shift = {"this": 0, "last": -1, "previous": -1, "next": 1}[match["w"].casefold()]
    today = _day(context, "year")
    return relative(calendar.month(today.year + shift, month_number(match["m"])) if today else None)


def _last_month_named(match: re.Match[str], context: Context) -> Sense | None:
    """ "last December": the latest that is over; the month just over is called "last month", so that "last March" in
    April is the one a year before it (but "last December" in January the one just over); "next March"; "this May" of
    the same year.
    """
    today, number = _day(context, "month"), month_number(match["m"])
    if today is None:
        return _NO_SENSE
    which = match["w"].casefold()
    if which in {"last", "past"}:
        year = today.year if number < today.month - 1 else today.year - 1
    else:
        year = today.year if which == "this" or number > today.month else today.year + 1
    return relative(calendar.month(year, number))


def _bare_month(match: re.Match[str], context: Context) -> Sense | None:
    name = match["m"].rstrip(".")
    unclear = name.casefold() in _ALSO_WORDS or match["m"].endswith(".")
    if _NAME_AFTER.match(context.after) or (unclear and not _MONTH_BEFORE.search(context.before)):
        return None
    today, number = _day(context, "month"), month_number(name)
    if today is None:
        return _NO_SENSE
    year = calendar.latest_month(today, number)
    ahead = (number - today.month) % 12
    if 0 < ahead <= _MONTHS_AHEAD and _speaks_of_future(context):
        year += 1
    return relative(calendar.month(year, number))


def _day_of_month(match: re.Match[str], context: Context) -> Sense | None:
    """ "Feb. 3": the latest, unless it is soon, or the words around look ahead."""
    today, number = _day(context, "month"), month_number(match["m"])
    day = int(re.sub(r"\D", "", match["d"]))
    if today is None:
        return _NO_SENSE
    ahead = _FAR_AHEAD if _speaks_of_future(context) else _SOON
    found = [calendar.day(today.year + shift, number, day) for shift in (1, 0, -1)]
    return next((relative(date_) for date_ in found if date_ and (date_.start - today).days <= ahead), None)


def _speaks_of_future(context: Context) -> bool:
    near = re.split(r"[.!?]\s", context.before)[-1] + re.split(r"[.!?](?:\s|$)", context.after)[0]
    if _GOAL.search(context.before):
        return True
    return (
        bool(_FUTURE.search(near))
        and not _REPORTED.search(context.before)
        and not re.search(r"\b(?:last|since|ago)\b", near)
    )


def _quarter_of_year(match: re.Match[str], context: Context) -> Sense | None:
    today = _day(context, "year")
    shift = -1 if match["w"].casefold() in {"last", "previous", "prior"} else 0
    return relative(quarter_or_half(match["nth"], match["part"], today.year + shift) if today else None)


def _quarter_alone(match: re.Match[str], context: Context) -> Sense | None:
    """ "the fourth quarter": the latest that is over."""
    today = _day(context, "month")
    spans = [quarter_or_half(match["nth"], match["part"], today.year - back) for back in (0, 1)] if today else []
    return relative(next((span for span in spans if span and today and span.end < today), None))


def _season_named(match: re.Match[str], context: Context) -> Sense | None:
    """ "last summer": the latest that is over; "this spring": of the same year."""
    which = match["w"].casefold()
    return _season_sense("last" if which in ("previous", "preceding") else which, match["s"], context)


def _season_sense(which: str, season: str, context: Context) -> Sense:
    today, months = _day(context, "month"), calendar.SEASONS.get(season.casefold())
    if today is None:
        return _NO_SENSE
    if months is None:
        return relative(_winter(today, which))
    year = today.year + (which == "next" and months[0] <= today.month)
    if which == "last" and months[1] >= today.month:
        year -= 1
    return relative(calendar.month(year, *months))


def _season_before_last(match: re.Match[str], context: Context) -> Sense | None:
    """The year before that of "last summer"."""
    last = _season_sense("last", match["s"], context).interval
    months = calendar.SEASONS.get(match["s"].casefold())
    if last is None:
        return _NO_SENSE
    year = last.start.year - 1
    return relative(calendar.month(year, *months) if months else calendar.winter(year))


def _before_covid(match: re.Match[str], context: Context) -> Sense | None:
    today = _day(context, "year")
    known = today and today > calendar.LAST_YEAR_BEFORE_COVID.end
    return relative(calendar.LAST_YEAR_BEFORE_COVID if known else None)


def _winter(today: date, which: str) -> Interval:
    """December to February."""
    begins = today.year if today.month == 12 else today.year - 1
    over = today.month > 2
    begins += {"last": 0 if over and today.month < 12 else -1, "this": int(2 < today.month < 12), "next": 1}[which]
    return calendar.winter(begins)


def _weekday(match: re.Match[str], context: Context) -> Sense | None:
    """The latest such day up to the article's; the coming one after "next", "this" or words that look ahead."""
    today = _day(context, "day")
    if today is None:
        return _NO_SENSE
    which = (match["w"] or "").casefold()
    behind = (today.weekday() - calendar.WEEKDAYS[match["d"].casefold()]) % 7
    if which == "last" and behind == 0:
        behind = 7
    if which in {"next", "this", "coming"} or (not which and behind and _speaks_of_future(context)):
        behind -= 7 if behind or which == "next" else 0
    then = today - timedelta(days=behind)
    return relative(Interval(then, then, "day"))


def _near_day(match: re.Match[str], context: Context) -> Sense | None:
    today = _day(context, "day")
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match[0].casefold(), 0)
    then = today + timedelta(days=shift) if today else None
    return relative(Interval(then, then, "day") if then else None)


def _turn_of_century(match: re.Match[str], context: Context) -> Sense | None:
    today = _day(context, "year")
    return relative(calendar.years(today.year // 100 * 100, today.year // 100 * 100, "era") if today else None)


def _year_before_last(match: re.Match[str], context: Context) -> Sense | None:
    return relative(_whole("year", -2, context, None))


_N = rf"(?P<n>{COUNT})"
_SEASONS = "spring|summer|autumn|fall|winter"
_U = rf"(?P<u>{UNIT})"
_PERIOD = "week|month|quarter|year|decade|century"
_SPANS = "period|months?|quarter|time|week|day|point|stage"
_SAME = r"(?i:the )?(?i:same|like|corresponding|equivalent)"
_WHICH = r"(?P<w>(?i:last|this|next|previous|prior|preceding|current|following|coming))"
_DAYS = "|".join(name.capitalize() for name in calendar.WEEKDAYS)
_DATE = r"(?P<d>(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)"
_SOMEBODY = r"(?:the|his|her|its|their|he|she|it|they|a|that)\b"

RULES: tuple[Rule, ...] = (
    rule(
        rf"\b{ROUGHLY}?{_N}[ -]{_U}(?P<half> and a half)? "
        rf"(?:ago\b|earlier\b|previously\b|back(?=[,.;]|$)|before\b(?! {_SOMEBODY}))",
        _ago,
    ),
    rule(rf"\b{_N} (?:springs|summers|autumns|winters|seasons) (?:ago|earlier)\b", _seasons_ago),
    rule(rf"\b(?i:the) (?P<s>{_SEASONS}) before last\b", _season_before_last),
    rule(
        r"\b(?i:pre-?(?:pandemic|covid(?:-19)?)|before the (?:(?:covid(?:-19)?|coronavirus) )?pandemic)\b",
        _before_covid,
    ),
    rule(
        rf"\b(?:{ROUGHLY}?{_N} )?{_U} (?:later|afterwards?|on(?=[,.])|after\b|before (?={_SOMEBODY}))",
        _unresolved,
    ),
    rule(r"\b(?i:many |some )?(?i:days|weeks|months|years|decades|centuries) (?:ago|earlier)\b", _unresolved),
    rule(r"\b(?i:the) year before last\b", _year_before_last),
    rule(
        rf"\b(?:(?P<p>{PART})[ -](?:in |of )?)?(?i:the )?{_WHICH} (?P<u>(?i:{_PERIOD}|season))\b"
        r"(?! (?:before|of the|by|to) )",
        _last_unit,
    ),
    rule(rf"\b(?P<w>(?i:earlier|later|so far|already))(?: in)? this (?P<u>{_PERIOD}|season)\b", _so_far),
    rule(rf"\b(?i:the) (?:last|past|previous|preceding) {ROUGHLY}?{_N}[ -]{_U}\b", _past_units),
    rule(rf"\b(?i:the|this) past (?P<n>(?!))?(?P<u>{_PERIOD})\b", _past_units),
    rule(
        rf"\b{_N}[- ](?P<u>{_PERIOD})[- ](?:high|low|record|peak|best|worst|maximum|minimum)s?\b",
        _high,
    ),
    rule(
        rf"\b(?:in|for|over) {ROUGHLY}?(?:{_N} )?(?P<u>weeks|months|years|decades|centuries|year|decade|century)\b"
        r"(?! (?:ago|earlier|before|later|from|old|of))",
        _in_years,
    ),
    rule(r"\b(?i:in) a generation\b", _generation),
    rule(rf"\b{_SAME} (?:{_SPANS})(?: of)?(?: in)? (?:the )?(?:last|previous|prior) year\b", _same_period),
    rule(rf"\b{_SAME} (?:{_SPANS}) (?:a|one) year (?:ago|earlier|before)\b", _same_period),
    rule(r"\b(?i:an? |the )?year-ago (?:period|quarter|month|level|figure)\b", _same_period),
    rule(rf"\b(?P<m>{MONTH}) (?:of )?(?:the )?(?P<w>last|this|previous|next) year\b", _month_of_year),
    rule(rf"\b(?P<w>(?i:last|past|this|next)) (?P<m>{MONTH})", _last_month_named),
    rule(rf"\b(?P<m>{MONTH})(?![\w-])", _bare_month),
    rule(
        rf"\b(?:(?:{_DAYS}),? )?(?P<m>{MONTH}) {_DATE}(?![\w%]|[:.,]\d|,? \d{{4}}| million| billion| per)",
        _day_of_month,
    ),
    rule(rf"\b(?:the )?{_DATE} (?:of )?(?P<m>{MONTH})(?!\w|,? \d{{4}})", _day_of_month),
    rule(
        rf"\b(?i:the )?{QUARTER},? (?:of |in )?(?:the )?(?P<w>last|this|previous|prior|current) year\b",
        _quarter_of_year,
    ),
    rule(rf"\b(?<=[Tt]he ){QUARTER}\b(?! of\b)", _quarter_alone),
    rule(rf"\b(?P<w>(?i:last|this|next|previous|preceding)) (?P<s>{_SEASONS})\b", _season_named),
    rule(rf"\b(?:(?P<w>(?i:last|this|next|coming)) )?(?P<d>{_DAYS})\b", _weekday),
    rule(r"\b(?i:yesterday|today|tomorrow|tonight|last night)\b(?!['’]s [A-Z])", _near_day),
    rule(
        r"\b(?i:the )?(?i:turn|start|beginning|dawn) of (?:the|this) (?:(?:present|current|new) )?"
        r"(?:century|millennium)\b",
        _turn_of_century,
    ),
)
"""As in `absolute`."""
