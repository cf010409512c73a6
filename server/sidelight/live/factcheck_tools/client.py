"""The one question that the API is asked, and its answer as reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from sidelight.errors import SourceBusy, SourceError
from sidelight.live.http import Answered, Api
from sidelight.live.patience import Passing
from sidelight.model import ClaimReview
from sidelight.packs.claimreview.markup import read_review

_PATH = "/v1alpha1/claims:search"
_PAGE_SIZE = "10"
_TOO_MANY, _FAILING = 429, 500
# Google's services give reasons in two forms: those of old in errors, those of now in details.
_QUOTA = {"RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "userRateLimitExceeded", "dailyLimitExceeded", "quotaExceeded"}
_SWITCHED_OFF = {"SERVICE_DISABLED", "accessNotConfigured"}
_KEY = re.compile(r"API_KEY_[A-Z_]{1,40}|keyInvalid|keyExpired|ipRefererBlocked")
_STATUS = re.compile(r"[A-Z_]{1,40}")


class _Reason(msgspec.Struct):
    reason: str = ""


class _Fault(msgspec.Struct):
    code: int | str = 0
    status: str = ""
    errors: list[_Reason] = []
    details: list[_Reason] = []

    def reasons(self) -> set[str]:
        return {one.reason for one in (*self.errors, *self.details)}


class _Faulty(msgspec.Struct):
    error: _Fault | None = None


class _Claims(msgspec.Struct):
    claims: list[Any] = []
    """Each is read by itself: a broken one does not cost the others."""


def refusal(body: bytes) -> SourceError | None:
    """What the API says is wrong; its message is left out, since that can name the operator's project."""
    try:
        error = msgspec.json.decode(body, type=_Faulty).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if error is None:
        return None
    reasons = error.reasons()
    if error.code == _TOO_MANY or reasons & _QUOTA:
        return SourceBusy("The quota of its key is used up.")
    if reasons & _SWITCHED_OFF:
        return SourceError("Its API is not switched on for the key.")
    if key := next(filter(_KEY.fullmatch, sorted(reasons)), None):
        return SourceError(f"It does not accept the key ({key}).")
    code = error.code if isinstance(error.code, int) else 0
    name = error.status if _STATUS.fullmatch(error.status) else code
    words = f"It answered with the error {name}." if name else "It answered with an error."
    return Passing(words) if code >= _FAILING else SourceError(words)


def search(api: Api, key: str, words: str, until: float, etag: str | None) -> Answered:
    asked = {"query": words, "languageCode": "en", "pageSize": _PAGE_SIZE, "key": key}
    return api.get(_PATH, asked, until, etag)


def reviews(body: bytes) -> list[ClaimReview]:
    """In the order of the API; [] for an answer without any. Raises SourceError for a body of another shape."""
    try:
        claims = msgspec.json.decode(body, type=_Claims).claims
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SourceError("Its answer cannot be understood.") from error
    return [review for claim in claims if isinstance(claim, dict) for review in _reviews(claim)]


def _reviews(claim: dict[str, Any]) -> Iterator[ClaimReview]:
    """The API's fields are those of ClaimReview markup under other names."""
    published = claim.get("claimReview")
    for one in published if isinstance(published, list) else []:
        if isinstance(one, dict):
            try:
                yield read_review(_markup(claim, one))
            except ValueError:  # no claim, or no address: nothing to show
                continue


def _markup(claim: dict[str, Any], review: dict[str, Any]) -> dict[str, Any]:
    return {
        "url": review.get("url"),
        "headline": review.get("title"),
        "claimReviewed": claim.get("text"),
        "itemReviewed": {"author": {"name": claim.get("claimant")}},
        "reviewRating": {"alternateName": review.get("textualRating")},
        "author": review.get("publisher"),
        "datePublished": review.get("reviewDate"),
        "inLanguage": review.get("languageCode"),
    }
