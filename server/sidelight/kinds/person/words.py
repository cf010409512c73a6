"""The sentences and lines of a person card, in our own words and from the record alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sidelight.kinds.person.models import DayRole
from sidelight.kinds.person.ranks import rank
from sidelight.kinds.person.roles import is_called, lost_its_end, time_of
from sidelight.model import Entity, Fact, PartialDate
from sidelight.text.dates import in_words, latest, precision, whole_years
from sidelight.text.fold import fold
from sidelight.text.offices import LEGISLATORS, office_words

# Of the roles not held on the day, newest first: what fits a card without scrolling.
_MOST_OTHER_ROLES = 6
_NUMBERS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}


def role_name(role: DayRole) -> str:
    """ "Member of Parliament for Leicester South", "Foreign Secretary (United Kingdom)": with what tells it apart."""
    if role.place and office_words(role.title).offices & LEGISLATORS:
        return role.title if _says(role.title, role.place) else f"{role.title} for {role.place}"
    apart = [words for words in (role.of, role.place) if words and not _says(role.title, words)]
    return f"{role.title} ({', '.join(apart)})" if apart else role.title


def _says(title: str, words: str) -> bool:
    """Whether the title names the body or place, or part: "Senate Majority Leader" of the United States Senate."""
    return bool((set(fold(words).split()) & set(fold(title).split())) - {"of", "the", "and", "for"})


def _dated(role: DayRole) -> str:
    """ "Mayor of Bath (2001 to 2005)", "Prime Minister (Israel), 2001 to 2006"; the name alone when undated."""
    name, when = role_name(role), years(role)
    if not when:
        return name
    return f"{name}, {when}" if name.endswith(")") else f"{name} ({when})"


def years(role: DayRole) -> str:
    """ "2011 to 2024", "until 2024", "from 2011"; "" when undated."""
    first, last = (date[:4] if date else None for date in (role.from_, role.to))
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def summary(entity: Entity, roles: Sequence[DayRole], on: PartialDate | None, titles: Sequence[str]) -> str:
    """Who this was on the day, in one or two sentences."""
    if on is None:
        return _undated(entity, roles)
    on_day = [role for role in roles if role.on_date]
    unsure = [] if on_day else [role for role in roles if role.on_date is None and (role.from_ or role.to)]
    sentences = []
    if on_day:
        sentences.append(_held(on_day, on))
    elif unsure:
        sentences.append(_unsure(min(unsure, key=_likeliest), on))
    if former := _former(roles, on, titles, above=min(on_day + unsure, key=rank, default=None)):
        sentences.append(f"Former {_dated(former)}.")
    told = _capitalised(" ".join(sentences) or _described(entity, roles, on))
    return f"{told} Died {in_words(entity.died)}." if entity.died and _dead(entity, on) else told


def _dead(entity: Entity, on: PartialDate | None) -> bool:
    """Whether somebody had died by the day, as far as it is known."""
    return bool(entity.died and on and latest(entity.died) <= latest(on))


def _likeliest(role: DayRole) -> tuple[bool, float]:
    """Of roles that are not surely held: what has lost its end comes last, else the highest first."""
    return lost_its_end(role), rank(role)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _held(on_day: Sequence[DayRole], on: PartialDate) -> str:
    """The first role, and the highest one where the text names a lower."""
    named = [on_day[0]] + [role for role in [min(on_day, key=rank)] if rank(role) < rank(on_day[0])]
    return f"{' and '.join(f'{role_name(role)}{_since(role)}' for role in named)}, {_on_the_day(on)}."


def _since(role: DayRole) -> str:
    return f" since {in_words(role.from_)}" if role.from_ else ""


def _on_the_day(on: PartialDate) -> str:
    return "on the day of this article" if precision(on) == "day" else f"in {in_words(on)}, the date of this article"


def _unsure(role: DayRole, on: PartialDate) -> str:
    """A role of which the record cannot say whether it was held: it ends before the day, or its dates are coarse."""
    if role.to is None and role.known_until < on:
        return f"{role_name(role)}{_since(role)}, as of {in_words(role.known_until)}."
    return f"{_dated(role)}; the record leaves open whether this was so {_on_the_day(on)}."


def _former(
    roles: Sequence[DayRole], on: PartialDate, titles: Sequence[str], *, above: DayRole | None
) -> DayRole | None:
    """An earlier role worth a sentence: one that the text names, else one higher than what is said already."""
    former = [role for role in roles if time_of(role, on) == "former"]
    named = [role for title in titles for role in _of_another_day(roles, on, title) if role in former]
    higher = [role for role in former if above is None or rank(role) < rank(above)]
    return min(named or higher, key=rank, default=None)


def _of_another_day(roles: Sequence[DayRole], on: PartialDate | None, title: str) -> list[DayRole]:
    """The roles before the day that a title means, or after it ("Senator-elect"), nearest first.

    [] when it may mean one of the day.
    """
    called = [(role, time_of(role, on)) for role in roles if is_called(role, title)]
    if {time for _, time in called} & {"day", "unknown"}:
        return []
    if office_words(title).tense == "coming":
        return [role for role, time in reversed(called) if time == "later"]
    return [role for role, time in called if time == "former"]


def _undated(entity: Entity, roles: Sequence[DayRole]) -> str:
    """Who this was as far as the record knows, for an article without a date."""
    current = min((role for role in roles if role.from_ and role.to is None), key=_likeliest, default=None)
    if current:
        known = f"{role_name(current)}{_since(current)}, as of {in_words(current.known_until)}"
        return _capitalised(f"{known}; the date of the article is unknown.")
    return _capitalised(_described(entity, roles, None))


def _described(entity: Entity, roles: Sequence[DayRole], on: PartialDate | None) -> str:
    """Somebody of whom no role is known at the day or before: by the description, else by what there is."""
    if entity.description:
        return f"{entity.description.rstrip('.')}."
    if not roles:
        return f"{entity.label}; no office is recorded."
    highest = min((role for role in roles if years(role)), key=rank, default=None)
    if highest is None:
        return f"{role_name(min(roles, key=rank))}; the record gives no dates."
    return f"Later {_dated(highest)}." if time_of(highest, on) == "later" else f"{_dated(highest)}."


def facts(entity: Entity, roles: Sequence[DayRole], on: PartialDate | None, titles: Sequence[str]) -> tuple[Fact, ...]:
    """What the text calls them, the day's roles, the others, party, birth and death."""
    others = [role for role in roles if not role.on_date][:_MOST_OTHER_ROLES]
    return (
        *_called(roles, on, titles),
        *(_role_fact(role, on) for role in roles if role.on_date),
        *(_role_fact(role, on) for role in others),
        *_of_the_person(entity, on),
    )


