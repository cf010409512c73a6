"""The day of publication by htmldate, where a page does not state it."""

from __future__ import annotations

import copy
import datetime as dt

import lxml.etree
from htmldate import find_date

# Where htmldate would find another day: related stories, comments, the page's clock, the last change. What the page
# states in JSON-LD is read apart.
_OTHER_DAYS = lxml.etree.XPath(
    """
    //script | //aside | //nav | //footer | //header[not(ancestor::article or ancestor::main)]
    | //*[re:test(concat(@class, ' ', @id), 'comment|related|recommend|sidebar|most-?read|today|clock|current', 'i')]
         [not(self::html or self::body or descendant-or-self::article or descendant-or-self::h1)]
    | //meta[re:test(concat(@property, @name, @itemprop), 'modif|updat|revis|review', 'i')]
    | //*[self::time or self::abbr or self::span or self::p][re:test(concat(@class, @itemprop), 'updat|modif', 'i')]
    """,
    namespaces={"re": "http://exslt.org/regular-expressions"},
)


def guess_date(tree: lxml.etree._Element, today: dt.date) -> str | None:
    """YYYY-MM-DD or YYYY-MM from the markup of dates outside menus and other stories; None where there is none.

    Today and yesterday are not believed: they are the page's clock as often as the article's day. Nor is a first day:
    htmldate puts it where a page names only the month or the year.
    """
    tree = copy.deepcopy(tree)
    for element in _OTHER_DAYS(tree):
        element.drop_tree()
    # Not extensive: a date in bare text is of what the article tells.
    found = find_date(tree, original_date=True, extensive_search=False, max_date=today.isoformat())
    if found is None or found.endswith("-01-01") or dt.date.fromisoformat(found) >= today - dt.timedelta(days=1):
        return None
    return found.removesuffix("-01")
