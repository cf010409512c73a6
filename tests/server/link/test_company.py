"""What the other people of an article, and its countries, say for somebody."""

from __future__ import annotations

import pytest

from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Link
from tests.server import people
from tests.server.people import KNOWLEDGE, Table, person, read_marked, role

BANKER = person(
    "T:1", "Jerome Ormond", role("Chair of the Federal Bank", "2018-02-05", None, of="Federal Bank"), prior=0.8,
    aliases=("Jay Ormond",), description="American banker",
)  # fmt: skip
WIFE = person("T:2", "Rosa Netanyahu", prior=0.7, description="activist, wife of Benjamin Netanyahu")
ENVOY = person(
    "T:3", "Anders Quist", role("High Commissioner for Rivers", "2017-01-01", None, of="United Nations"), prior=0.8,
    description="Danish politician",
)  # fmt: skip
PRESIDENT = person(
    "T:4", "Vasil Horbenkyy", role("President of Ukraine", "2019-05-20", None, of="Ukraine"), prior=0.95,
    aliases=("Vasil Horbenko",),
)  # fmt: skip


def links(marked: str, published: str = "2023-10-18") -> tuple[Link, ...]:
    table = Table(BANKER, WIFE, ENVOY, PRESIDENT)
    return link(read_marked(marked, published), Knowledge((*KNOWLEDGE.sources, table))).people


@pytest.mark.parametrize(
    ("marked", "id_"),
    [
        ("<Jerome Ormond>, chair of the Federal Bank, spoke. “<Jay Ormond> bores us,” a trader said.", "T:1"),
        ("President <Vasil Horbenkyy> of Ukraine spoke, and <Horbenko> sat down.", "T:4"),
    ],
)
def test_another_name_of_somebody_named_in_full_is_theirs(marked, id_):
    [only] = links(marked)
    assert only.entity
    assert (only.entity.id, len(only.mention.spans)) == (id_, 2)


def test_a_last_name_is_nobody_s_of_whom_the_article_says_no_more():
    assert links("<Horbenko> sat down.")[0].state == "nil"


def test_whose_record_names_another_person_of_the_article_is_one_of_its_people():
    both = links("<Benjamin Netanyahu>, the Israeli prime minister, sat. <Rosa Netanyahu> opened the garden show.")
    assert [one.entity and one.entity.id for one in both] == [people.NETANYAHU.id, "T:2"]


def test_who_serves_an_international_body_is_met_in_the_news_of_every_country():
    marked = "Parliament in Turkey voted to let the dam be built. <Anders Quist> asked the minister to wait."
    assert [one.state for one in links(marked)] == ["confirmed"]
    assert [one.state for one in links(marked, "2016-10-18")] == ["nil"]


def test_a_seat_of_government_speaks_for_its_country():
    minister = person("T:5", "Carlo Benti", role("Interior Minister", "2022-10-22", None, of="Italy"), prior=0.75)
    knowledge = Knowledge((*KNOWLEDGE.sources, Table(minister)))

    def state(town: str) -> str:
        news = f"Parliament in Turkey voted to let the dam be built. The government in {town} was silent."
        marked = f"{news} <Carlo Benti> asked the minister to wait."
        return link(read_marked(marked, "2023-10-18"), knowledge).people[0].state

    assert (state("Rome"), state("Oxford")) == ("confirmed", "nil")


@pytest.mark.parametrize(
    "marked", ["Her predecessor, <Keir Starmer>, left.", "They met her predecessor <Keir Starmer> in London."]
)
def test_what_somebody_is_to_another_says_nothing_against_them(marked):
    assert links(marked, "2024-10-18")[0].state == "confirmed"
