"""Person cards: who this was on the day of the article."""

from __future__ import annotations

import pytest

from sidelight.kinds.person import PERSON, PersonCard, build, find, match
from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Silence
from tests.server import people
from tests.server.people import KNOWLEDGE, Table, person, read_marked, role


def outcomes(
    marked: str, published: str | None = "2024-10-18", knowledge: Knowledge = KNOWLEDGE
) -> list[PersonCard | Silence]:
    reading = read_marked(marked, published)
    links = link(reading, knowledge)
    mentions = find(reading, links, knowledge)
    return [
        build(mention, matched, reading)
        for mention, matched in zip(mentions, match(mentions, reading, links, knowledge), strict=True)
    ]


def card(marked: str, published: str | None = "2024-10-18", knowledge: Knowledge = KNOWLEDGE) -> PersonCard:
    [found] = outcomes(marked, published, knowledge)
    assert isinstance(found, PersonCard)
    return found


def held(found: PersonCard) -> list[tuple[str, str | None]]:
    return [(role.title, role.place) for role in found.person.roles if role.on_date]


@pytest.mark.parametrize(
    ("marked", "published", "summary"),
    [
        (
            "<Keir Starmer> spoke.",
            "2024-10-18",
            "Prime Minister of the United Kingdom since 5 July 2024, on the day of this article.",
        ),
        (
            "<Labour leader|Keir Starmer> spoke.",
            "2024-10-18",
            (
                "Leader of the Labour Party (United Kingdom) since 4 April 2020 and "
                "Prime Minister of the United Kingdom since 5 July 2024, on the day of this article."
            ),
        ),
        ("<Jonathan Ashworth> spoke.", "2024-10-18", "Former Member of Parliament for Leicester South (2011 to 2024)."),
        (
            "<Tom Cotton> spoke.",
            "2024-10-18",
            "United States Senator for Arkansas since 6 January 2015, on the day of this article.",
        ),
        (
            "<Tom Cotton> spoke.",
            "2014-03-01",
            (
                "United States Representative for Arkansas's 4th congressional district since 3 January 2013, "
                "on the day of this article."
            ),
        ),
        (
            "<Benjamin Netanyahu> spoke.",
            "2024-10",
            "Prime Minister of Israel since 29 December 2022, in October 2024, the date of this article.",
        ),
        ("<President|Trump> spoke.", "2024-10-18", "Former President of the United States (2017 to 2021)."),
        (
            "<President|Trump> spoke.",
            "2026-10-01",
            "President of the United States since 20 January 2025, as of 15 June 2026.",
        ),
        (
            "<Keir Starmer> spoke.",
            None,
            (
                "Prime Minister of the United Kingdom since 5 July 2024, as of 1 June 2025; "
                "the date of the article is unknown."
            ),
        ),
    ],
)
def test_the_summary_says_who_this_was_on_the_day(marked, published, summary):
    assert card(marked, published).summary == summary


@pytest.mark.parametrize(
    ("who", "published", "titles"),
    [
        # Two terms with others between them.
        ("Olof Palme", "1976-10-08", ["Prime Minister of Sweden"]),
        ("Olof Palme", "1979-05-01", []),
        ("Olof Palme", "1986-02-28", ["Prime Minister of Sweden"]),
        # From one chamber to the other overnight.
        ("Adam Schiff", "2024-12-08", ["United States Representative"]),
        ("Adam Schiff", "2024-12-09", ["United States Senator"]),
        ("Tom Cotton", "2015-01-04", []),
        # The highest first.
        (
            "Keir Starmer",
            "2024-10-18",
            ["Prime Minister of the United Kingdom", "Leader of the Labour Party", "Member of Parliament"],
        ),
        ("Donald Trump", "2024-10-18", []),
        ("Donald Trump", "2025-01-20", ["President of the United States"]),
        ("Donald Trump", "2026-10-01", []),
    ],
)
def test_roles_are_those_of_the_day(who, published, titles):
    assert [title for title, _ in held(card(f"<{who}> was named.", published))] == titles


