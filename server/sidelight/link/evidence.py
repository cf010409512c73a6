"""What speaks for and against a candidate, each as a weight on the log-odds of being meant.

The weights were set by hand on the development articles of people (tests/quality/linking.py: linking F1 0.989 on marked
names; of 40 people at 0.90 to 0.95, 95 % are right), on passages of our own for every form of names
(tests/quality/adversarial: 216 of 220 known people right, no namesake), and on 113 news texts with 199 unknown people
renamed to recorded ones (tests/quality/namesakes.py: 10 linked). A change here asks for a new look at all three.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from sidelight.link.candidates import BY_NAME, BY_PRIOR, Bearer
from sidelight.link.context import Context
from sidelight.link.layout import Layout
from sidelight.link.record import Held, Record
from sidelight.link.topics import at_odds, speaks_of
from sidelight.model import PartialDate
from sidelight.text.dates import earliest, held, latest, whole_years
from sidelight.text.fold import fold
from sidelight.text.offices import POLITICAL, OfficeWords, same_office, word_set
from sidelight.text.places import US_STATES

# People whom nothing in the text tells apart are as likely to be meant if their priors differ by a tenth.
_AS_WELL_KNOWN = 0.2
# The recorded name itself against another name.
_ONLY_ANOTHER_NAME = 1.5
# "Donald Trump Jr." is hardly Donald Trump, nor the other way round; but many a Jr. is recorded or called without it.
_OTHER_SUFFIX = -2.0
# A description that the record has nothing of, by its words: for the first, for each other; and at most.
_STRANGE, _STRANGER, _MOST_STRANGE = 1.5, 0.7, 3.0
# A picture is hardly by somebody of note.
_CREDITED = -2.5
# More than an age that happens to be right.
_PRIVATE = -5.0
# No word about the person fits the record: in a text long enough to say who is meant, or not; or the text around is
# perhaps or surely about other topics than the ones that the person is met in.
_UNSAID, _UNSAID_IN_SHORT = -2.0, -1.0
_AT_ODDS = (0.0, -2.0, -3.0)
# More for names that many people bear, however famous one of them is.
_COMMON_NAME, _EXPECTED_OF_COMMON = -1.0, 0.7
_EXPECTED_BY_DOUBT = 10
# Packs that know nothing of fame give everybody this prior: some are household names.
_PRIOR_OF_ANYBODY, _EXPECTED_OF_ANYBODY = 0.5, 0.6
# Anybody may run for an office.
_SOUGHT = frozenset({"candidate", "nominee"})
_HUNDRED_YEARS = 100
# Before somebody takes office, print has the office already: "Prime Minister Trudeau" after the election.
_SOON = timedelta(days=90)
# Members of a parliament among several countries stay people of their own.
_INTERNATIONAL = re.compile(r"\b(?:united nations|european (?!parliament)|nato|international|world)\b")
# What somebody is to another person ("her predecessor") does not tell who it is.
_TIES = word_set(
    "ally brother challenger colleague counterpart critic daughter father friend husband mother opponent partner "
    "predecessor rival sister son successor widow widower wife"
)
# Words of many records that an article has for many reasons.
_ANYWHERE = word_set(
    "after american before british democratic district during first former government great group group head home "
    "house international labour leader later national north office party people political politician politics public "
    "republican second service since social south state states third under united west white with work world"
)


@dataclass(frozen=True, slots=True)
class Reason:
    weight: float
    words: str | None = None
    """In plain words for a reader, where it can tell people of one name apart."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the name, the words of the article and its date say about a candidate."""

    by_name: float
    """How well the name agrees."""
    by_fame: float
    by_words: tuple[Reason, ...]
    fits: bool
    """Whether the text says anything of the person that the record knows."""

    @property
    def weight(self) -> float:
        return self.by_name + self.by_fame + sum(reason.weight for reason in self.by_words)

    def outdoes(self, other: Evidence) -> bool:
        """Whether this one is better known under a name that agrees as well, or called so where the other only may be;
        asked of those whom nothing fits.
        """
        if self.by_name - other.by_name > _ONLY_ANOTHER_NAME:
            return True
        return self.by_fame - other.by_fame > _AS_WELL_KNOWN and self.by_name >= other.by_name


