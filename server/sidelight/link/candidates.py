"""Whom the names of an article may mean, by name alone: one batch of look-ups, and one of records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from sidelight.knowledge.base import Entities, Knowledge, Surnames
from sidelight.knowledge.format import MOST_BEARERS, MOST_SURNAMED
from sidelight.knowledge.records import Namesake
from sidelight.link.coreference import Cluster
from sidelight.link.person_names import PersonName, compatible, is_tail, nickname_variants, person_name, variants
from sidelight.link.record import Record, record
from sidelight.link.spelling import is_another_spelling, is_initialled, may_be_respelled
from sidelight.link.surnames import COMMON_SURNAMES
from sidelight.text.fold import fold

How = Literal["label", "form", "alias", "mononym", "surname"]
# What a name by itself says, as weights on the log-odds of being meant (see link.evidence): how it agrees, and how well
# known the bearer is, from certainly not the usual one (prior 0) to certainly the one (prior 1).
BY_NAME: dict[How, float] = {"label": 2.2, "form": 1.4, "alias": 0.6, "mononym": 0.5, "surname": -0.5}
BY_PRIOR = 2.0
# Of a rare last name whose bearers may have another spelling before it.
MOST_RESPELLED = 12

# "Prince Harry", "Benedict XVI": what a ruling house or a church calls somebody is nobody else's name.
_STYLED = re.compile(
    r"(?:king|queen|prince|princess|pope|emperor|empress) \w|.* (?:ii|iii|iv|v|vi{1,3}|i?x|xi{1,3}|xiv|xvi?)$"
)
# "Meghan, Duchess of Sussex" was called otherwise before.
_WITH_TITLE = re.compile(r", (?:Duke|Duchess|Earl|Countess|Viscount|Viscountess|Baron|Baroness|Prince|Princess)\b")

LookUp = Callable[[Sequence[str], int], list[list[Namesake]]]


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody whom the name may mean."""

    record: Record
    how: How
    """label: a full form of the text is the recorded name; form: another form of it ("Bob Nardelli" of "Robert
    Nardelli"), or a recorded name of one word ("Suharto"); alias: another name, or less than the recorded one
    ("Carlos Osorio" of "Carlos Arana Osorio"); mononym: the text's single word is recorded as a name ("Lula");
    surname: it ends one."""
    other_suffix: bool = False
    """The text has a suffix ("Jr.") that no recorded name has, or lacks one that the recorded name has."""


def bearers(clusters: Sequence[Cluster], knowledge: Knowledge) -> list[list[Bearer]]:
    """For each cluster whom its names may mean, without repeats; [] when nobody is known."""
    by_form = _look_up(
        [_forms(cluster) for cluster in clusters],
        [source.candidates for source in knowledge.of(Entities)],
        MOST_BEARERS,
    )
    by_surname = [source.surnamed for source in knowledge.of(Surnames)]
    surnamed = _look_up([_bare_surname(cluster) for cluster in clusters], by_surname, MOST_SURNAMED)
    of_family = _look_up([_family_respelled(cluster) for cluster in clusters], by_surname, MOST_RESPELLED)
    named = [_likeliest(*bearing) for bearing in zip(clusters, by_form, strict=True)]
    respelled = [_respelled(*family) for family in zip(clusters, of_family, strict=True)]
    records = _records(chain.from_iterable((*named, *surnamed, *respelled)), knowledge)
    found = [
        _bearers(cluster, *([records[one.id] for one in some if one.id in records] for some in namesakes))
        for cluster, *namesakes in zip(clusters, named, surnamed, respelled, strict=True)
    ]
    return [known or _called_by(cluster, found) for cluster, known in zip(clusters, found, strict=True)]


def _called_by(cluster: Cluster, others: Iterable[Sequence[Bearer]]) -> list[Bearer]:
    """Whom of those named in full the last name means in another spelling: "Zelensky" after "Volodymyr Zelenskyy"."""
    form = person_name(cluster.surface)
    if form.full:
        return []
    full = (bearer.record for known in others for bearer in known if bearer.how in ("label", "form"))
    named = {one.entity.id: one for one in full}
    return [Bearer(one, "mononym") for one in named.values() if any(is_tail(form, name) for name in one.names)]


def _bare_surname(cluster: Cluster) -> tuple[str, ...]:
    return () if person_name(cluster.surface).full else (cluster.surface,)


def _family_respelled(cluster: Cluster) -> tuple[str, ...]:
    """The last name of a full name that packs may have with another spelling before it."""
    name = person_name(cluster.surface)
    return (name.family,) if name.full and (is_initialled(cluster.surface) or may_be_respelled(name)) else ()


