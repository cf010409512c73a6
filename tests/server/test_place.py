from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sidelight.model import Silence, Span
from sidelight.place import CONTEXT_CHARS, place, quote

# Emoji, combining marks, right-to-left and astral characters: all count as code points.
TEXTS = st.text(alphabet=st.sampled_from("ab é́😀👨‍👩‍👧\u0301\u202eﬁ\n𝒳 "), min_size=1, max_size=200)


@st.composite
def text_and_span(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(text_and_span())
def test_a_target_quotes_its_place_in_code_points(case: tuple[str, Span]):
    text, span = case
    target = quote(text, span)
    assert text[target.start : target.end] == target.exact
    assert text.startswith(target.prefix, target.start - len(target.prefix))
    assert text.startswith(target.suffix, target.end)


@given(text_and_span())
def test_the_context_is_short_only_at_the_ends_of_the_text(case: tuple[str, Span]):
    text, span = case
    target = quote(text, span)
    assert len(target.prefix) == min(CONTEXT_CHARS, span.start)
    assert len(target.suffix) == min(CONTEXT_CHARS, len(text) - span.end)


def test_targets_keep_the_order_of_the_mention():
    silence = place(Silence(kind="person", reason="no_record"), (Span(4, 6), Span(0, 2)), "ab, ab")
    assert [target.start for target in silence.targets] == [4, 0]
