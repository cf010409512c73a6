from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sidelight.knowledge.pack import open_pack
from sidelight.model import Entity, Role
from sidelight.packs.wikidata import build_wikidata
from sidelight.text.dates import held
from tests.server.packs.wikidata.making import day, item, lines, person, statement


def words(**languages: str) -> dict[str, Any]:
    return {code.replace("_", "-"): {"language": code, "value": value} for code, value in languages.items()}


def read(folder: Path, document: dict[str, Any], *others: dict[str, Any]) -> Entity:
    (folder / "people.jsonl").write_bytes(lines(document, *others))
    build_wikidata([folder / "people.jsonl"], folder / "out", "people", as_of="2026-06-15")
    entities = open_pack(folder / "out").entities
    assert entities is not None
    [entity] = entities.entities([document["id"]])
    assert entity is not None
    return entity


@pytest.mark.parametrize(
    ("labels", "label"),
    [
        (words(en="Ann Lee", mul="Anne Lee"), "Ann Lee"),
        (words(en_gb="Ann Lee", mul="Anne Lee"), "Ann Lee"),
        (words(en_ca="Ann Lee", mul="Anne Lee"), "Ann Lee"),
        (words(mul="Anne Lee", de="Anna Lee"), "Anne Lee"),
        (words(de="Anna Lee", fr="Anne Lee"), "Anna Lee"),
    ],
)
def test_the_label_is_english_or_of_all_languages_or_of_another(tmp_path: Path, labels: Any, label: str) -> None:
    assert read(tmp_path, person("Q7100", None) | {"labels": labels}).label == label


def test_a_person_without_an_english_label_is_called_by_the_title_of_the_article(tmp_path: Path) -> None:
    known = read(tmp_path, person("Q7100", None, enwiki="Ann Lee (politician)") | {"labels": words(de="Anna Lee")})
    assert known.label == "Ann Lee"
    assert known.ids.enwiki == "Ann Lee (politician)"


def test_other_names_are_aliases_nicknames_and_names_at_birth_in_latin_script(tmp_path: Path) -> None:
    made = person(
        "Q7100",
        "Ann Lee",
        P1449=[statement({"text": "Nan", "language": "fr"})],
        P1477=[statement({"text": "Ann Maria Stone", "language": "en"})],
        P742=[statement("A. Writer")],
        P1559=[statement({"text": "Анна Ли", "language": "ru"})],
    )
    made["aliases"] = {
        "en": [{"language": "en", "value": "Annie Lee"}],
        "mul": [{"language": "mul", "value": "Ann Lee"}],
    }
    assert read(tmp_path, made).aliases == ("Annie Lee", "Nan", "Ann Maria Stone", "A. Writer")


def test_a_given_name_alone_is_no_alias(tmp_path: Path) -> None:
    made = person("Q7100", "Ann Lee", P735=[statement("Q7001")])
    made["aliases"] = {"en": [{"language": "en", "value": name} for name in ("Ann", "Annie", "Lee")]}
    assert read(tmp_path, made, item("Q7001", "Ann")).aliases == ("Annie", "Lee")
    (tmp_path / "unnamed").mkdir()
    unnamed = person("Q7100", "Ann Lee") | {"aliases": made["aliases"]}
    assert read(tmp_path / "unnamed", unnamed).aliases == ("Annie", "Lee")


@pytest.mark.parametrize(("position", "aliases"), [([statement("Q7003")], ("Lee",)), ([], ())])
def test_a_family_name_that_comes_first_is_an_alias_of_who_held_an_office(
    tmp_path: Path, position: Any, aliases: tuple[str, ...]
) -> None:
    made = person("Q7100", "Lee Ann", P735=[statement("Q7001")], P734=[statement("Q7002")], P39=position)
    others = (item("Q7001", "Ann"), item("Q7002", "Lee"), item("Q7003", "mayor"))
    assert read(tmp_path, made, *others).aliases == aliases


def test_a_flood_of_aliases_is_bounded(tmp_path: Path) -> None:
    made = person("Q7100", "Ann Lee")
    made["aliases"] = {"en": [{"language": "en", "value": f"Ann Lee the {'I' * n}"} for n in range(1, 90)]}
    assert len(read(tmp_path, made).aliases) == 40


@pytest.mark.parametrize(
    ("described", "description"),
    [
        ("Lark politician (1939-2016)", "Lark politician"),
        ("prime minister of Larkland (1969–76, 1982–86)", "prime minister of Larkland"),
        ("judge (of the High Court)", "judge (of the High Court)"),
        ("current mayor of Larkhaven", None),
        ("mayor of Larkhaven since 2019", None),
    ],
)
def test_a_description_says_nothing_that_grows_old(tmp_path: Path, described: str, description: str | None) -> None:
    made = person("Q7100", "Ann Lee") | {"descriptions": words(en=described)}
    assert read(tmp_path, made).description == description


def test_who_is_not_described_has_occupation_and_country(tmp_path: Path) -> None:
    made = person("Q7100", "Ann Lee", P106=[statement("Q7001"), statement("Q7002")], P27=[statement("Q7003")])
    others = (item("Q7001", "potter"), item("Q7002", "poet"), item("Q7003", "Larkland"))
    assert read(tmp_path, made, *others).description == "potter, poet (Larkland)"


