"""Which of several offices is named first."""

import pytest

from sidelight.kinds.person.models import DayRole
from sidelight.kinds.person.ranks import rank
from sidelight.model import Citation

HERE = Citation(
    name="Example", url="https://example.org/", license="CC0-1.0", retrieved="2026-01-01", basis="editorial"
)


def role(title, place=None):
    dates = {"from": None, "to": None, "known_until": "2026", "on_date": None}
    return DayRole(title=title, of=place, place=place, party=None, citation=HERE, **dates)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        (role("Monarch of the United Kingdom"), role("Prince of Wales")),
        (role("Chancellor of the Exchequer", "United Kingdom"), role("Health Secretary", "United Kingdom")),
        (role("Business Secretary", "United Kingdom"), role("Exchequer Secretary to the Treasury", "United Kingdom")),
        (role("Communities Secretary", "United Kingdom"), role("Immigration Minister", "United Kingdom")),
        (role("Immigration Minister", "United Kingdom"), role("Member of Parliament", "United Kingdom")),
        (role("Justice Minister", "Poland"), role("Minister of State for Trade", "Japan")),
        (role("Health Secretary", "United Kingdom"), role("Principal Private Secretary to the Prime Minister")),
        (role("United States Secretary of State"), role("United States Deputy Secretary of State")),
        (role("President of Kenya"), role("Deputy President of Kenya")),
        (role("Foreign Minister", "Italy"), role("President of the European Parliament")),
        (role("President of the European Commission"), role("Defence Minister", "Germany")),
        (role("Secretary-General of the United Nations"), role("Foreign Minister", "South Korea")),
        (role("President of the European Central Bank"), role("Finance Minister", "France")),
        (role("Prime Minister of Portugal"), role("Secretary-General of the United Nations")),
        (role("Foreign Minister", "Norway"), role("Deputy Secretary General of NATO")),
        (role("Education Secretary", "United Kingdom"), role("President of the Supreme Court of the United Kingdom")),
        (role("Shadow Justice Secretary", "United Kingdom"), role("Member of Parliament", "United Kingdom")),
        (role("Member of Parliament", "United Kingdom"), role("Chair of the Treasury Committee")),
    ],
    ids=lambda one: one.title,
)
def test_the_higher_office_ranks_before_the_lower(higher, lower):
    assert rank(higher) < rank(lower)