def test_both_holders_are_shown_on_the_day_of_a_handover():
    found = outcomes("<Donald Trump> met <George W. Bush>.", "2017-01-20")
    assert [held(c) for c in found if isinstance(c, PersonCard)] == [[("President of the United States", None)], []]
    [obama] = outcomes(
        "<Barack Obama> left.",
        "2017-01-20",
        Knowledge((Table(person("Q76", "Barack Obama", people.president("2009-01-20", "2017-01-20"))),)),
    )
    assert isinstance(obama, PersonCard)
    assert held(obama) == [("President of the United States", None)]


@pytest.mark.parametrize(
    ("published", "on_date"),
    [("2010-12-31", False), ("2011-06-01", None), ("2012-01-01", True), ("2015-03-01", None), ("2016-01-01", False)],
)
def test_a_role_known_by_years_is_unknown_at_its_edges(published, on_date):
    knowledge = Knowledge((Table(person("T:1", "Ada Quillfeather", role("Mayor of Bath", "2011", "2015"))),))
    [known] = card("<Ada Quillfeather> spoke.", published, knowledge).person.roles
    assert known.on_date is on_date


def test_consecutive_terms_are_one_role():
    terms = (role("Mayor of Bath", "2011-05-01", "2015-05-01"), role("Mayor of Bath", "2015-05-01", None))
    knowledge = Knowledge((Table(person("T:1", "Ada Quillfeather", *terms)),))
    [known] = card("<Ada Quillfeather> spoke.", "2016-01-01", knowledge).person.roles
    assert (known.from_, known.to, known.on_date) == ("2011-05-01", None, True)


def test_an_open_role_is_only_as_of_its_source_after_that():
    found = card("<President|Trump> spoke.", "2026-10-01")
    now = found.person.roles[0]
    assert (now.from_, now.on_date) == ("2025-01-20", None)
    assert [fact.label for fact in found.facts[:2]] == ["As of 15 June 2026", "Earlier"]


def test_now_stands_beside_the_day_when_it_differs():
    facts = {fact.label: fact for fact in card("<President|Trump> spoke.", "2024-10-18").facts}
    assert facts["Now, as of 15 June 2026"].from_ == "2025-01-20"
    assert facts["Earlier"].to == "2021-01-20"


def test_without_a_date_nothing_is_said_of_the_day():
    found = card("<Keir Starmer> spoke.", None)
    assert found.on is None
    assert {role.on_date for role in found.person.roles} == {None}
    assert {fact.label for fact in found.facts if fact.from_} == {"As of 1 June 2025"}


@pytest.mark.parametrize(
    ("marked", "label", "value"),
    [
        (
            "<then-GOP Rep.|Lee Zeldin> signed.",
            "“then-GOP Rep.” in the text",
            "United States Representative for New York's 1st congressional district",
        ),
        (
            "<Ex-Labour MP|Jonathan Ashworth> met them.",
            "“Ex-Labour MP” in the text",
            "Member of Parliament for Leicester South",
        ),
        ("<President|Trump> spoke.", "“President” in the text", "President of the United States"),
        (
            "<Jonathan Ashworth>, the former MP for Leicester South, spoke.",
            "“the former MP for Leicester South” in the text",
            "Member of Parliament for Leicester South",
        ),
    ],
)
def test_a_title_of_another_day_stands_beside_the_record(marked, label, value):
    first = card(marked).facts[0]
    assert (first.label, first.value) == (label, value)
    assert first.citation == people.CONGRESS


def test_who_is_elect_has_the_coming_office_beside_the_title():
    first = card("<Senator-elect|Tom Cotton> spoke.", "2014-12-01").facts[0]
    assert (first.label, first.value) == ("“Senator-elect” in the text", "United States Senator for Arkansas")
    assert first.from_ == "2015-01-06"


def test_the_office_that_a_description_names_leads():
    found = card("<Keir Starmer>, the MP for Holborn and St Pancras, spoke.")
    assert found.person.roles[0].title == "Member of Parliament"


