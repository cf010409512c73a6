from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.model import TimeExpression
from sidelight.read.times import find_times

WEDNESDAY = "2016-12-21"
"""Of the winter of 2016; the reference of the table."""

STATED = [
    ("in 1981", "1981-01-01", "1981-12-31"),
    ("In 2014, they met", "2014-01-01", "2014-12-31"),
    ("since 1981", "1981-01-01", "1981-12-31"),
    ("(2009)", "2009-01-01", "2009-12-31"),
    ("the 2012 election", "2012-01-01", "2012-12-31"),
    ("her 2012 campaign", "2012-01-01", "2012-12-31"),
    ("the country's 2008 crisis", "2008-01-01", "2008-12-31"),
    ("the 2019 protests", "2019-01-01", "2019-12-31"),
    ("more than in 2007", "2007-01-01", "2007-12-31"),
    ("by 2030", "2030-01-01", "2030-12-31"),
    ("back in 1789", "1789-01-01", "1789-12-31"),
    ("in 1066", "1066-01-01", "1066-12-31"),
    ("2015 was wet", "2015-01-01", "2015-12-31"),
    ("early 2016", "2016-01-01", "2016-04-30"),
    ("mid-2016", "2016-05-01", "2016-08-31"),
    ("late 2016", "2016-09-01", "2016-12-31"),
    ("at the end of 2015", "2015-10-01", "2015-12-31"),
    ("in October 1997", "1997-10-01", "1997-10-31"),
    ("in October of 1997", "1997-10-01", "1997-10-31"),
    ("in Oct. 1997", "1997-10-01", "1997-10-31"),
    ("in Sept 2001", "2001-09-01", "2001-09-30"),
    ("in May 2010", "2010-05-01", "2010-05-31"),
    ("on Oct. 19, 1987", "1987-10-19", "1987-10-19"),
    ("on October 19th, 1987", "1987-10-19", "1987-10-19"),
    ("on Monday, October 19, 1987", "1987-10-19", "1987-10-19"),
    ("on 19 October 1987", "1987-10-19", "1987-10-19"),
    ("on the 19th of October, 1987", "1987-10-19", "1987-10-19"),
    ("on 1987-10-19", "1987-10-19", "1987-10-19"),
    ("on 19.10.1987", "1987-10-19", "1987-10-19"),
    ("on 10/19/1987", "1987-10-19", "1987-10-19"),
    ("from March 3-5, 2011", "2011-03-03", "2011-03-05"),
    ("3–5 March 2011", "2011-03-03", "2011-03-05"),
    ("from March to June 2019", "2019-03-01", "2019-06-30"),
    ("between November 2018 and March 2019", "2018-11-01", "2019-03-31"),
    ("from November to March 2019", "2018-11-01", "2019-03-31"),
    ("from 2009 to 2017", "2009-01-01", "2017-12-31"),
    ("between 1981 and 1985", "1981-01-01", "1985-12-31"),
    ("in 2015-16", "2015-01-01", "2016-12-31"),
    ("the 1998/99 season", "1998-01-01", "1999-12-31"),
    ("2009–2017", "2009-01-01", "2017-12-31"),
    ("the first quarter of 2009", "2009-01-01", "2009-03-31"),
    ("in the final quarter of 2009", "2009-10-01", "2009-12-31"),
    ("the second half of 2009", "2009-07-01", "2009-12-31"),
    ("in Q3 2009", "2009-07-01", "2009-09-30"),
    ("in the summer of 2012", "2012-06-01", "2012-08-31"),
    ("in spring 2012", "2012-03-01", "2012-05-31"),
    ("in fiscal 2011", "2011-01-01", "2011-12-31"),
    ("in the fiscal year 2011", "2011-01-01", "2011-12-31"),
    ("FY2011", "2011-01-01", "2011-12-31"),
    ("the 1970s", "1970-01-01", "1979-12-31"),
    ("since the 1970's", "1970-01-01", "1979-12-31"),
    ("in the early 1970s", "1970-01-01", "1973-12-31"),
    ("in the late '90s", "1997-01-01", "1999-12-31"),
    ("the ’60s", "1960-01-01", "1969-12-31"),
    ("in the 80s", "1980-01-01", "1989-12-31"),
    ("in the mid-80s", "1984-01-01", "1986-12-31"),
    ("the twenties", "1920-01-01", "1929-12-31"),
    ("the 2010s", "2010-01-01", "2019-12-31"),
    ("since '82", "1982-01-01", "1982-12-31"),
    ("in ’05", "2005-01-01", "2005-12-31"),
    ("the 19th century", "1801-01-01", "1900-12-31"),
    ("in the nineteenth century", "1801-01-01", "1900-12-31"),
    ("a late 20th-century idea", "1967-01-01", "2000-12-31"),
    ("the twenty-first century", "2001-01-01", "2100-12-31"),
]

