"""The keys under which a pack stores a name and its usual shorter forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.knowledge.format import MAX_KEY_CHARS, Flag, event_key
from sidelight.model import Entity, Event
from sidelight.text.fold import fold

_QUALIFIER = re.compile(r"\s*\([^()]*\)$")
# Titles that running text writes small: "since the fall of the Berlin Wall".
_COMMON_NOUN = re.compile(
    r"(?:Abdication|Annexation|Assassination|Attempted assassination|Battle|Bombing|Capture|Collapse|Coronation|Death"
    r"|Dissolution|Execution|Expulsion|Fall|Handover|Impeachment|Invasion|Killing|Murder|Partition|Poisoning|Removal"
    r"|Resignation|Siege|Sinking|Trial|Wedding) of "
)
_GENERATION = re.compile(r",?\s+(?:Jr|Sr|II|III|IV)\.?$")
_GENERATION_ENDS = ("r", "I", "V", ".")
# "de la Cruz".
_LONGEST_SURNAME = 3
# As newspapers shorten them; the others are short enough.
_SHORT_MONTHS = {
    "January": ("Jan",),
    "February": ("Feb",),
    "August": ("Aug",),
    "September": ("Sept", "Sep"),
    "October": ("Oct",),
    "November": ("Nov",),
    "December": ("Dec",),
}
_MONTH = "|".join((*_SHORT_MONTHS, "March", "April", "May", "June", "July"))
_NUMBER = r"[12]\d|3[01]|[1-9]"
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>{_NUMBER})|(?P<day_before>{_NUMBER}) (?P<month_after>{_MONTH}))\b"
)
_PLURAL_APOSTROPHE = re.compile(r"(?<=s)['\u2019] ")
_INITIAL = re.compile(r"[^\W\d_]\.?")


def without_qualifier(title: str) -> str:
    """A Wikipedia title without what tells it from its namesakes: "Mark Green (politician)" -> "Mark Green"."""
    return _QUALIFIER.sub("", title) if "(" in title else title


def person_keys(entity: Entity) -> set[str]:
    """The keys of label and aliases, also without "Jr." and middle initials."""
    names = {without_qualifier(name) for name in (entity.label, *entity.aliases)}
    forms = {form for name in names for form in _forms(name)}
    return {key for form in forms if (key := fold(form))}


def surname_keys(entity: Entity) -> set[str]:
    """The last word of the label, the last two and three, but for the whole: what may follow a title alone."""
    words = fold(_without_generation(without_qualifier(entity.label))).split()
    return {" ".join(words[-count:]) for count in range(1, min(len(words), _LONGEST_SURNAME + 1))}


def event_keys(event: Event) -> set[str]:
    return {key for name in _event_names(event) if (key := event_key(name))}


def event_flags(event: Event) -> Iterator[tuple[str, Flag]]:
    """The keys that a text is scanned for; a single word counts where it means this event alone."""
    alone = {event_key(form) for name in (event.title, *event.aliases) for form in event_forms(without_qualifier(name))}
    for name in _event_names(event):
        key = event_key(name)
        if key and (" " in key or key in alone) and len(key) <= MAX_KEY_CHARS:
            yield key, Flag.EVENT | (Flag.SMALL if name[:1].islower() or _COMMON_NOUN.match(name) else 0)


def _event_names(event: Event) -> Iterator[str]:
    for name in (event.title, *event.aliases, *event.weak_aliases):
        yield from event_forms(without_qualifier(name))


def event_forms(name: str) -> Iterator[str]:
    """The name, and with its day as newspapers write it: "September 11 attacks", "Sept. 11 attacks", "11 September …".

    Without the apostrophe of a plural too: "miners strike".
    """
    for form in dict.fromkeys((name, _PLURAL_APOSTROPHE.sub(" ", name))):
        yield form
        day = _DAY.search(form)
        if day:
            month, number = day["month"] or day["month_after"], day["day"] or day["day_before"]
            for written in (month, *_SHORT_MONTHS.get(month, ())):
                yield _DAY.sub(f"{written} {number}", form, count=1)
                yield _DAY.sub(f"{number} {written}", form, count=1)


def _forms(name: str) -> Iterator[str]:
    yield name
    short = _without_generation(name)
    if short != name:
        yield short
    words = short.split()
    if len(words) > 2 and not _INITIAL.fullmatch(words[0]):
        yield " ".join((words[0], *(word for word in words[1:-1] if not _INITIAL.fullmatch(word)), words[-1]))


def _without_generation(name: str) -> str:
    return _GENERATION.sub("", name) if name.endswith(_GENERATION_ENDS) else name
