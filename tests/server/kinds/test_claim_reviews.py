from __future__ import annotations

import pytest

from sidelight.embed import encoder
from sidelight.kinds.claim.contradiction import contradict, speak_of_others
from sidelight.kinds.claim.likeness import lexicon_for, likeness, share_more_than_names
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.postings import claim_words
from sidelight.model import Silence
from tests.server.kinds.claiming import NOTHING, PACKS, card, cards, checked_by
from tests.server.knowledge.making import review

CLAIM = "The governor of Velmar closed 40 rural hospitals in 2018 and sold the buildings."


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("The tax rose by 40 percent", "Taxes rose 40 percent", False),
        ("The tax rose by 40 percent", "The tax rose by 14 percent", True),
        ("The tax rose by two million dollars", "The tax rose by 2 million dollars", False),
        ("The tax rose in 2018", "The tax rose in 2016", True),
        ("The tax rose on 4 May", "The tax rose on 5 May", False),
        ("The tax rose", "The tax rose by 14 percent", False),
        ("The tax did not rise", "The tax rose", False),
        ("The vaccine does not cause fits", "The vaccine causes fits", True),
        ("The senator never voted for the war", "The senator voted for the war", True),
        ("The senator doesn’t own a gun", "The senator does not own a gun", False),
        ("They lost close to 70,000 jobs", "They lost more than 60,000 jobs", False),
        ("The rate fell to 3.4 percent", "The rate fell to 3.5 percent", True),
        ("Crime rose in Texas", "Crime rose in Ohio", True),
        ("Crime rose in Texas", "Crime rose in the United States", False),
        ("French schools close", "Schools close in France", False),
    ],
)
def test_other_numbers_years_places_and_negation_part_claims(one, other, different):
    assert contradict(one, other) is contradict(other, one) is different


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("Crime has doubled since May", "Crime has halved since May", True),
        ("Crime has risen since May", "Crime has fallen since May", True),
        ("Crime is rising", "Crime has grown", False),
        ("Rents increased in the capital", "Rents in the capital have dropped", True),
        ("The senator voted to raise taxes", "The senator voted to cut taxes", True),
        ("The region has the highest rents", "The region has the lowest rents", True),
        ("The region has the highest rents", "Rents are highest in the region", False),
        ("Doctors earn more than pilots", "Pilots earn more than doctors", True),
        ("Doctors earn more than pilots", "Pilots earn less than doctors", False),
        ("Doctors earn more than pilots", "Doctors earn less than pilots", True),
        ("Trams cost more than buses do", "More than ever, trams cost what buses do", False),
        ("The law bans the flag from schools", "The law allows the flag in schools", True),
        ("The law does not allow the flag in schools", "The law bans the flag from schools", False),
        ("The mayor supports the bridge", "The mayor opposes the bridge", True),
        ("The mayor opened the school", "The mayor closed the school", True),
        ("The country imports most of its gas", "The country exports most of its gas", True),
        ("The jury found the banker guilty", "The jury found the banker innocent", True),
        ("The team won the cup", "The team lost the cup", True),
        ("Half of all food is thrown away", "A tenth of all food is thrown away", True),
        ("Half of all food is thrown away", "50 percent of food is thrown away", False),
        ("A third of the schools closed", "33 percent of the schools closed", False),
        ("Two thirds of the pupils failed", "A quarter of the pupils failed", True),
        ("Nine of ten refugees are men", "90 percent of refugees are men", False),
        ("One child in fifty falls ill", "2 percent of the children fall ill", False),
        ("One child in fifty falls ill", "A third of the children fall ill", True),
        ("Prices have doubled", "Prices are twice as high", False),
        ("Prices have doubled", "Prices rose by 3 percent", True),
        ("Prices have tripled", "Prices have doubled", True),
        ("Half a million people came", "500,000 people came", False),
        ("The company dumped no poison in the river", "The company dumped poison in the river", True),
        ("The prince has never met the banker", "The prince has met the banker", True),
        ("The prince hasn't met the banker", "The prince has never met the banker", False),
        ("Nobody was killed in the crash", "Somebody was killed in the crash", True),
        ("The minister cannot sack the judge", "The minister can sack the judge", True),
        ("No evidence that garlic cures flu was found", "Garlic cures flu", True),
        ("It is not true that garlic cures flu", "Garlic cures flu", True),
        ("No, garlic cures flu", "Garlic cures flu", False),
        ("The bill passed without a vote", "The bill passed with a vote", True),
        ("Neither candidate paid the fine", "The candidate paid the fine", True),
        ("The fund lost no money", "The fund did not lose any money", False),
    ],
)
def test_direction_sides_proportions_and_negation_part_claims(one, other, different):
    assert contradict(one, other) is contradict(other, one) is different


