"""Whether two statements claim the same, or something else of the same people and subject."""

from __future__ import annotations

import pytest

from sidelight.embed import encoder
from sidelight.kinds.claim.compared import compared
from sidelight.kinds.claim.paraphrase import Paraphrases, evidence

SOLD = "The mayor of Tarrow sold the town's only library to a brewery"


@pytest.fixture(scope="module")
def model():
    loaded = encoder()
    assert loaded is not None, "the locked packages hold the weights"
    return loaded


@pytest.fixture(scope="module")
def paraphrases(model):
    return Paraphrases(model)


@pytest.mark.parametrize(
    "statement",
    [
        SOLD,
        "A brewery bought Tarrow's library, the only one in town, from the mayor.",
        "The only library of the town was sold to a brewery by the mayor of Tarrow, angry readers said on Monday.",
    ],
)
def test_a_claim_in_other_words_is_the_same(paraphrases, statement):
    assert paraphrases.claim_the_same(statement, SOLD, recency=0)


@pytest.mark.parametrize(
    "statement",
    [
        "The mayor of Tarrow opened the town's only library in a brewery.",
        "The mayor of Tarrow sold the town's only tractor to a farmer.",
        "The mayor of Tarrow read to children in the town's only library.",
    ],
)
def test_another_claim_on_the_same_subject_is_not(paraphrases, statement):
    assert not paraphrases.claim_the_same(statement, SOLD, recency=0)


def test_nearness_in_time_speaks_for_one_claim(paraphrases):
    statement = "The mayor of Tarrow opened the town's only library in a brewery."
    assert paraphrases.claim_the_same(statement, SOLD, recency=0.17)
    assert not paraphrases.claim_the_same(statement, SOLD, recency=0)


def test_a_text_claims_what_one_of_its_sentences_claims(paraphrases):
    post = (
        f"I could not believe my eyes this morning when I opened the paper. {SOLD}. What will they think of next year?"
    )
    assert paraphrases.claim_the_same(post, SOLD, recency=0)


def test_words_that_change_places_are_counted_as_turned(model):
    bitten, biting = (model.encode_words(text) for text in ("The dog bit the postman", "The postman bit the dog"))
    assert compared(bitten, bitten)["turned"] == 0
    assert compared(bitten, biting)["turned"] > 0


def test_each_text_of_a_document_is_read_once(model):
    read = []

    class Counting:
        name = model.name
        encode = model.encode

        def encode_words(self, sentence):
            read.append(sentence)
            return model.encode_words(sentence)

    paraphrases = Paraphrases(Counting())
    for checked in (SOLD, "The moon is hollow", SOLD):
        paraphrases.claim_the_same("A brewery bought the library", checked, recency=0)
    assert len(read) == 3


@pytest.mark.parametrize("text", ["", "?", "42", "Is it so?"])
def test_any_text_can_be_compared(model, text):
    one, other = model.encode_words(text), model.encode_words(SOLD)
    assert list(compared(one, other)) == list(compared(other, one))
    assert -100 < evidence(one, other) < 100
