"""What a caller may ask, and what is refused by name."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from sidelight.kinds import KINDS
from sidelight.model import Page, PartialDate

MAX_TEXT_CHARS = 200_000
"""Code points of a posted text."""
MAX_HTML_BYTES = 5_000_000
"""UTF-8 bytes of a posted page."""
MAX_URL_CHARS = 8_192

_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")


def _clean(value: str) -> str:
    if found := _FORBIDDEN.search(value):
        what = "a NUL character" if found.group() == "\x00" else "half of a surrogate pair"
        raise ValueError(f"holds {what} at position {found.start()}")
    return value


def _small(value: str) -> str:
    size = len(value.encode("utf-8", "surrogatepass"))
    if size > MAX_HTML_BYTES:
        raise ValueError(f"has {size:,} bytes; at most {MAX_HTML_BYTES:,} are read")
    return value


def _web(value: str) -> str:
    if not re.match(r"https?://[^/\s]", value, re.IGNORECASE):
        raise ValueError("is not an absolute http or https address")
    return value


def _known_kinds(value: tuple[str, ...]) -> tuple[str, ...]:
    names = {kind.name for kind in KINDS}
    if unknown := [name for name in value if name not in names]:
        raise ValueError(f"there is no kind {unknown[0]!r}; there are {', '.join(sorted(names))}")
    return tuple(sorted(set(value)))


Clean = AfterValidator(_clean)
Url = Annotated[str, StringConstraints(min_length=1, max_length=MAX_URL_CHARS), Clean, AfterValidator(_web)]
ShortText = Annotated[str, StringConstraints(max_length=1_000), Clean]


class CardsRequest(BaseModel):
    """A page: by its text, its html, or its address alone (then the server fetches it)."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    url: Url | None = None
    """The page's address. With html or text it is identity only and never fetched."""
    html: Annotated[str, StringConstraints(min_length=1), Clean, AfterValidator(_small)] | None = None
    """The page as the reader sees it; at most 5 MB."""
    text: Annotated[str, StringConstraints(min_length=1, max_length=MAX_TEXT_CHARS), Clean] | None = None
    """The article's text, kept to the letter; at most 200,000 code points."""
    title: ShortText | None = None
    published: PartialDate | None = None
    """The day of the article; wins over every date found in the page."""
    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] | None = None
    """BCP 47."""
    kinds: Annotated[tuple[str, ...], Field(min_length=1), AfterValidator(_known_kinds)] | None = None
    """The kinds of cards wanted; all when left out."""
    include: tuple[Literal["text"], ...] = ()
    """"text": the answer carries the article's text."""
    store: Literal["default", "never", "publish"] = "default"
    """never: nothing is kept; publish: the answer may be served to others (needs the scope publish)."""

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.html is not None and self.text is not None:
            raise ValueError("send html or text, not both")
        if self.html is None and self.text is None and self.url is None:
            raise ValueError("send a url, html or text")
        if self.text is not None and not self.text.strip():
            raise ValueError("the text is empty")
        return self

    def page(self) -> Page:
        return Page(self.url, self.html, self.text, self.title, self.published, self.language)

    def fetched(self) -> bool:
        """Whether the page comes from its address alone."""
        return self.html is None and self.text is None
