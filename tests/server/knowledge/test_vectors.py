from __future__ import annotations

import numpy as np
import pytest

from sidelight.embed import DIMENSIONS
from sidelight.errors import KnowledgeError
from sidelight.knowledge.vectors import HEAD, VectorIndex
from sidelight.packs.vectors import write_index

RANDOM = np.random.default_rng(7)


# As of sentences: some directions tell more than others, and none of them is an axis.
DIRECTIONS = np.linalg.qr(RANDOM.standard_normal((DIMENSIONS, DIMENSIONS)))[0] / np.sqrt(np.arange(1, DIMENSIONS + 1))


def unit(count):
    vectors = RANDOM.standard_normal((count, DIMENSIONS)) @ DIRECTIONS.T
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def index_of(vectors, path):
    write_index(vectors, path)
    return VectorIndex(path, len(vectors))


@pytest.mark.parametrize("count", [1, 19, 20, 500, 2047, 2049, 9000])
def test_the_nearest_are_those_of_a_search_through_all(count, tmp_path):
    vectors = unit(count)
    index = index_of(vectors, tmp_path / "v")
    queries = unit(5)
    exact = queries @ index.rows(np.arange(count)).T
    for found, products in zip(index.nearest(queries, 20), exact, strict=True):
        assert len(found) == min(20, count)
        assert np.allclose(products[found], np.sort(products)[::-1][:20], atol=1e-6)


def test_a_vector_finds_itself_first_and_its_doubles_by_place(tmp_path):
    vectors = unit(6000)
    vectors[[77, 4000]] = vectors[3]
    [found] = index_of(vectors, tmp_path / "v").nearest(vectors[3:4], 3)
    assert found.tolist() == [3, 77, 4000]


def test_what_is_stored_is_near_what_was_put_in(tmp_path):
    vectors = unit(300)
    stored = index_of(vectors, tmp_path / "v").rows(np.array([5, 299]))
    assert np.abs(stored - vectors[[5, 299]]).max() < 0.002


def test_nothing_asked_nothing_found(tmp_path):
    assert index_of(unit(3), tmp_path / "v").nearest(unit(0), 5) == []


def test_a_file_of_another_length_is_refused(tmp_path):
    path = tmp_path / "v"
    with pytest.raises(KnowledgeError, match="incomplete"):
        VectorIndex(path, 2)
    path.write_bytes(bytes(HEAD.itemsize + 3 * DIMENSIONS))
    with pytest.raises(KnowledgeError, match="does not hold 2"):
        VectorIndex(path, 2)
