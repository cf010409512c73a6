"""Our own sentences of general news: each type, and near misses that have its words but compare nothing."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from sidelight.kinds.comparison.find import LONGEST_SENTENCE, find
from sidelight.knowledge.base import Knowledge
from sidelight.model import Entity, Ids, Link, Links, Mention, Name, Role, Span
from tests.server.kinds.comparing import cited, reading

NO_LINKS = Links(())
NOTHING = Knowledge(())


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
    found = find(reading(sentence), NO_LINKS, NOTHING)
    assert [passage.type for passage in found] == ([] if kind == "-" else [kind])
    if then != "-":
        assert years(found) == [int(then)]


@pytest.mark.parametrize("kind", ["analogy", "record", "then_now", "precedent", "-"])
def test_the_table_covers_every_type_and_near_misses(kind):
    assert sum(row["type"] == kind for row in rows()) >= 25


def test_then_and_now_in_two_sentences_are_one_passage():
    text = "Nothing here. In 1995 a quarter of adults smoked. Today it is one in nine. The end."
    [passage] = find(reading(text), NO_LINKS, NOTHING)
    assert passage.span.of(text) == "In 1995 a quarter of adults smoked. Today it is one in nine."
    assert find(reading("In 1995 he joined the firm. Today he leads it."), NO_LINKS, NOTHING) == []


@pytest.mark.parametrize(
    ("text", "kind", "span", "year"),
    [
        ("Mothers are 29 on average. In 1980 they were 23.", "then_now", (0, 2), 1980),
        ("The region had 40 mines in 1960. That has dwindled to three.", "then_now", (0, 2), 1960),
        ("Last year nobody came. This year the hall was full.", "then_now", (0, 2), 2023),
        ("Moscow's Games, in 1980, were boycotted. Los Angeles's were, too.", "analogy", (0, 2), 1980),
        ("The hills have burned before. In 1991 a fire killed 25 people.", "precedent", (0, 2), 1991),
        ("A poll found 25 percent in favour. This is a decrease from last year.", "then_now", (0, 2), 2023),
        ("The hills have burned before. The wind was strong.", "precedent", (0, 1), None),
        ("It opened in 1990. The council meets today.", None, None, None),
        ("In 2000 ballots were punched by hand. Today voters use a screen.", "then_now", (0, 2), 2000),
        ("In 2000 he punched ballots. Today he uses a screen.", None, None, None),
        ("Twenty years ago the lagoon was a dump. Herons nest there now.", "then_now", (0, 2), 2004),
        ("In 1983 two thirds backed the ban. On Friday two thirds voted to end it.", "then_now", (0, 2), 1983),
        ("The average wait is 18 weeks. Five years ago it was nine.", "then_now", (0, 2), 2019),
        ("She is not the first to fail. Edward Heath called a vote in 1974.", "precedent", (0, 2), 1974),
        ("She is not the first to fail. She was elected in 2016.", "precedent", (0, 1), None),
    ],
)
def test_a_comparison_may_take_two_sentences(text, kind, span, year):
    read = reading(text)
    found = find(read, NO_LINKS, NOTHING)
    assert [passage.type for passage in found] == ([kind] if kind else [])
    assert years(found) == ([year] if year else [])
    for passage in found:
        inside = read.sentences[slice(*span)]
        assert passage.span == Span(inside[0].span.start, inside[-1].span.end)


def test_what_is_announced_may_be_told_in_the_next_paragraph():
    text = "The leak is reminiscent of two others. In 1991 a file was lost on a train."
    read = reading(text)
    first, second = read.sentences
    apart = replace(read, sentences=(first, replace(second, paragraph=1)))
    [passage] = find(apart, NO_LINKS, NOTHING)
    assert (passage.span.of(text), years([passage])) == (text, [1991])


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Costs fell to 118 billion last year, 20 billion less than the year before.", 2022),
        ("Sales rose to 2.5 million in 2019 from 1.9 million the year before.", 2018),
        ("Growth was slower last year than the year before, and this year is worse than last year.", 2022),
        ("It is worse this year than last year, and was worse last year than the year before.", 2023),
        ("Visitors numbered 1.2 million, an increase of 8 percent over 2014.", 2014),
    ],
)
def test_the_year_before_is_counted_from_the_year_that_is_told(sentence, year):
    assert years(find(reading(sentence), NO_LINKS, NOTHING)) == [year]


@pytest.mark.parametrize(
    ("sentence", "compares"),
    [
        ("In 2007 the town had four mines; it has one now.", True),
        ("Before the crisis of 2008 the bank employed 31,000, but it has 12,000 people today.", True),
        ("Women could not sit on the bench in 1948; they now outnumber men.", True),
        ("He taught in 1998, but now writes.", False),
        ("The dealers make up 18 percent of the network, but only 7 percent of its 2018 sales.", False),
        ("In 2007 the town had four mines; the owner lived abroad.", False),
    ],
)
def test_two_clauses_may_compare_without_a_word_for_it(sentence, compares):
    assert [passage.type for passage in find(reading(sentence), NO_LINKS, NOTHING)] == (
        ["then_now"] if compares else []
    )


@pytest.mark.parametrize("year", [1913, 2031])
def test_only_a_past_anniversary_is_a_precedent(year):
    sentence = f"The firm marked its centenary in {year}."
    assert bool(find(reading(sentence), NO_LINKS, NOTHING)) is (year < 2024)


LEAD = "A strong quake hit the coast on Thursday. Many houses fell. The army sent help. "


@pytest.mark.parametrize(
    ("text", "compares"),
    [
        (LEAD + "In 1934 a quake killed 17,000 people.", True),
        (LEAD + "The 1934 quake killed 17,000 people.", True),
        (LEAD + "In 1934 a fire destroyed the harbour.", False),
        (LEAD + "In 1934 the town got a harbour.", False),
        (LEAD + "A quake was felt again on Friday.", False),
        ("A quake hit the coast on Thursday. In 1934 a quake killed 17,000 people. Many houses fell.", True),
        (LEAD.replace("hit", "of 1934 hit") + "In 1934 a quake killed 17,000 people.", False),
        ("A man was convicted of the blast. He is 40. He wept. In 2010 a blast killed his aunt.", False),
    ],
)
def test_an_earlier_event_of_the_sort_reported_is_a_precedent(text, compares):
    assert [passage.type for passage in find(reading(text), NO_LINKS, NOTHING)] == (["precedent"] if compares else [])


def held(name, title, start, end):
    role = Role(
        title=title, of=None, place=None, party=None, from_=start, to=end, known_until="2024-06-01",
        citation=cited(None),
    )  # fmt: skip
    return Entity(
        id=name, ids=Ids(wikidata=None, enwiki=name, pack=None), label=name, description=None, born=None, died=None,
        aliases=(), parties=(), roles=(role,), image=None, prior=0.5, citation=cited(None),
    )  # fmt: skip


def link_to(entity, text, name):
    start = text.index(name)
    mention = Mention((Span(start, start + len(name)),))
    return Link(mention, name, (), "confirmed", entity, (), 1.0)


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("The deficit is bigger than under President Ada Quill.", 1981),
        ("Growth was the fastest since Ada Quill's first term.", 1981),
        ("Growth was the fastest since Ada Quill's second term.", 1985),
        ("Taxes are higher than they were when Ada Quill was president.", 1981),
        ("Taxes are higher than in Ada Quill's plan.", None),
    ],
)
def test_a_term_of_office_known_to_the_links_is_the_earlier_time(sentence, year):
    entity = held("Ada Quill", "President of the United States", "1981-01-20", "1989-01-20")
    found = find(reading(sentence), Links((link_to(entity, sentence, "Ada Quill"),)), NOTHING)
    assert years(found) == ([year] if year else [])


def test_a_term_that_still_runs_is_no_earlier_time():
    sentence = "The deficit is bigger than under President Ada Quill."
    entity = held("Ada Quill", "President of the United States", "2021-01-20", None)
    assert find(reading(sentence), Links((link_to(entity, sentence, "Ada Quill"),)), NOTHING) == []


def test_a_named_event_stands_in_for_an_earlier_time():
    text = "The hearing was similar to the Profumo affair."
    name = Name(Span(31, 45), "Profumo affair", "event", None, known=True)
    assert find(reading(text), NO_LINKS, NOTHING) == []
    [passage] = find(reading(text, names=(name,)), NO_LINKS, NOTHING)
    assert (passage.type, passage.time) == ("analogy", None)


def test_what_happened_this_month_is_no_earlier_time():
    assert find(reading("The march was similar to one on October 11, 2024."), NO_LINKS, NOTHING) == []


def test_without_the_articles_date_stated_years_still_serve():
    [passage] = find(reading("The unrest was similar to the protests of 1968.", published=None), NO_LINKS, NOTHING)
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
    assert years(find(reading(sentence), NO_LINKS, NOTHING)) == [year]


def test_a_text_without_stops_is_no_passage():
    assert find(reading("the highest since 1981 " * (LONGEST_SENTENCE // 20) + "."), NO_LINKS, NOTHING) == []
