"""The questions that Wikidata is asked, and its answers as values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from sidelight.errors import SourceBusy, SourceError
from sidelight.live.http import Answered, Api
from sidelight.packs.wikidata.documents import Document, ItemId
from sidelight.text.fold import fold

BATCH = 50
"""Entities that one request may ask for."""
_PATH = "/w/api.php"
_COMMON = {
    "format": "json",
    "maxlag": "5",  # seconds; a reader has the cards of the packs by now, so Wikidata's own work goes first
}
# As packs.wikidata.names reads them: English, what stands for all languages, and Latin scripts for names of people.
_LANGUAGES = "en|en-gb|en-ca|mul|de|fr|es|it|nl|pt|sv|pl"
MOST_BEARERS = 9
"""Of a name; of those with more, as far as one request can tell, nobody could be picked out with confidence."""
_WAITING = frozenset(("maxlag", "ratelimited", "readonly"))

Shape = TypeVar("Shape")


class _Fault(msgspec.Struct):
    code: str = ""


class _Faulty(msgspec.Struct):
    error: _Fault | None = None


class _Match(msgspec.Struct):
    type: str = ""
    text: str = ""


class _Hit(msgspec.Struct):
    id: str
    match: _Match = msgspec.field(default_factory=_Match)


class _Hits(msgspec.Struct):
    search: list[_Hit]


class _Entities(msgspec.Struct):
    entities: dict[str, msgspec.Raw]


class _Missing(msgspec.Struct):
    missing: str | bool | None = None


def refusal(body: bytes) -> SourceError | None:
    """MediaWiki says in the body what is wrong, often with status 200."""
    try:
        error = msgspec.json.decode(body, type=_Faulty).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if error is None:
        return None
    words = f"It answered with the error {error.code or 'unknown'}."
    return SourceBusy(words) if error.code in _WAITING else SourceError(words)


def search(api: Api, name: str, until: float, etag: str | None) -> Answered:
    """Items by the beginning of a label or alias."""
    asked = {"action": "wbsearchentities", "search": name, "language": "en", "uselang": "en", "type": "item"}
    return api.get(_PATH, {**asked, "limit": str(MOST_BEARERS + 1), "formatversion": "2", **_COMMON}, until, etag)


def bearers(body: bytes, name: str) -> list[ItemId]:
    """The items found that bear the whole name, best known first; none where they are too many.

    Raises SourceError for a body of another shape.
    """
    named = fold(name)
    hits = (hit for hit in _decoded(body, _Hits).search if hit.match.type in ("label", "alias"))
    found = list(dict.fromkeys(hit.id for hit in hits if fold(hit.match.text) == named))
    return found if len(found) <= MOST_BEARERS else []


def people(api: Api, ids: Sequence[ItemId], until: float) -> dict[ItemId, Document | None]:
    """Whole documents by the id asked for, which a redirect leads on; None where nothing of use is there."""
    return _documents(api, ids, "info|labels|aliases|descriptions|claims|sitelinks", until)


def referred(api: Api, ids: Sequence[ItemId], until: float, *, claims: bool) -> dict[ItemId, Document | None]:
    """Items that others refer to: their labels and, where asked for, what is stated of them."""
    return _documents(api, ids, "labels|claims" if claims else "labels", until)


def _documents(api: Api, ids: Sequence[ItemId], props: str, until: float) -> dict[ItemId, Document | None]:
    asked = {"action": "wbgetentities", "ids": "|".join(ids), "props": props, "languages": _LANGUAGES}
    body = api.get(_PATH, {**asked, "redirects": "yes", **_COMMON}, until).body or b""
    found = _decoded(body, _Entities).entities
    return {id_: _document(found[id_]) if id_ in found else None for id_ in ids}


def _document(raw: msgspec.Raw) -> Document | None:
    """One broken or odd item does not cost the others of its batch."""
    try:
        if msgspec.json.decode(raw, type=_Missing).missing is None:
            return msgspec.json.decode(raw, type=Document)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        pass
    return None


def _decoded(body: bytes, shape: type[Shape]) -> Shape:
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise SourceError("Its answer cannot be understood.") from error
