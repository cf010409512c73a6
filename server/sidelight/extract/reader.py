"""HTML -> what is read from it. Runs in the child process only: see sandbox."""

from __future__ import annotations

import datetime as dt

import lxml.etree
import lxml.html
import trafilatura
from trafilatura.settings import Document

from sidelight.extract.content import Content
from sidelight.extract.metadata import absolute_url, read_metadata
from sidelight.extract.paragraphs import paragraphs, standing, visible_text

VISIBLE_CHARS = 20_000

# A line end of the source is a space to the reader. A line end in the extractor's tree then is a border of blocks: it
# writes them only where it takes the text of the whole page.
_NO_LINE_ENDS = {ord(char): " " for char in "\n\r\f\v"}

# Not part of what a reader sees. The text of a script would be taken for the article's (JSON-LD articleBody).
_UNSEEN = ("script", "style", "template", "noscript")


def read_content(html: str, url: str | None, today: dt.date) -> Content:
    """A url that is not http(s) counts for nothing."""
    url = absolute_url(url, None) if url else None
    tree = _parse(html.translate(_NO_LINE_ENDS))
    metadata = read_metadata(tree, url, today)
    visible = visible_text(tree, VISIBLE_CHARS)
    for element in tree.xpath("|".join(f"//{tag}" for tag in _UNSEEN)):
        element.drop_tree()
    # fast and recall: no second extractor. Comments are not the article; tables are kept, since old sites lay out
    # their articles in them.
    document = trafilatura.bare_extraction(
        tree, url=url, fast=True, favor_recall=True, include_comments=False, include_tables=True
    )
    text = paragraphs(document.body, metadata.title) if isinstance(document, Document) else ""
    return Content(standing(text, tree.text_content()), visible, metadata)


def _parse(html: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return lxml.html.document_fromstring(html.encode(), parser=parser, ensure_head_body=True)
    except lxml.etree.ParserError:  # nothing but comments or white space
        return lxml.html.document_fromstring("<html></html>", ensure_head_body=True)
