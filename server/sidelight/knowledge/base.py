"""What a body of knowledge can be asked, and the snapshot that one request sees.

A source implements one capability or several; callers ask for the capability, never for the source:

    for source in knowledge.of(Entities):
        ...
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar, runtime_checkable

from sidelight.embed import Array
from sidelight.knowledge.records import Namesake
from sidelight.model import AnswerProblem, ClaimReview, Entity, Event, PackInfo, PartialDate, Series, Span


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of a source at a place in a text."""

    span: Span
    kind: Literal["person", "event"]
    ids: tuple[str, ...]
    """The events that bear it, most likely first. Empty for a person: some names have hundreds of bearers."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a source of fact-checks holds, for "no published check found in …"."""

    source: str
    newest: PartialDate | None
    count: int


@runtime_checkable
class Entities(Protocol):
    def candidates(self, names: Sequence[str], limit: int) -> list[list[Namesake]]:
        """For each name the people that bear it as label or alias, by prior, at most `limit` a pack; [] when unknown.

        Case, accents, dots of initials and hyphens are folded (sidelight.text.fold); a last name alone is an
        alias only where the pack says so.
        """

    def entities(self, ids: Sequence[str]) -> list[Entity | None]:
        """The entities of these ids, in order; None where unknown."""

    def scan(self, text: str) -> list[KnownName]:
        """Every known multi-word name that stands in the text at word boundaries, by place; the longest at each."""


@runtime_checkable
class Surnames(Protocol):
    """Apart from Entities: only the linking of a title with a bare last name ("Sen. Cotton") asks for it."""

    def surnamed(self, surnames: Sequence[str], limit: int) -> list[list[Namesake]]:
        """For each last name the people with a role whose label ends in it, by prior, at most `limit` a pack.

        Compared folded, at a word boundary: "Gundy" and "Van Gundy" both find "Stan Van Gundy". A suffix of the
        label ("Jr.", "III") does not count.
        """


@runtime_checkable
class FactChecks(Protocol):
    def similar(self, claims: Sequence[str], limit: int) -> list[list[tuple[ClaimReview, float]]]:
        """For each claim the published fact-checks nearest in words (BM25), best first with their score; [] if none."""

    def frequencies(self, words: Sequence[str]) -> dict[str, int]:
        """In how many of the fact-checks each word stands, in lower case as it is; without those that stand in none."""

    def size(self) -> int:
        """How many fact-checks the frequencies speak of."""

    def coverage(self) -> Coverage: ...


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """A fact-check that may be of a claim."""

    review: ClaimReview
    vector: Array
    """Of length 1, to within a hundredth: what sidelight.embed makes of its claim and headline."""


@runtime_checkable
class FactChecksByMeaning(FactChecks, Protocol):
    """Fact-checks that are also found by what they say in other words."""

    def near(self, claims: Sequence[str], vectors: Array, limit: int) -> list[list[Near]]:
        """For each claim, of which `vectors` has a row, the fact-checks nearest in words and those nearest in meaning.

        At most `limit` of each, in the source's own order: nearest in one way may be far in the other.
        """


@runtime_checkable
class Events(Protocol):
    def events_named(self, names: Sequence[str]) -> list[list[Event]]:
        """For each name the events with that title or alias, strong or weak; [] when unknown."""

    def events_between(self, start: PartialDate, end: PartialDate, limit: int) -> list[Event]:
        """Events that overlap the days start..end inclusive, by start; of more than `limit` the best known."""

    def scan_events(self, text: str) -> list[KnownName]:
        """Titles and aliases (strong and weak) of events in the text, as Entities.scan does for people."""

    def events(self, ids: Sequence[str]) -> list[Event | None]: ...


@runtime_checkable
class SeriesSource(Protocol):
    def series_about(self, topic: str, place: str | None) -> list[Series]:
        """Series on the topic ("cpi", "unemployment", …) for a place by its English name; finest frequency first."""

    def series(self, id: str) -> Series | None: ...


@dataclass(frozen=True, slots=True)
class WhoIs:
    """Whom does a name mean that no pack knows?"""

    name: str
    """In full; it is all that leaves this machine."""
    nearby: frozenset[str]
    """Folded words of the sentences that hold the name."""
    article: str
    """The whole text. Who has no word of their record nearby is told of only if well known and met in such articles."""


@dataclass(frozen=True, slots=True)
class WasChecked:
    """Has anybody published a fact-check of this?"""

    statement: str


Question = WhoIs | WasChecked


@dataclass(frozen=True, slots=True)
class Told:
    """What live sources know of the questions of one article."""

    sources: tuple[object, ...] = ()
    """Each with capabilities, like a pack; holds what was found and no more."""
    problems: tuple[AnswerProblem, ...] = ()


class Live(Protocol):
    """The sources on the network that the operator has switched on."""

    names: tuple[str, ...]

    def ask(self, questions: Sequence[Question], *, private: bool) -> Told:
        """What they tell within their time. Blocks; a source that fails or is late is a problem, never an error.

        private: nothing of it is kept, and no words of the text but names leave this machine.
        """


Capability = TypeVar("Capability")


@dataclass(frozen=True)
class Knowledge:
    """A snapshot of all sources, in order of precedence. One request sees one snapshot."""

    sources: tuple[object, ...]
    packs: tuple[PackInfo, ...] = ()
    live: Live | None = None
    """Asked last, for what the packs leave open; null while live sources are off."""

    def of(self, capability: type[Capability]) -> list[Capability]:
        """The sources that have the capability, in order of precedence."""
        return [source for source in self.sources if isinstance(source, capability)]

    def as_of(self) -> PartialDate | None:
        """The date of the newest pack; None without packs."""
        return max((pack.as_of for pack in self.packs), default=None)
