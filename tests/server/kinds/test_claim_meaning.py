"""Fact-checks found by what they say: order, decision, context, dates; and what loads the encoder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sidelight.embed import Encoder, encoder
from sidelight.kinds.claim.found import Asked
from sidelight.kinds.claim.posts import parts_of, spelled_out
from sidelight.kinds.claim.reviews import look_up
from sidelight.knowledge.pack import Pack
from tests.server.kinds.claiming import WORDS
from tests.server.knowledge.making import make_pack, review

BRIDGE = review("The governor of Velmar sold the state's bridges to his brother", "https://example.org/bridge")
SCHOOLS = review("Velmar has shut every third school since 2015", "https://example.org/schools")
TAX = review("The tax on bread in Velmar rose by 40 percent", "https://example.org/tax")
OTHERS = [
    review(f"A {WORDS[n % 10]} of {WORDS[n // 10]} in town {n}", f"https://example.org/other/{n}") for n in range(100)
]


@pytest.fixture(scope="module")
def minilm() -> Encoder:
    loaded = encoder()
    assert loaded is not None, "the locked packages hold the weights"
    return loaded


@pytest.fixture(scope="module")
def checks(minilm: Encoder, tmp_path_factory: pytest.TempPathFactory) -> Pack:
    reviews = [BRIDGE, SCHOOLS, TAX, *OTHERS]
    return make_pack(tmp_path_factory.mktemp("packs"), id="checks", reviews=reviews, encoder=minilm)


def found(pack: Pack, *asked: Asked):
    assert pack.reviews is not None
    [by_source] = look_up(asked, [pack.reviews]).found
    return by_source


def nearest(pack: Pack, text: str, **more):
    [ranked] = found(pack, Asked(text, **more))
    return ranked[0]


def test_a_claim_in_other_words_is_the_same(checks):
    first = nearest(checks, "In Velmar one school in three has closed its doors since 2015")
    assert (first.review, first.relation) == (SCHOOLS, "same")


def test_the_nearest_comes_first_and_is_surest(checks):
    [ranked] = found(checks, Asked("Velmar's governor let his brother buy the bridges of the state"))
    assert ranked[0].review == BRIDGE
    assert [one.nearness for one in ranked] == sorted((one.nearness for one in ranked), reverse=True)
    assert 0 <= ranked[-1].sameness < 0.5 < ranked[0].sameness <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The tax on bread in Velmar rose by 14 percent",
        "The tax on bread in Velmar never rose by 40 percent",
        "The tax on bread in Velmar fell by 40 percent",
    ],
)
def test_what_contradicts_a_check_is_related_to_it_however_near(checks, text):
    first = nearest(checks, text)
    assert (first.review, first.relation) == (TAX, "related")
    assert first.sameness < 0.75


def test_what_nobody_checked_has_no_check(checks):
    assert nearest(checks, "Whales were seen off the coast of Chile on Sunday").relation is None


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Velmar opened a bridge on Monday",
        "The governor of Velmar closed the state's oldest bridge",
        "The governor of Velmar inspected the bridges of the state",
        "The governor of Velmar sold his house",
        "The governor of Velmar quarrelled with his brother over a house",
        "Velmar has closed every third hospital since 2015",
        "Velmar has opened ten schools since 2015",
        "The tax on cars in Velmar rose by 40 percent",
        "Velmar's parliament voted on the tax on bread",
        "The weather in Velmar will be fine on Monday",
    ],
)
def test_the_same_people_and_subject_are_not_enough(checks, text):
    assert nearest(checks, text).relation != "same"


def test_many_checks_of_one_subject_make_each_less_sure(minilm, tmp_path):
    claim = "Velmar spent 9 million on new school buses"
    rivals = [
        review(f"Velmar spent {what}", f"https://example.org/rival/{what}")
        for what in ("9 million on school meals", "9 million on old buses", "9 million on bus lanes",
                     "millions on school roofs", "9 million on school books", "9 million on bus drivers")
    ]  # fmt: skip
    check = review("The state spent 9 million on buses for schools in Velmar")
    alone = make_pack(tmp_path, id="alone", reviews=[check, *OTHERS], encoder=minilm)
    among = make_pack(tmp_path, id="among", reviews=[check, *rivals, *OTHERS], encoder=minilm)
    first, second = (
        next(one for one in found(pack, Asked(claim))[0] if one.review == check) for pack in (alone, among)
    )
    assert first.sameness > second.sameness


def test_several_checks_of_one_claim_do_not_stand_in_each_others_way(minilm, tmp_path):
    claim = "Velmar has shut every third school since 2015"
    copies = [review(claim, f"https://example.org/copy/{n}") for n in range(8)]
    pack = make_pack(tmp_path, reviews=[*copies, *OTHERS], encoder=minilm)
    [ranked] = found(pack, Asked("Since 2015 every third school in Velmar was shut"))
    assert [one.relation for one in ranked[:8]] == ["same"] * 8


def test_of_two_equal_checks_the_one_of_those_days_is_nearer(minilm, tmp_path):
    old = review("Velmar's jobless rate doubled", "https://example.org/old", date="2009-02-01")
    new = review("Velmar's jobless rate doubled", "https://example.org/new", date="2019-02-01")
    pack = make_pack(tmp_path, reviews=[old, new, *OTHERS], encoder=minilm)
    text = "The jobless rate of Velmar has doubled"
    assert nearest(pack, text, on="2019-01-20").review == new
    assert nearest(pack, text, on="2009-01-20").review == old
    assert nearest(pack, text).review == old, "without a date the order of the pack decides"


def test_what_stands_around_a_statement_says_what_it_is_about(minilm, tmp_path):
    bread = review("Hardly any bakers are left in Velmar", "https://example.org/bakers")
    boats = review("Hardly any fishermen are left in Velmar", "https://example.org/fishermen")
    pack = make_pack(tmp_path, reviews=[bread, boats, *OTHERS], encoder=minilm)
    few = "Hardly any of them are left in Velmar"
    [after_boats, _] = found(pack, Asked(few, sentence=5), Asked("The fishing fleet sails no more", sentence=4))
    [after_bread, _] = found(pack, Asked(few, sentence=5), Asked("Bread comes from a factory now", sentence=4))
    assert after_boats[0].review == boats
    assert after_bread[0].review == bread


def test_what_one_says_of_oneself_is_no_check_of_somebody_else(minilm, tmp_path):
    check = review("I never took money from the bakers of Velmar", claimant="Otto Brandis")
    pack = make_pack(tmp_path, reviews=[check, *OTHERS], encoder=minilm)
    text = "I have never taken any money from Velmar's bakers"
    assert nearest(pack, text, speaker="Brandis").relation == "same"
    assert nearest(pack, text, speaker="Jane Roe").relation == "related"


def test_a_post_is_near_by_one_of_its_sentences(minilm, tmp_path):
    pack = make_pack(tmp_path, reviews=[SCHOOLS, *OTHERS], encoder=minilm)
    claim = "In Velmar one school in three has closed since 2015."
    around = "What a week, friends. I took the children to the sea and we ate ice cream."
    whole = nearest(pack, f"{around} {claim} Good night from all of us here on the coast!")
    assert (whole.review, whole.relation) == (SCHOOLS, "same")
    assert nearest(pack, around).relation is None


def test_nothing_asked_nothing_found(checks):
    assert found(checks) == []


def test_a_pack_of_one_check_is_enough(minilm, tmp_path):
    pack = make_pack(tmp_path, reviews=[SCHOOLS], encoder=minilm)
    assert nearest(pack, "Since 2015 Velmar has shut one school in three").relation == "same"
    assert nearest(pack, "Whales were seen off the coast of Chile on Sunday").relation is None


@pytest.mark.parametrize(
    ("post", "plain"),
    [
        ("#ClimateStrike, says @BBCNews", "Climate Strike , says BBC News"),
        ("Look at this!https://t.co/abc pic.twitter.com/xyz", "Look at this!"),
        ("Rain.pic.twitter.com/xyz — Jane Roe (@jane_roe) January 6, 2020", "Rain. — Jane Roe ( jane roe )"),
        ("An e-mail to a@b", "An e-mail to a b"),
        ("Nothing to change in 2020", "Nothing to change in 2020"),
    ],
)
def test_posts_are_spelled_out(post, plain):
    assert spelled_out(post) == plain


def test_a_text_of_several_sentences_has_parts():
    assert parts_of("It rained all day. Yes. The mayor closed the bridge! — Jane Roe (Jane Roe)") == [
        "It rained all day.",
        "The mayor closed the bridge!",
        "Jane Roe (Jane Roe)",
    ]
    assert parts_of("The mayor closed the bridge.") == []


def test_a_title_or_an_initial_ends_no_part():
    assert parts_of("The bridge was closed by the mayor and Sen. Jane P. Roe of the ruling party") == []


def test_without_fact_checks_by_meaning_the_encoder_is_not_loaded(tmp_path: Path) -> None:
    pack = make_pack(tmp_path, reviews=OTHERS)
    code = (
        "import sys; from pathlib import Path; from sidelight.knowledge.pack import open_pack;"
        "from sidelight.kinds.claim.reviews import look_up; from sidelight.kinds.claim.found import Asked;"
        f"look_up([Asked('A mayor says')], [open_pack(Path({str(tmp_path / pack.manifest.id)!r})).reviews]);"
        "look_up([Asked('A mayor says')], []);"
        "print('safetensors' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False"
