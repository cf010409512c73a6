"""Which names of an article are one person's: full forms, last names, first names, initials, capitals."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sidelight.link.apposition import description_after
from sidelight.link.layout import Layout
from sidelight.link.person_names import PersonName, compatible, is_common_given, is_initials, is_tail, person_name
from sidelight.model import Mention, Name, fullest_first
from sidelight.text.genders import Gender, gender_of_address, gender_of_name
from sidelight.text.offices import office_words

_COUPLE_AFTER = re.compile(r" (?:and|&) [A-Z][\w’'-]+ ([A-Z][\w’'-]+)")
# What follows is a first name: "Harry" is as short for "Harry Roe" as for "Prince Harry".
_STYLES = frozenset({"king", "pope", "prince", "princess", "queen"})
# Characters after a name in which a description is looked for.
_REACH = 120


@dataclass(frozen=True)
class Cluster:
    """The names of one person, by place; the longest form speaks for all."""

    names: tuple[Name, ...]

    @cached_property
    def mention(self) -> Mention:
        return Mention(fullest_first([name.span for name in self.names]))

    @cached_property
    def surface(self) -> str:
        first = self.mention.spans[0]
        return next(name.text for name in self.names if name.span == first)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The different full forms, fullest first; the surface alone when there is none."""
        longest = person_name(self.surface)
        full = {
            name.text for name in self.names if (form := person_name(name.text)).full and not is_tail(form, longest)
        }
        return tuple(sorted(full, key=lambda form: (-len(form), form))) or (self.surface,)

    @cached_property
    def form_names(self) -> tuple[PersonName, ...]:
        """The forms, in their order, as names."""
        return tuple(map(person_name, self.forms))


@dataclass(slots=True)
class _Bearer:
    """A cluster while it grows."""

    name: PersonName
    names: list[Name] = field(default_factory=list)

    def is_called(self, given: str) -> bool:
        forms = {self.name, *(person_name(name.text) for name in self.names)}
        return any(given in form.words[:-1] for form in forms)


def clusters(names: Sequence[Name], layout: Layout) -> tuple[Cluster, ...]:
    """The people whom the names, by place, stand for, by first place. Each name belongs to exactly one."""
    bearers = _full_names(names)
    for name in names:
        _owner(name, bearers, layout).names.append(name)
    grown = sorted((b for b in bearers if b.names), key=lambda bearer: bearer.names[0].span)
    return tuple(Cluster(tuple(bearer.names)) for bearer in grown)


def _full_names(people: Sequence[Name]) -> list[_Bearer]:
    """A bearer for each group of full forms that can only be one person's; longer forms lay the ground."""
    forms = dict.fromkeys(person_name(name.text) for name in people)
    bearers: list[_Bearer] = []
    for form in sorted(filter(lambda form: form.full, forms), key=lambda form: -len(form.words)):
        alike = [bearer for bearer in _compatible(form, bearers) if not _told_apart(form, bearer.name, forms)]
        if not any(is_tail(form, bearer.name) for bearer in bearers) and len(alike) != 1:
            bearers.append(_Bearer(form))
    return bearers


def _told_apart(one: PersonName, other: PersonName, by_place: Iterable[PersonName]) -> bool:
    """Whether the text has both father and son: "Donald Trump" before "Donald Trump Jr." first shows up.

    The other way round the suffix is only left out after the first time.
    """
    if one.words != other.words or bool(one.suffix) == bool(other.suffix):
        return False
    return not next(form for form in by_place if form in (one, other)).suffix


def _owner(name: Name, bearers: list[_Bearer], layout: Layout) -> _Bearer:
    form = person_name(name.text)
    found = (
        [bearer for bearer in bearers if bearer.name == form]
        or (_compatible(form, bearers) if form.full else [])
        or _short_form_owner(name, form, bearers, layout)
    )
    if found:
        return found[0]
    bearers.append(_Bearer(form))
    return bearers[-1]


def _compatible(form: PersonName, bearers: Sequence[_Bearer]) -> list[_Bearer]:
    return [bearer for bearer in bearers if bearer.name.full and compatible(form, bearer.name)]


def _short_form_owner(name: Name, form: PersonName, bearers: Sequence[_Bearer], layout: Layout) -> list[_Bearer]:
    """The one person whom a short form means; [] when nobody in the article bears it, or several may be meant."""
    if tails := [bearer for bearer in bearers if is_tail(form, bearer.name)]:
        if any(bearer.name.given in _STYLES for bearer in tails):
            tails += [bearer for bearer in bearers if bearer not in tails and bearer.is_called(form.given)]
        return [_of_one_family(name, tails, layout)]
    if initials := [bearer for bearer in bearers if bearer.name.full and is_initials(name.text, bearer.name)]:
        return initials if len(initials) == 1 else []
    if couple := _of_a_couple(name, form, bearers, layout):
        return [couple]
    # A first name means somebody whom the article has introduced by then; an uncommon one may come before.
    given = [b for b in bearers if b.is_called(form.given) and (b.names or not is_common_given(form.given))]
    return given if len(given) == 1 and not form.full else []


def _of_a_couple(name: Name, form: PersonName, bearers: Sequence[_Bearer], layout: Layout) -> _Bearer | None:
    """ "Joe and Jill Biden": whom the first name means together with the last name after the other."""
    other = _COUPLE_AFTER.match(layout.text, name.span.end)
    whole = (form.given, *person_name(other[1]).words) if other else ()
    return next((bearer for bearer in bearers if bearer.name.words == whole), None)


def _of_one_family(name: Name, family: Sequence[_Bearer], layout: Layout) -> _Bearer:
    """Who is meant by a last name that several share: by title, by the paragraph, else whom the article began with."""
    address = gender_of_address(name.title)
    family = [b for b in family if not address or _gender(b) in (None, address)] or family
    title = office_words(name.title or "").offices
    titled = [b for b in family if any(title & _offices(n, layout) for n in b.names)]
    known = [bearer for bearer in titled or family if bearer.names]
    paragraph = layout.paragraph(name.span)
    near = [b for b in known if (last := _last_full(b)) and layout.paragraph(last.span) == paragraph]
    return near[0] if len(near) == 1 else min(known or family, key=_first)


def _gender(bearer: _Bearer) -> Gender | None:
    told = (gender_of_address(name.title) for name in bearer.names)
    return next(filter(None, told), None) or gender_of_name(bearer.name.given)


def _offices(name: Name, layout: Layout) -> frozenset[str]:
    """The offices that the text gives somebody right before or after the name."""
    after = description_after(layout.text[name.span.end : min(layout.next_person(name.span), name.span.end + _REACH)])
    return office_words(name.title or "").offices | office_words(after or "").offices


def _last_full(bearer: _Bearer) -> Name | None:
    """The person's latest full form so far."""
    return next((name for name in reversed(bearer.names) if person_name(name.text).full), None)


def _first(bearer: _Bearer) -> float:
    return bearer.names[0].span.start if bearer.names else math.inf
