"""Events that a person's record tells: a term of office, a death. For what no table of events names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.kinds.comparison.passage import Passage
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Entity, Event, Role, Span, TimeExpression
from sidelight.text.dates import earliest, latest

_DEATH = r"(?:death|killing|murder|assassination|funeral|passing)"
_DEATH_OF = re.compile(rf"\b{_DEATH} of (?:the )?(?:[\w-]+ ){{0,3}}$", re.IGNORECASE)
_S_DEATH = re.compile(rf"^['’]s? {_DEATH}\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|under|like) (?:(?:former|then|late) )?(?:[A-Z][\w-]* ){0,2}$")
# Offices with one holder at a time: a sentence that names one and a former holder speaks of that term.
_OFFICE = re.compile(
    r"\b(?:president|prime minister|chancellor|governor|mayor|pope|premier|speaker|taoiseach|secretary[- ]general)\b",
    re.IGNORECASE,
)
# "since Ronald Reagan", "since Reagan left office", "Nixon's final days as president"; not "since Reagan was shot".
_TERM_FOLLOWS = re.compile(
    r"['’]s? |[,.;:!?)]|$| (?:in|between|from) (?:the |\d)| (?:left|took|entered|held) "
    rf"| was (?:an? |the )?{_OFFICE.pattern}",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:(?:the|former|then|late) )?(?:[A-Z][\w-]* ){0,3}$")
"""Who did something is not what it is compared with: "a similar scheme was turned down by Prime Minister …"."""
MAX_CHARS_AFTER_CUE = 20
"""Farther off the name is of somebody who took part, too."""


def person_event(passage: Passage, scene: Scene) -> Event | None:
    """The death or term of the one person behind the words that compare; None if several or none are meant."""
    found = {event.id: event for event in _told_of(passage, scene)}
    return next(iter(found.values())) if len(found) == 1 else None


def _told_of(passage: Passage, scene: Scene) -> Iterator[Event]:
    for link in scene.links.people:
        places = [place for place in link.mention.spans if passage.span.covers(place)]
        if link.entity and any(_is_death(place, scene.text) for place in places):
            yield from _death(link.entity, passage.time)
        elif link.entity and any(_is_compared(place, passage, scene.text) for place in places):
            yield from _term(link.entity, passage, scene)


def _is_death(name: Span, text: str) -> bool:
    before, behind = text[max(0, name.start - 60) : name.start], text[name.end : name.end + 20]
    return bool(_DEATH_OF.search(before) or _S_DEATH.match(behind))


def _is_compared(name: Span, passage: Passage, text: str) -> bool:
    """The name stands in or close behind the words that compare, or behind "since", "under" or "like"."""
    before = text[max(passage.span.start, name.start - 40) : name.start]
    near = passage.cue.start <= name.start <= passage.cue.end + MAX_CHARS_AFTER_CUE
    if not _TERM_FOLLOWS.match(text, name.end):
        return False
    return bool(_SINCE.search(before)) or (near and not _BY.search(before))


def _death(person: Entity, time: TimeExpression | None) -> Iterator[Event]:
    if person.died and _is_of(person.died, person.died, time):
        yield _event(person, f"Death of {person.label}", "death", person.died, person.died)


def _term(person: Entity, passage: Passage, scene: Scene) -> Iterator[Event]:
    """The only term in an office that the passage names, or the only one at its time."""
    offices = {found[0].casefold() for found in _OFFICE.finditer(passage.span.of(scene.text))}
    terms = [role for role in person.roles if _office_of(role) in offices and _is_over(role, scene)]
    days = [(role, role.from_, role.to) for role in terms if role.from_ and role.to]
    meant = [(role, start, end) for role, start, end in days if _is_of(start, end, passage.time)]
    if len(meant) == 1:
        [(role, start, end)] = meant
        term = _event(person, f"{person.label} as {role.title}", "term of office", start, end)
        yield term.model_copy(update={"citation": role.citation})


def _office_of(role: Role) -> str | None:
    """The office that the title begins with: a Vice President is no president."""
    found = _OFFICE.match(role.title)
    return found[0].casefold() if found else None


def _is_over(role: Role, scene: Scene) -> bool:
    return bool(role.to and scene.today and latest(role.to) < scene.today)


def _is_of(start: str, end: str, time: TimeExpression | None) -> bool:
    """No time is stated, or it meets these days; a counted year may be one off."""
    if time is None or time.start is None or time.end is None:
        return True
    slack = 1 if time.how == "relative" else 0
    return earliest(start).year - slack <= time.end.year and time.start.year <= latest(end).year + slack


def _event(person: Entity, title: str, sort: str, start: str, end: str | None) -> Event:
    return Event(
        id=f"{person.id}:{sort}:{start}",
        ids=person.ids,
        title=title,
        classes=(sort,),
        start=start,
        end=end,
        place=None,
        participants=(person.label,),
        outcome=None,
        aliases=(),
        weak_aliases=(),
        figures=(),
        comparable=(),
        citation=person.citation,
    )
