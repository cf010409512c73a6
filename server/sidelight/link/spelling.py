"""First names written another way than packs have them: "F. D. Roosevelt", "Mahmud Ahmadinejad"."""

from __future__ import annotations

import functools
import re

from sidelight.link.person_names import PersonName, is_common_given, person_name
from sidelight.link.surnames import COMMON_SURNAMES

_INITIALS = re.compile(r"(?:[A-Z]\.? ?){2,3}(?= )")
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouy]+")
# Shorter names have too few consonants to tell people apart.
_SHORTEST = 4


@functools.lru_cache(maxsize=4096)
def is_initialled(surface: str) -> bool:
    """Whether the name begins with two or three initials: one alone could be anybody's."""
    return bool(_INITIALS.match(surface)) and len(person_name(surface).given) > 1


@functools.lru_cache(maxsize=4096)
def may_be_respelled(name: PersonName) -> bool:
    """Whether the first name has no settled English spelling, and the last name is rare enough to trust it."""
    return (
        not name.middle
        and len(name.given) >= _SHORTEST
        and not is_common_given(name.given)
        and name.family not in COMMON_SURNAMES
    )


def is_another_spelling(surface: str, recorded: PersonName) -> bool:
    """Whether both have one last name, and first names that are the same initials or sound alike."""
    name = person_name(surface)
    if not recorded.full or name.family != recorded.family:
        return False
    if is_initialled(surface):
        return name.given == "".join(word[0] for word in recorded.words[:-1])
    return may_be_respelled(name) and may_be_respelled(recorded) and _sound(name.given) == _sound(recorded.given)


@functools.lru_cache(maxsize=4096)
def _sound(given: str) -> tuple[str, str]:
    """The consonants, single, and the first vowel: "mahmoud" and "mahmud" agree, "hassan" and "hussein" do not."""
    first = _VOWELS.search(given)
    vowel = first[0][0] if first else ""
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", given.replace("ks", "x"))), {"o": "u", "y": "i", "e": "i"}.get(
        vowel, vowel
    )
