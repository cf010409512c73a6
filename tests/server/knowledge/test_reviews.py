from __future__ import annotations

from pathlib import Path

from sidelight.knowledge.base import Coverage
from sidelight.knowledge.pack import Pack
from sidelight.knowledge.postings import MOST_POSTINGS, claim_words, stems
from sidelight.knowledge.reviews import PackReviews
from tests.server.knowledge.making import make_pack, review

MOON = review("The moon is made of green cheese", date="2025-05-01")
TAX = review("Taxes on cheese rose by half", url="https://example.org/2", date="2026-02-03", claimant="A. Mayor")


def reviews_of(pack: Pack) -> PackReviews:
    assert pack.reviews is not None
    return pack.reviews


def test_the_nearest_review_in_words_comes_first(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, reviews=[TAX, MOON]))
    [found] = pack.similar(["He said that moons were made of cheese."], 5)
    assert [one for one, _ in found] == [MOON, TAX]
    assert found[0][1] > found[1][1] > 0


def test_each_claim_gets_its_own_answer(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, reviews=[TAX, MOON]))
    nothing, nothing_at_all, taxes = pack.similar(["Bees sing", "?!", "taxes"], 1)
    assert nothing == nothing_at_all == []
    assert [one for one, _ in taxes] == [TAX]


def test_words_of_the_query_language_are_words_like_others(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, reviews=[review('Say "OR" NEAR(x) AND * claim:')]))
    assert len(pack.similar(['" OR NEAR( AND * claim: -x'], 5)[0]) == 1


def test_words_that_many_reviews_have_find_nothing_alone(tmp_path: Path) -> None:
    many = [review(f"The number {n} is odd", f"https://example.org/{n}") for n in range(MOST_POSTINGS + 1)]
    pack = reviews_of(make_pack(tmp_path, reviews=many))
    assert pack.similar(["the is odd"], 5) == [[]]
    assert [one.claim for one, _ in pack.similar(["the number 77"], 5)[0]] == ["The number 77 is odd"]


def test_coverage_names_the_newest_review(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, id="checks", reviews=[TAX, MOON]))
    assert pack.coverage() == Coverage("checks", "2026-02-03", 2)


def test_the_shorter_review_is_nearer_and_so_is_one_that_says_a_word_twice(tmp_path: Path) -> None:
    long, short, twice = (
        review("Cheese is what the mayor of a town by the sea eats each day", "https://example.org/1"),
        review("Mayors eat cheese", "https://example.org/2"),
        review("Cheese, cheese, cheese", "https://example.org/3"),
    )
    others = [review(f"Bees of hive {n} sing", f"https://example.org/b{n}") for n in range(9)]
    pack = reviews_of(make_pack(tmp_path, reviews=[long, short, twice, *others]))
    assert [one for one, _ in pack.similar(["cheese"], 5)[0]] == [twice, short, long]


def test_rare_words_tell_more_than_common_ones(tmp_path: Path) -> None:
    common = [review(f"The river rose by {n} feet", f"https://example.org/{n}") for n in range(20)]
    pack = reviews_of(make_pack(tmp_path, reviews=[*common, review("An otter bit a minister")]))
    found = pack.similar(["The river rose and an otter drowned"], 3)[0]
    assert found[0][0].claim == "An otter bit a minister"


def test_a_pack_of_one_review_finds_it(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, reviews=[MOON]))
    assert [one for one, _ in pack.similar(["cheese moon"], 3)[0]] == [MOON]
    assert pack.similar([], 3) == []


def test_words_are_compared_without_accents_and_endings() -> None:
    assert stems("Señor Muñoz's taxes") == stems("senor Munoz's tax")
    assert claim_words("Tax, TAX and taxes") == ("tax", "and", "taxes")


def test_frequencies_are_those_of_the_pack_however_often_it_is_asked(tmp_path: Path) -> None:
    pack = reviews_of(make_pack(tmp_path, reviews=[TAX, MOON]))
    for _ in range(2):
        assert pack.frequencies(["cheese", "moon", "otter"]) == {"cheese": 2, "moon": 1}
    assert pack.frequencies(["moons", "taxes"]) == {"taxes": 1}