def test_a_candidate_who_had_died_by_the_day_is_said_to_have():
    dead = person("T:1", "Ada Quillfeather", role("Mayor of Bath", "2001", "2005"), died="2015-03-01")
    other = person("T:2", "Ada Quillfeather", role("Mayor of Hull", None, None))
    found = card("<Mayor|Ada Quillfeather> was named.", "2016-01-01", Knowledge((Table(dead, other),)))
    assert {candidate.why for candidate in found.person.candidates} == {
        "former Mayor of Bath (2001 to 2005); died 1 March 2015",
        "Mayor of Hull, dates unknown",
    }


def test_a_title_of_the_day_needs_no_comment():
    assert card("<GOP Sen.|Tom Cotton> spoke.").facts[0].label == "On the day of this article"


def test_party_birth_and_age_are_facts_with_their_source():
    facts = {fact.label: fact for fact in card("<Tom Cotton> spoke.", "2024-05-12").facts}
    assert facts["Party"].value == "Republican Party"
    assert facts["Born"].value == "13 May 1977 (aged 46 on the day of this article)"
    assert facts["Born"].citation == people.WIKIDATA
    assert "Died" not in facts


def test_the_dead_have_no_age():
    facts = {fact.label: fact.value for fact in card("<Olof Palme> was praised.", "2024-10-18").facts}
    assert facts["Born"] == "30 January 1927"
    assert facts["Died"] == "28 February 1986"


def test_what_the_article_has_them_saying_is_quoted():
    marked = "<Keir Starmer> said: “We will work with anybody.” Then <Starmer> left.\n“No,” said <Tom Cotton>."
    reading = read_marked(marked)
    links = link(reading, KNOWLEDGE)
    mentions = find(reading, links, KNOWLEDGE)
    starmer = build(mentions[0], match(mentions, reading, links, KNOWLEDGE)[0], reading)
    assert isinstance(starmer, PersonCard)
    [quote] = starmer.person.quotes
    assert quote.text == reading.article.text[quote.start : quote.end] == "We will work with anybody."


def test_two_close_candidates_make_an_ambiguous_card():
    found = card("<Rep.|Mike Rogers> voted no.", "2012-05-01")
    assert (found.state, found.title, found.person.entity) == ("ambiguous", "Two people of this name", None)
    assert found.summary == "The text does not say which."
    assert {candidate.why for candidate in found.person.candidates} == {
        "United States Representative for Alabama's 3rd congressional district (from 2003)",
        "United States Representative for Michigan's 8th congressional district (2001 to 2015)",
    }
    assert [fact.label for fact in found.facts] == ["Mike Rogers", "Mike Rogers"]


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("<Sofia Quillfeather> wrote.", "no_record"),
        ("<John Kerry>, a nurse from Leeds, wrote.", "no_record"),
        ("The USS <Abraham Lincoln> sailed.", "not_a_person"),
        ("<Gov.|Tom Cotton> signed the bill.", "low_confidence"),
    ],
)
def test_who_gets_no_card_is_told_with_the_reason(marked, reason):
    assert outcomes(marked) == [Silence(kind="person", reason=reason)]


def test_a_card_names_its_sources_once_and_its_newest_date():
    found = card("<Tom Cotton> spoke.")
    assert found.citations == (people.CONGRESS, people.WIKIDATA)
    assert found.as_of == "2026-06-15"
    assert found.on == "2024-10-18"


def test_a_card_keeps_its_id_while_page_and_person_stay():
    assert card("<Tom Cotton> spoke.").id == card("<Tom Cotton> spoke.", "2014-03-01").id
    assert card("<Tom Cotton> spoke.").id != card("<Keir Starmer> spoke.").id


def test_somebody_without_offices_is_described():
    knowledge = Knowledge((Table(person("T:1", "Ada Quillfeather", description="columnist and author")),))
    assert card("<Ada Quillfeather> spoke.", knowledge=knowledge).summary == "Columnist and author."


def test_the_kind_is_named_by_its_card():
    assert (PERSON.name, PERSON.card) == ("person", PersonCard)
