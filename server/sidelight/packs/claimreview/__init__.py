"""Published fact-checks -> pack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from sidelight.errors import KnowledgeError
from sidelight.knowledge.publishers import Publishers, rightful_name
from sidelight.model import ClaimReview, PartialDate
from sidelight.packs.claimreview.files import Found, read_reviews
from sidelight.packs.encoding import encoder_of_builds
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.report import BuildReport, Refusal
from sidelight.packs.writer import Head, silent, write_pack
from sidelight.text.dates import earliest, latest

# One broadcaster put the same placeholder review on every article. Nobody in the samples checks one claim on more
# than two pages; five leaves room for translations and updates.
_MOST_PAGES_OF_A_CLAIM = 5
# Where a fact-checker lives the day begins up to 14 hours before ours.
_CLOCKS_APART = timedelta(days=1)
_TRACKING = re.compile(r"utm_|fbclid=|gclid=", re.IGNORECASE)
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

    Refused are reviews by others than the publishers (None: whoever they are), all but the newest of the same claim on
    the same page, and placeholders. The inputs are read twice: once to tell these.

    Encoding takes nearly all of the time, so it is done by several processes, and a build that is called again goes on
    where it stopped. `encoded` keeps what was encoded, for builds to come; else it is gone once the pack is written.
    """
    admission = _Admission(retrieved, publishers)
    sieve = _Sieve(admission, _overview(read_reviews(inputs), admission))
    head = Head(pack_id, "claimreview", license, as_of=retrieved)
    remembered = encoded or out.parent / f".{out.name}.encoded"
    try:
        remembered.parent.mkdir(parents=True, exist_ok=True)
        remembered.touch()
    except OSError as error:
        raise KnowledgeError(f"The file {remembered.name} cannot be written: {error.strerror}.") from error
    with encoder_of_builds(processes, remembered) as model:
        content = Content(reviews=sieve.kept(read_reviews(inputs)), encoder=model)
        manifest = write_pack(head, content, out, progress)
    if encoded is None:
        remembered.unlink(missing_ok=True)
    refused = sorted(sieve.refused, key=lambda one: (one.file, one.line))
    return BuildReport(manifest, manifest.counts["reviews"] + len(refused), tuple(refused))


@dataclass(frozen=True, slots=True)
class _Admission:
    """What a review tells by itself."""

    retrieved: PartialDate
    publishers: Publishers | None

    def refusal(self, found: Found) -> str | None:
        """Why the review is not taken; None if it is."""
        review = found.review
        if not found.own and self.publishers is not None and review.url not in self.publishers:
            return f"publisher: {urlsplit(review.url).hostname} is not on the list of known fact-checkers"
        if review.date and earliest(review.date) - latest(self.retrieved) > _CLOCKS_APART:
            return f"date: {review.date} lies after the day on which it was fetched"
        return None


@dataclass(frozen=True, slots=True)
class _Overview:
    """Of all reviews that are admitted, by digests."""

    pages: Counter[bytes]
    """On how many pages each publisher checks each claim."""
    newest: dict[bytes, PartialDate]
    """The date of the newest review of each claim on each page; "" where none is dated."""


class _Sieve:
    """Lets through the reviews that are of use, and keeps why the others are not."""

    def __init__(self, admission: _Admission, overview: _Overview) -> None:
        self.refused: list[Refusal] = []
        self._admission = admission
        self._overview = overview
        self._seen: set[bytes] = set()

    def kept(self, found: Iterable[Found | Refusal]) -> Iterator[ClaimReview]:
        for one in found:
            if isinstance(one, Refusal):
                self.refused.append(one)
            elif why := self._useless(one):
                self.refused.append(one.refused(why))
            else:
                yield one.review if one.own else _rightly_named(one.review)

    def _useless(self, found: Found) -> str | None:
        if why := self._admission.refusal(found):
            return why
        review = found.review
        key = _place(review)
        newest = self._overview.newest[key]
        if (review.date or "") < newest:
            return f"there already: the same claim on the same page, checked anew on {newest}"
        if key in self._seen:
            return "there already: the same claim on the same page"
        self._seen.add(key)
        count = self._overview.pages[_claim(review)]
        if count > _MOST_PAGES_OF_A_CLAIM:
            return f"a placeholder: {review.publisher} has the same claim on {count} pages"
        return None


def _rightly_named(review: ClaimReview) -> ClaimReview:
    name = rightful_name(review.publisher, review.url)
    return review if name == review.publisher else review.model_copy(update={"publisher": name})


def _overview(found: Iterable[Found | Refusal], admission: _Admission) -> _Overview:
    pages: Counter[bytes] = Counter()
    newest: dict[bytes, PartialDate] = {}
    for one in found:
        if isinstance(one, Refusal) or admission.refusal(one):
            continue
        key = _place(one.review)
        if key not in newest:
            pages[_claim(one.review)] += 1
        newest[key] = max(newest.get(key, ""), one.review.date or "")
    return _Overview(pages, newest)


def _place(review: ClaimReview) -> bytes:
    """The claim on its page, which is one under several addresses: with www or without, as it was shared."""
    parts = urlsplit(review.url)
    query = [part for part in parts.query.split("&") if not _TRACKING.match(part)]
    page = (parts.netloc.removeprefix("www."), parts.path.rstrip("/"), "&".join(query))
    return _digest(*page, review.claim.casefold())


def _claim(review: ClaimReview) -> bytes:
    return _digest(review.publisher, review.claim.casefold())


def _digest(*words: str) -> bytes:
    """16 bytes in place of texts of which a feed holds hundreds of thousands."""
    return blake2b("\0".join(words).encode(), digest_size=16).digest()
