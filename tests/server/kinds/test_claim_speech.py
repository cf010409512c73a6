"""Who says a sentence and how the article takes it, in forms that news uses less often or tells by content alone."""

from __future__ import annotations

import pytest

from sidelight.kinds.claim.speech import attribute, stance
from tests.server.read.reading import reading

PAID = "the ministry paid that firm three million euros"


def told(text: str, at: int = -1) -> tuple[str | None, str]:
    """The speaker and the stance of the sentence."""
    read = reading(text, "Maria Holm", "Edward Rask")
    sentence = read.sentences[at].span
    said = attribute(sentence, read)
    speaker = said.speaker.of(read.article.text) if said.speaker else None
    return speaker, stance(sentence, said, read)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The union is adamant that {PAID}.", "The union"),
        (f"Officials are warning that {PAID}.", "Officials"),
        (f"The union's contention is that {PAID}.", "The union"),
        (f"If the union is to be believed, {PAID}.", "the union"),
        ("“Three million euros went to that firm,” was the union's answer.", "the union"),
        (f"The books are closed, and residents say that {PAID}.", "residents"),
        (f"According to the union, {PAID} “in cash”.", "the union"),
        ("The sum of three million euros was attributed to the ministry by the union.", "the union"),
        (f"As the union states in its report, {PAID}.", "the union"),
        (f"Watchdog: {PAID}", "Watchdog"),
        (f"Her family says {PAID}.", "Her family"),
        (f"Two people with knowledge of the matter said {PAID}.", "Two people with knowledge of the matter"),
        ("The mayor resigned after inspectors found that the books were missing.", "inspectors"),
        (f"The union's head, Sir Edward Rask, said {PAID}.", "Edward Rask"),
        ("The sum was put at three million euros by the union.", "the union"),
        ("Norvek Energy reported a 12 percent rise in profit on Monday.", "Norvek Energy"),
    ],
)
def test_who_says_it(text, speaker):
    assert told(text) == (speaker, "quotes")


@pytest.mark.parametrize(
    "text",
    [
        f"Maria Holm was angry about the books. “On the first of May {PAID}.”",
        f"Maria Holm spoke about the books: “On the first of May {PAID}.”",
        f"“The books are closed.\n\nIn May {PAID},” said Maria Holm.",
    ],
)
def test_a_quotation_is_whose_the_words_around_it_are_about(text):
    assert told(text) == ("Maria Holm", "quotes")


def test_a_quotation_over_several_sentences_needs_no_reporting_words():
    text = (
        "Maria Holm was angry. “On the first of May it rained. The ministry paid that firm in June. It rained again.”"
    )
    assert told(text, -2) == ("Maria Holm", "quotes")


def test_what_follows_a_quotation_in_its_sentence_is_not_said_by_whom_the_sentence_before_is_about():
    assert told("Maria Holm was angry. “Shame!” The ministry paid that firm three million euros.")[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "The firm called the report a work of fiction.",
        "The firm said the figures were riddled with errors and simply wrong.",
        "The firm does not accept the findings.",
        "The firm scoffed at the claim.",
        "“Utter nonsense,” the firm said.",
        "The firm dismissed as gossip a report that the ministry had paid it three million euros.",
    ],
)
def test_a_denial_is_told_by_what_the_claim_is_called(text):
    assert told(text)[1] == "denies"


@pytest.mark.parametrize(
    "answer",
    [
        "The firm's lawyers said that no money had changed hands.",
        "The firm insists that every euro was earned.",
        "Nothing was ever paid, Maria Holm said.",
    ],
)
def test_what_is_a_denial_after_somebodys_claim_is_none_without_one(answer):
    assert told(f"The union said that {PAID}. {answer}")[1] == "denies"
    assert told(f"It rained in the north. {answer}")[1] == "quotes"


def test_a_visa_that_is_denied_is_no_denial():
    assert told("Maria Holm said that officials had denied her brother a visa.")[1] == "quotes"


@pytest.mark.parametrize(
    "text",
    [
        "That is not what the numbers say.",
        "This needs context.",
        "No study has found such a link.",
        "The true rate is nearer nine percent.",
        "It was in fact taken in 2011.",
        "The claim does not stand up.",
        "Nonsense: they sit on permission for 300,000 homes.",
        "The minister said he had never met the donor, but photographs show the two at dinner.",
        "The union's claim is only partly true.",
    ],
)
def test_the_article_checks_a_claim_in_words_of_its_own(text):
    assert told(text)[1] == "checks"


def test_evidence_checks_the_claim_before_it():
    evidence = "Bank records show two payments of a million euros."
    assert told(f"Maria Holm said that {PAID}. {evidence}") == (None, "checks")
    assert told(f"It rained in the north. {evidence}")[1] != "checks"
