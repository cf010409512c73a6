"""The document of a person -> the entity of a pack."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sidelight.model import Entity, Ids, PartialDate
from sidelight.packs.sanity import life_faults, surely_before
from sidelight.packs.wikidata.documents import Claims, Document, Statement
from sidelight.packs.wikidata.names import description, person_aliases, person_label
from sidelight.packs.wikidata.prominence import UNKNOWN, prior
from sidelight.packs.wikidata.roles import roles
from sidelight.packs.wikidata.sources import Source
from sidelight.packs.wikidata.things import Things
from sidelight.packs.wikidata.values import all_items, best_day, day, items, stated

IMPOSSIBLE_LIFE = "births and deaths that cannot be"
_MOST_OCCUPATIONS = 3
_OPEN_END = "9999"


@dataclass(frozen=True, slots=True)
class People:
    """Reads people. What has to be left out of them is counted in `omitted`."""

    things: Things
    source: Source
    linked: bool
    """Whether the input has sitelinks at all, so that having none says something."""
    omitted: Counter[str] = field(default_factory=Counter)

    def entity(self, document: Document) -> Entity | None:
        """None for a person without a name in Latin script."""
        label = person_label(document)
        if not label:
            return None
        claims = document.statements()
        source = self.source.citation(document)
        life = self._life(claims)
        held = roles(claims.position, self.things, life, source, self.omitted)
        return Entity(
            id=document.id,
            ids=Ids(wikidata=document.id, enwiki=document.enwiki(), pack=None),
            label=label,
            description=description(document) or self._occupations(claims),
            born=life[0],
            died=life[1],
            aliases=self._aliases(document, label, in_office=bool(held)),
            parties=self.things.labels(_parties(claims.party)),
            roles=held,
            image=None,  # the dump names the file but not its licence
            prior=prior(document) if self.linked else UNKNOWN,
            citation=source,
        )

    def _life(self, claims: Claims) -> tuple[PartialDate | None, PartialDate | None]:
        born, died = best_day(claims.born), best_day(claims.died)
        if any(life_faults(born, died)):
            self.omitted[IMPOSSIBLE_LIFE] += 1
            return None, None
        return born, died

    def _aliases(self, document: Document, label: str, *, in_office: bool) -> tuple[str, ...]:
        """Without a given name alone, which means too many; with a family name that comes first ("Xi", of a president).

        Other family names are found as the ends of labels.
        """
        claims, words = document.statements(), label.split()
        given = set(self.things.labels(all_items(claims.given_name))) or set(words[:1])
        family = set(self.things.labels(all_items(claims.family_name)))
        names = [name for name in person_aliases(document, label) if name not in given]
        first = [words[0]] if in_office and len(words) > 1 and words[0] in family - given else []
        return tuple(dict.fromkeys((*names, *first)))

    def _occupations(self, claims: Claims) -> str | None:
        """For people whom nobody has described: "politician, economist (Denmark)"."""
        callings = self.things.labels(items(claims.occupation))[:_MOST_OCCUPATIONS]
        countries = self.things.labels(items(claims.citizenship))[:1]
        if not callings:
            return None
        return ", ".join(callings) + "".join(f" ({country})" for country in countries)


def _parties(statements: tuple[Statement, ...]) -> list[str]:
    """The latest membership first; one that has not ended is later than all that have."""
    usable = [one for one in stated(statements) if not surely_before(_end(one), day(one.qualified().start))]
    latest = sorted(usable, key=lambda one: (_end(one) or _OPEN_END, day(one.qualified().start) or ""), reverse=True)
    return [one.mainsnak.value().id for one in latest]


def _end(statement: Statement) -> PartialDate | None:
    return day(statement.qualified().end)
