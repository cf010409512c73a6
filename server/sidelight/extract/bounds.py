"""What no honest page needs, refused by one linear scan before a parser sees it.

Measured with lxml 6.1: 10,000 attributes on one tag take 0.1 s, 30,000 1 s, 100,000 13 s; 100,000 tags 0.1 s; deeper
than 256 levels the text is lost in silence, or with `huge_tree` read down to 2,048.
"""

from __future__ import annotations

import re

from sidelight.errors import HostilePage

MAX_CHARS = 5_000_000
MAX_TAGS = 100_000
MAX_ATTRIBUTES = 500
"""Of one tag."""
MAX_DEPTH = 500

# By HTML's own rules: a quote opens a value only after "=", and an unclosed comment or tag reaches to the end. Nothing
# that is matched is given back, so the scan is linear whatever the page.
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?P<close>/)?(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<attributes>(?:[^>=]|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?)*+)(?:>|\Z)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"[^\s/>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>\"']++))?")
_RAW_TEXT_END = {
    name: re.compile(rf"</{name}(?=[\s/>])|\Z", re.IGNORECASE) for name in ("script", "style", "textarea", "title")
}
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
# Tags that may stay open in HTML, and what an opening one closes.
_CLOSED_BY = {
    "p": frozenset({"p"}),
    "li": frozenset({"li", "p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
    "option": frozenset({"option"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "tr", "p"}),
    "tbody": frozenset({"td", "th", "tr", "tbody", "thead", "p"}),
}

# What XML, and so lxml's trees, cannot hold.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+));?")


def check_bounds(html: str) -> None:
    """Raises HostilePage when the page has more, or is nested deeper, than is read."""
    if len(html) > MAX_CHARS:
        raise HostilePage(f"The page is longer than {MAX_CHARS} characters.")
    depth = _Depth()
    tags = position = 0
    while token := _TOKEN.search(html, position):
        position = token.end()
        if token["name"] is None:
            continue
        tags += 1
        if tags > MAX_TAGS:
            raise HostilePage(f"The page has more than {MAX_TAGS} tags.")
        name = token["name"].lower()
        if token["close"]:
            depth.close(name)
            continue
        _check_attributes(token["attributes"])
        depth.open(name)
        if name in _RAW_TEXT_END:
            end = _RAW_TEXT_END[name].search(html, position)
            position = end.start() if end else len(html)


def without_unprintable(html: str) -> str:
    """The page with a replacement character for NUL, lone surrogates and the like, written out or as references."""
    return _REFERENCE.sub(_checked_reference, _NOT_XML.sub("\ufffd", html))


def _check_attributes(attributes: str) -> None:
    # A name and a space each: shorter ones cannot hold too many.
    if len(attributes) > 2 * MAX_ATTRIBUTES and sum(1 for _ in _ATTRIBUTE.finditer(attributes)) > MAX_ATTRIBUTES:
        raise HostilePage(f"A tag of the page has more than {MAX_ATTRIBUTES} attributes.")


def _checked_reference(reference: re.Match[str]) -> str:
    digits, base = (reference["hex"], 16) if reference["hex"] else (reference["decimal"], 10)
    digits = digits.lstrip("0") or "0"
    if len(digits) > 7:  # above U+10FFFF
        return "\ufffd"
    code = int(digits, base)
    return "\ufffd" if code > 0x10FFFF or _NOT_XML.match(chr(code)) else reference[0]


class _Depth:
    """The open elements, as a parser would hold them."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count: dict[str, int] = {}

    def open(self, name: str) -> None:
        if name in _VOID:
            return
        closed = _CLOSED_BY.get(name, frozenset())
        while self._open and self._open[-1] in closed:
            self._pop()
        self._open.append(name)
        self._count[name] = self._count.get(name, 0) + 1
        if len(self._open) > MAX_DEPTH:
            raise HostilePage(f"The page is nested deeper than {MAX_DEPTH} levels.")

    def close(self, name: str) -> None:
        """Closes the innermost element of that name with all in it; a stray end tag closes nothing."""
        if not self._count.get(name):
            return
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        name = self._open.pop()
        self._count[name] -= 1
        return name
