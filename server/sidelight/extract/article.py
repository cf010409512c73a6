"""What a caller sent or a site gave -> the article that everything else works on."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

from sidelight.errors import HostilePage, InvalidRequest, NoArticle
from sidelight.extract import language, sandbox
from sidelight.extract.bounds import check_bounds, without_unprintable
from sidelight.extract.content import Metadata
from sidelight.extract.walls import check_article
from sidelight.model import Article, Page

MAX_TEXT_CHARS = 200_000

_UNPRINTABLE = re.compile("[\x00\ud800-\udfff]")


def extract(page: Page) -> Article:
    """The article of a page's text or html; the caller's title, date and language win over the page's own.

    A caller's text is kept to the letter. The text of html has a paragraph a line, without blank lines and without the
    headline; it is made of what stands in the page, white space folded and letters composed (NFC).
    Raises InvalidRequest, NoArticle, ConsentWall or HostilePage. Blocks.
    """
    _check_strings(page)
    if page.text is not None:
        return _sent(page, page.text)
    if page.html is not None:
        return _extracted(page, page.html)
    raise InvalidRequest("A page needs text or html.")


def warm_up() -> None:
    """Starts the extractor's process and loads the language model: 0.9 s that the first page need not wait."""
    language.warm_up()
    sandbox.warm_up()


def _sent(page: Page, text: str) -> Article:
    if not text.strip():
        raise NoArticle("The text is empty.")
    return _article(page, text, Metadata())


def _extracted(page: Page, html: str) -> Article:
    check_bounds(html)
    content = sandbox.read_content(without_unprintable(html), page.url)
    check_article(content.text, content.visible)
    if len(content.text) > MAX_TEXT_CHARS:
        raise HostilePage(f"The article is longer than {MAX_TEXT_CHARS} characters.")
    return _article(page, content.text, content.metadata)


def _article(page: Page, text: str, found: Metadata) -> Article:
    try:
        _check_day(page.published)
        return Article(
            url=page.url,
            canonical_url=found.canonical_url,
            title=page.title or found.title,
            byline=found.byline,
            site=found.site,
            published=page.published or found.published,
            language=language.normal_tag(page.language) or language.text_language(text, found.language),
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            text=text,
        )
    except ValueError as error:
        raise InvalidRequest("published must be YYYY, YYYY-MM or YYYY-MM-DD.") from error


def _check_day(published: str | None) -> None:
    """Raises ValueError for a day that the calendar does not have; the form is checked by the article's type."""
    if published:
        dt.date.fromisoformat((published + "-01-01")[: len("YYYY-MM-DD")])


def _check_strings(page: Page) -> None:
    """Raises InvalidRequest for what no answer could hold; html is cleaned instead."""
    for value in (page.url, page.text, page.title, page.published, page.language):
        if value and _UNPRINTABLE.search(value):
            raise InvalidRequest("The request holds NUL characters or lone surrogates.")
