"""Then and now in two clauses without a word of comparison: "In 2007 it had four mines; now it has one"."""

from __future__ import annotations

import re

from sidelight.kinds.comparison.when import View, is_year_back, tells_when
from sidelight.model import Span, TimeExpression
from sidelight.text.numerals import CARDINAL_WORDS

_CLAUSES = re.compile(
    r"\s*(?:[;:—–]|,? (?:but|where|whereas|while|when|yet|though|although)\b|, against\b|,? having\b"
    # "and" parts much else: what follows it must tell at once how things are.
    r"|,? and (?=(?:(?:it|they|there|that|he|she|the \w+) )?(?:is|are|has|have|now|today|\w+ (?:now|today))\b))\s*",
    re.IGNORECASE,
)
# "one" and "a hundred" count only where they cannot be a pronoun or an article.
COUNT = re.compile(
    r"(?:(?:[$£€¥]|US\$)\s?)?(?<![\w.])\d[\d,.]*(?!(?:st|nd|rd|th)\b|[-–/]\d)"
    r"|\b(?:none|nobody|no one|half|a third|a quarter|one (?:in|is|was|has|had|remains?|now|today|left)\b"
    rf"|(?!one\b|a\b|an\b)(?:{CARDINAL_WORDS}))",
    re.IGNORECASE,
)
"""A number of something, in figures or words."""
NOW = re.compile(
    r"\b(?:now|nowadays|today|tonight|currently|at present|these days|this (?:year|week|month|season|winter|spring"
    r"|summer|autumn|fall|time)|last (?:week|month|year|season|autumn|winter|spring|summer|fall)|so far)\b",
    re.IGNORECASE,
)
"""Words for the article's own time."""
_ON_DAY = re.compile(r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_STRICTLY_NOW = re.compile(r"\b(?:now|nowadays|today|these days|no longer)\b", re.IGNORECASE)
_OPPOSED = re.compile(r"\s*(?:[;—–]|,? (?:but|whereas)\b)", re.IGNORECASE)
# A life told in order ("he taught in 1998 but now writes") sets nothing beside it.
_SOMEBODY = re.compile(r"\b(?:I|we|he|she|who)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|stands?|costs?|sells?|takes?|employs?|holds?|draws?|gets?|makes?|needs?|comes?|spends?|uses?"
    r"|pays?|earns?|lives?|remains?)\b",
    re.IGNORECASE,
)


def contrast(view: View) -> tuple[Span, TimeExpression] | None:
    """Two clauses, one of a year or more back and one of now: the latter, and that time.

    With a number in each, or set against each other by a stop or "but" and "now".
    """
    words = without_times(view)
    for found in _CLAUSES.finditer(view.words):
        left, right = Span(0, found.start()), Span(found.end(), len(view.words))
        for then, now in ((left, right), (right, left)):
            times = [time for time in view.times if _is_then(time, view) and _within(time, then, view)]
            if not times or _any_past_in(now, view):
                continue
            if _counts(words, then, now) or (_OPPOSED.match(found[0]) and _things_changed(words, then, now)):
                return Span(view.span.start + now.start, view.span.start + now.end), times[0]
    return None


def without_times(view: View) -> str:
    """The words with blanks in place of all past times, so that no year is taken for a number."""
    words = view.words
    for time in view.times:
        start, end = time.span.start - view.span.start, time.span.end - view.span.start
        words = words[:start] + " " * (end - start) + words[end:]
    return words


def _is_then(time: TimeExpression, view: View) -> bool:
    """ "GM's 2008 revenue" is only the sum's name: of the time of a stated year, the words must say when."""
    return is_year_back(time, view.today) and (time.how == "relative" or tells_when(time, view))


def _within(time: TimeExpression, part: Span, view: View) -> bool:
    start = view.span.start
    return Span(part.start + start, part.end + start).covers(time.span)


def _any_past_in(part: Span, view: View) -> bool:
    return any(is_year_back(time, view.today) and _within(time, part, view) for time in view.times)


def _counts(words: str, then: Span, now: Span) -> bool:
    earlier, later = then.of(words), now.of(words)
    return bool(
        COUNT.search(earlier)
        and COUNT.search(later)
        and (NOW.search(later) or _ON_DAY.match(later) or _PRESENT.search(later))
    )


def _things_changed(words: str, then: Span, now: Span) -> bool:
    return bool(_STRICTLY_NOW.search(now.of(words))) and not _SOMEBODY.search(then.of(words))
