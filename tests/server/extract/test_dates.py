import datetime as dt
import json

import lxml.html
import pytest

from sidelight.extract.dates import address_date, choose_date, json_ld_date, meta_date

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("/2024/10/18/ferry", "2024-10-18"),
        ("/news/2024/10/18/", "2024-10-18"),
        ("/news/2024/10/18", "2024-10-18"),
        ("/uk/2024/oct/18/ferry", "2024-10-18"),
        ("/UK/2024/Oct/8/ferry", "2024-10-08"),
        ("/2024/1/2/x", "2024-01-02"),
        ("/world/ferry-closes-2024-10-18/", "2024-10-18"),
        ("/world/ferry-closes-2024-10-18.html?x=1", "2024-10-18"),
        ("/2024-10-18/ferry", "2024-10-18"),
        ("/20241018/ferry", "2024-10-18"),
        ("/2024/10/ferry", "2024-10"),
        ("/2024/10/18-things-to-know", "2024-10"),
        ("/1912/04/16/titanic", "1912-04-16"),
        ("/2024/13/18/ferry", None),
        ("/2024/02/30/ferry", None),
        ("/2027/01/01/tomorrow", None),
        ("/2026/11/25/ahead-of-our-zone", "2026-11-25"),
        ("/ferry-20241018123", None),
        ("/2024/ferry", None),
        ("/ferry?date=2024/10/18/", None),
        ("/remembering-2001-09-11-today", None),
        ("/2024/xyz/18/ferry", None),
        ("/", None),
    ],
)
def test_a_news_address_names_its_day(path, date):
    assert address_date(f"https://gazette.example{path}", TODAY) == date


def news(published, type_="NewsArticle", **more):
    return {"@type": type_, "datePublished": published} | more


@pytest.mark.parametrize(
    ("document", "date"),
    [
        (news("2024-10-18T07:30:00+01:00"), "2024-10-18"),
        (news("2024-10-18"), "2024-10-18"),
        (news("2024-10-18", ["Thing", "ReportageNewsArticle"]), "2024-10-18"),
        ([{"@type": "Organization"}, news("2024-10-18")], "2024-10-18"),
        ({"@graph": [news("2020-01-01", "WebPage"), news("2024-10-18")]}, "2024-10-18"),
        (news("2024-10-18", "WebPage"), "2024-10-18"),
        (news("2024-10-18", "LiveBlogPosting"), "2024-10-18"),
        (news("not a date"), None),
        (news("18/10/2024"), None),
        (news("2024-10-99"), None),
        (news("1970-01-01T00:00:00Z"), None),
        (news("0001-01-01"), None),
        (news("2031-01-01"), None),
        (news(None), None),
        (news(20241018), None),
        ({"@type": "ItemList", "itemListElement": [news("2024-10-18")]}, None),
        ({"@type": "NewsArticle", "isPartOf": news("2024-10-18")}, None),
        ({"@graph": "x"}, None),
        ({"@graph": [[], 1, None]}, None),
        ([], None),
        (1, None),
    ],
)
def test_json_ld_states_the_day(document, date):
    assert json_ld_date([json.dumps(document)], TODAY) == date


@pytest.mark.parametrize(
    ("script", "date"),
    [
        (
            '{"@type": "NewsArticle", "headline": "A "quoted" word", "datePublished": "2024-10-18T07:30:00Z"}',
            "2024-10-18",
        ),
        ('<!-- {"datePublished" : "2024-10-18"} -->', "2024-10-18"),
        ('{"@type": "NewsArticle",\n "articleBody": "line\nbreak", "datePublished": "2024-10-18"}', "2024-10-18"),
        ("[" * 200_000, None),
        ("", None),
        ("{", None),
    ],
)
def test_broken_json_ld_is_tolerated(script, date):
    assert json_ld_date([script], TODAY) == date


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2024-10-18T07:30:00Z">', "2024-10-18"),
        ('<meta itemprop="datePublished" content="2024-10-18">', "2024-10-18"),
        ('<meta name="pubdate" content="x"><meta name="dc.date.issued" content="2024-10-18">', "2024-10-18"),
        ('<meta property="article:modified_time" content="2024-10-18">', None),
        ('<meta property="article:published_time">', None),
        ("", None),
    ],
)
def test_a_meta_element_states_the_day(head, date):
    tree = lxml.html.document_fromstring(f"<html><head>{head}</head><body></body></html>")
    assert meta_date(tree, TODAY) == date


@pytest.mark.parametrize(
    ("address", "stated", "guessed", "date"),
    [
        ("2024-10-18", "2024-10-17", None, "2024-10-18"),
        (None, "2024-10-17", "2024-10-18", "2024-10-17"),
        (None, None, "2024-10-18", "2024-10-18"),
        (None, None, None, None),
        ("2024-10-18", "2025-01-03", "2024-10-18", None),
        ("2024-10-18", None, "2023-01-01", None),
        (None, "2024-10-18", "2023-01-01", None),
        ("2024-10-18", "2024-10-18", "2011-01-01", "2024-10-18"),
        ("2024-10", "2024-10-18", None, "2024-10-18"),
        ("2024-10", "2024-11-02", None, "2024-11-02"),
        ("2024-10", "2024-12-02", None, None),
        ("2024-10", None, None, "2024-10"),
        ("2024-10-18", "2024-11-18", None, "2024-10-18"),
        ("2024-10-18", "2024-11-19", None, None),
    ],
)
def test_dates_that_disagree_by_more_than_a_month_are_not_believed(address, stated, guessed, date):
    assert choose_date(address, stated, guessed) == date
