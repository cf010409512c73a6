from __future__ import annotations

from dataclasses import replace

import pytest

from sidelight.kinds.claim import CLAIM, ClaimCard
from sidelight.kinds.claim.claim_type import claim_type
from sidelight.kinds.claim.match import Checks
from sidelight.kinds.claim.type_model import TypedClaim, types_by_meaning
from sidelight.knowledge.base import Knowledge
from sidelight.link import link
from sidelight.model import Silence
from tests.quality.claims_shown import KNOWLEDGE
from tests.server.kinds.claiming import claims
from tests.server.read.reading import reading

FACT = "The ministry paid {} million euros to a firm that belongs to the minister's brother."


def only(text, *known):
    [claim] = claims(text, *known)
    return claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The jobless rate in Velmar is the highest since 1998.", "record"),
        ("No other country in the league spends as little.", "record"),
        ("The fire was caused by a faulty heater that nobody had repaired.", "causal"),
        ("Rents in the capital rose by 9 percent last year.", "quantity"),
        ("About a third of the pupils have no book of their own.", "quantity"),
        ("The city council closed two libraries in March.", "event"),
        ("The mayor denied that the city had closed any library.", "attribution"),
        ("Campaigners called for the minister to resign.", "attribution"),
        ("Foreigners may not own farm land.", "other"),
    ],
)
def test_the_type_is_what_one_would_check_first(sentence, expected):
    assert claim_type(sentence, reported=False) == expected


def test_without_vectors_the_rules_tell_the_type():
    claim = TypedClaim("The mayor denied that the city had closed any library.", reported=True)
    assert types_by_meaning(None, [claim]) == ["attribution"]


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("Police: The ministry paid three million euros to that firm in May", "Police", "quotes"),
        ("The ministry paid three million euros to that firm in May – study", "study", "quotes"),
        ("Budget row: The ministry paid three million euros to that firm in May", None, "asserts"),
        ("14:05 – The ministry paid three million euros to that firm, the union says.", "the union", "quotes"),
        ("As Maria Holm has pointed out, the ministry paid that firm three million euros.", "Maria Holm", "quotes"),
        ("The ministry was accused by the union of paying that firm three million euros.", "the union", "quotes"),
        ("The Post quoted Maria Holm as saying the ministry paid the firm 3 million.", "Maria Holm", "quotes"),
        (
            "The union said it was sorry. It added that the ministry paid the firm 3 million euros.",
            "The union",
            "quotes",
        ),
        ("The court was told the ministry paid three million euros to that firm.", None, "asserts"),
        ("“We did not pay that firm three million euros in May,” Maria Holm said.", "Maria Holm", "denies"),
    ],
)
def test_who_says_it_in_other_forms_of_news(text, speaker, stance):
    claim = claims(text, "Maria Holm")[-1]
    assert (claim.speaker.text if claim.speaker else None, claim.stance) == (speaker, stance)


def test_a_pronoun_speaks_for_the_last_speaker():
    text = "“We saw the contract,” said union leader Maria Holm. The ministry paid the firm 3 million euros, she said."
    assert [claim.speaker and claim.speaker.text for claim in claims(text, "Maria Holm")][-1] == "Maria Holm"


def test_a_quotation_without_a_speaker_goes_on_from_the_one_before():
    text = "“We have seen the contract,” Maria Holm said.\n\n“The ministry paid the firm 3 million euros in May.”"
    assert [claim.speaker and claim.speaker.text for claim in claims(text, "Maria Holm")][-1] == "Maria Holm"