def test_dates_come_from_the_best_rank(tmp_path: Path) -> None:
    born = [
        statement(day("1950-01-01"), rank="deprecated"),
        statement(day("1951")),
        statement(day("1952-02-02"), rank="preferred"),
    ]
    known = read(tmp_path, person("Q7100", "Ann Lee", P569=born, P570=[statement(("-0044-03-15T00:00:00Z", 11))]))
    assert (known.born, known.died) == ("1952-02-02", None)


def test_a_life_that_cannot_be_has_no_dates(tmp_path: Path) -> None:
    known = read(tmp_path, person("Q7100", "Ann Lee", P569=[statement(day("1950"))], P570=[statement(day("1940"))]))
    assert (known.born, known.died) == (None, None)


def test_the_latest_party_comes_first_and_none_is_no_party(tmp_path: Path) -> None:
    party = [
        statement("Q7001", P582=day("2001")),
        statement("Q7001", kind="novalue", P580=day("2001"), P582=day("2004")),
        statement("Q7002", P580=day("2004")),
    ]
    known = read(
        tmp_path, person("Q7100", "Ann Lee", P102=party), item("Q7001", "Old Party"), item("Q7002", "New Party")
    )
    assert known.parties == ("New Party", "Old Party")


def test_the_prior_grows_with_the_wikis_that_have_an_article(tmp_path: Path) -> None:
    def prior(folder: str, *sites: str) -> float:
        (tmp_path / folder).mkdir()
        links = {site: {"site": site, "title": "Ann Lee"} for site in sites}
        known_well = person("Q7101", "Well Known", enwiki="Well Known")
        return read(tmp_path / folder, person("Q7100", "Ann Lee") | {"sitelinks": links}, known_well).prior

    few, many = prior("few", "enwiki"), prior("many", *(f"l{n}wiki" for n in range(250)))
    assert prior("none") < few < 0.5 < 0.9 < many < 1
    assert prior("else", "commonswiki", "enwikiquote") == prior("no articles")


def test_where_nobody_has_an_article_the_prior_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, person("Q7100", "Ann Lee")).prior == 0.5


def test_a_portrait_needs_a_licence_that_no_dump_has(tmp_path: Path) -> None:
    assert read(tmp_path, person("Q7100", "Ann Lee", P18=[statement("Ann Lee.jpg")])).image is None


@pytest.fixture(scope="module")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Entity]:
    """The real documents, as of their own last changes."""
    out = tmp_path_factory.mktemp("real") / "pack"
    build_wikidata([shared / "data" / "wikidata"], out, "real")
    entities = open_pack(out).entities
    assert entities is not None
    ids = ["Q646148", "Q182397", "Q53713", "Q8413", "Q42", "Q328212"]
    return {entity.label: entity for entity in entities.entities(ids) if entity}


def on(roles: tuple[Role, ...], date: str) -> set[str]:
    return {role.title for role in roles if held(role.from_, role.to, role.known_until, date)}


@pytest.mark.parametrize(
    ("name", "date", "titles"),
    [
        ("Olof Palme", "1966-06-01", {"Minister for Communications and Regional Policy"}),
        ("Olof Palme", "1972-06-01", {"Prime Minister of Sweden"}),
        ("Olof Palme", "1979-06-01", set()),
        ("Olof Palme", "1984-06-01", {"Prime Minister of Sweden"}),
        ("Olof Palme", "1986-03-01", set()),
        ("Henning Christophersen", "1979-01-01", {"Minister of Foreign Affairs of Denmark"}),
        ("Henning Christophersen", "1983-01-01", {"Finance Minister of Denmark"}),
        ("Lars Løkke Rasmussen", "2008-01-01", {"Finance Minister of Denmark"}),
        ("Lars Løkke Rasmussen", "2009-04-06", {"Finance Minister of Denmark", "Prime Minister of Denmark"}),
        ("Lars Løkke Rasmussen", "2012-01-01", set()),
        ("Lars Løkke Rasmussen", "2016-01-01", {"Prime Minister of Denmark"}),
        ("Lars Løkke Rasmussen", "2024-01-01", {"Minister of Foreign Affairs of Denmark", "Member of the Folketing"}),
        ("Lars Løkke Rasmussen", "2026-01-01", set()),
    ],
)
def test_real_people_held_on_the_day_what_they_held(
    real: dict[str, Entity], name: str, date: str, titles: set[str]
) -> None:
    assert on(real[name].roles, date) == titles


def test_of_two_revisions_the_newer_is_read(real: dict[str, Entity], shared: Path) -> None:
    newer = json.loads((shared / "data" / "wikidata" / "Q42.json").read_bytes())
    assert real["Douglas Adams"].citation.retrieved == newer["modified"][:10]
    assert "David Agnew" in real["Douglas Adams"].aliases


def test_old_dates_are_kept_at_their_precision(real: dict[str, Entity]) -> None:
    emperor = real["Constantine the Great"]
    assert (emperor.born, emperor.died) == ("0272-02-27", "0337-05-22")
    assert {"Constantine I", "Trachala"} <= set(emperor.aliases)