def evidence(bearer: Bearer, in_office: Reason, said: Context, on: PartialDate | None) -> Evidence:
    """in_office: what `office` says. What it costs that nothing fits is left to `unsaid`."""
    known = bearer.record
    by_name = BY_NAME[bearer.how] + (_OTHER_SUFFIX if bearer.other_suffix else 0)
    by_fame = BY_PRIOR * (known.entity.prior - 0.5)
    by_words = (
        in_office,
        *filter(None, (_field(known, said), _party(known, said), _place(known, said), _words(known, said))),
        Reason(_strange(known, said)),
        Reason(_CREDITED if said.credited else 0),
        Reason(_PRIVATE if said.private else 0),
        *_life(known, said, on),
    )
    return Evidence(by_name, by_fame, by_words, any(reason.weight > 0 for reason in by_words))


def unsaid(known: Record, said: Context, layout: Layout, on: PartialDate | None) -> Reason:
    """What it costs that no word about the person fits, let alone that the text is about something else.

    Nothing where nothing is recorded that a text could say.
    """
    return Reason(_doubt(known, said, layout, on))


def _doubt(known: Record, said: Context, layout: Layout, on: PartialDate | None) -> float:
    yet_to_come = _yet_to_come(known, on)
    odds = 0 if yet_to_come else max(at_odds(known.fields, said.topics), layout.at_odds(known.fields))
    if odds:
        doubt = _AT_ODDS[odds]
    elif known.words and (yet_to_come or not speaks_of(known.fields, said.topics)):
        doubt = _UNSAID_IN_SHORT if layout.is_short else _UNSAID
    else:
        doubt = 0.0
    if known.has_common_name:
        return (doubt + _COMMON_NAME) * max(_EXPECTED_OF_COMMON, _expected(known.entity.prior))
    return doubt * _expected(known.entity.prior)


def _expected(prior: float) -> float:
    """How much the text may be expected to say who is meant, 0..1: of household names little."""
    return _EXPECTED_OF_ANYBODY if prior == _PRIOR_OF_ANYBODY else min(1.0, _EXPECTED_BY_DOUBT * (1 - prior))


def _yet_to_come(known: Record, on: PartialDate | None) -> bool:
    """Whether every recorded office lies ahead: what field somebody was of before it is not known."""
    starts = [held.role.from_ for held in known.held]
    return bool(on and starts) and all(start and earliest(start) > latest(on or "") for start in starts)


def office(known: Record, said: Context, on: PartialDate | None) -> Reason:
    """Of all the offices that the text gives the person, the one that the record knows best."""
    found = [_office(claimed, known, on) for claimed in said.offices]
    return max(found, key=lambda reason: reason.weight, default=Reason(0))


def _office(claimed: OfficeWords, known: Record, on: PartialDate | None) -> Reason:
    roles = [held for held in known.held if same_office(claimed, held.office, held.words)]
    if roles:
        return max((_tense(claimed, role, on) for role in roles), key=lambda reason: reason.weight)
    if same_office(claimed, known.description, known.words):
        return Reason(1.5, known.entity.description)
    if not (known.held or known.fields) or not claimed.offices - _SOUGHT:
        return Reason(0)
    if not claimed.offices & POLITICAL:
        return Reason(-1.5)
    # A politician may have had an office that the record lacks; somebody of another field hardly.
    return Reason(-2.5 if "politics" in known.fields else -4.0)


def _tense(claimed: OfficeWords, known: Held, on: PartialDate | None) -> Reason:
    """How well "former", "then-" or nothing fits the time of a role."""
    role = known.role
    words = ", ".join(filter(None, (role.title, role.place)))
    if on is None:
        return Reason(2.0, words)
    on_day = held(role.from_, role.to, role.known_until, on)
    over = bool(role.to) and latest(role.to or "") < earliest(on)
    soon = bool(role.from_) and timedelta(0) <= earliest(role.from_ or "") - latest(on) <= _SOON
    weights = {
        "now": (3.0, 2.0, 0.8 if over else 2.0 if soon else -1.5),
        "coming": (1.5, 1.5, -1.5 if over else 2.5),
    }.get(claimed.tense, (1.0, 1.5, 3.0 if over else -2.0))
    return Reason(weights[(True, None, False).index(on_day)], words)


