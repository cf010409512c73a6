"""Looking people up: duplicates settled, terms joined, offices named, hand rows respected."""

from __future__ import annotations

from pathlib import Path

import pytest

from sidelight.packs.congress import CONGRESS_URL
from sidelight.packs.starter_lookup.agreement import disagreeing, not_covered
from sidelight.packs.starter_lookup.lookup import aliases, person_of, roles_of
from sidelight.packs.starter_lookup.offices import Offices
from sidelight.packs.starter_lookup.records import Record
from sidelight.packs.starter_lookup.tables import Difference, Listed, Role
from sidelight.packs.starter_lookup.terms import Term, agree, settle

ADA = Listed("Ada Example", "2")


def terms(*spans: tuple[str, str]) -> list[Term]:
    return [Term(start, end, "", "2022-07", "https://example.org/") for start, end in spans]


def spans(settled: list[Term]) -> list[tuple[str, str]]:
    return [(term.start, term.end) for term in settled]


@pytest.mark.parametrize(
    ("given", "seat", "expected"),
    [
        ([("2001-01-03", "2003-01-03"), ("2003-01-07", "2005-01-03")], True, [("2001-01-03", "2005-01-03")]),
        ([("2015-05-07", "2017-05-03"), ("2017-06-08", "")], True, [("2015-05-07", "")]),
        ([("2017-01-03", "2019-01-03"), ("2021-02-11", "")], True, [("2017-01-03", "2019-01-03"), ("2021-02-11", "")]),
        ([("2017-03-06", "2017-05-30"), ("2017-06-02", "2017-07-21")], False, None),
        ([("2018-07-09", "2019-02-28"), ("2019-02-28", "2021-01-20")], False, [("2018-07-09", "2021-01-20")]),
    ],
    ids=["two Congresses", "a dissolution", "out of the House for two years", "back after three days", "same day"],
)
def test_consecutive_terms_of_one_seat_are_one(given, seat, expected):
    assert spans(settle(terms(*given), seat=seat)) == (given if expected is None else expected)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([("2013-01-03", "2013-12-01"), ("2013-01-06", "2013-12-03")], [("2013-01-03", "2013-12-03")]),
        ([("1997-10-11", ""), ("1997-10-11", "2017-12-19")], [("1997-10-11", "2017-12-19")]),
        ([("2011", "2012"), ("2011-05-02", "2012")], [("2011-05-02", "2012")]),
        ([("2002-11-14", "2002-01-06")], []),
        ([("1999-01-05", ""), ("2010-03-01", "2012-03-01")], [("2010-03-01", "2012-03-01")]),
    ],
    ids=["shifted days", "open beside closed", "year beside day", "ends before it starts", "an end was lost"],
)
def test_duplicates_and_faults_are_settled(given, expected):
    assert spans(settle(terms(*given), seat=False)) == expected


def test_a_party_that_changed_on_the_way_is_left_out():
    first, second = terms(("2011-01-03", "2013-01-03"), ("2013-01-03", "2015-01-03"))
    changed = [Term(first.start, first.end, "Blue", first.state, first.url), second]
    assert settle(changed, seat=True)[0].party == ""


def test_dates_agree_to_the_precision_that_both_have():
    assert agree("2020-03", "2020-03-31")
    assert not agree("2020-03-30", "2020-03-31")


@pytest.fixture
def offices(tmp_path: Path) -> Offices:
    (tmp_path / "countries.csv").write_text("country,name,with_article\nnl,Netherlands,the Netherlands\n")
    (tmp_path / "offices.csv").write_text(
        "country,position,title,of,seat,first_term\n"
        "*,Prime Minister,Prime Minister of {the_country},{country},,\n"
        "nl,Member of the House,Member of the House,House,yes,1999-01\n"
        "nl,Special Assistant,,,,\n"
    )
    return Offices(tmp_path)


def test_positions_become_offices_in_plain_english(offices):
    assert offices.office("nl", "Prime Minister").title == "Prime Minister of the Netherlands"
    assert offices.office("nl", "minister of Tulips").title == "Minister of Tulips"
    assert offices.office("nl", "Special Assistant") is None
    assert offices.office("nl", "member of the Provincial Council") is None


def record(position: str, start: str, end: str, **more: str) -> Record:
    fields = {"place": "", "party": "", "state": "2022-07", "url": "https://www.wikidata.org/wiki/Q1"} | more
    return Record(ADA.enwiki, "Q1", (ADA.enwiki,), "1950-01-01", "", "nl", position, start=start, end=end, **fields)


def test_a_seat_held_since_the_oldest_term_collected_has_no_known_start(offices):
    [role] = roles_of(ADA, [record("Member of the House", "1999-01-06", "2005-01-03")], offices)
    assert (role.start, role.end) == ("", "2005-01-03")


def test_an_open_role_is_known_up_to_the_date_of_the_data_only(offices):
    [role] = roles_of(ADA, [record("Prime Minister", "2021-06-13", "")], offices)
    assert (role.end, role.known_until) == ("", "2022-07")


def test_an_open_role_that_a_later_office_follows_is_known_up_to_that_only(offices):
    moved_on = [record("Mayor of Tulips", "2001", ""), record("Prime Minister", "2005-03-01", "2009-03-01")]
    mayor = roles_of(ADA, moved_on, offices)[0]
    assert (mayor.end, mayor.known_until) == ("", "2005-03-01")


def test_an_alias_has_more_than_one_word_and_drops_initials_and_jr():
    found = aliases("Ada B. Example Jr.", ["Ada", "Ada B. Example Jr."])
    assert found == ["Ada Example Jr.", "Ada B. Example", "Ada Example"]


def test_a_person_without_wikidata_id_cites_the_file(offices):
    found = person_of(
        ADA, [Record(ADA.enwiki, "", (), "1900", "", "us", "President", "", "", "1950", "", "2026", CONGRESS_URL)]
    )
    assert (found.wikidata, found.url, found.born) == ("", CONGRESS_URL, "1900")


def role(title: str, start: str, end: str, basis: str = "data", place: str = "") -> Role:
    return Role(ADA.enwiki, title, "", place, "", start, end, "2022-07", basis, "2022-07", "https://example.org/")


def test_a_hand_row_takes_the_place_of_the_data_that_it_overlaps():
    data = [role("Mayor", "2010-01-01", ""), role("Mayor", "2000-01-01", "2004-01-01")]
    hand = [role("Mayor", "2010-01-01", "2024-01-01", "editorial")]
    assert not_covered(data, hand, []) == data[1:]
    assert disagreeing(data, hand, []) == []


def test_seats_of_several_districts_cover_one_role_of_the_data():
    data = [role("Representative", "2011-01-05", "2023-01-03")]
    first = role("Representative", "2011-01-05", "2013-01-03", "editorial", "11th")
    second = role("Representative", "2013-01-03", "2023-01-03", "editorial", "16th")
    assert not_covered(data, [second, first], []) == disagreeing(data, [second, first], []) == []
    assert disagreeing(data, [second], []) == data


def test_a_listed_difference_settles_a_disagreement_and_leaves_the_data_out():
    data = [role("Mayor", "2010-01-01", "2014-01-01")]
    hand = [role("Mayor", "2010-03-01", "2014-01-01", "editorial")]
    listed = [Difference(ADA.enwiki, "Mayor", "2010-01-01", "2014-01-01", "sworn in later")]
    assert disagreeing(data, hand, []) == data
    assert disagreeing(data, hand, listed) == []
    assert not_covered(data, [], listed) == []
