"""People whom the packs do not know, from a peer that answers as Wikidata does."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sidelight.knowledge.base import WasChecked, WhoIs
from sidelight.live import open_wikidata
from sidelight.live.source import Report
from sidelight.live.wikidata import WikidataLive
from sidelight.live.wikidata.found import FoundPeople
from sidelight.model import Entity
from sidelight.store import Store
from sidelight.text.dates import held
from tests.server.live.conftest import NURSE
from tests.server.live.peer import BROKEN, MALFORMED, MAXLAG, NOT_JSON, Peer, Reply, item, statement
from tests.server.people import named

NAME = "Tabitha Quarrender"
NEARBY = frozenset({"nurse", "painter", "spoke", "tabitha", "quarrender"})


@pytest.fixture
def opened(peer: Peer, store: Store) -> Iterator[Callable[..., WikidataLive]]:
    """Opens the source anew, as another start of the server would."""
    made: list[WikidataLive] = []

    def open_(days: float = 7) -> WikidataLive:
        made.append(open_wikidata(peer.url, "desk@news.example", 600, store, days))
        return made[-1]

    yield open_
    for one in made:
        one.close()


@pytest.fixture
def source(opened: Callable[..., WikidataLive]) -> WikidataLive:
    return opened()


def ask(
    source: WikidataLive,
    name: str = NAME,
    nearby: frozenset[str] = NEARBY,
    article: str = "",
    **options: float | bool,
) -> Report:
    until = time.monotonic() + options.get("seconds", 5)
    return source.ask([WhoIs(name, nearby, article)], until, private=bool(options.get("private")))


def people(report: Report, name: str = NAME) -> list[Entity]:
    if report.found is None:
        return []
    assert isinstance(report.found, FoundPeople)
    return named(report.found, name, 10)


def test_a_person_is_told_of_with_roles_party_and_provenance(source: WikidataLive):
    report = ask(source)
    nurse, painter = people(report)
    assert report.failure is None
    assert (nurse.id, nurse.description, nurse.parties) == (
        "Q9000001",
        "British nurse and trade unionist",
        ("Harvest Party",),
    )
    [role] = nurse.roles
    assert (role.title, role.of) == ("President of the Norland Nurses' Union", "Norland")
    assert (role.from_, role.to) == ("2015-03-01", "2021-05-31")
    today = time.strftime("%Y-%m-%d", time.gmtime())
    assert (nurse.citation.retrieved, nurse.citation.license) == (today, "CC0-1.0")
    assert role.known_until == today
    assert painter.description == "painter of harbours"


def test_only_the_name_leaves_this_machine(source: WikidataLive, peer: Peer):
    ask(source)
    assert peer.queries("search") == [NAME]
    assert {key for one in peer.asked for key in one.query} == {
        "action", "search", "language", "uselang", "type", "limit", "formatversion", "format", "maxlag", "ids", "props",
        "languages", "redirects",
    }  # fmt: skip
    assert "nurse" not in " ".join(value for one in peer.asked for value in one.query.values())
    assert all("desk@news.example" in one.headers["user-agent"] for one in peer.asked)


def test_nobody_is_told_of_by_the_name_alone(source: WikidataLive):
    assert people(ask(source, nearby=frozenset({"baker", "british", "with"}))) == []


def test_only_those_are_told_of_whom_the_article_says_something_of(source: WikidataLive):
    assert [one.description for one in people(ask(source, nearby=frozenset({"painter"})))] == ["painter of harbours"]


@pytest.mark.parametrize(
    ("description", "wikis", "article", "told"),
    [
        ("Freedonian politician", 40, "The minister lost the vote.", True),
        ("Freedonian politician", 2, "The minister lost the vote.", False),
        ("Freedonian politician", 40, "The goalkeeper saved a penalty in the final match of the season.", False),
        ("Freedonian golfer", 40, "A day of golf ended in rain.", True),
        ("Freedonian golfer", 40, "The goalkeeper saved a penalty in the final match of the season.", False),
        ("Freedonian football player", 40, "The tennis player lost the match.", False),
        (None, 40, "The minister lost the vote.", False),
    ],
)
def test_who_is_well_known_is_told_of_in_articles_that_are_about_what_they_do(
    source: WikidataLive, peer: Peer, description: str | None, wikis: int, article: str, told: bool
):
    peer.documents["Q7001"] = item("Q7001", "Odo Vantongeren", description or "") | {
        "sitelinks": {f"x{n}wiki": {"site": f"x{n}wiki", "title": "Odo Vantongeren"} for n in range(wikis)}
    }
    found = people(ask(source, name="Odo Vantongeren", nearby=frozenset({"spoke"}), article=article), "Odo Vantongeren")
    assert bool(found) is told


def test_a_name_that_only_begins_like_a_record_is_nobodys(source: WikidataLive, peer: Peer):
    assert people(ask(source, name="Tabitha Quarr"), "Tabitha Quarr") == []
    assert peer.queries("ids") == []


def test_a_name_that_too_many_bear_is_nobodys(source: WikidataLive, peer: Peer):
    peer.documents |= {f"Q93{n:05}": item(f"Q93{n:05}", "Jane Commonname", "nurse") for n in range(30)}
    assert people(ask(source, name="Jane Commonname"), "Jane Commonname") == []
    assert peer.queries("ids") == []


def test_somebody_is_found_by_an_alias_and_whatever_its_case(source: WikidataLive):
    [nurse] = people(ask(source, name="TABBY QUARRENDER"), "Tabby Quarrender")
    assert nurse.id == "Q9000001"


def test_what_is_known_already_is_not_asked_again(opened: Callable[..., WikidataLive], peer: Peer):
    first = people(ask(opened()))
    requests = len(peer.asked)
    assert people(ask(opened())) == first
    assert len(peer.asked) == requests


def test_a_name_without_bearers_is_remembered_too(source: WikidataLive, peer: Peer):
    for _ in range(2):
        assert people(ask(source, name="Tobias Quillfeather")) == []
    assert peer.queries("search") == ["Tobias Quillfeather"]


def test_in_private_nothing_is_kept(source: WikidataLive, peer: Peer):
    assert people(ask(source, private=True))
    requests = len(peer.asked)
    assert people(ask(source, private=True))
    assert len(peer.asked) == 2 * requests


def test_the_store_does_not_tell_what_was_asked(source: WikidataLive, store: Store):
    ask(source, name="Tobias Quillfeather")
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM live_lookup").fetchall()
    assert len(rows) == 1
    assert "uillfeather" not in repr(rows).lower()


def test_what_has_grown_old_is_asked_again_by_its_etag(opened: Callable[..., WikidataLive], peer: Peer):
    ask(opened(days=0))
    peer.asked.clear()
    assert people(ask(opened(days=0)))
    [search] = [one for one in peer.asked if "search" in one.query]
    assert search.headers["if-none-match"]


def test_what_has_grown_old_still_serves_while_the_source_is_down(opened: Callable[..., WikidataLive], peer: Peer):
    first = people(ask(opened(days=0)))
    peer.always = Reply(404)
    report = ask(opened(days=0))
    assert people(report) == first
    assert report.failure is not None


def test_a_redirect_leads_to_the_person_and_is_there_once(source: WikidataLive, peer: Peer):
    peer.redirects = {"Q9000005": "Q9000001"}
    peer.documents["Q9000005"] = item("Q9000005", NAME, "nurse")
    assert [one.id for one in people(ask(source))] == ["Q9000001", "Q9000002"]


def test_an_item_that_is_gone_costs_no_other(source: WikidataLive, peer: Peer):
    peer.documents["Q9000007"] = item("Q9000007", NAME, "nurse")
    peer.redirects = {"Q9000007": "Q1"}
    assert [one.id for one in people(ask(source))] == ["Q9000001", "Q9000002"]


def test_an_item_of_an_odd_shape_costs_no_other(source: WikidataLive, peer: Peer):
    peer.documents["Q9000007"] = item("Q9000007", NAME, "nurse") | {"claims": {"P31": "Q5"}}
    assert [one.id for one in people(ask(source))] == ["Q9000001", "Q9000002"]


def test_empty_maps_may_be_lists(source: WikidataLive, peer: Peer):
    peer.documents["Q9000002"] |= {"aliases": [], "sitelinks": []}
    assert len(people(ask(source))) == 2


def test_offices_beyond_fifty_are_asked_for_in_batches(source: WikidataLive, peer: Peer):
    offices = {f"Q91{n:05}": item(f"Q91{n:05}", f"warden of gate {n}", human=False) for n in range(60)}
    peer.documents |= offices
    peer.documents["Q9000001"] = NURSE | {
        "claims": NURSE["claims"] | {"P39": [statement(id_, P580=f"{1900 + n}-01-01") for n, id_ in enumerate(offices)]}
    }
    nurse = people(ask(source))[0]
    assert len(nurse.roles) == 60
    assert max(len(ids.split("|")) for ids in peer.queries("ids")) == 50


@pytest.mark.parametrize("mood", [MAXLAG, BROKEN, MALFORMED, NOT_JSON, Reply(429), Reply(after_s=1)])
def test_a_source_in_a_bad_mood_costs_its_people_and_says_so(source: WikidataLive, peer: Peer, mood: Reply):
    peer.always = mood
    report = ask(source, seconds=0.4)
    assert people(report) == []
    assert report.failure is not None
    assert "uarrender" not in str(report.failure)


def test_nobody_is_told_of_whose_offices_could_not_be_had(
    source: WikidataLive, peer: Peer, monkeypatch: pytest.MonkeyPatch
):
    answer = peer.answer
    monkeypatch.setattr(
        peer, "answer", lambda asked: MALFORMED if asked.query.get("props") == "labels|claims" else answer(asked)
    )
    report = ask(source)
    assert [one.id for one in people(report, NAME)] == []
    assert report.failure is not None


def test_claims_are_none_of_its_business(source: WikidataLive, peer: Peer):
    report = source.ask([WasChecked("Unemployment fell to 3 percent.")], time.monotonic() + 1, private=False)
    assert report == Report()
    assert peer.asked == []


@pytest.fixture
def real(peer: Peer, shared: Path) -> None:
    """Real documents; none of them comes with the items it refers to, which the peer invents names for."""
    for path in (shared / "data" / "wikidata").glob("Q*.json"):
        document = json.loads(path.read_text(encoding="utf-8"))
        if path.stem == document.get("id"):
            peer.documents[document["id"]] = document
    text = json.dumps(list(peer.documents.values()))
    for id_ in {part.split('"', 1)[0] for part in text.split('"id": "')[1:]}:
        if id_.startswith("Q") and id_[1:].isdecimal():
            peer.documents.setdefault(id_, item(id_, f"office {id_}", human=False))


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize(("day", "is_held"), [("1975-05-01", True), ("1980-05-01", False), ("1984-05-01", True)])
def test_real_documents_are_read_to_the_day(source: WikidataLive, day: str, is_held: bool):
    [palme] = people(ask(source, name="Olof Palme", nearby=frozenset({"minister"})), "Olof Palme")
    terms = [role for role in palme.roles if role.title == "Office Q687075"]
    assert any(held(role.from_, role.to, role.known_until, day) for role in terms) is is_held


@pytest.mark.usefixtures("real")
def test_a_real_document_without_an_english_label_is_found(source: WikidataLive):
    [adams] = people(ask(source, name="Douglas Adams", nearby=frozenset({"writer"})), "Douglas Adams")
    assert (adams.id, adams.born, adams.died) == ("Q42", "1952-03-11", "2001-05-11")
