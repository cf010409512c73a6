"""The data files as one flat sort of record: one term of one person in one position."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sidelight.packs.congress import CONGRESS_URL, PARTIES, seat

CONGRESS_STATE = "2026-06-15"
"""The day of the commit of legislators-current.yaml and executive.yaml."""
WIKIDATA_STATE = "2022-07"
"""The earliest month in which the .tsv files were collected (to January 2023): nothing after it is sure."""

TERMS = {
    "rep": "United States representative",
    "sen": "United States senator",
    "prez": "President",
    "viceprez": "Vice President",
}
WITHOUT_VOTE = "non-voting member of the House of Representatives"
TERRITORIES = {"AS", "DC", "GU", "MP", "PR", "VI"}
COMPLETE = {*TERMS.values(), WITHOUT_VOTE}
"""Positions whose every term the files about Congress hold for the people in them."""


@dataclass(frozen=True, slots=True)
class Record:
    """One term as a file holds it. Empty text is unknown; an empty end is open at `state`."""

    enwiki: str
    qid: str
    names: tuple[str, ...]
    born: str
    died: str
    country: str
    position: str
    place: str
    party: str
    start: str
    end: str
    state: str
    url: str


def read_records(data: Path) -> list[Record]:
    """Every term of the files in the folder. A file that is missing raises FileNotFoundError."""
    tables = ("officeholders.tsv", "legislators_us.tsv", "legislators_uk.tsv", "legislators_other.tsv")
    records = [record for name in tables for record in _wikidata(data / name)]
    for name in ("legislators-current.yaml", "executive.yaml"):
        records += _congress(data / name)
    return records


def by_title(records: Iterable[Record]) -> dict[str, list[Record]]:
    """The records of each English Wikipedia title, those that share only its Wikidata id included."""
    named: dict[str, list[Record]] = {}
    by_qid: dict[str, list[Record]] = {}
    for record in records:
        named.setdefault(record.enwiki, []).append(record)
        by_qid.setdefault(record.qid, []).append(record)
    named.pop("", None)
    by_qid.pop("", None)
    return {
        title: list(dict.fromkeys(own + [other for record in own for other in by_qid.get(record.qid, [])]))
        for title, own in named.items()
    }


def _wikidata(path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Record(
                enwiki=row["enwiki"],
                qid=row["qid"],
                names=(row["person"],),
                born=row["born"],
                died=row["died"],
                country=row["country"],
                position=row["position"],
                place="",
                party="",
                start=row["start"],
                end=row["end"],
                state=WIKIDATA_STATE,
                url=f"https://www.wikidata.org/wiki/{row['qid']}",
            )


def _congress(path: Path) -> Iterator[Record]:
    people = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    for person, title in zip(people, _titles(people), strict=True):
        for term in person["terms"]:
            place = seat(term["type"], term.get("state", ""), term.get("district", -1)) or ""
            yield _office(person, title, term, _position(term), place=place, party=_party(term))
        for role in person.get("leadership_roles", []):
            yield _office(person, title, role, role["title"], place="", party="")


def _office(
    person: dict[str, Any], title: str, held: dict[str, Any], position: str, *, place: str, party: str
) -> Record:
    end = held.get("end", "")
    return Record(
        enwiki=title,
        qid=person["id"].get("wikidata", ""),
        names=tuple(_names(person["name"])),
        born=person["bio"].get("birthday", ""),
        died="",
        country="us",
        position=position,
        place=place,
        party=party,
        start=held["start"],
        end=end if end <= CONGRESS_STATE else "",
        state=CONGRESS_STATE,
        url=CONGRESS_URL,
    )


def _position(term: dict[str, Any]) -> str:
    territory = term["type"] == "rep" and term["state"] in TERRITORIES
    return WITHOUT_VOTE if territory else TERMS[term["type"]]


def _titles(people: list[dict[str, Any]]) -> list[str]:
    """The Wikipedia title of each; where the file has none, the name in the form that such titles take.

    A form that two people claim (John Adams, father and son) is given to neither.
    """
    titles = [person["id"].get("wikipedia") or _title_form(person["name"]) for person in people]
    return [title if titles.count(title) == 1 else "" for title in titles]


# Titles of presidents and vice presidents that carry a middle name or its initials. The file gives no
# title before Cheney; all other titles are nickname or first name and last name.
WITH_MIDDLE = {"Nance", "Quincy"}
WITH_INITIALS = {
    ("Agard", "Wallace"),
    ("B.", "Johnson"),
    ("Baines", "Johnson"),
    ("David", "Eisenhower"),
    ("Delano", "Roosevelt"),
    ("Fitzgerald", "Kennedy"),
    ("Herbert Walker", "Bush"),
    ("S.", "Truman"),
    ("William", "Barkley"),
}


def _title_form(name: dict[str, str]) -> str:
    middle = name.get("middle", "")
    first = name.get("nickname") or name["first"]
    if middle in WITH_MIDDLE:
        return f"{first} {middle} {name['last']}"
    if (middle, name["last"]) in WITH_INITIALS:
        return f"{first} {' '.join(part[0] + '.' for part in middle.split())} {name['last']}"
    return f"{first} {name['last']}"


def _names(name: dict[str, str]) -> Iterator[str]:
    """Official form, nickname and first name with the last name, with and without the middle name."""
    firsts = [name["first"]] + ([name["nickname"]] if "nickname" in name else [])
    if "official_full" in name:
        yield name["official_full"]
    for first in firsts:
        yield f"{first} {name['last']}"
    if "middle" in name:
        yield f"{name['first']} {name['middle']} {name['last']}"


def _party(term: dict[str, Any]) -> str:
    """The party of the whole term; empty when it changed within (a role has one) or is one of before 1900."""
    if "party_affiliations" in term:
        return ""
    return PARTIES.get(term["party"], "")
