"""Bodies that news calls by their letters: agencies and departments.

"FBI Director" and "Director of the Federal Bureau of Investigation" name one office.
"""

from __future__ import annotations

from sidelight.text.phrases import Phrases

# Letters and the full name, folded; a name that begins with another one comes first. Letters that are English words
# ("WHO", "ICE") are left out.
_NAMES = Phrases(
    {
        "boe": "bank of england",
        "cdc": "centers for disease control(?: and prevention)?",
        "cia": "central intelligence agency",
        "cisa": "cybersecurity and infrastructure security agency",
        "dea": "drug enforcement administration",
        "dhs": "(?:department of )?homeland security",
        "dnc": "democratic national committee",
        "dni": "(?:director of )?national intelligence",
        "doe": "department of energy",
        "ecb": "european central bank",
        "epa": "environmental protection agency",
        "eu": "european union",
        "faa": "federal aviation administration",
        "fbi": "federal bureau of investigation",
        "fcc": "federal communications commission",
        "fda": "food and drug administration",
        "fed": "(?:us )?federal reserve(?: board| system)?",
        "fsb": "federal security service",
        "ftc": "federal trade commission",
        "hhs": "(?:department of )?health and human services",
        "hud": "(?:department of )?housing and urban development",
        "iaea": "international atomic energy agency|un nuclear watchdog",
        "icc": "international criminal court",
        "imf": "international monetary fund",
        "irs": "internal revenue service",
        "nasa": "national aeronautics and space administration",
        "nato": "north atlantic treaty organi[sz]ation",
        "niaid": "national institute of allergy and infectious diseases",
        "nih": "national institutes of health",
        "nra": "national rifle association",
        "nsa": "national security agency",
        "omb": "office of management and budget|(?:white house )?budget office",
        "plo": "palestine liberation organi[sz]ation",
        "rnc": "republican national committee",
        "sba": "small business administration",
        "tuc": "trades union congress",
        "unhcr": "united nations high commissioner for refugees|un refugee agency",
        "un": "united nations",
        "usaid": "(?:us |united states )?agency for international development",
        "va": "(?:department of )?veterans affairs",
        "wfp": "world food programme?",
        "wto": "world trade organi[sz]ation",
    }
)


def with_their_letters(folded: str) -> str:
    """The folded words with its letters before each body that they name in full."""
    return _NAMES.replaced(folded, lambda letters, name: f"{letters} {name}")
