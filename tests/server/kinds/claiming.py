"""What the tests of claims share: claims of short texts, and a small body of fact-checks."""

from __future__ import annotations

from pathlib import Path

from sidelight.embed import Encoder
from sidelight.kinds.claim import CLAIM, ClaimCard
from sidelight.kinds.claim.find import Claim
from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import ClaimReview, Links, PackInfo, Reading, Series, Silence
from tests.server.knowledge.making import make_pack, review
from tests.server.read.reading import reading

PACKS = (PackInfo(id="example", version="1", as_of="2020-01-01"),)
NOTHING = Knowledge((), PACKS)
WORDS = ("the", "a", "bank", "tax", "price", "mayor", "cheese", "photo", "video", "says")


def claims(text: str, *known: str, published: str | None = "2020-03-04") -> list[Claim]:
    return list(CLAIM.find(*_read(text, *known, published=published), NOTHING))


def cards(text: str, knowledge: Knowledge = NOTHING, published: str | None = "2020-03-04") -> list[ClaimCard | Silence]:
    read, links = _read(text, published=published)
    found = CLAIM.find(read, links, knowledge)
    return [
        CLAIM.build(mention, match, read)
        for mention, match in zip(found, CLAIM.match(found, read, links, knowledge), strict=True)
    ]


def card(text: str, knowledge: Knowledge = NOTHING, published: str | None = "2020-03-04") -> ClaimCard:
    [only] = cards(text, knowledge, published)
    assert isinstance(only, ClaimCard)
    return only


def checked_by(folder: Path, *reviews: ClaimReview, id: str = "checks", encoder: Encoder | None = None) -> Knowledge:
    """Knowledge of these fact-checks, and of a hundred others, so that words differ in how much they tell."""
    others = [
        review(f"{WORDS[n % 10]} {WORDS[n // 10 % 10]} story {n}", f"https://example.org/o{n}") for n in range(100)
    ]
    pack = make_pack(folder, id=id, reviews=[*reviews, *others], encoder=encoder)
    assert pack.reviews is not None
    return Knowledge((pack.reviews,), PACKS)


class SeriesTable:
    """Implements SeriesSource over a handful."""

    def __init__(self, *series: Series) -> None:
        self._series = series

    def series_about(self, topic: str, place: str | None) -> list[Series]:
        return [series for series in self._series if series.topic == topic and series.place in {place, None}]

    def series(self, id: str) -> Series | None:
        return next((series for series in self._series if series.id == id), None)


def _read(text: str, *known: str, published: str | None) -> tuple[Reading, Links]:
    read = reading(text, *known, published=published)
    return read, link(read, NOTHING)
