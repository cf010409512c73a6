"""What the words around a name are about: a singer is hardly meant in a report of a match."""

from __future__ import annotations

from collections.abc import Mapping

from sidelight.text.offices import word_set

# Folded words that texts on the topic can hardly do without, and texts on others hardly have.
_TOPICS = {
    "politics": word_set(
        "administration amendment ambassador ballot bill bipartisan cabinet campaign campaigned candidate caucus "
        "ceasefire chancellor coalition commons communist conservatives congress congressional congressman "
        "congresswoman constituency constitution dictator diplomacy diplomat diplomatic diplomats democracy "
        "democrat democrats doctrine election elections electoral embassy envoy federal foreign government "
        "governor impeach impeached impeachment inaugural inauguration invasion kremlin lawmaker lawmakers "
        "legislation legislature mayor military minister ministers ministry mp mps nato nomination nominee nuclear "
        "oath opposition parliament parliamentary party pentagon policies policy politician politicians politics "
        "poll polls premier presidency president presidential presidents primary prime referendum reform regime "
        "republican republicans resign resigned sanctions secretary senate senator senators spokesman spokeswoman "
        "statesman summit sworn tax taxes treaty troops tsar veto vetoed vote voted voters votes voting war whip"
    ),
    "sport": word_set(
        "athletes ball baseball basketball batsman bowl bowled champion champions championship club coach coaches "
        "coaching cricket defender derby draft fans fixture football forward game games goal goalkeeper goals golf "
        "halftime hockey homer innings inning jockey keeper kick knockout lap league marathon match matches medal "
        "midfield midfielder nba nfl offense offensive olympic olympics penalty pitch pitcher playoff playoffs "
        "player players postseason quarterback racing receiver referee relay rugby runner scored scorer season "
        "seasons soccer sprint squad stadium striker substitute swimmer team teammate teammates tennis touchdown "
        "tournament trophy umpire wicket wickets wimbledon yards"
    ),
    "arts": word_set(
        "actor actors actress album albums artist artists audience ballet band bands bassist celebrity cinema "
        "comedian comedy comic comics concert concerts drama drummer duet exhibition fashion film films gallery "
        "gig guitar guitarist hollywood lyrics museum music musical musician musicians novel novelist novels opera "
        "orchestra paintings piano playwright poem poems poet poetry rapper rehearsal sang screen singer singers "
        "singing sitcom song songs soundtrack stage studio theater theatre tour vocals"
    ),
    "science": word_set(
        "antarctica astronaut astronauts astronomer biology bacteria chemistry cells climate dna engineering "
        "experiment experiments fossil fossils galaxy genetic genome laboratory lake mars molecules nasa orbit "
        "physicist physics planet professor protein research researcher researchers robot robots robotics rocket "
        "satellite scientist scientists shuttle spacecraft species telescope"
    ),
}  # fmt: skip
# Fields of life (link.fields) by the topics that their people are met in; the others are met anywhere.
_TOPICS_OF = {
    "politics": frozenset({"politics"}),
    "sport": frozenset({"sport"}),
    "arts": frozenset({"arts"}),
    "media": frozenset({"arts", "politics"}),
    "science": frozenset({"science", "politics"}),
}
# Another topic speaks against somebody with this many words, and where it has so many times the words of their own.
_SOME, _MANY, _TIMES = 1, 2, 3


def words_by_topic(words: frozenset[str]) -> dict[str, int]:
    """How many of the folded words belong to each topic."""
    return {topic: len(vocabulary & words) for topic, vocabulary in _TOPICS.items()}


def at_odds(fields: frozenset[str], counts: Mapping[str, int]) -> int:
    """How much a text is about other topics than people of these fields are met in: 0 not, 1 perhaps, 2 surely.

    counts: its words by topic. 0 too for people who are met anywhere.
    """
    if not fields or not fields <= _TOPICS_OF.keys():
        return 0
    theirs = frozenset[str]().union(*(_TOPICS_OF[field] for field in fields))
    own = sum(count for topic, count in counts.items() if topic in theirs)
    other = max((count for topic, count in counts.items() if topic not in theirs), default=0)
    return sum(other >= least + _TIMES * own for least in (_SOME, _MANY))


def speaks_of(fields: frozenset[str], counts: Mapping[str, int]) -> int:
    """How many words of a text belong to the topics that people of these fields are met in."""
    theirs = frozenset[str]().union(*(_TOPICS_OF.get(field, frozenset()) for field in fields))
    return sum(counts[topic] for topic in theirs)
