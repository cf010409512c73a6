"""The forms in which news introduces people, by agency, office, portfolio, country, party and seat.

introductions.tsv: sentences of our own, each about somebody whom the starter pack knows; the last 71 were written
after the rules, and 68 of them were right at first.
"""

from __future__ import annotations

import csv
from pathlib import Path

from sidelight.extract import extract
from sidelight.link import link
from sidelight.model import Page
from sidelight.read import read
from tests.quality.starter import starter_knowledge

TABLE = Path(__file__).with_name("introductions.tsv")


def test_people_are_known_by_the_way_in_which_news_introduces_them():
    knowledge = starter_knowledge()
    missed = []
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            page = Page(url=None, text=row["sentence"], published=row["published"], language="en")
            links = link(read(extract(page), knowledge), knowledge)
            if row["enwiki"] not in {person.entity.ids.enwiki for person in links.people if person.entity}:
                missed.append(row["sentence"])
    assert not missed
