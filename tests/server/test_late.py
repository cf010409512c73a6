"""Mentions that wait for live sources: what is ready goes first, and what nobody knows stays as the packs have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sidelight.knowledge.base import Knowledge, Question, Told, WasChecked, WhoIs
from sidelight.live.factcheck_tools.found import FoundReviews
from sidelight.live.wikidata.found import FoundPeople
from sidelight.model import AnswerProblem, Card, ClaimReview, Silence
from sidelight.pipeline import Outcome, explain
from tests.server.people import person, role
from tests.server.test_pipeline import article

PROBLEM = AnswerProblem(code="source_timeout", title="A live source took too long: X", detail=None)
TEXT = (
    "Angela Merkel spoke in Berlin on Friday. Tobias Quillfeather, a nurse from Leeds, listened. "
    "Quillfeather said that the county spent 40 million euros on bridges in 2014."
)
NURSE = person(
    "Q9000001", "Tobias Quillfeather", role("Chair of the Nurses' Union", "2014-01-01", None, of="Nurses' Union"),
    description="British nurse and trade unionist",
)  # fmt: skip
CHECK = ClaimReview(
    claim="The county spent 40 million euros on bridges in 2014",
    claimant=None, rating="True", publisher="Example Checks", url="https://checks.example.org/bridges/",
    date="2015-02-01", language="en",
)  # fmt: skip


@dataclass
class Scripted:
    """Implements Live."""

    told: Told
    names: tuple[str, ...] = ("Scripted",)
    asked: list[tuple[Sequence[Question], bool]] = field(default_factory=list)

    def ask(self, questions: Sequence[Question], *, private: bool) -> Told:
        self.asked.append((questions, private))
        return self.told


Explain = Callable[[Told], tuple[list[Outcome], Scripted]]


def explained(knowledge: Knowledge, told: Told, text: str = TEXT) -> tuple[list[Outcome], Scripted]:
    live = Scripted(told)
    wired = Knowledge(knowledge.sources, knowledge.packs, live)
    return list(explain(article(text, published="2015-09-04"), wired)), live


def named(outcomes: Sequence[Outcome]) -> list[tuple[str, str]]:
    """Kind and state or reason, or the code of a problem, in the order in which they came."""
    words = {Card: "state", Silence: "reason", AnswerProblem: "code"}
    return [
        (getattr(one, "kind", "problem"), getattr(one, next(words[t] for t in words if isinstance(one, t))))
        for one in outcomes
    ]


def test_names_and_claims_that_the_packs_leave_open_are_asked_for(knowledge: Knowledge):
    _, live = explained(knowledge, Told())
    [(questions, private)] = live.asked
    names = [one for one in questions if isinstance(one, WhoIs)]
    assert [one.name for one in names] == ["Tobias Quillfeather"]
    assert "nurse" in names[0].nearby
    assert "merkel" not in names[0].nearby
    assert any(isinstance(one, WasChecked) and "40 million" in one.statement for one in questions)
    assert private is False


def test_what_the_packs_know_comes_before_what_is_asked_for(knowledge: Knowledge):
    outcomes, _ = explained(knowledge, Told(problems=(PROBLEM,)))
    order = named(outcomes)
    assert order.index(("person", "confirmed")) < order.index(("problem", "source_timeout"))
    assert order.index(("problem", "source_timeout")) < order.index(("person", "no_record"))


def test_without_an_answer_everything_is_as_the_packs_have_it(knowledge: Knowledge):
    alone = list(explain(article(TEXT, published="2015-09-04"), knowledge))
    outcomes, _ = explained(knowledge, Told())
    assert sorted(map(repr, outcomes)) == sorted(map(repr, alone))


def test_somebody_found_gets_a_card_in_place_of_the_silence(knowledge: Knowledge):
    outcomes, _ = explained(knowledge, Told(sources=(FoundPeople({"Tobias Quillfeather": [NURSE]}),)))
    people = {one.title: one for one in outcomes if isinstance(one, Card) and one.kind == "person"}
    assert people.keys() == {"Angela Merkel", "Tobias Quillfeather"}
    assert [target.exact for target in people["Tobias Quillfeather"].targets] == ["Tobias Quillfeather", "Quillfeather"]
    assert not [one for one in outcomes if isinstance(one, Silence) and one.kind == "person"]


def test_a_check_found_reviews_the_claim(knowledge: Knowledge):
    outcomes, _ = explained(knowledge, Told(sources=(FoundReviews("Tools", [CHECK]),)))
    [claim] = [one for one in outcomes if isinstance(one, Card) and one.kind == "claim"]
    assert claim.state == "reviewed"
    assert "Example Checks" in claim.summary


def test_every_mention_is_told_of_once(knowledge: Knowledge):
    found = (FoundPeople({"Tobias Quillfeather": [NURSE]}), FoundReviews("Tools", [CHECK]))
    outcomes, _ = explained(knowledge, Told(sources=found))
    places = [(one.kind, t.start) for one in outcomes if not isinstance(one, AnswerProblem) for t in one.targets]
    assert len(places) == len(set(places))


def test_nothing_is_asked_where_the_packs_tell_all(knowledge: Knowledge):
    _, live = explained(knowledge, Told(), text="Angela Merkel spoke in Berlin on Friday.")
    assert live.asked == []


def test_people_of_the_packs_keep_their_record(knowledge: Knowledge):
    other = person("Q567", "Angela Merkel", description="somebody else's words")
    outcomes, _ = explained(knowledge, Told(sources=(FoundPeople({"Angela Merkel": [other]}),)))
    [card] = [one for one in outcomes if isinstance(one, Card) and one.title == "Angela Merkel"]
    assert "somebody else" not in card.summary
