"""Who speaks in a transcript: "JANE DOE, HOST: …", "DOE: …"."""

from __future__ import annotations

import re
from collections import Counter

from sidelight.model import Span
from sidelight.read.lexicon import NEVER_PERSONS, WORDS_AND_SURNAMES
from sidelight.read.names.bodies import ends_as_body
from sidelight.read.names.labelled import Labelled
from sidelight.read.titles import is_head
from sidelight.text.places import places_in
from sidelight.text.words import listed

_LOUD = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ’'.-]*|M[a]?c[A-Z]+)"
_TURN = re.compile(
    rf"(?:^|(?<=[.?!)\]\"”…] ))(?P<address>(?:(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? )*)"
    rf"(?P<name>{_LOUD}(?: {_LOUD}){{0,3}})"
    rf"(?P<role>,? \([^()\n]{{1,40}}\)(?:, [^\n:]{{1,50}})?|, [^\n:.]{{2,60}})?: (?=\S)",
    re.MULTILINE,
)
# What stands in the same place and is nobody's name.
_NOBODY = frozenset(
    listed(
        """
        a all analysis anchor announcer answer attendance audience booked both bowling box breaking caller chair
        chairman chairwoman contact contacts correction counsel court crowd date editor exclusive extras factbox
        female filed goals halftime headline headlines here host how interviewer judge lineups male man minister
        moderator more narrator news note notes operator photo photos place posted president q question read related
        reporter result results said score scorers scores secretary source sources speaker sport summary table tags
        team teams text there they time total transcript unidentified unknown update updated vice video voice voices
        weather what when where who why witness woman
        """
    )
)
_LEAST_TURNS, _LEAST_SPEAKERS = 2, 3
_SHORTEST = 3


def speakers(text: str) -> list[Labelled]:
    """The names before what is said, by place; none where a text has no turns of several speakers."""
    turns = [turn for turn in _TURN.finditer(text) if _may_be_name(turn["name"])]
    counts = Counter(turn["name"].split()[-1] for turn in turns)
    if len(turns) < _LEAST_TURNS or not (len(counts) >= _LEAST_SPEAKERS or max(counts.values()) >= _LEAST_TURNS):
        turns = [turn for turn in turns if turn["role"] or turn["address"]]
    return [Labelled(Span(*turn.span("name")), "person") for turn in turns]


def _may_be_name(name: str) -> bool:
    words = [word.rstrip(".").casefold() for word in name.split()]
    return not (
        len(name) < _SHORTEST
        or _NOBODY.intersection(words)
        or NEVER_PERSONS.issuperset(words)
        or any(is_head(word) and word not in WORDS_AND_SURNAMES for word in words)
        or ends_as_body(name)
        or places_in(name)
    )
