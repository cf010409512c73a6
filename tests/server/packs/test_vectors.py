from __future__ import annotations

import numpy as np
import pytest

from sidelight.embed import DIMENSIONS, encoder
from sidelight.knowledge.base import FactChecksByMeaning, Knowledge
from sidelight.knowledge.format import VECTORS, read_manifest
from sidelight.knowledge.vectors import HEAD
from sidelight.packs.inserts import Content
from sidelight.packs.vectors import review_vectors
from sidelight.packs.writer import Head, write_pack
from tests.server.knowledge.making import make_pack, review

REVIEWS = [
    review("Taxes on cheese rose by half", "https://example.org/1"),
    review("The moon is made of cheese", "https://example.org/2", headline="No, the Moon is no cheese"),
    review("A mayor keeps forty cats", "https://example.org/3"),
]


@pytest.fixture(scope="module")
def minilm():
    loaded = encoder()
    if loaded is None:
        raise AssertionError("the locked packages hold the weights")
    return loaded


def near(pack, *claims, limit, minilm):
    return pack.reviews.near(claims, minilm.encode(claims), limit)


def test_a_pack_says_what_made_its_vectors(tmp_path, minilm):
    manifest = write_pack(
        Head("checks", "claimreview", "CC0-1.0"), Content(reviews=REVIEWS, encoder=minilm), tmp_path / "pack"
    )
    assert manifest == read_manifest(tmp_path / "pack")
    assert manifest.encoder == "all-MiniLM-L6-v2"
    assert VECTORS in manifest.checksums
    assert (tmp_path / "pack" / VECTORS).stat().st_size == HEAD.itemsize + len(REVIEWS) * DIMENSIONS


def test_a_check_is_found_by_its_meaning_and_by_its_words(tmp_path, minilm):
    pack = make_pack(tmp_path, reviews=REVIEWS, encoder=minilm)
    sources: list[object] = [*Knowledge((pack.reviews,)).of(FactChecksByMeaning)]
    assert sources == [pack.reviews]
    meaning, words = near(pack, "City hall's chief lives with many felines", "Half rose", limit=1, minilm=minilm)
    assert [one.review for one in meaning] == [REVIEWS[2]]
    assert REVIEWS[0] in [one.review for one in words]


def test_a_check_comes_with_its_vector(tmp_path, minilm):
    pack = make_pack(tmp_path, reviews=REVIEWS, encoder=minilm)
    [found] = near(pack, "anything", limit=3, minilm=minilm)
    assert [one.review for one in found] == REVIEWS
    expected = review_vectors(minilm, [(one.claim, one.headline) for one in REVIEWS])
    assert np.abs(np.stack([one.vector for one in found]) - expected).max() < 0.002


def test_a_headline_moves_the_vector_of_its_claim(tmp_path, minilm):
    alone, headed = review_vectors(minilm, [("It rains", None), ("It rains", "Floods everywhere")])
    headline = minilm.encode(["Floods everywhere"])[0]
    assert headline @ headed > headline @ alone
    assert np.isclose(np.linalg.norm(headed), 1)


def test_without_an_encoder_a_pack_is_searched_by_words_alone(tmp_path):
    pack = make_pack(tmp_path, reviews=REVIEWS)
    assert pack.manifest.encoder is None
    assert not (tmp_path / "example" / VECTORS).exists()
    assert pack.reviews is not None
    assert pack.reviews.similar(["moon"], 1)[0]
    assert Knowledge((pack.reviews,)).of(FactChecksByMeaning) == []


def test_a_pack_without_reviews_needs_no_encoder(tmp_path, minilm):
    pack = make_pack(tmp_path, encoder=minilm)
    assert pack.manifest.encoder is None
    assert pack.reviews is None