def test_the_article_itself_says_what_nobody_else_says():
    claim = only(FACT.format(3))
    assert claim.speaker is None
    assert (claim.stance, claim.hedged, claim.type) == ("asserts", False, "quantity")


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        (
            "Maria Holm said that the ministry had paid three million euros to her brother's firm.",
            "Maria Holm",
            "quotes",
        ),
        ("“The ministry paid three million euros to that firm,” Maria Holm said.", "Maria Holm", "quotes"),
        ("The inquiry found that the ministry had paid three million euros to that firm.", "The inquiry", "quotes"),
        ("The ministry paid three million euros to that firm, officials said.", "officials", "quotes"),
        ("Maria Holm denied that the ministry had paid three million euros to the firm.", "Maria Holm", "denies"),
        ("Maria Holm falsely claimed that the ministry had paid three million euros to it.", "Maria Holm", "checks"),
        ("Figures show that the ministry paid three million euros to that firm.", None, "asserts"),
        (
            "The ministry paid three million euros to that firm, said union leader Maria Holm, who has the books.",
            "Maria Holm",
            "quotes",
        ),
        (
            "The ministry paid three million euros to that firm, its former auditor, Maria Holm, told the inquiry.",
            "Maria Holm",
            "quotes",
        ),
        (
            "The ministry paid three million euros to that firm, according to two people familiar with the deal.",
            "two people familiar with the deal",
            "quotes",
        ),
        (
            "The ministry paid three million euros to that firm in May, an audit by the court found in June.",
            "an audit by the court",
            "quotes",
        ),
        (
            "A spokeswoman for the firm disputed that the ministry had paid it three million euros.",
            "A spokeswoman for the firm",
            "denies",
        ),
        (
            "It is simply not true that the ministry paid three million euros to it, Maria Holm told the inquiry.",
            "Maria Holm",
            "denies",
        ),
        ("In fact the ministry paid three million euros to that firm in May.", None, "checks"),
        ("The claim that the ministry paid three million euros to that firm is false.", None, "checks"),
        ("The ministry, bank filings show, paid three million euros to that firm.", None, "asserts"),
        ("By the union's count, the ministry paid three million euros to 40 firms.", "the union", "quotes"),
        (
            "In the view of Maria Holm, the ministry paid three million euros to that firm in May.",
            "Maria Holm",
            "quotes",
        ),
        (
            "The union's own figures show that the ministry paid three million euros to that firm.",
            "The union",
            "quotes",
        ),
        (
            "Maria Holm handed over the books, and accused the ministry of having paid three million euros to it.",
            "Maria Holm",
            "quotes",
        ),
        ("The memo puts the payments of the ministry to that firm at three million euros.", "The memo", "quotes"),
        ("Not so, says Maria Holm, whose ministry paid three million euros to that firm.", "Maria Holm", "denies"),
    ],
)
def test_who_says_it_and_how(text, speaker, stance):
    claim = only(text, "Maria Holm")
    assert (claim.speaker.text if claim.speaker else None, claim.stance) == (speaker, stance)
    if claim.speaker:
        assert text[claim.speaker.start : claim.speaker.end] == speaker


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The ministry reportedly paid three million euros to the firm.", True),
        ("The firm is believed to have paid three million euros to the ministry.", True),
        ("The ministry paid about three million euros to the firm in May 2019.", False),
    ],
)
def test_reserve_is_told(text, hedged):
    assert only(text).hedged is hedged


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Maria Holm said that the ministry had paid three million euros to the firm.",
            "the ministry had paid three million euros to the firm",
        ),
        (
            "However, the ministry paid three million euros to the firm.",
            "the ministry paid three million euros to the firm",
        ),
        (
            "Although the ministry paid 3 million euros to his brother's firm, it seems that nobody should worry.",
            "the ministry paid 3 million euros to his brother's firm",
        ),
        (
            "Although the ministry paid 3 million euros to the firm, the bank of the state paid it 4 million.",
            "Although the ministry paid 3 million euros to the firm, the bank of the state paid it 4 million",
        ),
        (
            '"Three million," the ministry paid the firm of the president in May 2019.',
            '"Three million," the ministry paid the firm of the president in May 2019',
        ),
    ],
)
def test_the_statement_is_what_can_be_checked(text, statement):
    assert only(text, "Maria Holm").text == statement


