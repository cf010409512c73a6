from __future__ import annotations

import pytest

from sidelight.kinds.claim.likeness import Lexicon, likeness, may_be_same, share_more_than_names
from sidelight.knowledge.base import Knowledge
from sidelight.model import Silence
from tests.server.kinds.claiming import NOTHING, PACKS, card, cards, checked_by
from tests.server.knowledge.making import review

CLAIM = "The governor of Velmar closed 40 rural hospitals in 2018 and sold the buildings."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The tax rose by 40 percent", "Taxes rose 40 percent", True),
        ("The tax rose by 40 percent", "The tax rose by 14 percent", False),
        ("The tax rose by two million dollars", "The tax rose by 2 million dollars", True),
        ("The tax rose in 2018", "The tax rose in 2016", False),
        ("The tax rose on 4 May", "The tax rose on 5 May", True),
        ("The tax rose", "The tax rose by 14 percent", True),
        ("The tax did not rise", "The tax rose", True),
        ("The vaccine does not cause fits", "The vaccine causes fits", False),
        ("The senator never voted for the war", "The senator voted for the war", False),
        ("The senator doesn’t own a gun", "The senator does not own a gun", True),
    ],
)
def test_other_numbers_years_and_negation_part_claims(one, other, same):
    assert may_be_same(one, other) is may_be_same(other, one) is same


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
    assert shown.summary == "No published check found in the 0 sources asked."


def test_without_any_pack_there_is_a_silence():
    [silence] = cards(CLAIM, Knowledge(()))
    assert isinstance(silence, Silence)
    assert silence.reason == "no_record"


def test_a_long_statement_is_shortened_at_a_word():
    shown = card(CLAIM.removesuffix(".") + " to a company that belongs to the brother of the minister.", NOTHING)
    assert shown.title.endswith("…")
    assert shown.claim.text.startswith(shown.title.removesuffix("…"))
    assert len(shown.title) <= 91
