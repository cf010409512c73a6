from __future__ import annotations

import numpy as np
import pytest

from sidelight.embed import DIMENSIONS, ENCODER
from sidelight.packs.encoding import Remembering, encoder_of_builds


class Counting:
    """Vectors by the length of the sentence; counts what it is asked."""

    def __init__(self, name="counting"):
        self.name = name
        self.asked = []

    def encode(self, sentences):
        self.asked += sentences
        return np.array([np.full(DIMENSIONS, len(sentence), np.float32) for sentence in sentences])


def test_what_was_encoded_is_not_encoded_again(tmp_path):
    model = Counting()
    first = Remembering(model, tmp_path / "known").encode(["a", "bb", "a", ""])
    later = Remembering(model, tmp_path / "known")
    again = later.encode(["bb", "ccc", ""])
    assert model.asked == ["a", "bb", "", "ccc"]
    assert first[:, 0].tolist() == [1, 2, 1, 0]
    assert again[:, 0].tolist() == [2, 3, 0]
    assert later.encode([]).shape == (0, DIMENSIONS)


def test_a_file_that_was_broken_off_loses_only_its_end(tmp_path):
    path = tmp_path / "known"
    Remembering(Counting(), path).encode(["a", "bb"])
    path.write_bytes(path.read_bytes()[:-1])
    model = Counting()
    assert Remembering(model, path).encode(["a", "bb"])[:, 0].tolist() == [1, 2]
    assert model.asked == ["bb"]


def test_vectors_of_another_encoder_are_none(tmp_path):
    Remembering(Counting(), tmp_path / "known").encode(["a"])
    other = Counting("other")
    Remembering(other, tmp_path / "known").encode(["a"])
    assert other.asked == ["a"]


@pytest.mark.parametrize("count", [3, 200])
def test_several_processes_give_the_vectors_of_one(count, tmp_path):
    sentences = [f"The mayor keeps {number} cats" for number in range(count)]
    with encoder_of_builds(2, tmp_path / "two") as two, encoder_of_builds(1, tmp_path / "one") as one:
        assert two is not None
        assert one is not None
        assert two.name == one.name == ENCODER
        assert np.array_equal(two.encode(sentences), one.encode(sentences))