def test_a_pronoun_is_resolved_where_only_one_person_can_be_meant():
    text = "Maria Holm leads the party. She voted against the tax bill in the senate in 2019."
    assert claims(text, "Maria Holm")[-1].text == "Maria Holm voted against the tax bill in the senate in 2019"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Maria Holm sat in the senate. In 2019, she voted against the tax bill of the ministry.",
            "In 2019, Maria Holm voted against the tax bill of the ministry",
        ),
        (
            "Maria Holm told the court on Monday that she had paid three million euros to her brother's firm.",
            "Maria Holm had paid three million euros to her brother's firm",
        ),
    ],
)
def test_a_pronoun_is_resolved_after_words_of_time_and_in_reported_clauses(text, statement):
    assert claims(text, "Maria Holm")[-1].text == statement


def test_a_pronoun_stays_where_two_may_be_meant():
    text = "Maria Holm met Clara Voss. She voted against the tax bill in the senate in 2019."
    assert claims(text, "Maria Holm", "Clara Voss")[-1].text.startswith("She voted")


@pytest.mark.parametrize(
    "text",
    [
        "Edward Holm leads the party. She voted against the tax bill in the senate in 2019.",
        "Mr. Chris Holm leads the party. Her party voted against the tax bill in the senate in 2019.",
        "“Chris Holm cannot mend it,” she said. Her party voted against the tax bill in the senate in 2019.",
    ],
)
def test_a_pronoun_stays_where_nobody_named_can_be_meant(text):
    assert claims(text, "Edward Holm", "Chris Holm")[-1].text.startswith(("She voted", "Her party"))


def test_a_pronoun_is_resolved_to_the_one_of_two_whose_it_can_be():
    text = "Maria Holm met Edward Voss. She voted against the tax bill in the senate in 2019."
    assert claims(text, "Maria Holm", "Edward Voss")[-1].text.startswith("Maria Holm voted")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Norvek Energy owns the mill. In 2019 the company, which has 40 workers, paid the mayor 3 million euros.",
            "In 2019 Norvek Energy, which has 40 workers, paid the mayor 3 million euros",
        ),
        (
            "Norvek Energy owns the mill. It paid the mayor of the town 3 million euros in 2019.",
            "Norvek Energy paid the mayor of the town 3 million euros in 2019",
        ),
        (
            "Norvek Energy owns the mill. Its auditors hid losses of 3 million euros in 2019.",
            "Norvek Energy’s auditors hid losses of 3 million euros in 2019",
        ),
        (
            "The finance ministry said that it had paid 3 million euros to the firm in 2019.",
            "The finance ministry had paid 3 million euros to the firm in 2019",
        ),
        (
            "Maria Holm and her brother Edward own the mill. They paid the mayor of the town 3 million euros in 2019.",
            "Maria Holm and her brother Edward paid the mayor of the town 3 million euros in 2019",
        ),
    ],
)
def test_a_body_is_named_where_only_one_can_be_meant(text, statement):
    assert claims(text, "Maria Holm")[-1].text == statement


@pytest.mark.parametrize(
    "text",
    [
        "Norvek Energy and Belmont Transit own the mill. The company paid the mayor 3 million euros in 2019.",
        "Norvek Energy owns the mill. It lost a third of its value in 2019, 3 million euros.",
        "Norvek Energy owns the ship. Its crew paid the mayor of the town 3 million euros in 2019.",
        "The finance ministry said that it had become clear that 3 million euros were paid to the firm in 2019.",
    ],
)
def test_a_body_stays_as_it_is_called_where_another_thing_may_be_meant(text):
    assert claims(text)[-1].text in text


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Vaccines, a leaflet claimed, reportedly cause strokes in young men.",
            "Vaccines reportedly cause strokes in young men",
        ),
        (
            "The mines in the north, campaigners say, have poisoned the drinking water of 300,000 people since 2015.",
            "The mines in the north have poisoned the drinking water of 300,000 people since 2015",
        ),
        (
            "The ministry paid three million euros to the firm, the bank said, after the mayor had asked for it.",
            "The ministry paid three million euros to the firm, the bank said, after the mayor had asked for it",
        ),
    ],
)
def test_reporting_words_are_cut_out_where_the_statement_goes_on_behind_them(text, statement):
    assert only(text).text == statement


