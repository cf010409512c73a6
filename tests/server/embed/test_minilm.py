"""The encoder gives the vectors of the reference implementation; reference.json says how those were made."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from sidelight.embed import DIMENSIONS, encoder
from sidelight.embed.minilm import attention, gelu

REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def minilm():
    loaded = encoder()
    assert loaded is not None, "the locked packages hold the weights"
    return loaded


@pytest.mark.parametrize("number", range(len(REFERENCE["sentences"])))
def test_a_vector_equals_that_of_the_reference(minilm, number):
    [vector] = minilm.encode([REFERENCE["sentences"][number]])
    assert np.abs(vector - REFERENCE["vectors"][number]).max() < 1e-5


def test_a_vector_does_not_depend_on_its_batch(minilm):
    sentences = REFERENCE["sentences"] * 3
    one_by_one = np.vstack([minilm.encode([sentence]) for sentence in sentences])
    assert np.abs(minilm.encode(sentences) - one_by_one).max() < 1e-5


def test_vectors_have_the_length_one(minilm):
    assert np.allclose(np.linalg.norm(minilm.encode(["One.", "", "Three words here"]), axis=1), 1)


def test_no_sentences_have_no_vectors(minilm):
    assert minilm.encode([]).shape == (0, DIMENSIONS)


def test_the_same_in_other_words_is_nearer_than_something_else(minilm):
    claim, paraphrase, other = minilm.encode(
        [
            "The jobless rate is the lowest in half a century.",
            "Unemployment has fallen to its lowest level in fifty years.",
            "It rained all day.",
        ]
    )
    assert float(claim @ paraphrase) > 0.55 > 0.2 > float(claim @ other)


def test_gelu_is_exact():
    values = np.linspace(-8, 8, 4001, dtype=np.float32).reshape(1, -1)
    exact = [value * 0.5 * (1 + math.erf(value / math.sqrt(2))) for value in values[0].tolist()]
    assert np.abs(gelu(values.copy())[0] - exact).max() < 1e-6


@pytest.mark.parametrize("size", [1, 20, -20])
def test_attention_is_exact_for_scores_of_any_size(size):
    heads = np.random.default_rng(0).standard_normal((5, 3 * DIMENSIONS), np.float32)
    heads[:, :DIMENSIONS] *= size
    queries, keys, values = heads.astype(np.float64).reshape(5, 3, 12, 32).transpose(1, 2, 0, 3)
    scores = queries @ keys.transpose(0, 2, 1)
    shares = np.exp(scores - scores.max(axis=2, keepdims=True))
    exact = shares / shares.sum(axis=2, keepdims=True) @ values
    assert np.abs(attention(heads) - exact.transpose(1, 0, 2).reshape(5, -1)).max() < 1e-4


def test_one_encoder_serves_the_process(minilm):
    assert encoder() is minilm


def test_blas_uses_one_thread(minilm):
    assert {library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"} <= {1}


def test_importing_the_service_reads_no_weights():
    code = "import sys, sidelight.compose; print('safetensors' in sys.modules, 'tokenizers' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "False"]


def test_the_words_of_a_sentence_come_with_the_vector_of_the_whole(minilm):
    sentence = "Velmar's governor – said nothing, twice."
    read = minilm.encode_words(sentence)
    assert read.words == ("Velmar's", "governor", "said", "nothing", "twice")
    assert read.early.shape == read.late.shape == (5, DIMENSIONS)
    assert np.allclose(np.linalg.norm(np.vstack([read.early, read.late]), axis=1), 1)
    assert np.abs(read.whole - minilm.encode([sentence])[0]).max() < 1e-5


def test_a_word_means_something_else_in_another_sentence(minilm):
    river, money, cash = (
        read.late[read.words.index(word)]
        for read, word in (
            (minilm.encode_words("They sat on the bank of the river"), "bank"),
            (minilm.encode_words("They took it to the bank and lent it"), "bank"),
            (minilm.encode_words("They took the cash and lent it"), "cash"),
        )
    )
    assert float(money @ cash) > float(river @ cash)


def test_words_behind_the_longest_text_are_left_out(minilm):
    assert 100 < len(minilm.encode_words("word " * 500).words) < 130


def test_no_words_have_no_vectors(minilm):
    assert minilm.encode_words("").words == ()
    assert minilm.encode_words("–").late.shape == (0, DIMENSIONS)


def test_a_document_reads_no_sentence_twice(minilm, monkeypatch):
    read = []

    def counting(self, sentences, encodings):
        read.extend(sentences)
        return reading(self, sentences, encodings)

    reading = type(minilm)._read
    monkeypatch.setattr(type(minilm), "_read", counting)
    document = minilm.for_document()
    vectors = document.encode(["It rained all day.", "Nobody came.", "It rained all day."])
    words = document.encode_words("Nobody came.")
    document.encode_words("They went home.")
    assert read == ["It rained all day.", "Nobody came.", "They went home."]
    assert np.array_equal(vectors[0], vectors[2])
    assert np.array_equal(words.whole, vectors[1])
    assert np.abs(words.late - minilm.encode_words("Nobody came.").late).max() < 1e-5
