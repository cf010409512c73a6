from __future__ import annotations

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


def term(start: str, end: str, **more: Any) -> dict[str, Any]:
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
    assert str(refusal) == "0.yaml:2: has neither a Wikidata id nor a Wikipedia title"
    assert (report.read, report.used, mira is not None) == (2, 1, True)


def test_dates_that_cannot_be_are_refused(tmp_path: Path) -> None:
    report, mira = build(tmp_path, [member(term("1950-01-03", "1953-01-03"))])
    assert "before birth 1960-05-01" in report.refused[0].reason
    assert mira is None


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
