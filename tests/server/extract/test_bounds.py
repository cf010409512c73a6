import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.errors import HostilePage
from sidelight.extract.bounds import check_bounds, without_unprintable
from tests.server.extract import pages

ATTRIBUTES = " ".join(f"a{number}=1" for number in range(100_000))

HOSTILE = {
    "size": "<p>" + "x" * 5_000_001,
    "tags": "<p>x</p>" * 60_000,
    "unclosed tags": "<i>" * 100_001,
    "attributes": f"<p {ATTRIBUTES}>x</p>",
    "bare attributes": f"<p {'a ' * 600}>",
    "attributes without spaces": f"<p {'a/' * 600}>",
    "attributes behind a quoted >": f'<p x=">" {ATTRIBUTES}>',
    "attributes behind an unclosed quote": f"<p x='{'a' * 100}' y=1 {ATTRIBUTES}",
    "attributes behind a short comment": f"<!--><p {ATTRIBUTES}>-->",
    "attributes behind a bad comment end": f"<!-- x --!><p {ATTRIBUTES}>-->",
    "attributes after a script": f"<script>'</script x>'</script><p {ATTRIBUTES}>",
    "depth": "<div>" * 20_000 + "x" + "</div>" * 20_000,
    "depth behind stray ends": "<div></i>" * 20_000,
    "depth of one tag each": "".join(f"<x{number}>" for number in range(600)),
    "depth of lists": "<ul><li>" * 300,
    "depth of tables": "<table><tr><td>" * 200,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_refused(html):
    with pytest.raises(HostilePage):
        check_bounds(html)


HARMLESS = {
    "news": pages.NEWS,
    "empty": "",
    "long text": "<p>" + "word " * 900_000,
    "many paragraphs": "<p>x</p>" * 40_000,
    "open paragraphs": "<p>one" * 5_000,
    "open items": "<ul>" + "<li>one" * 5_000 + "</ul>",
    "open cells": "<table>" + "<tr><td>a<td>b" * 5_000,
    "open options": "<select>" + "<option>a" * 5_000,
    "void tags": "<br><img src=x><hr>" * 2_000,
    "tags in a script": f"<script>{'<div>' * 2_000}</script>",
    "tags in a comment": f"<!-- {'<div>' * 2_000} -->",
    "tags in a value": f'<p title="{"<div>" * 2_000}">x</p>',
    "no tags": "1 < 2 > 3 <3 </ <> <!doctype html> <?xml?>",
}


@pytest.mark.parametrize("html", HARMLESS.values(), ids=HARMLESS)
def test_a_harmless_page_passes(html):
    check_bounds(html)


@pytest.mark.parametrize(
    "piece", ['<a "', "<a '", "<a =", '<a x="', "<!--", "<!-", "<", "< ", "</", "<script>", "='", "&#"]
)
def test_the_scan_is_linear(piece):
    """A quadratic scan would need hours for 5 MB: this test would not come back."""
    with contextlib.suppress(HostilePage):
        check_bounds(without_unprintable(piece * (4_900_000 // len(piece))))


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("a\x07\ufffe\uffff", "a\ufffd\ufffd\ufffd"),
        ("a\tb\nc\rd", "a\tb\nc\rd"),
        ("&#0; &#x0; &#7; &#xD800; &#xdfff; &#65534; &#x110000;", "\ufffd " * 6 + "\ufffd"),
        ("&#999999999999999999999999;", "\ufffd"),
        ("&#8217; &#x2019; &#10; &amp; &#; &#x;", "&#8217; &#x2019; &#10; &amp; &#; &#x;"),
        ("&#0000000000065;", "&#0000000000065;"),
        ("😀", "😀"),
    ],
)
def test_what_no_tree_can_hold_is_replaced(html, clean):
    assert without_unprintable(html) == clean


@settings(deadline=None)
@given(st.text())
def test_any_page_can_be_sent_on_after_cleaning(html):
    without_unprintable(html).encode()


@settings(deadline=None)
@given(st.text(st.sampled_from("<>/=\"'-! ap\n"), max_size=60))
def test_any_markup_is_scanned_or_refused(html):
    check_bounds(html)
