"""Whom the names of an article may mean, by name alone: one batch of look-ups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sidelight.knowledge.base import Entities, Knowledge, Surnames
from sidelight.link.coreference import Cluster
from sidelight.link.person_names import PersonName, compatible, is_tail, nickname_variants, person_name, variants
from sidelight.link.record import Record, record
from sidelight.link.spelling import is_another_spelling, is_initialled, may_be_respelled
from sidelight.link.surnames import COMMON_SURNAMES
from sidelight.model import Entity
from sidelight.text.fold import fold

How = Literal["label", "form", "alias", "mononym", "surname"]
# The likeliest bearers; beyond them no margin could be told anyway.
MOST_BEARERS = 12
# Bearers of a last name among whom a title has to choose: more than any parliament has of one name.
MOST_OF_A_SURNAME = 40
# Of a rare last name whose bearers may have another spelling before it.
MOST_RESPELLED = 12

# "Prince Harry", "Benedict XVI": what a ruling house or a church calls somebody is nobody else's name.
_STYLED = re.compile(
    r"(?:king|queen|prince|princess|pope|emperor|empress) \w|.* (?:ii|iii|iv|v|vi{1,3}|i?x|xi{1,3}|xiv|xvi?)$"
)
# "Meghan, Duchess of Sussex" was called otherwise before.
_WITH_TITLE = re.compile(r", (?:Duke|Duchess|Earl|Countess|Viscount|Viscountess|Baron|Baroness|Prince|Princess)\b")

LookUp = Callable[[Sequence[str], int], list[list[Entity]]]


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
    named = _look_up(
        [_forms(cluster) for cluster in clusters],
        [source.candidates for source in knowledge.of(Entities)],
        MOST_BEARERS,
    )
    by_surname = [source.surnamed for source in knowledge.of(Surnames)]
    surnamed = _look_up([_bare_surname(cluster) for cluster in clusters], by_surname, MOST_OF_A_SURNAME)
    respelled = _look_up([_family_respelled(cluster) for cluster in clusters], by_surname, MOST_RESPELLED)
    found = [_bearers(*found) for found in zip(clusters, named, surnamed, respelled, strict=True)]
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


def _look_up(names: Sequence[Sequence[str]], sources: Sequence[LookUp], limit: int) -> list[list[Entity]]:
    """The bearers of all names of each cluster; all names are asked for at once."""
    flat = list(dict.fromkeys(name for group in names for name in group))
    found: dict[str, list[Entity]] = {name: [] for name in flat}
    for source in sources:
        for name, entities in zip(flat, source(flat, limit), strict=True):
            found[name] += entities
    return [[entity for name in group for entity in found[name]] for group in names]


def _bearers(
    cluster: Cluster, named: Iterable[Entity], surnamed: Iterable[Entity], respelled: Iterable[Entity]
) -> list[Bearer]:
    by_surname = {entity.id: Bearer(record(entity), "surname") for entity in surnamed}
    by_spelling = {
        entity.id: Bearer(known, "form")
        for entity in respelled
        if is_another_spelling(cluster.surface, (known := record(entity)).label)
    }
    by_name = {
        entity.id: Bearer(known, _how(cluster, known), _other_suffix(cluster, known))
        for entity in named
        if _agrees(cluster, known := record(entity))
    }
    return list((by_surname | by_spelling | by_name).values())


def _how(cluster: Cluster, known: Record) -> How:
    is_label = known.folded_label in cluster.folded_forms
    if not person_name(cluster.surface).full:
        # A record that is called by a common last name alone ("Johnson") is hardly whom a last name means.
        return "form" if is_label and known.folded_label not in COMMON_SURNAMES else "mononym"
    if is_label or any(_STYLED.match(name) for name in _recorded(cluster, known)):
        return "label"
    if _WITH_TITLE.search(known.entity.label) and _recorded(cluster, known):
        return "form"
    alike = [form for form in cluster.form_names if compatible(form, known.label)]
    return "form" if any(len(form.words) >= len(known.label.own_words) for form in alike) else "alias"


def _recorded(cluster: Cluster, known: Record) -> frozenset[str]:
    """The full forms of the text that are recorded as other names, folded."""
    return cluster.folded_forms.intersection(map(fold, known.entity.aliases))


def _agrees(cluster: Cluster, known: Record) -> bool:
    """Whether some recorded name agrees with every full form of the text: "J. Q. Smith" is no "J. R. Smith"."""
    full = (form for form in cluster.form_names if form.full)
    return all(form in known.names or _is_form_of(form, known.names) for form in full)


def _is_form_of(form: PersonName, known: Sequence[PersonName]) -> bool:
    near = [name for name in known if (name.words[0], name.words[-1]) == (form.given, form.family)]
    return any(compatible(form, name) for name in known) and all(compatible(form, name) for name in near)


def _other_suffix(cluster: Cluster, known: Record) -> bool:
    written = {form.suffix for form in cluster.form_names} - {""}
    if not written:
        return known.label.full and bool(known.label.suffix)  # "Queen Elizabeth" is Elizabeth II
    return not written & {name.suffix for name in known.names}
