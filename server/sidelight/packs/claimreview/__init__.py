"""Published fact-checks -> pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sidelight.model import ClaimReview, PartialDate
from sidelight.packs.claimreview.files import Found, read_reviews
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.report import BuildReport, Refusal
from sidelight.packs.writer import Head, silent, write_pack

# One broadcaster put the same placeholder review on every article. Nobody in the samples checks one claim on more
# than two pages; five leaves room for translations and updates.
_MOST_PAGES_OF_A_CLAIM = 5
_LICENSE = "each review: its publisher's terms"


def build_claimreview(
    inputs: Sequence[Path],
    out: Path,
    pack_id: str,
    *,
    retrieved: PartialDate,
    license: str = _LICENSE,
    progress: Progress = silent,
) -> BuildReport:
    """A pack of the reviews in the files and folders, which were fetched on the day `retrieved`.

    A review seen before (same page, same claim) is refused, and so is a placeholder.
    """
    found = list(read_reviews(inputs))
    kept = list(_sifted(found, retrieved))
    reviews = [one.review for one in kept if isinstance(one, Found)]
    refused = [one for one in kept if isinstance(one, Refusal)]
    head = Head(pack_id, "claimreview", license, as_of=retrieved)
    manifest = write_pack(head, Content(reviews=reviews), out, progress)
    return BuildReport(manifest, len(kept), tuple(sorted(refused, key=lambda one: (one.file, one.line))))


def _sifted(found: Sequence[Found | Refusal], retrieved: PartialDate) -> Iterator[Found | Refusal]:
    """The same, with refusals in place of the reviews that are of no use."""
    pages = _pages_by_claim(one.review for one in found if isinstance(one, Found))
    seen: set[tuple[str, str]] = set()
    for one in found:
        if isinstance(one, Refusal):
            yield one
            continue
        review = one.review
        if why := _useless(review, pages, seen, retrieved):
            yield one.refused(why)
        else:
            yield one
        seen.add((review.url, review.claim))


def _pages_by_claim(reviews: Iterable[ClaimReview]) -> Counter[tuple[str, str]]:
    """On how many pages each publisher checks each claim."""
    return Counter(
        (publisher, claim) for publisher, claim, _ in {(one.publisher, one.claim, one.url) for one in reviews}
    )


def _useless(
    review: ClaimReview, pages: Counter[tuple[str, str]], seen: set[tuple[str, str]], retrieved: PartialDate
) -> str | None:
    if (review.url, review.claim) in seen:
        return "there already: the same claim on the same page"
    count = pages[review.publisher, review.claim]
    if count > _MOST_PAGES_OF_A_CLAIM:
        return f"a placeholder: {review.publisher} has the same claim on {count} pages"
    if review.date and review.date > retrieved:
        return f"datePublished: {review.date} lies after the day on which it was fetched"
    return None
