"""Whom the names of an article mean, on short articles of our own."""

from __future__ import annotations

import pytest

from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.format import MOST_BEARERS
from sidelight.link import link
from sidelight.model import Link, Links
from tests.server import people
from tests.server.people import KNOWLEDGE, Table, read_marked

TREASURER = people.role("Treasurer of Port Town", "2020-01-01", None, of="Port Town")


def links(marked: str, published: str | None = "2024-10-18", knowledge: Knowledge = KNOWLEDGE) -> Links:
    return link(read_marked(marked, published), knowledge)


def only(marked: str, published: str | None = "2024-10-18", knowledge: Knowledge = KNOWLEDGE) -> Link:
    [found] = links(marked, published, knowledge).people
    return found


@pytest.mark.parametrize(
    ("marked", "published", "who"),
    [
        # A full name, alone or with fitting words.
        ("<Keir Starmer> spoke in Leeds.", "2024-10-18", people.STARMER),
        ("<GOP Sen.|Tom Cotton> answered on X.", "2024-10-18", people.COTTON),
        ("<Ex-Labour MP|Jonathan Ashworth> flew to Chicago.", "2024-10-18", people.ASHWORTH),
        ("<then-GOP Rep.|Lee Zeldin> of New York signed.", "2024-10-18", people.ZELDIN),
        ("<Obama Secretary of State|John Kerry> was told.", "2024-10-18", people.KERRY),
        ("A plea by <John F. Kerry> was heard.", "2024-10-18", people.KERRY),
        ("TALKS WITH <BENJAMIN NETANYAHU> FAIL", "2024-10-18", people.NETANYAHU),
        ("<Abraham Lincoln> stands in marble.", "2024-10-18", people.LINCOLN),
        # A last name with an office that only one bearer held.
        ("Vote for <President|Trump>.", "2024-10-18", people.TRUMP),
        ("Vote for <former President|Trump>.", "2024-10-18", people.TRUMP),
        ("<Sen.|Cotton> objected.", "2024-10-18", people.COTTON),
        ("<Prime Minister|Starmer> flew home.", "2024-10-18", people.STARMER),
        ("<Israeli Prime Minister|Netanyahu> flew home.", "2024-10-18", people.NETANYAHU),
        # The date parts father and son, and two of one name.
        ("<President|Bush> signed the bill.", "2007-01-04", people.BUSH),
        ("<President|Bush> signed the bill.", "1990-01-04", people.BUSH_SENIOR),
        ("<President|George Bush> signed the bill.", "1990-01-04", people.BUSH_SENIOR),
        ("<Rep.|Mike Rogers> voted no.", "2024-10-18", people.ROGERS_OF_ALABAMA),
        # So does the place.
        ("<Rep.|Mike Rogers>, R-Ala., voted no.", "2012-05-01", people.ROGERS_OF_ALABAMA),
        ("<Rep.|Mike Rogers> (R-MI) voted no.", "2012-05-01", people.ROGERS_OF_MICHIGAN),
        ("<Rep.|Mike Rogers> of Michigan voted no.", "2012-05-01", people.ROGERS_OF_MICHIGAN),
        ("<Mike Rogers>, the Michigan Republican, voted no.", "2012-05-01", people.ROGERS_OF_MICHIGAN),
    ],
)
def test_somebody_known_is_linked(marked, published, who):
    found = only(marked, published)
    assert found.state == "confirmed"
    assert found.entity == who
    assert found.candidates[0].entity == who
    assert 0.7 <= found.confidence <= 1


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        # Nobody of the name.
        ("<Sofia Quillfeather> wrote the post.", "2024-10-18"),
        # Another calling.
        ("<John Kerry>, a nurse from Leeds, won the raffle.", "2024-10-18"),
        ("Leeds nurse <John Kerry> won the raffle.", "2024-10-18"),
        ("<Tom Cotton>, the striker of Rovers, scored twice.", "2024-10-18"),
        ("<Tom Cotton> is a bus driver in Hull.", "2024-10-18"),
        # Of no public interest.
        ("Local man <Keir Starmer> won the marrow contest.", "2024-10-18"),
        ("<Keir Starmer>, 62, of Mill Lane, was fined for speeding.", "2024-10-18"),
        ("<Keir Starmer>, who runs the bakery in Dunmore, baked 300 loaves.", "2024-10-18"),
        # Another office, another country, another age.
        ("<Mayor|Tom Cotton> cut the ribbon in Leeds.", "2024-10-18"),
        ("<Australian Senator|Tom Cotton> objected.", "2024-10-18"),
        ("<Tom Cotton>, 19, was unhurt.", "2024-10-18"),
        ("The 71-year-old <Tom Cotton> was unhurt.", "2024-10-18"),
        ("The head of the choir, <Tom Cotton>, sang.", "2024-10-18"),
        ("<Tom Cotton>, a choral director at Trinity Music, sang.", "2024-10-18"),
        # Not born then; dead for a century and speaking.
        ("<Adam Schiff> was fined for poaching.", "1913-04-02"),
        ("<Abraham Lincoln> told us: “I have lost my umbrella.”", "2024-10-18"),
        # Another part of the name.
        ("<John Q. Kerry> sold the boat.", "2024-10-18"),
        ("<Donald Trump Jr.> sold the boat.", "2024-10-18"),
        # A last name alone, a first name alone, an office that no bearer had.
        ("<Cotton> objected.", "2024-10-18"),
        ("<Keir> objected.", "2024-10-18"),
        ("<Mr|Cotton> objected.", "2024-10-18"),
        ("<Gov.|Cotton> objected.", "2024-10-18"),
        ("<President|Cotton> objected.", "2024-10-18"),
        # A thing.
        ("The USS <Abraham Lincoln> sailed.", "2024-10-18"),
        ("<Abraham Lincoln> High School reopened.", "2024-10-18"),
    ],
)
def test_an_unknown_person_is_never_a_namesake(marked, published):
    found = only(marked, published)
    assert (found.state, found.entity, found.candidates) == ("nil", None, ())