def _called(roles: Sequence[DayRole], on: PartialDate | None, titles: Sequence[str]) -> Iterator[Fact]:
    """Titles of the text that stand for a role of another day ("then-Rep.", "ex-MP"), beside the record."""
    for title in titles:
        for role in _of_another_day(roles, on, title)[:1]:
            yield _fact(f"“{title}” in the text", role_name(role), role)


def _role_fact(role: DayRole, on: PartialDate | None) -> Fact:
    as_of = in_words(role.known_until)
    labels = {
        "day": "On the day of this article",
        "former": "Earlier",
        "later": "Later" if role.to or lost_its_end(role) else f"Now, as of {as_of}",
        "unknown": _unsure_label(role, on, as_of),
    }
    return _fact(labels[time_of(role, on)], role_name(role), role)


def _unsure_label(role: DayRole, on: PartialDate | None, as_of: str) -> str:
    if not years(role):
        return "Undated"
    if (role.to is None or role.to > role.known_until) and (on is None or role.known_until < on):
        return f"As of {as_of}"
    return "Around the day of this article" if on else f"Over by {as_of}"


def _fact(label: str, value: str, role: DayRole) -> Fact:
    return Fact(label=label, value=value, unit=None, from_=role.from_, to=role.to, citation=role.citation)


def _of_the_person(entity: Entity, on: PartialDate | None) -> Iterator[Fact]:
    if entity.parties:
        yield _plain("Party", ", ".join(entity.parties), entity)
    if entity.born:
        alive = on and not (entity.died and entity.died < on)
        yield _plain("Born", in_words(entity.born) + (_age(entity.born, on) if on and alive else ""), entity)
    if entity.died:
        yield _plain("Died", in_words(entity.died), entity)


def _age(born: PartialDate, on: PartialDate) -> str:
    youngest, oldest = whole_years(born, on)
    if youngest < 0:
        return ""
    age = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    return f" (aged {age} on the day of this article)"


def _plain(label: str, value: str, entity: Entity) -> Fact:
    return Fact(label=label, value=value, unit=None, from_=None, to=None, citation=entity.citation)


def line(role: DayRole | None, entity: Entity, on: PartialDate | None) -> str:
    """One line that tells a candidate from others of the name."""
    if role is None:
        return entity.description or (f"born {in_words(entity.born)}" if entity.born else entity.label)
    former = "former " if time_of(role, on) == "former" else ""
    undated = "" if years(role) else ", dates unknown"
    died = f"; died {in_words(entity.died)}" if entity.died and _dead(entity, on) else ""
    return f"{former}{_dated(role)}{undated}{died}"


def people_of_this_name(count: int) -> str:
    return f"{_NUMBERS.get(count, 'Several')} people of this name"
