"""The words of a person's name, and when two names can be one person's."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from nicknames import NickNamer

from sidelight.link.surnames import COMMON_SURNAMES
from sidelight.text.fold import fold
from sidelight.text.genders import gender_of_name

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "de", "van", "von", "der"})
_NICKNAMER = NickNamer()
# The table has these two run into each other: Robert Gates is not Bill Gates.
_WILLIAMS = frozenset({"bill", "billy", "will", "william", "willie", "willis", "willy"})
_ROBERTS = frozenset({"bob", "bobby", "rob", "robbie", "robby", "robert"})
_NEVER_ONE = ((_WILLIAMS, _ROBERTS), (_ROBERTS, _WILLIAMS))


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in folded words ("Kim Jong-un" has three), without a suffix."""

    words: tuple[str, ...]
    suffix: str
    """"jr", "sr", "ii", "iii", "iv", or ""."""

    @property
    def full(self) -> bool:
        """More than one word: enough to look somebody up by."""
        return len(self.words) > 1

    @property
    def given(self) -> str:
        return self.words[0]

    @property
    def middle(self) -> tuple[str, ...]:
        return self.words[1:-1]

    @property
    def own_words(self) -> tuple[str, ...]:
        """Without particles, which print often drops: "Bashar Assad"."""
        return tuple(word for word in self.words if word not in _PARTICLES)

    @property
    def family(self) -> str:
        return self.words[-1]


@functools.lru_cache(maxsize=8192)
def person_name(text: str) -> PersonName:
    words = fold(text).split()
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIXES else ""
    return PersonName(tuple(words), suffix)


def compatible(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be the same person's: no part of one speaks against the other."""
    if one.family != other.family or (one.suffix and other.suffix and one.suffix != other.suffix):
        return False
    return _same_given(one.given, other.given) and _same_middle(one.middle, other.middle)


def is_tail(short: PersonName, full: PersonName) -> bool:
    """Whether the short name is the end of the full one: "Maliki", "al-Maliki" of "Nouri al-Maliki"."""
    count = len(short.words)
    return count < len(full.words) and full.words[-count:] == short.words


def is_initials(short: str, full: PersonName) -> bool:
    """ "AOC" of "Alexandria Ocasio-Cortez", "JFK" of "John F. Kennedy"."""
    return short.isupper() and len(short) > 1 and fold(short) == "".join(word[0] for word in full.words)


def variants(text: str) -> tuple[str, ...]:
    """Other folded forms under which a full name may be recorded, likeliest first: without suffix, initials, middle."""
    name = person_name(text)
    if not name.full:
        return ()
    uninitialled = (name.given, *(word for word in name.middle if len(word) > 1), name.family)
    forms = [name.words, uninitialled, (name.given, name.family)]
    own = fold(text)
    return tuple(form for form in dict.fromkeys(" ".join(words) for words in forms) if form != own)


def nickname_variants(text: str) -> tuple[str, ...]:
    """First and last name with the given name in its other forms ("Bernie", "Bernard"), by alphabet."""
    name = person_name(text)
    return tuple(f"{given} {name.family}" for given in sorted(_other_given(name.given))) if name.full else ()


@functools.lru_cache(maxsize=4096)
def is_common_given(word: str) -> bool:
    """Whether English speakers have it as a first name: "john", not "saddam"."""
    return bool(_NICKNAMER.nicknames_of(word) or _NICKNAMER.canonicals_of(word))


def is_common(name: PersonName) -> bool:
    """Whether many people bear the name: a usual English first name before one of the most usual last names."""
    usual = is_common_given(name.given) or gender_of_name(name.given) is not None
    return usual and name.family in COMMON_SURNAMES


@functools.lru_cache(maxsize=4096)
def _other_given(given: str) -> frozenset[str]:
    canonical = _NICKNAMER.canonicals_of(given)
    siblings = (_NICKNAMER.nicknames_of(name) for name in canonical)
    others = frozenset(canonical.union(_NICKNAMER.nicknames_of(given), *siblings)) - {given}
    return others - next((theirs for ours, theirs in _NEVER_ONE if given in ours), frozenset())


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other or other in _other_given(one)


def _same_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Middle names agree as far as both are given, an initial standing for the name."""
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=False))