@pytest.mark.parametrize(
    ("marked", "published"),
    [
        ("<Mike Rogers> voted no.", "2012-05-01"),
        ("<Rep.|Mike Rogers> voted no.", "2012-05-01"),
        ("<Republican Rep.|Mike Rogers> voted no.", None),
    ],
)
def test_two_close_candidates_are_both_named(marked, published):
    found = only(marked, published)
    assert found.state == "ambiguous"
    assert found.entity is None
    assert {c.entity.id for c in found.candidates} == {people.ROGERS_OF_ALABAMA.id, people.ROGERS_OF_MICHIGAN.id}


def test_an_undated_article_does_not_tell_two_presidents_apart():
    found = only("<President|Bush> signed the bill.", None)
    assert found.state == "ambiguous"
    assert {candidate.entity for candidate in found.candidates} == {people.BUSH, people.BUSH_SENIOR}


@pytest.mark.parametrize(
    ("age", "published", "state"),
    [
        # Somebody whose death came later had an age like anybody, and an obituary gives the age at death.
        (52, "1979-05-01", "confirmed"),
        (59, "1986-03-05", "confirmed"),
        (30, "1979-05-01", "nil"),
        # A namesake of that age, long after.
        (59, "1999-05-01", "nil"),
    ],
)
def test_the_age_that_the_text_gives_must_be_one_the_person_had(age, published, state):
    palme = people.person(
        "Q53713", "Olof Palme", born="1927-01-30", died="1986-02-28", description="Swedish politician"
    )
    found = only(f"<Olof Palme>, {age}, was remembered in Malmö.", published, Knowledge((Table(palme),)))
    assert found.state == state


def test_a_link_holds_every_place_the_fullest_first():
    reading = read_marked(
        "COTTON SPEAKS OUT\nYesterday <Cotton> spoke. <GOP Sen.|Tom Cotton> was angry. <Sen.|Cotton>’s aides were not. "
        "<Tom> smiled."
    )
    [found] = link(reading, KNOWLEDGE).people
    assert [span.of(reading.article.text) for span in found.mention.spans] == ["Tom Cotton", "Cotton", "Cotton", "Tom"]
    assert found.surface == "Tom Cotton"
    assert found.titles == ("GOP Sen.", "Sen.")


def test_a_nickname_of_initials_joins_its_person():
    [found] = links("<Alexandria Ocasio-Cortez> came. <AOC> left. <Rep.|Ocasio-Cortez> returned.").people
    assert (found.entity, len(found.mention.spans)) == (people.OCASIO_CORTEZ, 3)


def test_a_name_recorded_under_another_given_name_is_found():
    [found] = links("<Senator|Thomas Cotton> of Arkansas objected.").people
    assert found.entity == people.COTTON


