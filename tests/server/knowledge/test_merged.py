from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sidelight.knowledge.base import Entities, Events, FactChecks, Knowledge, SeriesSource, Surnames
from sidelight.knowledge.shelf import in_order, join
from sidelight.model import Ids
from tests.server.knowledge.making import CITED, event, make_pack, person, role, series
from tests.server.people import named

OURS = replace(CITED, name="Our newsroom")
MAYOR = role("Mayor", "2020", None)
CLERK = role("Clerk", "2010", "2019")


def joined(folder: Path, *contents: dict[str, Any]) -> Knowledge:
    """Packs in order of precedence."""
    return join([make_pack(folder, id=f"pack{i}", **content) for i, content in enumerate(contents)])


def people(knowledge: Knowledge) -> Entities:
    [source] = knowledge.of(Entities)
    return source


def test_one_person_in_two_packs_is_one_by_wikidata_id(tmp_path: Path) -> None:
    ours = person("Mira Stone-Kelly", id="Q1", roles=(MAYOR,), prior=0.9, citation=OURS)
    theirs = person("Mira Stone", "M. Stone", id="Q1", description="politician", born="1970", roles=(CLERK,))
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    [by_their_name], [by_our_name] = named(source, "Mira Stone"), named(source, "Mira Stone Kelly")
    assert by_their_name == by_our_name
    assert (by_our_name.label, by_our_name.aliases) == ("Mira Stone-Kelly", ("Mira Stone", "M. Stone"))
    assert by_our_name.roles == (MAYOR,)
    assert (by_our_name.description, by_our_name.born, by_our_name.citation) == ("politician", "1970", CITED)
    assert by_our_name.prior == 0.9


def test_one_person_in_two_packs_is_one_by_title(tmp_path: Path) -> None:
    ours = person("Mira Stone", roles=(MAYOR,))
    theirs = person("Mira Stone", id="Q1")
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    [only] = named(source, "Mira Stone")
    assert (only.id, only.roles) == ("Q1", (MAYOR,))
    assert source.entities(["enwiki:Mira Stone", "Q1"]) == [only, only]


@pytest.mark.parametrize("written", ["Mira_Stone", "mira Stone", "mira_Stone", " Mira  Stone "])
def test_a_title_is_the_same_however_it_is_written(tmp_path: Path, written: str) -> None:
    ours = person("Mira Stone", ids=Ids(wikidata=None, enwiki=written, pack=None), roles=(MAYOR,))
    theirs = person("Mira Stone", id="Q1", roles=(CLERK,))
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    [only] = named(source, "Mira Stone")
    assert (only.id, only.ids.enwiki, only.roles) == ("Q1", "Mira Stone", (MAYOR,))


def test_titles_that_differ_beyond_the_first_letter_are_two(tmp_path: Path) -> None:
    ours, theirs = person("Mira Stone"), person("Mira stone")
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    assert len(named(source, "Mira Stone")) == 2


def test_one_name_one_birthday_and_one_office_make_nobody_one_person(tmp_path: Path) -> None:
    ours = person("Mira Stone", id="Q1", born="1970-02-03", roles=(MAYOR,))
    theirs = person(
        "Mira Stone", id="Q2", born="1970-02-03", roles=(MAYOR,), ids=Ids(wikidata="Q2", enwiki=None, pack=None)
    )
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    assert {one.id for one in named(source, "Mira Stone")} == {"Q1", "Q2"}


def test_roles_come_whole_from_the_pack_that_the_setting_puts_first(tmp_path: Path) -> None:
    deputy = role("Deputy Mayor", "2015", "2020")
    mine = make_pack(tmp_path, id="mine", entities=[person("Mira Stone", id="Q1", roles=(MAYOR,))])
    built = make_pack(
        tmp_path, id="built", builder="legislators", entities=[person("Mira Stone", id="Q1", roles=(CLERK, deputy))]
    )
    for precedence, roles in ((), (MAYOR,)), (("built",), (CLERK, deputy)), (("mine", "built"), (MAYOR,)):
        source = people(join(in_order([built, mine], precedence)))
        assert named(source, "Mira Stone")[0].roles == roles


def test_a_pack_without_roles_of_somebody_leaves_them_to_the_next(tmp_path: Path) -> None:
    ours, theirs = person("Mira Stone", id="Q1"), person("Mira Stone", id="Q1", roles=(CLERK, MAYOR))
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    assert named(source, "Mira Stone")[0].roles == (CLERK, MAYOR)


def test_a_third_pack_can_tie_two_together(tmp_path: Path) -> None:
    by_title = person("Mira Stone", description="of the first pack")
    by_number = person("M. Stone", id="Q1", ids=Ids(wikidata="Q1", enwiki=None, pack=None), roles=(CLERK,))
    by_both = person("Mira Stone", id="Q1")
    source = people(joined(tmp_path, {"entities": [by_title]}, {"entities": [by_number]}, {"entities": [by_both]}))
    [only] = named(source, "Mira Stone")
    assert (only.id, only.description, only.roles) == ("Q1", "of the first pack", (CLERK,))


def test_a_last_name_finds_those_of_all_packs(tmp_path: Path) -> None:
    mira, ada = person("Mira Stone", id="Q1", roles=(MAYOR,), prior=0.4), person("Ada Stone", id="Q2", roles=(CLERK,))
    source = people(joined(tmp_path, {"entities": [mira]}, {"entities": [ada, mira]}))
    assert isinstance(source, Surnames)
    assert [one.id for one in source.surnamed(["Stone"], 5)[0]] == ["Q2", "Q1"]