def _forms(cluster: Cluster) -> tuple[str, ...]:
    """The forms of the text, what they are variants of, and the fullest with other given names."""
    forms = dict.fromkeys(map(fold, cluster.forms))
    for form in cluster.forms:
        forms |= dict.fromkeys(variants(form))
    return (*forms, *nickname_variants(cluster.forms[0]))


def _likeliest(cluster: Cluster, namesakes: Iterable[Namesake]) -> list[Namesake]:
    """Of the bearers of all forms, as many as a single one may have: beyond them no margin could be told."""
    different = list({one.id: one for one in namesakes}.values())
    if len(different) <= MOST_BEARERS:
        return different

    def weight(one: Namesake) -> float:
        return BY_NAME[_how(cluster, person_name(one.label))] + BY_PRIOR * one.prior

    return sorted(different, key=weight, reverse=True)[:MOST_BEARERS]


def _respelled(cluster: Cluster, family: Iterable[Namesake]) -> list[Namesake]:
    """Of those of the last name whoever has another spelling of the first."""
    return [one for one in family if is_another_spelling(cluster.surface, person_name(one.label))]


def _look_up(names: Sequence[Sequence[str]], sources: Sequence[LookUp], limit: int) -> list[list[Namesake]]:
    """The bearers of all names of each cluster; all names are asked for at once."""
    flat = list(dict.fromkeys(name for group in names for name in group))
    found: dict[str, list[Namesake]] = {name: [] for name in flat}
    for source in sources:
        for name, bearers in zip(flat, source(flat, limit), strict=True):
            found[name] += bearers
    return [[bearer for name in group for bearer in found[name]] for group in names]


def _records(namesakes: Iterable[Namesake], knowledge: Knowledge) -> dict[str, Record]:
    """By id, all read at once; of the first source that knows it."""
    ids = list(dict.fromkeys(one.id for one in namesakes))
    found: dict[str, Record] = {}
    for source in knowledge.of(Entities):
        new = [id_ for id_ in ids if id_ not in found]
        found |= {id_: record(entity) for id_, entity in zip(new, source.entities(new), strict=True) if entity}
    return found


def _bearers(
    cluster: Cluster, named: Iterable[Record], surnamed: Iterable[Record], respelled: Iterable[Record]
) -> list[Bearer]:
    by_surname = {known.entity.id: Bearer(known, "surname") for known in surnamed}
    by_spelling = {known.entity.id: Bearer(known, "form") for known in respelled}
    by_name = {
        known.entity.id: Bearer(known, _how_recorded(cluster, known), _other_suffix(cluster, known))
        for known in named
        if _agrees(cluster, known)
    }
    return list((by_surname | by_spelling | by_name).values())


def _how(cluster: Cluster, label: PersonName) -> How:
    is_label = label in cluster.form_names
    if not person_name(cluster.surface).full:
        # A record that is called by a common last name alone ("Johnson") is hardly whom a last name means.
        return "form" if is_label and label.family not in COMMON_SURNAMES else "mononym"
    if is_label:
        return "label"
    alike = [form for form in cluster.form_names if compatible(form, label)]
    return "form" if any(len(form.words) >= len(label.own_words) for form in alike) else "alias"


def _how_recorded(cluster: Cluster, known: Record) -> How:
    """As _how, by the other names of the record as well."""
    how = _how(cluster, known.label)
    if how == "label" or not person_name(cluster.surface).full:
        return how
    recorded = set(map(fold, cluster.forms)).intersection(map(fold, known.entity.aliases))
    if any(map(_STYLED.match, recorded)):
        return "label"
    return "form" if recorded and _WITH_TITLE.search(known.entity.label) else how


def _agrees(cluster: Cluster, known: Record) -> bool:
    """Whether some recorded name agrees with every full form of the text: "J. Q. Smith" is no "J. R. Smith".

    A first and a last name alone agree with whoever was found by them: no other name has to be read for that.
    """
    full = [form for form in cluster.form_names if form.full]
    if len(full) == 1 and not (full[0].middle or full[0].suffix):
        return True
    return all(form == known.label or form in known.names or _is_form_of(form, known.names) for form in full)


def _is_form_of(form: PersonName, known: Sequence[PersonName]) -> bool:
    near = [name for name in known if (name.words[0], name.words[-1]) == (form.given, form.family)]
    return any(compatible(form, name) for name in known) and all(compatible(form, name) for name in near)


def _other_suffix(cluster: Cluster, known: Record) -> bool:
    written = {form.suffix for form in cluster.form_names} - {""}
    if not written:
        return known.label.full and bool(known.label.suffix)  # "Queen Elizabeth" is Elizabeth II
    return not written & {name.suffix for name in known.names}
