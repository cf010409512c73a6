"""How the files of unitedstates/congress-legislators name states, parties and seats, in a reader's words."""

from __future__ import annotations

from typing import Any

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
OR Oregon
PA Pennsylvania
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


def seat(term: dict[str, Any]) -> str | None:
    """A senator's state, a representative's district; None for the whole country."""
    if term["type"] == "sen":
        return STATES[term["state"]]
    if term["type"] == "rep":
        return f"{STATES[term['state']]}'s {_ordinal(term['district'])} congressional district"
    return None


def _ordinal(district: int) -> str:
    """0 stands for the only district of a state, -1 in the oldest terms for an unknown one."""
    if district < 1:
        return "at-large"
    suffix = "th" if district % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(district % 10, "th")
    return f"{district}{suffix}"