RELATIVE = [
    ("in July", "2016-07-01", "2016-07-31"),
    ("in December", "2016-12-01", "2016-12-31"),
    ("since April", "2016-04-01", "2016-04-30"),
    ("in May", "2016-05-01", "2016-05-31"),
    ("last July", "2016-07-01", "2016-07-31"),
    ("last December", "2015-12-01", "2015-12-31"),
    ("last November", "2015-11-01", "2015-11-30"),
    ("next March", "2017-03-01", "2017-03-31"),
    ("this January", "2016-01-01", "2016-01-31"),
    ("September last year", "2015-09-01", "2015-09-30"),
    ("on Feb. 3", "2016-02-03", "2016-02-03"),
    ("on 3 February", "2016-02-03", "2016-02-03"),
    ("on December 30", "2016-12-30", "2016-12-30"),
    ("on March 30", "2016-03-30", "2016-03-30"),
    ("The vote will be held on May 3", "2017-05-03", "2017-05-03"),
    ("The law will take effect in March", "2017-03-01", "2017-03-31"),
    ("last year", "2015-01-01", "2015-12-31"),
    ("Last year’s budget", "2015-01-01", "2015-12-31"),
    ("late last year", "2015-09-01", "2015-12-31"),
    ("this year", "2016-01-01", "2016-12-31"),
    ("next year", "2017-01-01", "2017-12-31"),
    ("the previous year", "2015-01-01", "2015-12-31"),
    ("the year before last", "2014-01-01", "2014-12-31"),
    ("earlier this year", "2016-01-01", "2016-12-21"),
    ("later this year", "2016-12-21", "2016-12-31"),
    ("so far this year", "2016-01-01", "2016-12-21"),
    ("earlier this month", "2016-12-01", "2016-12-21"),
    ("last month", "2016-11-01", "2016-11-30"),
    ("this month", "2016-12-01", "2016-12-31"),
    ("last week", "2016-12-12", "2016-12-18"),
    ("last decade", "2000-01-01", "2009-12-31"),
    ("last season", "2015-01-01", "2015-12-31"),
    ("last quarter", "2016-07-01", "2016-09-30"),
    ("last summer", "2016-06-01", "2016-08-31"),
    ("this spring", "2016-03-01", "2016-05-31"),
    ("last winter", "2015-12-01", "2016-02-29"),
    ("next fall", "2017-09-01", "2017-11-30"),
    ("in the same period last year", "2015-01-01", "2015-12-31"),
    ("the same quarter a year earlier", "2015-01-01", "2015-12-31"),
    ("the year-ago quarter", "2015-01-01", "2015-12-31"),
    ("the first quarter of last year", "2015-01-01", "2015-03-31"),
    ("the first half of this year", "2016-01-01", "2016-06-30"),
    ("in the third quarter", "2016-07-01", "2016-09-30"),
    ("in the fourth quarter", "2015-10-01", "2015-12-31"),
    ("a year ago", "2015-12-01", "2015-12-31"),
    ("a year earlier", "2015-12-01", "2015-12-31"),
    ("12 months ago", "2015-12-01", "2015-12-31"),
    ("six months ago", "2016-06-01", "2016-06-30"),
    ("two years ago", "2014-01-01", "2014-12-31"),
    ("Ten years ago", "2006-01-01", "2006-12-31"),
    ("twenty-five years ago", "1991-01-01", "1991-12-31"),
    ("a decade ago", "2006-01-01", "2006-12-31"),
    ("more than two decades ago", "1996-01-01", "1996-12-31"),
    ("half a century ago", "1966-01-01", "1966-12-31"),
    ("nearly a century ago", "1916-01-01", "1916-12-31"),
    ("three days ago", "2016-12-18", "2016-12-18"),
    ("two weeks ago", "2016-12-07", "2016-12-13"),
    ("the past century", "1916-12-21", "2016-12-21"),
    ("the past decade", "2006-12-21", "2016-12-21"),
    ("the turn of the century", "2000-01-01", "2000-12-31"),
    ("yesterday", "2016-12-20", "2016-12-20"),
    ("today", "2016-12-21", "2016-12-21"),
    ("on Wednesday", "2016-12-21", "2016-12-21"),
    ("on Monday", "2016-12-19", "2016-12-19"),
    ("last Thursday", "2016-12-15", "2016-12-15"),
    ("He will keep the seat he won in July", "2016-07-01", "2016-07-31"),
    ("It could open by March", "2017-03-01", "2017-03-31"),
    ("They said on Monday it will open", "2016-12-19", "2016-12-19"),
    ("next Friday", "2016-12-23", "2016-12-23"),
]

UNRESOLVED = [
    "three years later",
    "years later",
    "a few years ago",
    "decades ago",
    "two years before the war",
    "several months after",
]

