"""Published fact-checks -> pack."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from sidelight.knowledge.publishers import Publishers
from sidelight.model import ClaimReview, PartialDate
from sidelight.packs.claimreview.files import Found, read_reviews
from sidelight.packs.encoding import encoder_of_builds
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
    publishers: Publishers | None = None,
    license: str = _LICENSE,
    processes: int = 1,
    encoded: Path | None = None,
    progress: Progress = silent,
) -> BuildReport:
    """A pack of the reviews in the files and folders, which were fetched on the day `retrieved`.

    Refused are reviews by others than the publishers (None: whoever they are), reviews seen before (same page, same
    claim) and placeholders. The inputs are read twice: once to tell the placeholders.

    Encoding takes nearly all of the time, so it is done by several processes, and a build that is called again goes on
    where it stopped. `encoded` keeps what was encoded, for builds to come; else it is gone once the pack is written.
    """
    sieve = _Sieve(_pages_by_claim(read_reviews(inputs)), retrieved, publishers)
    head = Head(pack_id, "claimreview", license, as_of=retrieved)
    remembered = encoded or out.parent / f".{out.name}.encoded"
    remembered.parent.mkdir(parents=True, exist_ok=True)
    with encoder_of_builds(processes, remembered) as model:
        content = Content(reviews=sieve.kept(read_reviews(inputs)), encoder=model)
        manifest = write_pack(head, content, out, progress)
    if encoded is None:
        remembered.unlink(missing_ok=True)
    refused = sorted(sieve.refused, key=lambda one: (one.file, one.line))
    return BuildReport(manifest, manifest.counts["reviews"] + len(refused), tuple(refused))


class _Sieve:
    """Lets through the reviews that are of use, and keeps why the others are not."""

    def __init__(self, pages: Counter[bytes], retrieved: PartialDate, publishers: Publishers | None) -> None:
        self.refused: list[Refusal] = []
        self._pages = pages
        self._retrieved = retrieved
        self._publishers = publishers
        self._seen: set[bytes] = set()

    def kept(self, found: Iterable[Found | Refusal]) -> Iterator[ClaimReview]:
        for one in found:
            if isinstance(one, Refusal):
                self.refused.append(one)
            elif why := self._useless(one):
                self.refused.append(one.refused(why))
            else:
                yield one.review

    def _useless(self, found: Found) -> str | None:
        review = found.review
        if not found.own and self._publishers is not None and review.url not in self._publishers:
            return f"publisher: {urlsplit(review.url).hostname} is not on the list of known fact-checkers"
        key = _digest(review.url, review.claim)
        if key in self._seen:
            return "there already: the same claim on the same page"
        self._seen.add(key)
        count = self._pages[_digest(review.publisher, review.claim)]
        if count > _MOST_PAGES_OF_A_CLAIM:
            return f"a placeholder: {review.publisher} has the same claim on {count} pages"
        if review.date and review.date > self._retrieved:
            return f"datePublished: {review.date} lies after the day on which it was fetched"
        return None


def _pages_by_claim(found: Iterable[Found | Refusal]) -> Counter[bytes]:
    """On how many pages each publisher checks each claim, by the digest of both."""
    pages = {
        (_digest(one.review.publisher, one.review.claim), _digest(one.review.url))
        for one in found
        if isinstance(one, Found)
    }
    return Counter(claim for claim, _ in pages)


def _digest(*words: str) -> bytes:
    """16 bytes in place of texts of which a feed holds hundreds of thousands."""
    return blake2b("\0".join(words).encode(), digest_size=16).digest()
