"""Our own sentences of general news: each type, and near misses that have its words but compare nothing."""

import csv
from pathlib import Path

import pytest

from sidelight.kinds.comparison.find import LONGEST_SENTENCE, find
from sidelight.model import Links, Name, Span
from tests.server.kinds.comparing import reading

NO_LINKS = Links(())


def rows():
    path = Path(__file__).with_name("comparison_sentences.tsv")
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def params():
    for row in rows():
        marks = [pytest.mark.xfail(reason=row["known"], strict=True)] if row["known"] else []
        yield pytest.param(row["type"], row["then"], row["sentence"], marks=marks, id=row["sentence"][:50])


def years(passages):
    return [passage.time.start.year for passage in passages if passage.time and passage.time.start]


@pytest.mark.parametrize(("kind", "then", "sentence"), list(params()))
def test_a_sentence_is_found_with_its_type_and_earlier_year(kind, then, sentence):
    found = find(reading(sentence), NO_LINKS)
    assert [passage.type for passage in found] == ([] if kind == "-" else [kind])
    if then != "-":
        assert years(found) == [int(then)]


@pytest.mark.parametrize("kind", ["analogy", "record", "then_now", "precedent", "-"])
def test_the_table_covers_every_type_and_near_misses(kind):
    assert sum(row["type"] == kind for row in rows()) >= 25


def test_then_and_now_in_two_sentences_are_one_passage():
    text = "Nothing here. In 1995 a quarter of adults smoked. Today it is one in nine. The end."
    [passage] = find(reading(text), NO_LINKS)
    assert passage.span.of(text) == "In 1995 a quarter of adults smoked. Today it is one in nine."
    assert find(reading("In 1995 he joined the firm. Today he leads it."), NO_LINKS) == []


def test_a_named_event_stands_in_for_an_earlier_time():
    text = "The hearing was similar to the Profumo affair."
    name = Name(Span(31, 45), "Profumo affair", "event", None, known=True)
    assert find(reading(text), NO_LINKS) == []
    [passage] = find(reading(text, names=(name,)), NO_LINKS)
    assert (passage.type, passage.time) == ("analogy", None)


def test_what_happened_this_month_is_no_earlier_time():
    assert find(reading("The march was similar to one on October 11, 2024."), NO_LINKS) == []


def test_without_the_articles_date_stated_years_still_serve():
    [passage] = find(reading("The unrest was similar to the protests of 1968.", published=None), NO_LINKS)
    assert years([passage]) == [1968]


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("It brought to mind his 2012 campaign, when aides went abroad to sway a vote in 2015.", 2015),
        ("It brought to mind the race of 2008.", 2008),
        ("It brought to mind the 2008 race.", 2008),
        ("The rate climbed from 4 percent in 2010 and 6 percent in 2015 to 9 percent.", 2010),
    ],
)
def test_the_time_that_tells_when_is_taken(sentence, year):
    assert years(find(reading(sentence), NO_LINKS)) == [year]


def test_a_text_without_stops_is_no_passage():
    assert find(reading("the highest since 1981 " * (LONGEST_SENTENCE // 20) + "."), NO_LINKS) == []