NO_TIME = [
    "1,998 people",
    "2,000 troops",
    "about 2000 people",
    "2000 troops",
    "1984 people",
    "room 1984",
    "$2016",
    "£1999",
    "Flight 1907",
    "a score of 2016-3",
    "page 1921",
    "version 2.2016",
    "some 1900 homes",
    "more than 2010 votes",
    "Agenda 2030",
    "the 12016 votes",
    "temperatures in the 80s",
    "a man in his 60s",
    "they may march",
    "Theresa May spoke",
    "an august body",
    "second to none",
    "for three years",
    "in two years' time",
    "20-year-old",
    "rock ’n’ roll",
    "5'10\" tall",
]


PHRASES = Path(__file__).with_name("time_phrases.tsv")
"""Phrases with their first and last day: "-" where they are times that stay open, "none" where they are no times."""


def phrases() -> list[dict[str, str]]:
    with PHRASES.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def one(text: str, published: str | None = WEDNESDAY) -> TimeExpression:
    [found] = find_times(text, published)
    return found


@pytest.mark.parametrize(("text", "start", "end"), STATED)
def test_a_stated_time_needs_no_article_date(text: str, start: str, end: str) -> None:
    for published in (WEDNESDAY, None):
        found = one(text, published)
        assert (found.start, found.end, found.how) == (date.fromisoformat(start), date.fromisoformat(end), "stated")


@pytest.mark.parametrize(("text", "start", "end"), RELATIVE)
def test_a_relative_time_counts_from_the_articles_date(text: str, start: str, end: str) -> None:
    found = one(text)
    assert (found.start, found.end, found.how) == (date.fromisoformat(start), date.fromisoformat(end), "relative")


@pytest.mark.parametrize("text", [text for text, _, _ in RELATIVE])
def test_without_an_article_date_a_relative_time_stays_open(text: str) -> None:
    assert (one(text, None).start, one(text, None).end) == (None, None)


@pytest.mark.parametrize("row", phrases(), ids=lambda row: row["phrase"])
def test_the_first_time_of_a_phrase_has_the_days_of_the_table(row: dict[str, str]) -> None:
    found = [(str(time.start or "-"), str(time.end or "-")) for time in find_times(row["phrase"], row["reference"])]
    assert (found or [("none", "none")])[0] == (row["start"], row["end"])


def test_before_the_pandemic_means_nothing_in_an_article_of_2009() -> None:
    assert one("the pre-pandemic plan", "2009-05-01").start is None


@pytest.mark.parametrize("text", UNRESOLVED)
def test_words_that_count_from_another_time_stay_open(text: str) -> None:
    assert one(text).start is None


@pytest.mark.parametrize("text", NO_TIME)
def test_other_numbers_and_words_are_no_times(text: str) -> None:
    assert find_times(text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a 40-year high", "1976-12-21"),
        ("the lowest rate in 40 years", "1976-12-21"),
        ("for the first time in a decade", "2006-12-21"),
        ("the worst drought in more than 50 years", "1966-12-21"),
        ("over the past 30 years", "1986-12-21"),
        ("a six-month low", "2016-06-21"),
    ],
)
def test_a_record_reaches_back_as_far_as_it_says(text: str, start: str) -> None:
    found = one(text)
    assert (found.relation, found.start, found.end) == ("within", date.fromisoformat(start), date(2016, 12, 21))


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("since 1981", "since"),
        ("since at least 1981", "since"),
        ("since the early 1980s", "since"),
        ("until March 2015", "until"),
        ("by 2030", "before"),
        ("before 1989", "before"),
        ("after the 2010 floods", "after"),
        ("in 1981", "at"),
        ("from 2009 to 2017", "at"),
    ],
)
def test_the_governing_word_is_kept(text: str, relation: str) -> None:
    assert one(text).relation == relation


@pytest.mark.parametrize(
    ("published", "text", "resolved"),
    [
        ("2016", "last year", True),
        ("2016", "last month", False),
        ("2016-12", "last month", True),
        ("2016-12", "yesterday", False),
    ],
)
def test_a_coarse_article_date_resolves_only_coarse_times(published: str, text: str, resolved: bool) -> None:
    assert (one(text, published).start is not None) is resolved


def test_several_times_come_by_place() -> None:
    text = "It opened in 1981, closed in May 2003 and reopened last week."
    assert [time.span.of(text) for time in find_times(text, WEDNESDAY)] == ["1981", "May 2003", "last week"]


@given(st.text(), st.dates(min_value=date(1, 1, 1)))
def test_any_text_and_date_can_be_read(text: str, published: date) -> None:
    for time in find_times(text + " in the last 5000 years, a century ago, next year", published.isoformat()):
        assert (time.start is None) == (time.end is None)
        assert time.start is None or time.end is None or time.start <= time.end