def test_negation_parts_no_claims_that_share_few_words():
    assert not contradict(
        "A nurse said that in most of her patients the vaccine does not lead to fits",
        "The vaccine causes fits, swelling, blindness, deafness and death in dogs",
    )


@pytest.mark.parametrize(
    ("statement", "speaker", "claimant", "others"),
    [
        ("I never met the prince", "Jane Roe", "Otto Brandis", True),
        ("I never met the prince", "Roe", "Jane Roe", False),
        ("I never met the prince", None, "Otto Brandis", False),
        ("I never met the prince", "Jane Roe", None, False),
        ("Nobody met the prince", "Jane Roe", "Otto Brandis", False),
    ],
)
def test_what_somebody_says_of_oneself_is_another_claim_than_when_somebody_else_does(
    statement, speaker, claimant, others
):
    assert speak_of_others(statement, speaker, claimant) is others


def test_what_is_capitalised_in_both_is_a_name():
    assert not share_more_than_names("Banks close for Otto Emil Brandis", "Otto Emil Brandis was poor")
    assert share_more_than_names("Banks close for Otto Emil Brandis", "Otto Emil Brandis closed banks")


def test_rare_words_make_statements_alike():
    moon, cheese, went, came = texts = (
        "The moon is made of cheese",
        "A moon of cheese, the mayor said",
        "The mayor went home",
        "The mayor came home",
    )
    words = {word for text in texts for word in claim_words(text)}
    lexicon = lexicon_for(words, lambda _: {"mayor": 900, "said": 900, "home": 900, "cheese": 3, "moon": 2}, 1_000)
    near = likeness(lexicon.words(moon), lexicon.words(cheese))
    far = likeness(lexicon.words(went), lexicon.words(came))
    assert 1 >= near > far > 0
    assert likeness(lexicon.words("moon"), lexicon.words("mayor")) == 0


def test_words_behind_others_are_those_of_both_texts_as_one():
    first, second = "Two mayors keep cats", "A mayor's cat, kept by the mayor"
    frequencies = {"mayors": 2, "mayor": 700, "cats": 500, "cat": 4, "keep": 30, "kept": 50}
    lexicon = lexicon_for(claim_words(f"{first} {second}"), lambda _: frequencies, 1_000)
    assert lexicon.words(second, lexicon.words(first)) == lexicon.words(f"{first} {second}")


def test_a_check_of_the_same_claim_is_shown_in_its_publishers_words(tmp_path):
    check = review(
        "Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings",
        rating="Half right",
        date="2020-03-01",
    )
    shown = card(CLAIM, checked_by(tmp_path, check))
    assert shown.state == "reviewed"
    assert [(one.rating, one.relation) for one in shown.claim.reviews] == [("Half right", "same")]
    assert shown.summary == "Example Checks rated it “Half right” on 1 March 2020, 3 days before this article."
    assert [one.url for one in shown.citations] == [check.url]
    [fact] = shown.facts
    assert (fact.label, fact.value) == ("Claim checked by Example Checks", f"{check.claim}, rated “Half right”")


@pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed")
def test_a_sentence_that_is_no_claim_by_itself_is_one_where_somebody_has_checked_it(tmp_path):
    text = "It was a fine evening. The label says that garlic cures the flu. He went home and slept."
    same, other, near = (
        checked_by(tmp_path / f"{number}", review(claim), encoder=encoder())
        for number, claim in enumerate(
            ("Garlic cures the flu", "Onions turn the sky green", "Garlic does not cure the flu")
        )
    )
    shown = card(text, same)
    assert shown.state == "reviewed"
    assert "garlic cures the flu" in shown.claim.text
    for others in (other, near):
        [silence] = cards(text, others)
        assert isinstance(silence, Silence)
        assert silence.reason == "low_confidence"


def test_a_check_of_another_number_is_only_related(tmp_path):
    check = review("Velmar's governor closed 14 rural hospitals in 2018 and sold the buildings")
    shown = card(CLAIM, checked_by(tmp_path, check))
    assert shown.state == "unreviewed"
    assert [one.relation for one in shown.claim.reviews] == ["related"]
    assert shown.summary.endswith("Related claims were checked by Example Checks.")
    [fact] = shown.facts
    assert fact.label == "Related claim checked by Example Checks"
    assert fact.value == f"{check.claim}, rated “{check.rating}”"


def test_a_check_that_shares_some_words_is_not_shown(tmp_path):
    shown = card(CLAIM, checked_by(tmp_path, review("The governor of Velmar sold his house in 2018")))
    assert shown.state == "unreviewed"
    assert shown.claim.reviews == ()


