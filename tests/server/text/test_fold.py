from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidelight.text.fold import fold


@pytest.mark.parametrize(
    "variants",
    [
        ("J. D. Vance", "J.D. Vance", "JD Vance", "jd  vance"),
        ("Kim Jong-un", "Kim Jong Un", "KIM JONG‑UN", "Kim Jong–un"),
        ("José Manuel Barroso", "Jose Manuel Barroso", "JOSE\u0301 MANUEL BARROSO"),
        ("Conan O'Brien", "Conan O’Brien", "Conan Oʼbrien"),
        ("Anders Fogh Rasmussen", "Anders Fogh\u00a0Rasmussen", "Anders\nFogh Rasmussen"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Martin Luther King Jr.", "Martin Luther King, Jr."),
        ("George H.W. Bush", "George H. W. Bush"),
    ],
)
def test_spellings_of_one_name_share_a_key(variants: tuple[str, ...]) -> None:
    assert len({fold(name) for name in variants}) == 1


@pytest.mark.parametrize(("one", "other"), [("Ann Lee", "Anne Lee"), ("John R. Bolton", "John Bolton")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(st.characters(codec="ascii")))
def test_the_short_way_of_plain_letters_leads_to_the_same_key(name: str) -> None:
    assert fold(name) == fold(f"{name}\u200b")
