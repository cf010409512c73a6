from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from sidelight.errors import KnowledgeError
from sidelight.knowledge.pack import open_pack
from sidelight.model import Entity
from sidelight.packs.legislators import build_legislators
from sidelight.packs.report import BuildReport

AS_OF = "2026-06-15"


def member(*terms: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "id": {"govtrack": 7, "wikidata": "Q7", "wikipedia": "Mira Stone (politician)"},
        "name": {
            "first": "Miranda",
            "nickname": "Mira",
            "middle": "Q.",
            "last": "Stone",
            "official_full": "Miranda Stone",
        },
        "bio": {"birthday": "1960-05-01"},
        "terms": list(terms),
        **more,
    }


def term(start: str | date, end: str | date, **more: Any) -> dict[str, Any]:
    return {"type": "rep", "start": start, "end": end, "state": "NY", "district": 12, "party": "Democrat", **more}


def build(folder: Path, *files: list[dict[str, Any]]) -> tuple[BuildReport, Entity | None]:
    paths = [folder / f"{number}.yaml" for number in range(len(files))]
    for path, people in zip(paths, files, strict=True):
        path.write_text(yaml.safe_dump(people))
    report = build_legislators(paths, folder / "out", as_of=AS_OF)
    pack = open_pack(folder / "out")
    return report, pack.entities.entities(["Q7"])[0] if pack.entities else None


def test_terms_of_one_seat_are_one_role_across_the_recess(tmp_path: Path) -> None:
    _, mira = build(tmp_path, [member(term("2021-01-03", "2023-01-03"), term("2023-01-07", "2027-01-03"))])
    assert mira is not None
    [role] = mira.roles
    assert (role.title, role.of) == ("United States Representative", "United States House of Representatives")
    assert (role.place, role.party) == ("New York's 12th congressional district", "Democratic Party")
    assert (role.from_, role.to, role.known_until) == ("2021-01-03", None, AS_OF)
    assert (mira.label, mira.aliases) == ("Mira Stone", ("Miranda Stone", "Miranda Q. Stone"))


