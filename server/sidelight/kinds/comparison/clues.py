"""What a stretch of text holds that may tell which event it means: names, people, countries, words for its sort."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sidelight.figures import countries
from sidelight.kinds.comparison.scene import Scene
from sidelight.model import Event, Span
from sidelight.text.fold import fold

# By class, else by the last word of the class: words that call an event so, where the class itself is not the word; "-"
# stands for any ending. Words that call much else are left out: with "poll", "race" or beginnings ("war-" in "warned",
# "march" the month), a year and a country were enough to take 6 of 35 sentences of plain figures for an event. Of 420
# sentences made to mislead, with place and year of an event and a word like "crash", 5 do.
_CALLED = {
    "accident": "accident disaster sinking collision",
    "air accident": "crash",
    "affair": "affair scandal",
    "assassination": "assassinat- shooting killing shot",
    "attack": "attack bombing terror-",
    "bombing": "bomb bombing",
    "case": "ruling verdict",
    "crash": "crash plunge sell-off fall drop decline slump rout",
    "ceremony": "coronation wedding jubilee inauguration",
    "d'état": "coup putsch",
    "dispute": "debt-ceiling debt-limit default",
    "crisis": "crisis crises",
    "economic crisis": "crisis crises collapse depression slump",
    "financial crisis": "crisis crises crash meltdown collapse panic recession",
    "industrial accident": "explosion disaster",
    "nuclear accident": "meltdown nuclear-accident nuclear-disaster",
    "Cup": "cup",
    "crush": "crush stampede trampled",
    "cyclone": "cyclone typhoon storm",
    "disaster": "disaster storm hurricane earthquake tsunami flood cyclone",
    "earthquake": "earthquake quake tremor",
    "election": "election electoral vote ballot",
    "Games": "Olympic Olympics Games",
    "hurricane": "hurricane storm",
    "impeachment": "impeach-",
    "interference": "interfer- meddl- influenc-",
    "operation": "operation invasion raid landing",
    "pandemic": "pandemic virus outbreak epidemic lockdown",
    "protests": "protest demonstration uprising unrest",
    "referendum": "referendum vote",
    "revolution": "revolution uprising",
    "scandal": "scandal affair break-in",
    "shooting": "shooting massacre gunman gunmen",
    "terrorist attack": "bombing terror-",
    "treaty": "treaty treaties agreement accord deal pact",
    "spaceflight": "spaceflight launch mission moonwalk orbit",
    "war": "war invasion conflict fighting",
    "wave": "heatwave heat-wave",
    "wildfire": "wildfire fire blaze",
    # These say nothing of what happened: "five such events" took a storm for a hockey game.
    **dict.fromkeys(("event", "change", "office", "programme", "era", "border", "death"), ""),
}

# So much is an attack or a disaster that with year and country alone the wrong one is met: "the worst crash in Texas
# since 2013" is not the explosion there.
_WIDE = frozenset(("accident", "attack", "conflict", "crisis", "disaster", "shooting"))

_SMALL_WORD = re.compile(r"(?<![\w'’-])(?!(?:of|the|and|for|de|la|du|in|on)\b)[a-zà-ÿ][\w'’-]*")
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class Clues:
    folded: str
    """All words, folded."""
    proper: str
    """As `folded`, with a bar in place of each word written small: "Nice" is a city, "nice" is not."""
    countries: frozenset[str]
    people: frozenset[str]

    @staticmethod
    def of(spans: Sequence[Span], scene: Scene) -> Clues:
        words = _POSSESSIVE.sub("", " ; ".join(span.of(scene.text) for span in spans))
        people = frozenset(fold(name) for span in spans for name in scene.people_in(span))
        proper = f" {fold(_SMALL_WORD.sub('|', words))} "
        return Clues(f" {fold(words)} ", proper, frozenset(countries(words)), people)

    def participants(self, event: Event) -> int:
        return sum(fold(name) in self.people or self._names(name) for name in event.participants)

    def holds_place(self, event: Event) -> bool:
        return event.place is not None and self._names(event.place)

    def calls_class(self, event: Event) -> bool:
        return self.class_called(event) > 0

    def class_called(self, event: Event) -> float:
        """1 where a word calls the event by its narrowest class; half for a wider one, or one that says little."""
        if event.classes[0] not in _WIDE and _calls(event.classes[0], self.folded):
            return 1.0
        return 0.5 * any(_calls(name, self.folded) for name in event.classes)

    def _names(self, name: str) -> bool:
        return name in self.countries or f" {_key(name)} " in self.proper


@lru_cache(1024)
def class_words(name: str) -> re.Pattern[str]:
    """What calls an event of the class, in folded text; a pattern that finds nothing where no word does."""
    head = name.rsplit(maxsplit=1)[-1]
    words = "|".join(
        re.escape(fold(word)) + (r"\w*" if word.endswith("-") else "(?:e?s)?")
        for word in _CALLED.get(name, _CALLED.get(head, head)).split()
    )
    return re.compile(rf" (?:{words})\b" if words else r"(?!)")


@lru_cache(16384)
def _calls(name: str, folded: str) -> bool:
    """Hundreds of events of a year share a few classes and the same few sentences."""
    return class_words(name).search(folded) is not None


@lru_cache(8192)
def _key(name: str) -> str:
    return fold(name)
