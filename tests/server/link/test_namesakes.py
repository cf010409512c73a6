"""People who share a name with somebody known: whom the words around them rule out."""

from __future__ import annotations

import pytest

from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Link
from tests.server import people
from tests.server.people import KNOWLEDGE, Table, person, read_marked, senator

MURPHY = person(
    "T:1", "Chris Murphy", senator("Connecticut", "2013-01-03", None, "Democratic"), parties=people.DEMOCRATIC
)  # fmt: skip


def links(marked: str, published: str | None = "2024-10-18", *more: object) -> tuple[Link, ...]:
    return link(read_marked(marked, published), Knowledge((*KNOWLEDGE.sources, *more))).people


def only(marked: str, published: str | None = "2024-10-18", *more: object) -> Link:
    [found] = links(marked, published, *more)
    return found


@pytest.mark.parametrize(
    "marked",
    [
        "Firefighter <Tom Cotton> carried two children out of the house.",
        "The assistant <Tom Cotton> locked the doors.",
        "<Tom Cotton>, of Hull Cycling, was glad of the rain.",
        "<Tom Cotton> scored twice before half-time, and the striker left the pitch to cheers.",
        "<Tom Cotton> joined the band for its second album and played guitar on every song.",
        "The lamps went out at nine. Photo: <Tom Cotton>",
    ],
)
def test_a_text_about_something_else_means_somebody_else(marked):
    assert only(marked).state == "nil"


@pytest.mark.parametrize(
    "marked",
    [
        "<Tom Cotton> voted against the bill.",
        "His brother <Donald Trump> was late.",
        "The match ended, the players left the pitch, and the striker met <Donald Trump>.",
    ],
)
def test_fitting_words_or_a_household_name_are_enough(marked):
    assert only(marked).state == "confirmed"


def test_a_common_name_needs_more_words_than_a_rare_one():
    table = Table(MURPHY)
    assert only("<Chris Murphy> waited.", "2024-10-18", table).state == "nil"
    assert only("<Chris Murphy> waited for the vote in the senate.", "2024-10-18", table).state == "confirmed"
    assert only("<Tom Cotton> waited.").state == "confirmed"


def test_unknown_people_under_known_names_do_not_vouch_for_each_other():
    ghent = "The council of Ghent in Belgium met. "
    assert {found.state for found in links(f"{ghent}<Tom Cotton>, <Adam Schiff> and <Lee Zeldin> ate.")} == {"nil"}


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("<Franklin D. Roosevelt> and <Eleanor Roosevelt> spoke. <Mrs.|Roosevelt> smiled.", 1),
        ("<Franklin D. Roosevelt> and <Eleanor Roosevelt> spoke. <Mr.|Roosevelt> smiled.", 0),
        ("<Ron Quill> came. His son <Rand Quill>, the senator from Ohio, did too. <Sen.|Quill> spoke.", 1),
        ("<Donald Trump> came alone. <Donald Trump Jr.> came later, and <Trump> left.", 0),
    ],
)
def test_a_shared_last_name_means_the_one_whom_title_or_address_fit(marked, who):
    found = links(marked)
    assert [len(person.mention.spans) for person in found] == [1 + (who == 0), 1 + (who == 1)]


def test_a_suffix_left_out_after_the_first_time_is_still_the_same_person():
    [found] = links("<Martin Quill Jr.> came. <Martin Quill> spoke.")
    assert len(found.mention.spans) == 2


@pytest.mark.parametrize(
    ("marked", "who"),
    [
        ("President <F. D. Roosevelt> signed.", "Franklin D. Roosevelt"),
        ("President <Mahmud Ahmadinejad> of Iran spoke.", "Mahmoud Ahmadinejad"),
    ],
)
def test_another_spelling_of_the_first_name_is_found(marked, who):
    known = Table(
        person("T:2", "Franklin D. Roosevelt", people.president("1933-03-04", "1945-04-12"), prior=0.95),
        person("T:3", "Mahmoud Ahmadinejad", description="president of Iran", prior=0.95),
    )
    found = only(marked, "1944-01-01", known)
    assert found.entity is not None
    assert found.entity.label == who


def test_another_name_that_sounds_alike_is_another_person():
    known = Table(person("T:4", "Hassan Quillani", description="president of Iran", prior=0.95))
    assert only("President <Hussein Quillani> of Iran spoke.", "2010-01-01", known).state == "nil"


def _footballers(count: int, prior: float) -> Table:
    return Table(
        *(
            person(f"T:{n}", "Tom Cotton", description="Irish footballer", prior=prior, born="1970")
            for n in range(count)
        )
    )


def test_a_well_known_person_is_meant_however_many_obscure_ones_bear_the_name():
    assert only("<Tom Cotton> waited.", "2024-10-18", _footballers(10, 0.1)).entity == people.COTTON


def test_people_as_well_known_as_each_other_stay_in_doubt():
    assert only("<Tom Cotton> waited.", "2024-10-18", _footballers(2, 0.8)).entity is None


def test_an_obscure_namesake_whom_the_text_fits_outweighs_fame():
    found = only("The footballer <Tom Cotton> scored.", "2024-10-18", _footballers(1, 0.3))
    assert found.entity
    assert found.entity.id == "T:0"