def _field(known: Record, said: Context) -> Reason | None:
    if not known.fields or not said.fields:
        return None
    if not known.fields & said.fields:
        return Reason(-4.0)
    # That both are in politics the office says better.
    return Reason(1.0) if known.fields & said.fields - {"politics"} else None


def _party(known: Record, said: Context) -> Reason | None:
    if not known.parties or not said.parties:
        return None
    shared = known.parties & said.parties
    return Reason(1.0, ", ".join(sorted(shared))) if shared else Reason(-2.0)


def _place(known: Record, said: Context) -> Reason | None:
    """States tell more than countries: a Texan is American, but no Alabaman."""
    for known_places, said_places, shared_weight in (
        (known.places & US_STATES, said.places & US_STATES, 1.5),
        (_countries(known.places), _countries(said.places), 0.5),
    ):
        if known_places and said_places:
            shared = known_places & said_places
            return Reason(shared_weight, ", ".join(sorted(shared)).title()) if shared else Reason(-2.0)
    return None


def at_home(known: Record, layout: Layout, on: PartialDate | None) -> bool:
    """Whether the article is one to meet the candidate in: it speaks of their country, or of none at all.

    Who serves an international body is met everywhere. A seat of government ("Rome") speaks for its country and
    against no other.
    """
    countries = _countries(layout.places)
    if not (known.places and countries) or _countries(known.places) & (countries | layout.governed_from):
        return True
    return any(_is_international(one, on) for one in known.held)


def _is_international(known: Held, on: PartialDate | None) -> bool:
    """Whether the role, on the day, is one of the United Nations, the European Commission, NATO …"""
    role = known.role
    if not _INTERNATIONAL.search(fold(role.of or "")):
        return False
    return on is None or held(role.from_, role.to, role.known_until, on) is not False


def _countries(places: Iterable[str]) -> frozenset[str]:
    return frozenset("united states" if place in US_STATES else place for place in places)


def _words(known: Record, said: Context) -> Reason | None:
    """Words of the record that the paragraphs about the person hold too, other than the name's own."""
    if known.words.isdisjoint(said.words):
        return None
    shared = sorted(word for word in (known.words & said.words) - known.own_words - _ANYWHERE if len(word) > 3)
    return Reason(min(0.4 * len(shared), 1.2), ", ".join(shared[:3])) if shared else None


def _strange(known: Record, said: Context) -> float:
    """What it costs that the text explains who this is in words of which the record knows none.

    "David Jones, the chief market strategist at IG Index" is not the minister David Jones.
    """
    if not (said.told or said.fields) or not known.words:
        return 0
    if any(same_office(claimed, role.office, role.words) for claimed in said.offices for role in known.held):
        return 0
    told = said.told - _TIES
    shared = said.fields & known.fields
    if told & known.words or shared - {"politics"}:
        return 0
    if shared:
        return -min(_STRANGE, _STRANGER * len(told - _ANYWHERE))
    return -min(_MOST_STRANGE, _STRANGE + _STRANGER * (len(told) - 1)) if told else 0


def _life(known: Record, said: Context, on: PartialDate | None) -> Iterator[Reason]:
    """Born by then? Of the age that the text gives? Alive to say something?"""
    entity = known.entity
    if on is None:
        return
    long_dead = whole_years(entity.died, on)[0] if entity.died else -1
    if entity.born:
        if latest(on) < earliest(entity.born):
            yield Reason(-8.0)
        if said.ages:
            # Who died of late is given the age at death.
            youngest, oldest = whole_years(entity.born, min(on, entity.died or on, key=latest))
            if long_dead >= 1 or not any(youngest - 1 <= age <= oldest + 1 for age in said.ages):
                yield Reason(-5.0)
            # A year more or less is told of many by mistake, and is true of as many others.
            elif any(youngest <= age <= oldest for age in said.ages):
                yield Reason(2.0)
    if long_dead >= 1 and said.speaks:
        yield Reason(-4.0 if long_dead >= _HUNDRED_YEARS else -1.5)
