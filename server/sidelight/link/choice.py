"""The joint choice: whom each name means, whether it is certain enough, and how certain."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.link.candidates import Bearer, How
from sidelight.link.context import Context
from sidelight.link.coreference import Cluster
from sidelight.link.evidence import Evidence, at_home, evidence, office, unsaid
from sidelight.link.layout import Layout
from sidelight.link.record import Record
from sidelight.model import Candidate, Link, Mention, PartialDate, fullest_first

# A name is linked from this probability on ...
CONFIRMED = 0.7
# ... if nobody else of the name comes nearer than this share of it; else both are named.
MARGIN = 0.25
# Nobody below it is named beside others.
_NAMED = 0.1
# What each other person of the article adds who is of the same country or party; and at most.
_COMPANY, _MOST_COMPANY = 0.2, 0.6
# A candidate of a country that the article does not speak of is hardly meant, unless company says so.
_ABROAD, _ABROAD_BY_DOUBT = 2.0, 10.0
# That a short or other name means somebody whom the article also names in full; that the record of one of two people of
# the article names the other ("wife of …").
_NAMED_IN_FULL, _NAMED_IN_RECORD = 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate with what speaks for and against it."""

    record: Record
    how: How
    evidence: Evidence
    at_home: bool
    vouched_for: bool
    """The text names an office of theirs."""

    @property
    def alone(self) -> float:
        """The log-odds without regard to the article's other people."""
        return self.evidence.weight - self.abroad

    @property
    def abroad(self) -> float:
        """What it costs to be met in an article of other countries; of household names little."""
        return 0 if self.at_home else min(_ABROAD, _ABROAD_BY_DOUBT * (1 - self.record.entity.prior))

    def why(self) -> str:
        words = [reason.words for reason in self.evidence.by_words if reason.words and reason.weight > 0]
        return "; ".join(dict.fromkeys(words)) or "bears this name"


def options(bearers: Sequence[Bearer], said: Context, layout: Layout, on: PartialDate | None) -> tuple[Option, ...]:
    """The candidates with what speaks for each. A last name alone makes nobody a candidate without a fitting office.

    Of those whom nothing in the text fits the best known stay: that the text means one of them gets no likelier by how
    many others of the name are recorded.
    """
    offices = ((bearer, office(bearer.record, said, on)) for bearer in bearers)
    weighed = [
        (bearer, in_office, evidence(bearer, in_office, said, on))
        for bearer, in_office in offices
        if in_office.weight > 0 or bearer.how != "surname"
    ]
    unfit = [found for _, _, found in weighed if not found.fits]
    # What the article as a whole says is asked only of those who stay.
    return tuple(
        _option(bearer, in_office.weight > 0, found, said, layout, on)
        for bearer, in_office, found in weighed
        if found.fits or not any(other.outdoes(found) for other in unfit)
    )


def _option(
    bearer: Bearer, vouched_for: bool, found: Evidence, said: Context, layout: Layout, on: PartialDate | None
) -> Option:
    known = bearer.record
    if not found.fits:
        found = dataclasses.replace(found, by_words=(*found.by_words, unsaid(known, said, layout, on)))
    return Option(known, bearer.how, found, vouched_for or at_home(known, layout, on), vouched_for)


def choose(
    clusters: Sequence[Cluster], said: Sequence[Context], choices: Sequence[tuple[Option, ...]]
) -> tuple[Link, ...]:
    """A link for each person, by first place. Names of which the same person is confirmed become one link."""
    alone = [_probable([(option, option.alone) for option in options]) for options in choices]
    sure = [ranked[0][0] if ranked and ranked[0][1] >= CONFIRMED else None for ranked in alone]
    jointly = [
        _probable([(o, o.alone + _company(o, options, [*sure[:index], *sure[index + 1 :]])) for o in options])
        for index, options in enumerate(choices)
    ]
    return _merged([_link(*one) for one in zip(clusters, said, jointly, strict=True)])


def _company(option: Option, rivals: Sequence[Option], others: Sequence[Option | None]) -> float:
    """What the article's other people say for a candidate: that it is one of them, is known by them, or of a kind.

    For country and party only those count whom the text itself vouches for: unknown people under known names would
    vouch for each other.
    """
    known = option.record
    sure = [other.record for other in others if other]
    if _may_be_another_name(option, rivals) and known.entity.id in {one.entity.id for one in sure}:
        return _NAMED_IN_FULL
    if any(_names(known, one) or _names(one, known) for one in sure):
        return _NAMED_IN_RECORD
    vouched = [other.record for other in others if other and other.vouched_for]
    same = sum(bool(known.places & other.places or known.parties & other.parties) for other in vouched)
    return min(_COMPANY * same, _MOST_COMPANY) + (option.abroad if same else 0)


def _may_be_another_name(option: Option, rivals: Sequence[Option]) -> bool:
    """Whether the article may call somebody by it whom it also names in full: nobody else is recorded as that."""
    if option.how == "alias":
        return all(rival.how != "label" for rival in rivals)
    return option.how in ("mononym", "surname")


def _names(known: Record, other: Record) -> bool:
    """Whether the line that says who somebody is names the other: "American activist, wife of Jimmy Carter"."""
    return known.entity.id != other.entity.id and other.entity.label in (known.entity.description or "")


def _probable(weighed: Sequence[tuple[Option, float]]) -> list[tuple[Option, float]]:
    """The options with the probability of each, likeliest first; that nobody known is meant has a logit of 0."""
    total = 1 + sum(math.exp(logit) for _, logit in weighed)
    ranked = [(option, math.exp(logit) / total) for option, logit in weighed]
    return sorted(ranked, key=lambda pair: (-pair[1], pair[0].record.entity.id))


def _link(cluster: Cluster, said: Context, ranked: Sequence[tuple[Option, float]]) -> Link:
    near = [(option, p) for option, p in ranked if p >= max(_NAMED, MARGIN * ranked[0][1])]
    together = sum(p for _, p in near)
    candidates = tuple(Candidate(option.record.entity, p, option.why()) for option, p in near)
    if together < CONFIRMED:
        # Nobody known, unless the names say too much for that: then it is only not certain enough.
        return nobody(cluster, 1 - sum(p for _, p in ranked))
    if len(near) > 1:
        return Link(cluster.mention, cluster.surface, said.titles, "ambiguous", None, candidates, together)
    return Link(cluster.mention, cluster.surface, said.titles, "confirmed", candidates[0].entity, candidates, together)


def nobody(cluster: Cluster, confidence: float) -> Link:
    return Link(cluster.mention, cluster.surface, (), "nil", None, (), confidence)


def _merged(links: Sequence[Link]) -> tuple[Link, ...]:
    """One link for each confirmed person, with the places of all."""
    by_person: dict[str, list[Link]] = {}
    for number, link in enumerate(links):
        by_person.setdefault(link.entity.id if link.entity else f"nobody known {number}", []).append(link)
    return tuple(_one(group) for group in by_person.values())


def _one(links: Sequence[Link]) -> Link:
    best = max(links, key=lambda link: link.confidence)
    mention = Mention(fullest_first([span for link in links for span in link.mention.spans]))
    surface = max((link.surface for link in links), key=len)
    titles = tuple(dict.fromkeys(title for link in links for title in link.titles))
    return dataclasses.replace(best, mention=mention, surface=surface, titles=titles)