def test_company_counts_for_a_candidate():
    alone = only("<Mike Rogers> spoke.", "2024-10-18")
    beside = links("<Mike Rogers> spoke. <GOP Sen.|Tom Cotton> listened. <President|Trump> did not.", "2024-10-18")
    assert alone.state == beside.people[0].state == "ambiguous"
    assert beside.people[0].confidence > alone.confidence


# Long enough to show that politics is left out, and in another country.
_ELSEWHERE = (
    "The choir of Ghent in Belgium sang an evening of old songs in the crowded harbour hall, and the audience joined "
    "in after every verse until the lamps went out. Bakers brought warm bread, children slept on coats, somebody lost "
    "a violin and found two. Between the pieces the conductor told how the parts were copied by hand during one wet "
    "winter, page after page, while rain beat on the roof of the mill where they rehearsed. Nobody minded wrong notes; "
    "everybody minded the draught. At last the oldest tenor stood up, bowed, thanked his neighbours for their patience "
    "and promised another evening next spring, with more bread, fewer verses and a proper stove. "
)


def test_a_politician_is_doubted_in_an_article_that_has_nothing_to_do_with_politics():
    assert only("<Tom Cotton> waited.").state == "confirmed"
    assert only(f"{_ELSEWHERE}<Tom Cotton> sang.").state == "nil"
    assert only(f"{_ELSEWHERE}<Sen.|Tom Cotton> sang.").state == "confirmed"
    # Household names are met anywhere.
    assert only(f"{_ELSEWHERE}A song about <Donald Trump> was left out.").state == "confirmed"


def test_without_knowledge_everybody_is_nobody_known():
    assert [found.state for found in links("<Tom Cotton> met <Keir Starmer>.", knowledge=Knowledge(())).people] == [
        "nil",
        "nil",
    ]


def test_a_source_that_cannot_be_asked_by_last_name_is_not():
    class OnlyByName:
        candidates = Table.candidates
        entities = Table.entities
        scan = Table.scan
        _people = (people.COTTON,)

    knowledge = Knowledge((OnlyByName(),))
    assert only("<Sen.|Cotton> objected.", knowledge=knowledge).state == "nil"
    assert only("<Sen.|Tom Cotton> objected.", knowledge=knowledge).state == "confirmed"


@pytest.mark.parametrize(
    ("meant", "others"),
    [
        # Called as the text has it, before others who are better known; better known by far, before others so called.
        (people.person("Q1", "Tom Cotton", TREASURER, prior=0.4), ("Thomas Cotton", 0.6)),
        (people.person("Q1", "Thomas Cotton", TREASURER, prior=0.9), ("Tom Cotton", 0.1)),
    ],
)
def test_the_likeliest_of_many_who_bear_some_form_of_the_name_is_weighed(meant, others):
    label, prior = others
    crowd = [people.person(f"Q{n}", label, prior=prior, description="painter") for n in range(2, 52)]
    knowledge = Knowledge((Table(meant, *crowd),))
    assert only("<Treasurer|Tom Cotton> of Port Town resigned.", knowledge=knowledge).entity == meant


def test_of_each_name_no_more_records_are_read_than_could_be_told_apart():
    class Counting(Table):
        read = 0

        def entities(self, ids):
            self.read += len(ids)
            return super().entities(ids)

    forms = ("Tom Cotton", "Thomas Cotton", "Tommy Cotton")
    table = Counting(*(people.person(f"Q{n}", forms[n % 3]) for n in range(90)))
    only("<Tom Cotton> resigned.", knowledge=Knowledge((table,)))
    assert table.read == MOST_BEARERS


def test_an_article_without_people_has_no_links():
    assert links("Rain is expected.").people == ()


def test_why_tells_the_candidates_apart():
    found = only("<Rep.|Mike Rogers> voted no.", "2012-05-01")
    assert {candidate.why for candidate in found.candidates} == {
        "United States Representative, Alabama's 3rd congressional district",
        "United States Representative, Michigan's 8th congressional district",
    }


@pytest.mark.parametrize("name", ["Prince Osric", "Osric Quarrell"])
def test_what_a_ruling_house_or_a_birth_record_calls_somebody_is_a_name_of_their_own(name: str):
    duke = people.person(
        "Q9", "Osric, Duke of Norland", aliases=("Prince Osric", "Osric Quarrell"), prior=0.95,
        description="younger son of the king",
    )  # fmt: skip
    words = " ".join(f"word{number}" for number in range(120))
    assert only(f"<{name}> waved. {words}.", knowledge=Knowledge((Table(duke),))).entity == duke
