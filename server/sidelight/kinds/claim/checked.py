"""Sentences that are claims since somebody has checked them, whatever else speaks for them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sidelight.kinds.claim.by_words import lexicon_of, worded
from sidelight.kinds.claim.likeness import Words, covered, likeness
from sidelight.knowledge.base import FactChecksByMeaning

MAY_BE_CHECKED = 0.1
"""The check-worthiness from which on a sentence is looked up; below it stand questions and what asks for no answer."""
# Near enough: by how much of the claim that was checked stands in the sentence in so many words, or by likeness. Of 913
# sentences of Wikinews between MAY_BE_CHECKED and WORTH_CHECKING, none of them checked, 15 are near enough to the
# nearest of 15,028 checks, and none is then taken for it. Of 247 statements of our own below WORTH_CHECKING that say
# the same as a check 209 are, and 195 get its card. With the three nearest these are 211 and 24, at twice the cost;
# with 0.2 in place of 0.25 some 5 % more, and one of the 913 is taken for a check.
_COVERED, _ALIKE = 0.5, 0.25


def may_be_checked(sentences: Sequence[str], sources: Sequence[FactChecksByMeaning]) -> list[bool]:
    """For each sentence whether it is near enough in words to a published fact-check to be held against all of them.

    Only sources that are searched by meaning are asked: by words alone nine in ten of the hardest pairs pass.
    """
    near = [_near(sentences, source) for source in sources if sentences]
    return [any(some) for some in zip(*near, strict=True)] or [False] * len(sentences)


def _near(sentences: Sequence[str], source: FactChecksByMeaning) -> list[bool]:
    nearest = [[review for review, _ in found] for found in source.similar(sentences, 1)]
    lexicon = lexicon_of(source, sentences, itertools.chain.from_iterable(nearest))
    said = map(lexicon.words, sentences)
    return [
        any(_is_near(words, *worded(review, lexicon)) for review in found)
        for words, found in zip(said, nearest, strict=True)
    ]


def _is_near(said: Words, claim: Words, wording: Words) -> bool:
    return covered(claim, said) >= _COVERED or likeness(said, wording) >= _ALIKE
