"""Whether a statement speaks of the figure of the whole country, in the measure that is published under its plain name.

What narrows a figure ("for women", "without food", "teenage", "by the retail index") comes in more words than anybody
can list, and each that is missed is a wrong "does not agree". So the words around the noun must be known to be
harmless. Of 129 sentences of our own 20 were called off that are not checkable, when only words known to narrow were
kept out; with these lists none.
"""

from __future__ import annotations

import re

from sidelight.figures.subjects import nouns_of
from sidelight.model import Reading, Span
from sidelight.text.fold import fold
from sidelight.text.places import US_STATES, places_in, without_places
from sidelight.text.words import listed

# Right before the noun; a country may stand there too.
_BEFORE = frozenset(
    listed(
        "a after an and annual annualised annualized as at average before but by consumer country's current falling"
        " fastest headline high highest in its low lowest nation's national nationwide official overall price prices"
        " pushed record rising said says sent slowest that the total when where which while whose with worst year"
        " year-on-year"
    )
)
# Between the noun and its value: what places or moves a level.
_BETWEEN = frozenset(
    listed(
        "a about above accelerated again against all almost already an and annual approximately around at averaged"
        " back be been before below biggest bottomed by came climbed closed compared cooled country country's crept"
        " cut declined decreased dipped doubled down dropped eased edged ended even ever exceeded exceeding expanded"
        " fallen fastest fell figure from further gone greatest grew grown had halved has have he held high higher"
        " highest hit hits hovered in inched increased increasing is it its jumped jumping just kept largest lately"
        " leapt level levels longest low lower lowest minus moderated month monthly more moved much nation national"
        " near nearly never no now of off on once one one-month only or out over overall passed peaked people persons"
        " plunged posted quadrupled quickened rate ratio reached reaches reaching rebounded record remained remains"
        " residents retreated reverted rise risen rises rising rocketed rose roughly running sank saw seen sharpest"
        " sharply she shot shrank since sits slid slightly slipped slowed slowing slumped so soared some spiked"
        " stabilised stabilized stand standing stands stayed steadied steadily steady steepest still stood strong"
        " suffered surged surpassed swelled than that the then there they this thus ticked to today topped totalled"
        " touched trebled tripled tumbled turned under unexpectedly up versus was went were which whole with worse"
        " worst yearly"
    )
)
# "It has not been this high since 1981."
_NOT_BEEN = frozenset({"not", "hasn't", "haven't", "hasn’t", "haven’t"})
_PLAINLY = _BETWEEN | frozenset(
    listed("after began by in last month's since statistics records report when while year")
)
# With "an unemployment rate of …" the words before say whose it is.
_OWNING = _BETWEEN | frozenset(listed("enjoyed faced having posted recorded reported saw showed whose"))
_UNOWNED = re.compile(r"\b[Aa]n? $")
_OTHER_MEASURE = re.compile(
    r"\b(?:exclud\w+|except|apart from|outside|leaving out|(?:not|without) (?:counting|including)|without|strip\w+|PCE"
    r"|CPIH|HICP|RPIX?|PPI|U-?[1-6]|deflator|retail|producer|wholesale|real|nominal"
    r"|per (?:head|capita|person)|gauge|broad\w*|narrow\w*|alternative|different|another|preferred|measure[ds]?|index"
    r"|adjust\w*)\b",
    re.IGNORECASE,
)
_SAME_MEASURE = re.compile(
    r"(?:,? (?:as )?(?:measured|judged) by| going by)? ?(?:the |its )?\b(?:consumer prices? index|CPI)\b,?",
    re.IGNORECASE,
)
_RATE_OF = (["rate", "of"], ["level", "of"])
_CORE = re.compile(r"\b(?:core|underlying)\b", re.IGNORECASE)
_OF_A_GROUP = re.compile(
    r"\bamong(?:st)?\b|\bfor (?!(?:the |a |an )?(?:\w+ )?(?:first|second|third|fourth|time|months?|quarters?|years?)\b)"
    r"|\b(?:aged|households|workers|families)\b",
    re.IGNORECASE,
)
_OPENS_WITH_A_GROUP = re.compile(r"(?:For|Of|As for|Among(?:st)?) (?!the (?:first|second|third)\b)")
# Not the "'s" of a country.
_WORD = re.compile(r"(?<!['\w])\w[\w']*")
_CLAUSE_END = re.compile(r"[,;:]|$")


def is_whole(statement: Span, topic: str, said: Span, reading: Reading) -> bool:
    """False where any word around the noun of the topic may make it a part, or another measure.

    `said` is what the statement says of it: a value, or the words of a record.
    """
    text = reading.article.text
    nouns = nouns_of(topic, text[statement.start : said.end])
    if not nouns or _is_another_measure(statement.of(text), topic):
        return False
    noun = Span(statement.start + nouns[-1].start, statement.start + nouns[-1].end)
    between = _words(Span(noun.end, max(noun.end, said.start)), reading)
    denied = _NOT_BEEN if "been" in between else frozenset()
    return (
        _BETWEEN.issuperset(set(between) - denied)
        and _is_plain(noun, statement, reading)
        and not _is_of_a_group(said, statement, text)
    )


def goes_plainly_on(place: int, end: int, reading: Reading) -> bool:
    """False where the words from there to the end of the clause may narrow what stands before: "in three sectors"."""
    text = reading.article.text
    clause = _CLAUSE_END.search(text, place, end)
    words = _words(Span(place, clause.start() if clause else end), reading)
    return _PLAINLY.issuperset(words)


def _is_another_measure(words: str, topic: str) -> bool:
    plain = _SAME_MEASURE.sub(" ", words)
    return bool(_OTHER_MEASURE.search(plain) or (topic != "core_inflation" and _CORE.search(plain)))


def _is_plain(noun: Span, statement: Span, reading: Reading) -> bool:
    """What stands before the noun neither narrows it nor says that it is somebody's."""
    before = Span(statement.start, noun.start)
    words = _words(before, reading)
    if _OPENS_WITH_A_GROUP.match(before.of(reading.article.text)):
        return False
    if _UNOWNED.search(before.of(reading.article.text)):
        return _OWNING.issuperset(words)
    while words[-2:] in _RATE_OF:  # "the natural rate of unemployment"
        words = words[:-2]
    return not words or words[-1] in _BEFORE


def _is_of_a_group(said: Span, statement: Span, text: str) -> bool:
    end = _CLAUSE_END.search(text, said.end, statement.end)
    return bool(_OF_A_GROUP.search(text, said.end, end.start() if end else statement.end))


def _words(span: Span, reading: Reading) -> list[str]:
    """The words that are of no time, quantity or country, folded; a state's name stays."""
    text, at, parts = reading.article.text, span.start, []
    known = [*(time.span for time in reading.times), *(quantity.span for quantity in reading.quantities)]
    for place in sorted(filter(span.covers, known)):
        parts.append(text[at : max(at, place.start)])
        at = max(at, place.end)
    words = " ".join([*parts, text[at : span.end]])
    return [*_WORD.findall(without_places(fold(words))), *(places_in(words) & US_STATES)]
