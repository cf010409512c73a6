"""The earlier time as a term of office: "under President Nixon", "since Reagan's first term"."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from sidelight.model import Entity, Links, Reading, Role, Span, TimeExpression
from sidelight.text.dates import earliest, latest

_TITLE = (
    r"(?:(?:the )?(?:then-?)?(?:US |U\.S\. )?(?:President|Prime Minister|Chancellor|Premier|Gov(?:ernor|\.)|Mayor) )?"
)
_UNDER = re.compile(rf"\bunder {_TITLE}$", re.IGNORECASE)
_WHEN = re.compile(rf"\b(?:when|since|while) {_TITLE}$", re.IGNORECASE)
_TERM = re.compile(
    r"['’]s? (?:(first|second) term|(?:presidency|premiership|chancellorship|administration|tenure"
    r"|(?:time|years) in (?:office|power)))\b",
    re.IGNORECASE,
)
_HELD_OFFICE = re.compile(
    r" (?:was|became) (?:the )?(?:president|prime minister|chancellor|governor|mayor|in office)\b"
)
# The offices by which news dates an age, the highest first: a president may have been a governor, and it is the
# president who is meant. Others ("under Senator Smith") are too many to tell which.
_LEADS = (
    re.compile(r"(?:President|Prime Minister|(?:Federal )?Chancellor) of\b"),
    re.compile(r"(?:Governor|Mayor) of\b"),
)
_BEFORE, _AFTER = 60, 40
"""In code points: how far from the name the words may stand."""
_US_TERM_YEARS = 4
_US_PRESIDENT = "President of the United States"


def terms_of_office(reading: Reading, links: Links) -> list[TimeExpression]:
    """The terms by which the text dates something, as far as the links know them, by place."""
    text, published = reading.article.text, reading.article.published
    today = earliest(published) if published else None
    found = []
    for link in links.people:
        for span in link.mention.spans if link.entity else ():
            which = _which(text[max(0, span.start - _BEFORE) : span.start], text[span.end : span.end + _AFTER])
            term = _term(link.entity, which, span, today) if link.entity and which else None
            found.extend([term] if term else [])
    return sorted(found, key=lambda term: term.span.start)


def _which(before: str, after: str) -> str | None:
    """ "first", "second" or "whole": which of the person's terms the words around the name speak of."""
    if term := _TERM.match(after):
        return (term[1] or "whole").lower()
    if _WHEN.search(before) and _HELD_OFFICE.match(after):
        return "whole"
    return "whole" if _UNDER.search(before) and after[:1] not in ("'", "’") else None


def _term(entity: Entity, which: str, span: Span, today: date | None) -> TimeExpression | None:
    dated = [role for role in entity.roles if role.from_]
    led = ([role for role in dated if office.match(role.title)] for office in _LEADS)
    roles = next((found for found in led if found), [])
    if len({role.title for role in roles}) != 1:
        return None
    start, end = _interval(roles, which)
    if start is None or end is None or (today and start >= today):
        return None
    return TimeExpression(span, start, min(end, today) if today else end, "year", "relative", "at")


def _interval(roles: list[Role], which: str) -> tuple[date | None, date | None]:
    """The days from the first to the last of the roles, or of one US term of four years; else unknown."""
    first, last = roles[0], roles[-1]
    start, end = earliest(first.from_ or ""), latest(last.to or last.known_until)
    if which == "whole":
        return start, end
    if first.title != _US_PRESIDENT:
        return None, None
    second = start + relativedelta(years=_US_TERM_YEARS)
    if which == "first":
        return start, min(end, second)
    return (second, end) if second < end else (None, None)
