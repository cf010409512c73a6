from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.embed import encoder
from sidelight.kinds.claim.checkworthy import (
    STILL_WORTH_CHECKING,
    WORTH_CHECKING,
    checkworthiness,
    in_context,
    second_look,
)
from sidelight.kinds.claim.checkworthy.cues import NAMES, cues
from sidelight.kinds.claim.checkworthy.words import CLASSES
from tests.quality import train_checkworthy


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry paid 3.2 million euros to a firm that belongs to the minister's brother.",
        "The parliament of Velmar rejected the bill by 61 votes to 40 on Monday.",
        "Exports fell by 12 percent in May, the steepest drop since 2009.",
        "The drug caused the deaths of nine patients, the regulator found.",
        "Prosecutors accused the bank of hiding losses from its shareholders.",
        "“The company has closed four plants and fired 900 workers since January,” said the union's president.",
    ],
)
def test_facts_of_public_interest_are_worth_checking(sentence):
    assert checkworthiness(sentence) >= WORTH_CHECKING


@pytest.mark.parametrize(
    "sentence",
    [
        "I think that we should all be very proud of our town.",
        "Will the coalition survive until the spring?",
        "The band will open its tour with a concert in Velmar.",
        "Photo: the mayor at the opening of the bridge",
        "She wore a long green dress and smiled at the fans.",
        "Add the flour and stir for five minutes.",
        "The senator wrote on her page, “What a wonderful evening for all of us who love this country.”",
        "The striker scored twice in the second half of the match.",
        "",
        "…",
    ],
)
def test_opinions_questions_predictions_and_chat_are_not(sentence):
    assert checkworthiness(sentence) < WORTH_CHECKING


def test_what_is_quoted_decides_too():
    fact = "The minister said, “The army killed 40 civilians in the raid on the village of Sele.”"
    praise = "The minister said, “What a wonderful day for all of us who love this village of ours.”"
    assert checkworthiness(fact) > WORTH_CHECKING > checkworthiness(praise)


def test_a_sentence_is_likelier_a_claim_among_claims():
    among_facts, among_chat = in_context([0.5, 0.9, 0.9, 0.9, 0.5]), in_context([0.5, 0.1, 0.1, 0.1, 0.5])
    assert among_facts[-1] > 0.5 > among_chat[-1]


def test_the_head_of_an_article_is_where_its_claims_are():
    first, *_, last = in_context([0.4] * 9)
    assert first > last


def test_what_is_out_of_the_question_stays_so_and_weighs_nothing():
    assert in_context([0.6, 0.0, 0.0, 0.6])[1:3] == [0.0, 0.0]
    assert in_context([0.6, 0.0, 0.6])[0] == in_context([0.6, 0.6])[0]
    assert in_context([]) == []


def test_the_weights_are_those_that_our_sentences_give():
    written = json.loads(train_checkworthy.WEIGHTS.read_text(encoding="utf-8"))
    weights = train_checkworthy.trained(train_checkworthy.sentences())
    assert dict(weights.cues) == pytest.approx(written["cues"], abs=0.002)
    assert {term: weight for term, (_, weight) in weights.terms.items()} == pytest.approx(
        {term: weight for term, (_, weight) in written["terms"].items()}, abs=0.002
    )
    assert weights.bias == pytest.approx(written["bias"], abs=0.002)


def test_every_cue_is_named_once():
    assert len(set(NAMES)) == len(NAMES) == len(cues("Nine people died."))


def test_words_are_written_as_they_are_compared():
    assert all(word == word.lower() and "’" not in word for words in CLASSES.values() for word in words)


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_has_a_score(text):
    assert 0 <= checkworthiness(text) <= 1


def test_a_second_look_needs_vectors():
    assert second_look(None, [0.3, 0.7], 20, 2) == [0.3, 0.7]


@pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed")
def test_a_second_look_tells_by_meaning_what_words_leave_open():
    fact = "The army burned down two villages in the delta and drove out everyone who lived there."
    praise = "The two villages in the delta are the loveliest places that anybody could ever live in."
    among_words = [0.55, 0.55]
    model = encoder()
    assert model is not None
    of_fact, of_praise = second_look(model.encode([fact, praise]), among_words, 2, 2)
    assert of_fact > STILL_WORTH_CHECKING > of_praise


def test_what_is_out_of_the_question_stays_so_at_the_second_look():
    model = encoder()
    vectors = model.encode(["The army burned down two villages."]) if model else None
    assert second_look(vectors, [0.0], 1, 1) == [0.0]


@pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed")
def test_a_claim_that_stands_alone_among_many_sentences_has_to_be_surer():
    model = encoder()
    assert model is not None
    vectors = model.encode(["The committee moved its meeting to the small hall because of a wedding."])
    [among_few], [among_many] = second_look(vectors, [0.7], 4, 1), second_look(vectors, [0.7], 6, 1)
    assert among_many < among_few


@pytest.mark.skipif(encoder() is None, reason="the encoder's weights are not installed")
def test_what_is_only_looked_up_is_no_company_for_a_claim():
    model = encoder()
    assert model is not None
    vectors = model.encode(["The committee moved its meeting to the small hall because of a wedding."] * 2)
    assert second_look(vectors, [0.7, 0.3], 6, 1)[0] < second_look(vectors, [0.7, 0.3], 6, 2)[0]
