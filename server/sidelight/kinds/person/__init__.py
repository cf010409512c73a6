"""Person cards: who this was on the day of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sidelight.kinds.base import Kind, card_id
from sidelight.kinds.person.models import (
    DayRole,
    PersonCandidate,
    PersonDetails,
    PersonEntity,
    Quote,
)
from sidelight.kinds.person.models import PersonCard as PersonCard
from sidelight.kinds.person.question import who_is
from sidelight.kinds.person.roles import day_roles
from sidelight.kinds.person.words import facts, line, people_of_this_name, summary
from sidelight.knowledge.base import Knowledge, WhoIs
from sidelight.model import Citation, Entity, Fact, Link, Links, Mention, PartialDate, Reading, Silence
from sidelight.text.dates import latest
from sidelight.text.things import is_thing

NAME = "person"
# From this probability on, a name without a card means nobody whom the packs know; below, it is only not sure.
_NOBODY_KNOWN = 0.5


@dataclass(frozen=True, slots=True)
class PersonMention(Mention):
    link: Link


PersonMatch = tuple[tuple[DayRole, ...], ...]
"""The roles, as the day sees them, of each candidate of the link."""


def find(reading: Reading, links: Links, knowledge: Knowledge) -> Sequence[PersonMention]:
    return [PersonMention(link.mention.spans, link) for link in links.people]


def match(
    mentions: Sequence[PersonMention], reading: Reading, links: Links, knowledge: Knowledge
) -> Sequence[PersonMatch]:
    """Links carry whom they may mean: what is left to look up is only where each role lies as seen from the day."""
    on = reading.article.published
    return [
        tuple(day_roles(candidate.entity.roles, on, mention.link.titles) for candidate in mention.link.candidates)
        for mention in mentions
    ]


def build(mention: PersonMention, match: PersonMatch, reading: Reading) -> PersonCard | Silence:
    link = mention.link
    if link.state == "confirmed":
        return _confirmed(link, match[0], reading)
    if link.state == "ambiguous":
        return _ambiguous(link, match, reading)
    if is_thing(reading.article.text, link.mention.spans[0].start, link.mention.spans[0].end):
        return Silence(kind=NAME, reason="not_a_person")
    return Silence(kind=NAME, reason="no_record" if link.confidence >= _NOBODY_KNOWN else "low_confidence")


def _confirmed(link: Link, roles: tuple[DayRole, ...], reading: Reading) -> PersonCard:
    entity, on = link.candidates[0].entity, reading.article.published
    return PersonCard(
        id=card_id(NAME, reading.article, entity.id),
        state="confirmed",
        title=entity.label,
        summary=summary(entity, roles, on, link.titles),
        facts=facts(entity, roles, on, link.titles),
        citations=_citations([entity], roles),
        confidence=link.confidence,
        on=on,
        as_of=_as_of([entity], roles),
        person=PersonDetails(
            entity=_person(entity), roles=roles, quotes=tuple(_quotes(link.mention, reading)), candidates=()
        ),
    )


def _ambiguous(link: Link, match: PersonMatch, reading: Reading) -> PersonCard:
    entities, on = [candidate.entity for candidate in link.candidates], reading.article.published
    firsts = [roles[0] if roles else None for roles in match]
    lines = [line(role, entity, on) for role, entity in zip(firsts, entities, strict=True)]
    return PersonCard(
        id=card_id(NAME, reading.article, "|".join(sorted(entity.id for entity in entities))),
        state="ambiguous",
        title=people_of_this_name(len(entities)),
        summary="The text does not say which.",
        facts=tuple(map(_candidate_fact, entities, firsts, lines)),
        citations=_citations(entities, [role for role in firsts if role]),
        confidence=link.confidence,
        on=on,
        as_of=_as_of(entities, [role for role in firsts if role]),
        person=PersonDetails(
            entity=None,
            roles=(),
            quotes=tuple(_quotes(link.mention, reading)),
            candidates=tuple(
                PersonCandidate(id=entity.id, ids=entity.ids, label=entity.label, why=words)
                for entity, words in zip(entities, lines, strict=True)
            ),
        ),
    )


def _candidate_fact(entity: Entity, role: DayRole | None, words: str) -> Fact:
    citation = role.citation if role else entity.citation
    return Fact(label=entity.label, value=words, unit=None, from_=None, to=None, citation=citation)


def _person(entity: Entity) -> PersonEntity:
    return PersonEntity(**{name: getattr(entity, name) for name in PersonEntity.model_fields})


def _quotes(mention: Mention, reading: Reading) -> Iterable[Quote]:
    """What the article has them saying: quotations whose speaker comes down to one of the mention's places."""
    for speech in reading.speech:
        named = speech.name or speech.speaker
        if speech.direct and named and any(named.overlaps(span) for span in mention.spans):
            words = speech.words
            yield Quote(text=words.of(reading.article.text), start=words.start, end=words.end)


def _citations(entities: Iterable[Entity], roles: Iterable[DayRole]) -> tuple[Citation, ...]:
    """Every source once: of the roles, then of the people."""
    return tuple(dict.fromkeys([*(role.citation for role in roles), *(entity.citation for entity in entities)]))


def _as_of(entities: Iterable[Entity], roles: Iterable[DayRole]) -> PartialDate:
    """The newest date that a role was known at; for people without roles, that their entry was."""
    known = [role.known_until for role in roles] or [entity.citation.retrieved for entity in entities]
    return max(known, key=latest)


def ask(mention: PersonMention, match: PersonMatch, reading: Reading) -> WhoIs | None:
    return who_is(mention.link, reading)


PERSON = Kind(NAME, PersonCard, find, match, build, ask)
