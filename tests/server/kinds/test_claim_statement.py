"""What a statement speaks of, by name where one answer is left."""

from __future__ import annotations

import pytest

from tests.server.kinds.claiming import claims

BRIBED = "paid the mayor of the town 3 million euros in 2019"
KNOWN = ("Maria Holm", "Edward Rask")


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (f"Maria Holm will not stand again.\n\nShe {BRIBED}.", f"Maria Holm {BRIBED}"),
        (f"Maria Holm was sentenced in May. The former minister {BRIBED}.", f"Maria Holm {BRIBED}"),
        (f"President Maria Holm opened the dam. The president {BRIBED}.", f"Maria Holm {BRIBED}"),
        (f"Maria Holm, 61, was arrested in May. The 61-year-old {BRIBED}.", f"Maria Holm {BRIBED}"),
        (f"The Torvik Hospital Trust runs four sites. The trust {BRIBED}.", f"The Torvik Hospital Trust {BRIBED}"),
        (f"The finance ministry answered in May. It bought gold and {BRIBED}.", "The finance ministry bought gold"),
        (f"Maria Holm and Edward Rask own the mill. Both {BRIBED}.", f"Maria Holm and Edward Rask {BRIBED}"),
        ("Germany votes in May. The country spent 3 million euros on it in 2019.", "Germany spent 3 million euros"),
        ("The port of Salina burned. The port handled 3 million tonnes in 2019.", "Salina handled 3 million tonnes"),
    ],
)
def test_what_a_noun_or_pronoun_stands_for_is_named(text, statement):
    assert claims(text, *KNOWN)[-1].text.startswith(statement)


@pytest.mark.parametrize(
    "text",
    [
        f"Maria Holm met Edward Rask. The former minister {BRIBED}.",
        f"Maria Holm sued the mayor. The mayor {BRIBED}.",
        f"Edward Rask was sentenced. The judge {BRIBED}.",
        f"Maria Holm, 61, was arrested. The 45-year-old {BRIBED}.",
        f"Edward Rask left in May. His brother Paul Rask stayed. He {BRIBED}.",
        f"Larkfield City Council met in May. The firm {BRIBED}.",
        f"Halden Bank met in May. Its rival Corvia Savings will follow. The bank {BRIBED}.",
        "Torvik was flooded in May. The country spent 3 million euros on it in 2019.",
        f"Maria Holm was angry. One of them said that she {BRIBED}.",
    ],
)
def test_it_stays_as_it_is_where_somebody_else_may_be_meant(text):
    assert claims(text, *KNOWN)[-1].text in text


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("“I never paid the mayor 3 million euros,” said Maria Holm.", "Maria Holm never paid the mayor"),
        (
            "“We have cut 3,000 jobs since 2019,” said Maria Holm, chief executive of Norvek Energy.",
            "Norvek Energy has",
        ),
        ("“We have cut 3,000 jobs since 2019,” said Maria Holm, who lives by the canal.", "We have cut"),
        ("“I paid 3 million euros and I have the books of 2019,” said Maria Holm.", "I paid"),
    ],
)
def test_i_and_we_are_named_where_the_speaker_is_known_and_one_name_serves(text, statement):
    assert claims(text, *KNOWN, "Norvek Energy")[-1].text.startswith(statement)