def test_namesakes_stay_apart(tmp_path: Path) -> None:
    ours = person("Mira Stone", id="Q1", prior=0.3)
    theirs = person("Mira Stone", id="Q2", ids=Ids(wikidata="Q2", enwiki="Mira Stone (singer)", pack=None), prior=0.6)
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    found = named(source, "Mira Stone")
    assert [one.id for one in found] == ["Q2", "Q1"]
    assert len(source.scan("Mira Stone")) == 1


def test_a_title_does_not_join_two_wikidata_ids(tmp_path: Path) -> None:
    ours, theirs = person("Mira Stone", id="Q1"), person("Mira Stone", id="Q2", roles=(CLERK,))
    source = people(joined(tmp_path, {"entities": [ours]}, {"entities": [theirs]}))
    found = named(source, "Mira Stone")
    assert [(one.id, one.roles) for one in found] == [("Q1", ()), ("Q2", (CLERK,))]


def test_the_longest_name_of_any_pack_wins(tmp_path: Path) -> None:
    source = people(joined(tmp_path, {"entities": [person("Mira Stone")]}, {"entities": [person("Mira Stone Kelly")]}))
    text = "Mira Stone Kelly, Mira Stone"
    assert [name.span.of(text) for name in source.scan(text)] == ["Mira Stone Kelly", "Mira Stone"]


def test_an_event_comes_from_the_first_pack_that_has_it(tmp_path: Path) -> None:
    ours, theirs = event("Dock strike", "1911-04", outcome="ours"), event("Dock strike", "1911", outcome="theirs")
    fire = event("Harbour fire", "1900")
    [source] = joined(tmp_path, {"events": [ours]}, {"events": [theirs, fire]}).of(Events)
    assert source.events_named(["Dock strike"]) == [[ours]]
    assert source.events_between("1900", "1911", 5) == [fire, ours]
    assert source.events(["enwiki:Dock strike", "enwiki:Nothing"]) == [ours, None]
    assert [name.ids for name in source.scan_events("After the Dock Strike")] == [(ours.id,)]


def test_of_the_events_of_all_packs_the_best_known_stay(tmp_path: Path) -> None:
    flood, fire, war = (
        event(title, start, start, prior=prior)
        for title, start, prior in (("Flood", "1950-01", 0.3), ("Fire", "1950-02", 0.2), ("War", "1950-03", 0.9))
    )
    [source] = joined(tmp_path, {"events": [flood, fire]}, {"events": [war]}).of(Events)
    assert source.events_between("1950", "1950", 2) == [flood, war]


def test_an_event_written_by_hand_goes_first_and_the_data_add_what_it_lacks(tmp_path: Path) -> None:
    by_hand = replace(CITED, basis="editorial")
    ids = Ids(wikidata="Q9", enwiki="Dock strike", pack=None)
    data = event(
        "Dock strike", "1911", id="Q9", ids=ids, place="Larkhaven", outcome="theirs",
        aliases=("Big Strike", "the strike"), weak_aliases=("Dockers' strike", "walkout"),
    )  # fmt: skip
    hand = event(
        "Dock strike", "1911-04", citation=by_hand, outcome="ours",
        aliases=("Dockers' strike",), weak_aliases=("the strike",),
    )  # fmt: skip
    [source] = joined(tmp_path, {"events": [data]}, {"events": [hand]}).of(Events)
    [found] = source.events(["enwiki:Dock strike"])
    assert found is not None
    assert (found.id, found.ids, found.start, found.outcome) == ("Q9", ids, "1911-04", "ours")
    assert (found.place, found.citation) == (None, by_hand)
    assert found.aliases == ("Dockers' strike", "Big Strike")
    assert found.weak_aliases == ("the strike", "walkout")
    assert source.events(["Q9"]) == [found]
    assert source.events_named(["walkout", "Dockers' strike"]) == [[found], [found]]
    assert [name.ids for name in source.scan_events("After the Big Strike")] == [("Q9",)]


def test_a_series_comes_from_the_first_pack_that_has_it(tmp_path: Path) -> None:
    ours, theirs, monthly = series("a", step=0.5), series("a"), series("b", "month")
    knowledge = joined(tmp_path, {"series": [ours]}, {"series": [theirs, monthly]})
    [source] = knowledge.of(SeriesSource)
    assert source.series("a") == ours
    assert source.series_about("inflation", "Atlantis") == [monthly, ours]


def test_what_no_pack_has_is_no_source(tmp_path: Path) -> None:
    knowledge = joined(tmp_path, {"series": [series("a")]})
    assert [len(knowledge.of(kind)) for kind in (Entities, Events, FactChecks, SeriesSource)] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("precedence", "order"),
    [((), ["mine", "built", "starter"]), (("starter", "absent"), ["starter", "mine", "built"])],
)
def test_a_table_goes_first_and_the_starter_last_unless_told_otherwise(
    tmp_path: Path, precedence: tuple[str, ...], order: list[str]
) -> None:
    builders = {"starter": "starter", "built": "legislators", "mine": "table"}
    packs = [make_pack(tmp_path, id=id_, builder=builder) for id_, builder in builders.items()]
    assert [pack.manifest.id for pack in in_order(packs, precedence)] == order
