"""The draft of a person, and the names of what it refers to -> the entity of a pack."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sidelight.model import Entity, Ids
from sidelight.packs.wikidata.drafts import Draft
from sidelight.packs.wikidata.prominence import UNKNOWN
from sidelight.packs.wikidata.roles import roles
from sidelight.packs.wikidata.sources import Source
from sidelight.packs.wikidata.things import Things

IMPOSSIBLE_LIFE = "births and deaths that cannot be"
_MOST_OCCUPATIONS = 3


@dataclass(frozen=True, slots=True)
class People:
    """Names what drafts refer to. What has to be left out is counted in `omitted`."""

    things: Things
    source: Source
    linked: bool
    """Whether the input has sitelinks at all, so that having none says something."""
    omitted: Counter[str] = field(default_factory=Counter)

    def entity(self, draft: Draft) -> Entity | None:
        """None for a person without a name in Latin script."""
        if not draft.label:
            return None
        self.omitted[IMPOSSIBLE_LIFE] += draft.impossible_life
        source = self.source.citation(draft.id, draft.changed)
        held = roles(draft.positions, self.things, (draft.born, draft.died), source, self.omitted)
        return Entity(
            id=draft.id,
            ids=Ids(wikidata=draft.id, enwiki=draft.enwiki, pack=None),
            label=draft.label,
            description=draft.description or self._occupations(draft),
            born=draft.born,
            died=draft.died,
            aliases=self._aliases(draft, in_office=bool(held)),
            parties=self.things.labels(draft.parties),
            roles=held,
            image=None,  # the dump names the file but not its licence
            prior=draft.prior if self.linked else UNKNOWN,
            citation=source,
        )

    def _aliases(self, draft: Draft, *, in_office: bool) -> tuple[str, ...]:
        """Without a given name alone, which means too many; with a family name that comes first ("Xi", of a president).

        Other family names are found as the ends of labels.
        """
        words = draft.label.split()
        given = self.things.labels(draft.given_names) or words[:1]
        names = tuple([name for name in draft.aliases if name not in given])
        if in_office and len(words) > 1 and words[0] not in given:
            family = self.things.labels(draft.family_names)
            return tuple(dict.fromkeys((*names, words[0]))) if words[0] in family else names
        return names

    def _occupations(self, draft: Draft) -> str | None:
        """For people whom nobody has described: "politician, economist (Denmark)"."""
        callings = self.things.labels(draft.occupations)[:_MOST_OCCUPATIONS]
        countries = self.things.labels(draft.countries)[:1]
        if not callings:
            return None
        return ", ".join(callings) + "".join(f" ({country})" for country in countries)
