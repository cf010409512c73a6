"""The positions that an item says a person held -> roles, dated as well as the data can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from sidelight.model import Citation, PartialDate, Role
from sidelight.packs.sanity import role_faults, surely_before
from sidelight.packs.terms import merge_terms
from sidelight.packs.wikidata.drafts import Position
from sidelight.packs.wikidata.names import sentence_case
from sidelight.packs.wikidata.things import Things
from sidelight.text.dates import whole_years
from sidelight.text.offices import LEGISLATORS, office_words

NAMELESS = "roles in an office without an English name"
IMPOSSIBLE = "roles whose dates cannot be"
# Nobody is in office at this age: of the open terms of 2023 in 29 countries, 363 belong to people who would be older.
_OLDEST_IN_OFFICE = 100
# Of 30,610 terms of a seat with both dates 1.6 % last this long, of 23,584 without an end 7 % do; of 25 of these taken
# at random, two holders still sat. Lords and rulers stay for life.
_LONGEST_TERM = 25
_FOR_A_TERM = LEGISLATORS - {"peer"} | {"statelegislator", "ambassador"}
# Between two terms of one seat in a parliament: 25 to 36 days at the dissolutions of the House of Commons since 1997.
_DISSOLUTION = timedelta(days=45)


def roles(
    positions: Iterable[Position], things: Things, life: tuple[PartialDate | None, PartialDate | None],
    citation: Citation, omitted: Counter[str],
) -> tuple[Role, ...]:  # fmt: skip
    """By start, undated ones last; consecutive terms of one seat are one role.

    life: birth and death. What has to be left out is counted in `omitted`.
    """
    found = [_role(position, things, life, citation) for position in positions]
    named = [role for role in found if role]
    possible = [role for role in named if not any(role_faults(role, *life))]
    omitted[NAMELESS] += len(found) - len(named)
    omitted[IMPOSSIBLE] += len(named) - len(possible)
    if len(possible) < 2:
        return tuple(possible)
    return _merged(_without_lost_ends(_told(possible)))


def _role(
    position: Position, things: Things, life: tuple[PartialDate | None, PartialDate | None], citation: Citation
) -> Role | None:
    """None where nobody says what the office is called."""
    office = things.get(position.office)
    if office is None:
        return None
    (born, died), until = life, citation.retrieved
    start, end = _dates(position, things)
    lost_its_end = end is None and (
        position.replaced
        or died is not None
        or _at_least(_OLDEST_IN_OFFICE, born, until)
        or (_at_least(_LONGEST_TERM, start, until) and bool(office_words(office.label).offices & _FOR_A_TERM))
    )
    return Role(
        title=sentence_case(office.label),
        of=next(filter(None, map(things.label, (*position.of, office.of))), None),
        place=things.label(position.district),
        party=things.label(position.group),
        from_=start,
        to=end,
        known_until=(start or died or until) if lost_its_end else until,
        citation=citation,
    )


def _at_least(years: int, since: PartialDate | None, day: PartialDate) -> bool:
    # The years alone rule out most, for a tenth of the time.
    return since is not None and int(day[:4]) - int(since[:4]) >= years and whole_years(since, day)[0] >= years


def _dates(position: Position, things: Things) -> tuple[PartialDate | None, PartialDate | None]:
    """Start and end as stated; a member of a parliament is dated by its term where no date of their own is given."""
    term = things.get(position.term)
    start, end = position.start, position.end
    if term is None:
        return start, end
    return (
        start or (None if surely_before(end, term.start) else term.start),
        end or (None if surely_before(term.end, start) else term.end),
    )


def _told(roles: Iterable[Role]) -> list[Role]:
    """Every role once; an undated one only of an office of which no term is dated."""
    different = list(dict.fromkeys(roles))
    dated = {role.title for role in different if role.from_ or role.to}
    return [role for role in different if role.from_ or role.to or role.title not in dated]


def _without_lost_ends(roles: list[Role]) -> list[Role]:
    """An open term that a later one in the same office follows is over, nobody knows since when.

    It is known at its start only, like one whose holder is dead or has a successor.
    """
    newest: dict[str, str] = {}
    for role in roles:
        newest[role.title] = max(newest.get(role.title, ""), role.from_ or "")
    return [
        replace(role, known_until=role.from_)
        if role.from_ and role.to is None and role.from_ < newest[role.title]
        else role
        for role in roles
    ]


def _merged(roles: list[Role]) -> tuple[Role, ...]:
    """Terms of a seat across a dissolution, of other offices from one day to the next."""
    seats = [role for role in roles if office_words(role.title).offices & LEGISLATORS]
    others = [role for role in roles if role not in seats]
    return merge_terms((*merge_terms(seats, _DISSOLUTION), *others))
