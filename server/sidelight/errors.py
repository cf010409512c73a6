"""What can go wrong, drawn once.

SidelightError
├── InvalidRequest        the caller's words are off
├── FetchError            the page could not be had
│   ├── AddressRefused    the URL, or an address behind it, may not be asked
│   ├── FetchTimeout      the site took too long
│   ├── PageTooLarge      more bytes than allowed, packed or unpacked
│   ├── UnsupportedMedia  not an HTML page
│   └── SiteRefused       the site answered with an error status
├── ExtractionError       the page gave no article
│   ├── NoArticle         nothing in it reads as an article
│   ├── ConsentWall       it shows a consent or login wall instead
│   └── HostilePage       its markup breaks the bounds, or killed the extractor
├── KnowledgeError        a pack or a source is unusable
│   └── SourceError       a live source failed
│       ├── SourceTimeout it took too long
│       └── SourceBusy    it, or our own limit, says: later
├── Overloaded            more work than the pool takes
├── NotFound
├── Unauthorised
└── Forbidden

Each class carries a stable `code` for callers, an HTTP status, and a title (RFC 9457).
"""

from __future__ import annotations

from typing import ClassVar


class SidelightError(Exception):
    """Base of all. str(error) is a sentence for the reader; it never holds page text or a full URL."""

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500
    title: ClassVar[str] = "Something went wrong in Sidelight"


class InvalidRequest(SidelightError):
    code = "invalid_request"
    status = 422
    title = "The request cannot be understood"


class FetchError(SidelightError):
    code = "fetch_failed"
    status = 502
    title = "The page could not be fetched"


class AddressRefused(FetchError):
    code = "address_refused"
    status = 422
    title = "This address may not be fetched"


class FetchTimeout(FetchError):
    code = "fetch_timeout"
    status = 504
    title = "The page took too long to answer"


class PageTooLarge(FetchError):
    code = "page_too_large"
    status = 422
    title = "The page is too large"


class UnsupportedMedia(FetchError):
    code = "unsupported_media"
    status = 422
    title = "The address does not hold an HTML page"


class SiteRefused(FetchError):
    code = "site_refused"
    status = 502
    title = "The site refused to give the page"

    def __init__(self, words: str, answered: int) -> None:
        super().__init__(words)
        self.answered = answered
        """The site's own HTTP status."""


class ExtractionError(SidelightError):
    code = "extraction_failed"
    status = 422
    title = "The page could not be read"


class NoArticle(ExtractionError):
    code = "no_article"
    title = "The page holds no article"


class ConsentWall(ExtractionError):
    code = "consent_wall"
    title = "The page shows a consent or login wall instead of the article"


class HostilePage(ExtractionError):
    code = "hostile_page"
    title = "The page cannot be read safely"


class KnowledgeError(SidelightError):
    code = "knowledge_unusable"
    status = 503
    title = "A knowledge pack or source is unusable"


class SourceError(KnowledgeError):
    code = "source_failed"
    title = "A live source failed"


class SourceTimeout(SourceError):
    code = "source_timeout"
    title = "A live source took too long"


class SourceBusy(SourceError):
    code = "source_busy"
    title = "A live source asks to wait"

    def __init__(self, words: str, wait_s: float | None = None) -> None:
        super().__init__(words)
        self.wait_s = wait_s
        """Seconds to wait, where the source says."""


class Overloaded(SidelightError):
    code = "overloaded"
    status = 429
    title = "Too many articles at once"


class NotFound(SidelightError):
    code = "not_found"
    status = 404
    title = "There is nothing here"


class Unauthorised(SidelightError):
    code = "unauthorised"
    status = 401
    title = "A token is needed"


class Forbidden(SidelightError):
    code = "forbidden"
    status = 403
    title = "The token does not allow this"