def test_only_the_best_eight_of_a_short_article_are_shown():
    found = claims("\n".join(FACT.format(number) for number in range(2, 22)))
    assert len(found) == 8
    assert [claim.spans[0] for claim in found] == sorted(claim.spans[0] for claim in found)


def test_a_repeat_is_no_second_claim():
    assert len(claims(f"{FACT.format(3)}\n{FACT.format(3)}")) == 1


def test_an_article_of_opinions_has_no_claims():
    assert claims("I love this town. We should all be proud of it. What a wonderful place to live!") == []


def test_every_claim_stands_in_the_text():
    text = f"“{FACT.format(3)}” 🙂 said Maria Holm.\n\nBut {FACT.format(4)}"
    read = reading(text, "Maria Holm")
    for claim in CLAIM.find(read, link(read, Knowledge(())), Knowledge(())):
        place = claim.spans[0]
        assert 0 <= place.start < place.end <= len(text)
        assert "million euros" in place.of(text)


@pytest.mark.parametrize(("score", "shown"), [(0.3, Silence), (0.7, ClaimCard)])
def test_what_the_second_look_refuses_is_a_silence(score, shown):
    text = FACT.format(3)
    outcome = CLAIM.build(only(text), Checks(score, "event", (), None, (), "2020-01-01"), reading(text))
    assert isinstance(outcome, shown)
    if isinstance(outcome, Silence):
        assert outcome.reason == "low_confidence"


@pytest.mark.parametrize(
    ("standing", "score", "shown"),
    [("in doubt", 0.6, Silence), ("in doubt", 0.7, ClaimCard), ("if checked", 0.9, Silence)],
)
def test_what_words_leave_in_doubt_needs_a_surer_second_look_or_a_check(standing, score, shown):
    text = FACT.format(3)
    claim = replace(only(text), standing=standing)
    assert isinstance(CLAIM.build(claim, Checks(score, "event", (), None, (), "2020-01-01"), reading(text)), shown)


def test_words_leave_a_claim_in_doubt_only_where_its_meaning_can_be_looked_at():
    doubtful = reading("Nobody told the tenants about the sale of the house. It rained. The cat slept on the sofa.")
    by_meaning, by_words = (CLAIM.find(doubtful, link(doubtful, known), known) for known in (KNOWLEDGE, Knowledge(())))
    assert [claim.standing for claim in by_meaning] == ["in doubt"]
    assert by_words == []


@pytest.mark.parametrize(
    ("text", "speaker", "stance", "statement"),
    [
        (
            "Output in Britain grew 0.4 percent in May, the Office for National Statistics said.",
            "Office for National Statistics",
            "quotes",
            "Output in Britain grew 0.4 percent in May",
        ),
        (
            "Childhood vaccines do not cause autism, the health agency repeated on Monday.",
            "the health agency",
            "quotes",
            "Childhood vaccines do not cause autism",
        ),
        (
            "A viral post claims that 5G towers spread the coronavirus; this is false, health officials said.",
            "A viral post",
            "checks",
            "5G towers spread the coronavirus",
        ),
    ],
)
def test_who_says_it_how_and_what_is_left_of_it(text, speaker, stance, statement):
    [claim] = claims(text, "Office for National Statistics")
    assert (claim.speaker and claim.speaker.text, claim.stance, claim.text) == (speaker, stance, statement)


def test_it_speaks_for_the_body_that_the_sentence_before_opens_with():
    text = (
        "The plant dumped sewage on 212 days last year, the regulator said. The company, which serves 2 million people,"
        " was fined £4.5m. It denied that it had ignored the law."
    )
    denial = claims(text)[-1]
    assert denial.stance == "denies"
    assert denial.speaker is not None
    assert denial.speaker.text == "The company"


def test_he_is_nobody_named_where_somebody_without_a_name_is_spoken_for():
    text = (
        "“The budget was cut by 40 percent,” Senator Paul Rask said of the governor."
        " The governor's office denied that he had taken $2 million from the developer."
    )
    assert "Rask" not in claims(text, "Paul Rask")[-1].text
