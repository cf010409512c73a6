from __future__ import annotations

from typing import Any

import pytest

from sidelight.packs.claimreview.recover import parse


@pytest.mark.parametrize(
    ("markup", "document"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('<!-- {"a": 1} -->', {"a": 1}),
        ('//<![CDATA[\n{"a": 1}\n//]]>', {"a": 1}),
        ('/* <![CDATA[ */{"a": 1}/* ]]> */', {"a": 1}),
        ('{"a": [1, 2,], }', {"a": [1, 2]}),
        ('{"a": "x,}",}', {"a": "x,}"}),
        ('{"a": 1};', {"a": 1}),
        ("{&quot;a&quot;: &quot;b&quot;}", {"a": "b"}),
        ('{"a": 1}\n{"b": 2}', [{"a": 1}, {"b": 2}]),
        (r'{"a": "it\'s \\"}', {"a": "it's \\"}),
        ('\ufeff{"a": 1}', {"a": 1}),
    ],
)
def test_slips_without_a_doubt_are_mended(markup: str, document: Any) -> None:
    assert parse(markup) == document


@pytest.mark.parametrize("markup", ["", "<!-- -->", '{"a": "it said "no" twice"}', '{"a": 1', "{a: 1}", "hello"])
def test_what_leaves_a_doubt_is_refused(markup: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(markup)
