"""How names of people are written, as parts of regular expressions."""

from __future__ import annotations

from sidelight.read.lexicon import PARTICLES

# "Seán Ó Riada": the one particle with a capital that is no word by itself.
_PARTICLE = "|".join([*sorted(PARTICLES - {"e", "y"}), "Ó"])
# Latin letters with their marks, Turkish, Yoruba and Vietnamese ones too.
_MARKED = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "A-Z" + "".join(letter for letter in _MARKED if letter.isupper())
_LOWER = "a-z" + "".join(letter for letter in _MARKED if letter.islower())
PART = (
    rf"(?:[{_UPPER}]\.|(?:(?:al|el|ul|bin)[-‑])?[{_UPPER}][{_LOWER}’']+"
    rf"(?:(?:[-‑][{_UPPER}]?|[{_UPPER}])[{_LOWER}]+){{0,3}})"
)
"""A first or last name, or an initial: "Jane", "J.", "al-Maliki", "O'Neal", "McCain"."""
_JOINED = rf"(?: (?:(?:{_PARTICLE}) )*{PART})"
NAME = rf"{PART}{_JOINED}{{0,3}}"
"""One to four parts, with particles before any but the first: "Jan van der Berg"."""
FULL_NAME = rf"(?:{PART}{_JOINED}{{1,3}}|[{_UPPER}]\.(?: ?[{_UPPER}]\.){{0,4}} ?{PART})"
"""Two to four parts, or initials before a part: "J.W. Lloyd"."""
SUFFIX = r"(?:,? (?:Jr|Sr)\.?| I{2,3}\b)?"
"""What may follow a last name."""
