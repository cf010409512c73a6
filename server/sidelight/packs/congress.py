"""How the files of unitedstates/congress-legislators name states, parties and seats, in a reader's words."""

from __future__ import annotations

from typing import Literal

from sidelight.errors import KnowledgeError

CONGRESS_URL = "https://github.com/unitedstates/congress-legislators"

# Postal codes are what the data writes; the names are those of the seats.
STATES = dict(
    line.split(maxsplit=1)
    for line in """\
AK Alaska
AL Alabama
AR Arkansas
AS American Samoa
AZ Arizona
CA California
CO Colorado
CT Connecticut
DC District of Columbia
DE Delaware
DK Dakota Territory
FL Florida
GA Georgia
GU Guam
HI Hawaii
IA Iowa
ID Idaho
IL Illinois
IN Indiana
KS Kansas
KY Kentucky
LA Louisiana
MA Massachusetts
MD Maryland
ME Maine
MI Michigan
MN Minnesota
MO Missouri
MP Northern Mariana Islands
MS Mississippi
MT Montana
NC North Carolina
ND North Dakota
NE Nebraska
NH New Hampshire
NJ New Jersey
NM New Mexico
NV Nevada
NY New York
OH Ohio
OK Oklahoma
OL Territory of Orleans
OR Oregon
PA Pennsylvania
PI Philippines
PR Puerto Rico
RI Rhode Island
SC South Carolina
SD South Dakota
TN Tennessee
TX Texas
UT Utah
VA Virginia
VI United States Virgin Islands
VT Vermont
WA Washington
WI Wisconsin
WV West Virginia
WY Wyoming""".splitlines()
)
PARTIES = {"Democrat": "Democratic Party", "Republican": "Republican Party", "Independent": "Independent"}
_NO_PARTY = "no party"


class UnknownState(KnowledgeError):
    """A postal code that no state or territory ever had in these files."""


def party_name(party: str | None) -> str | None:
    return PARTIES.get(party, party) if party and party != _NO_PARTY else None


def seat(type: Literal["sen", "rep", "prez", "viceprez"], state: str, district: int) -> str | None:
    """A senator's state, a representative's district; None for the whole country. Raises UnknownState."""
    if type in {"prez", "viceprez"}:
        return None
    if state not in STATES:
        raise UnknownState(f"sits for an unknown state: {state!r}")
    return STATES[state] if type == "sen" else f"{STATES[state]}'s {_ordinal(district)} congressional district"


def _ordinal(district: int) -> str:
    """0 stands for the only district of a state, -1 in the oldest terms for an unknown one."""
    if district < 1:
        return "at-large"
    suffix = "th" if district % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(district % 10, "th")
    return f"{district}{suffix}"