@pytest.mark.parametrize(
    ("district", "words"),
    [(0, "at-large"), (1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (13, "13th")],
)
def test_a_district_is_named_as_its_seat(tmp_path: Path, district: int, words: str) -> None:
    _, mira = build(tmp_path, [member(term("2021-01-03", "2023-01-03", district=district))])
    assert mira is not None
    assert mira.roles[0].place == f"New York's {words} congressional district"


def test_a_party_change_makes_two_roles(tmp_path: Path) -> None:
    changes = [
        {"start": "2021-01-03", "end": "2022-03-08", "party": "Democrat"},
        {"start": "2022-03-09", "end": "2023-01-03", "party": "Independent"},
    ]
    _, mira = build(tmp_path, [member(term("2021-01-03", "2023-01-03", party_affiliations=changes))])
    assert mira is not None
    assert [(role.party, role.from_) for role in mira.roles] == [
        ("Democratic Party", "2021-01-03"),
        ("Independent", "2022-03-09"),
    ]
    assert mira.parties == ("Independent", "Democratic Party")


def test_a_person_of_two_files_is_one(tmp_path: Path) -> None:
    president = member({"type": "prez", "start": "2025-01-20", "end": "2029-01-20", "party": "Democrat"})
    president["id"] = {"govtrack": 7}
    leader = [{"title": "House Majority Whip", "chamber": "house", "start": "2021-01-03", "end": "2022-01-03"}]
    report, mira = build(tmp_path, [president], [member(term("2021-01-03", "2023-01-03"), leadership_roles=leader)])
    assert (report.read, report.used) == (2, 2)
    assert mira is not None
    assert [role.title for role in mira.roles] == [
        "House Majority Whip",
        "United States Representative",
        "President of the United States",
    ]


def test_who_cannot_be_told_from_others_is_refused(tmp_path: Path) -> None:
    nameless = member(term("2001-01-03", "2003-01-03"), id={"govtrack": 8})
    report, mira = build(tmp_path, [member(term("2021-01-03", "2023-01-03")), nameless])
    [refusal] = report.refused
    assert str(refusal) == "0.yaml:2: has neither a Wikidata id nor a Wikipedia title in these files"
    assert (report.read, report.used, mira is not None) == (2, 1, True)


def test_dates_that_cannot_be_are_refused(tmp_path: Path) -> None:
    report, mira = build(tmp_path, [member(term("1950-01-03", "1953-01-03"))])
    assert "before birth 1960-05-01" in report.refused[0].reason
    assert mira is None


def test_the_terms_of_the_first_congresses_have_no_party(tmp_path: Path) -> None:
    first = term("1789-03-04", "1791-03-03", state="PA", district=-1)
    del first["party"]
    unaffiliated = {"type": "prez", "start": "1797-03-04", "end": "1801-03-04", "party": "no party", "how": "election"}
    _, mira = build(tmp_path, [member(first, unaffiliated, bio={"gender": "F"})])
    assert mira is not None
    assert [(role.place, role.party) for role in mira.roles] == [
        ("Pennsylvania's at-large congressional district", None),
        (None, None),
    ]


@pytest.mark.parametrize(("code", "name"), [("DK", "Dakota Territory"), ("OL", "Territory of Orleans")])
def test_a_delegate_sat_for_a_territory(tmp_path: Path, code: str, name: str) -> None:
    _, mira = build(tmp_path, [member(term("2001-01-03", "2003-01-03", state=code, district=0))])
    assert mira is not None
    assert mira.roles[0].place == f"{name}'s at-large congressional district"


def test_dates_without_quotes_are_dates_too(tmp_path: Path) -> None:
    _, mira = build(tmp_path, [member(term(date(2021, 1, 3), date(2023, 1, 3)), bio={"birthday": date(1960, 5, 1)})])
    assert mira is not None
    assert (mira.born, mira.roles[0].from_) == ("1960-05-01", "2021-01-03")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": {"bioguide": "S000001"}}, "missing required field `govtrack` - at `$.id`"),
        ({"name": {"first": "Ada"}}, "missing required field `last` - at `$.name`"),
        ({"terms": []}, "length >= 1 - at `$.terms`"),
        ({"terms": [term("2021-01-03", "2023-02-31")]}, "at `$.terms[0].end`"),
        ({"terms": [term("2021-01-03", "2023-01-03", type="king")]}, "'king' - at `$.terms[0].type`"),
        ({"terms": [term("2021-01-03", "2023-01-03", state="ZZ")]}, "unknown state: 'ZZ'"),
    ],
)
def test_one_entry_that_is_off_costs_no_other(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    good = member(term("2021-01-03", "2023-01-03"))
    bad = {**good, "id": {"govtrack": 8, "wikidata": "Q8"}, **change}
    report, mira = build(tmp_path, [bad, good])
    [refusal] = report.refused
    assert (refusal.file, refusal.line) == ("0.yaml", 1)
    assert reason in refusal.reason
    assert (report.read, report.used, mira is not None) == (2, 1, True)


def test_presidents_alone_are_taken_as_far_as_they_can_be_told(shared: Path, tmp_path: Path) -> None:
    report = build_legislators([shared / "data/people/executive.yaml"], tmp_path / "out", as_of=AS_OF)
    assert (report.read, report.used) == (80, 8)
    assert {refusal.reason for refusal in report.refused} == {
        "has neither a Wikidata id nor a Wikipedia title in these files"
    }


@pytest.mark.parametrize("content", ["just words", "- 1", "a: [", "- {id: 3}"])
def test_another_file_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.yaml"
    path.write_text(content)
    with pytest.raises(KnowledgeError, match=r"other\.yaml"):
        build_legislators([path], tmp_path / "out", as_of=AS_OF)


def test_the_real_file_is_read_whole(shared: Path, tmp_path: Path) -> None:
    report = build_legislators([shared / "data/people/legislators-current.yaml"], tmp_path / "out", as_of=AS_OF)
    assert report.read == 537
    assert len(report.refused) <= 1  # one has no id but that of the file