def test_a_name_alone_makes_no_check_related(tmp_path):
    check = review("Otto Emil Karl Friedrich Amadeus Brandis was a senator")
    shown = card(
        "The state closed four banks for Otto Emil Karl Friedrich Amadeus Brandis.", checked_by(tmp_path, check)
    )
    assert shown.claim.reviews == ()


def test_checks_that_disagree_stand_side_by_side_newest_first(tmp_path):
    words = "Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings"
    old = review(words, "https://example.org/a", rating="True", date="2019-02-01")
    new = review(words, "https://example.org/b", rating="False", date="2019-05-01")
    undated = review(words, "https://example.org/c", rating="Mixed", date=None)
    shown = card(CLAIM, checked_by(tmp_path, undated, old, new))
    assert [one.rating for one in shown.claim.reviews] == ["False", "True", "Mixed"]
    assert shown.summary == (
        "Example Checks rated it “False” on 1 May 2019, 10 months before this article."
        " Example Checks rated it “True” on 1 February 2019, 13 months before this article."
        " Example Checks rated it “Mixed”."
    )


def test_a_check_published_after_the_article_is_said_to_be(tmp_path):
    words = "Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings"
    shown = card(CLAIM, checked_by(tmp_path, review(words, rating="False", date="2023-05-01")))
    assert shown.summary == "Example Checks rated it “False” on 1 May 2023, 3 years after this article."


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2020-02", "February 2020, before this article"),
        ("2021", "2021, after this article"),
        ("2020-03", "March 2020"),
    ],
)
def test_a_check_dated_by_its_month_or_year_is_placed_where_that_tells(tmp_path, date, said):
    words = "Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings"
    shown = card(CLAIM, checked_by(tmp_path, review(words, rating="False", date=date)))
    assert shown.summary == f"Example Checks rated it “False” in {said}."


def test_of_many_checks_the_summary_names_the_houses(tmp_path):
    words = "Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings"
    checks = [review(words, f"https://example.org/{n}", rating="False", date=f"2019-05-0{5 - n}") for n in range(5)]
    shown = card(CLAIM, checked_by(tmp_path, *checks))
    assert len(shown.claim.reviews) == 5
    assert shown.summary.count("rated it") == 3
    assert shown.summary.endswith("Also checked by Example Checks.")


def test_a_denial_is_told_from_the_claim(tmp_path):
    check = review("Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings", rating="True")
    text = "The ministry denied that the governor of Velmar closed 40 rural hospitals in 2018 and sold the buildings."
    shown = card(text, checked_by(tmp_path, check))
    assert shown.claim.stance == "denies"
    assert shown.summary.startswith("The article reports a denial. Example Checks rated the denied claim “True”")


DUMPED = review("The company Solvix dumped poison in the river Arne", rating="Half right", date="2020-03-01")


@pytest.mark.parametrize(
    ("text", "stance", "state"),
    [
        ("The company Solvix dumped poison in the river Arne in 2019.", "asserts", "reviewed"),
        ("“The company Solvix dumped poison in the river Arne,” Jane Roe said.", "quotes", "reviewed"),
        ("The ministry denied that the company Solvix dumped poison in the river Arne.", "denies", "reviewed"),
        (
            "The company Solvix never dumped poison in the river Arne in 2019.",
            "asserts",
            "unreviewed",
        ),
    ],
)
def test_a_claim_is_shown_as_checked_whoever_states_or_denies_it_but_not_its_opposite(tmp_path, text, stance, state):
    shown = card(text, checked_by(tmp_path, DUMPED))
    assert (shown.claim.stance, shown.state) == (stance, state)
    assert shown.summary.startswith("The article reports a denial.") is (stance == "denies")


def test_what_was_searched_is_said(tmp_path):
    knowledge = checked_by(tmp_path, review("Bees sing", date="2020-02-02"))
    shown = card(CLAIM, knowledge)
    [searched] = shown.claim.searched
    assert (searched.source, searched.count) == ("checks", 101)
    assert shown.summary == "No published check found in 1 source: checks (newest of 1 May 2025)."
    assert shown.as_of == searched.newest


def test_without_fact_checks_nothing_was_searched():
    shown = card(CLAIM)
    assert (shown.state, shown.claim.searched, shown.as_of) == ("unreviewed", (), PACKS[0].as_of)
    assert shown.summary == "No published fact-checks are installed here to look in."


def test_without_any_pack_there_is_a_silence():
    [silence] = cards(CLAIM, Knowledge(()))
    assert isinstance(silence, Silence)
    assert silence.reason == "no_record"


def test_a_long_statement_is_shortened_at_a_word():
    shown = card(CLAIM.removesuffix(".") + " to a company that belongs to the brother of the minister.", NOTHING)
    assert shown.title.endswith("…")
    assert shown.claim.text.startswith(shown.title.removesuffix("…"))
    assert len(shown.title) <= 91
