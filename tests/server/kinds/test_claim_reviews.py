from __future__ import annotations

import pytest

from sidelight.kinds.claim.contradiction import contradict, speak_of_others
from sidelight.kinds.claim.likeness import Lexicon, likeness, share_more_than_names
from sidelight.knowledge.base import Knowledge
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
    lexicon = Lexicon({"mayor": 900, "said": 900, "cheese": 3, "moon": 2}, 1_000)
    near = likeness(lexicon.words("The moon is made of cheese"), lexicon.words("A moon of cheese, the mayor said"))
    far = likeness(lexicon.words("The mayor went home"), lexicon.words("The mayor came home"))
    assert 1 >= near > far > 0
    assert likeness(lexicon.words("moon"), lexicon.words("mayor")) == 0


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


def test_a_check_of_another_number_is_only_related(tmp_path):
    check = review("Velmar's governor closed 14 rural hospitals in 2018 and sold the buildings")
    shown = card(CLAIM, checked_by(tmp_path, check))
    assert shown.state == "unreviewed"
    assert [one.relation for one in shown.claim.reviews] == ["related"]


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


def test_a_denial_is_told_from_the_claim(tmp_path):
    check = review("Velmar's governor closed 40 rural hospitals in 2018 and sold the buildings", rating="True")
    text = "The ministry denied that the governor of Velmar closed 40 rural hospitals in 2018 and sold the buildings."
    shown = card(text, checked_by(tmp_path, check))
    assert shown.claim.stance == "denies"
    assert shown.summary.startswith("The article reports a denial. Example Checks rated the denied claim “True”")


def test_what_was_searched_is_said(tmp_path):
    knowledge = checked_by(tmp_path, review("Bees sing", date="2020-02-02"))
    shown = card(CLAIM, knowledge)
    [searched] = shown.claim.searched
    assert (searched.source, searched.count) == ("checks", 101)
    assert shown.summary == "No published check found in the 1 source asked, the newest of 1 May 2025."
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
