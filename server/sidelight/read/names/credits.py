"""Who wrote, photographed or reported: names told by where a page puts them."""

from __future__ import annotations

import re

from sidelight.model import Span
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.labelled import Labelled
from sidelight.read.names.patterns import FULL_NAME
from sidelight.read.names.recognised import without_titles
from sidelight.text.places import places_in

_LOUD = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]*(?: [A-ZÀ-Þ][A-ZÀ-Þ’'.-]*){1,3}(?!\w)"
_NAMES = rf"({FULL_NAME}|{_LOUD})(?:,? (?:and|&) ({FULL_NAME}|{_LOUD}))?"
_BY = re.compile(
    rf"^[ \t]*(?:[Bb]y|BY|From|Posted by) {_NAMES}(?=$|,| in \w| \w+@|\s*\|| at \d)"
    rf"|\b(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Pp]hotograph(?:ed|s)?|[Ii]llustrations?|[Pp]ictures?"
    rf"|[Ww]ritten|[Pp]osted) by {_NAMES}"
    rf"|\b(?:[Pp]hoto|[Cc]redit|[Pp]icture|[Ii]mage)(?:: ?| ?/ ?){_NAMES}"
    rf"|^-- (?:[Bb]y )?{_NAMES}(?=$|, )",
    re.MULTILINE,
)
# A line of its own above the place and day.
_ABOVE_DATELINE = re.compile(
    rf"^[ \t]*({FULL_NAME})[ \t]*\n(?=[A-Z][A-Z .'/-]+(?:,[^\n]{{0,30}})? (?:\d{{4}}-\d\d-\d\d|\())", re.MULTILINE
)


def credited_people(text: str) -> list[Labelled]:
    """Authors, photographers and editors, by no certain order."""
    found = [match for pattern in (_BY, _ABOVE_DATELINE) for match in pattern.finditer(text)]
    spans = [
        without_titles(text, Span(*match.span(group)))
        for match in found
        for group in range(1, match.re.groups + 1)
        if match[group]
    ]
    return [
        Labelled(span, "person") for span in spans if not ends_as_body(span.of(text)) and not places_in(span.of(text))
    ]
