"""Which official series the words speak of."""

from __future__ import annotations

import re

from sidelight.model import Span

# The nouns of each national figure.
_TOPICS = {
    "unemployment": r"unemployment|jobless(?:ness)?",
    "core_inflation": r"(?:core|underlying) (?:inflation|CPI|consumer prices?)",
    "inflation": r"consumer price (?:index|inflation)|inflation|consumer prices?|CPI(?: inflation)?(?!-)",
    "gdp": r"GDP|gross domestic product",
    "population": r"population",
}
# Words right before or after such a noun that make it another, narrower figure, or no figure at all.
_NARROWER = (
    "black core cattle disabled elderly energy female food global grade graduate homeless house housing inmate jewish "
    "long-term male muslim prison producer rural services student underlying urban voting wage wild world youth"
)
_SOMETHING_ELSE = (
    "a aid adjusted among benefit benefits claim claims centre center crisis expectation expectations figures grew "
    "growth insurance office offices payments pay per pressures reduction support target"
)
_NOUNS = {
    topic: re.compile(rf"(?:([\w-]+)[ ])?(?<!\w)(?P<noun>{nouns})\b(?: ([\w-]+))?", re.IGNORECASE)
    for topic, nouns in _TOPICS.items()
}
_BEFORE = frozenset(_NARROWER.split())
_AFTER = frozenset(_SOMETHING_ELSE.split())
# A share of the noun, or its growth, is not its level.
_NOT_THE_LEVEL = re.compile(
    r"(?:percent|per cent|%|half|third|quarter|share|part) of (?:the |its |their |\w+'s )*(?:GDP|gross|population)"
    r"|\bto GDP\b|\b(?:GDP|gross domestic product|population)\b.* (?:grew|growth|shrank|shrunk|contracted|expanded)",
    re.IGNORECASE,
)


def topic_of(text: str) -> str | None:
    """The topic of a national series that the text names, None when it names none or more than one."""
    found = {topic for topic, nouns in _NOUNS.items() if any(map(_is_the_figure, nouns.finditer(text)))}
    if len(found) > 1 or _NOT_THE_LEVEL.search(text):
        return None
    return next(iter(found), None)


def topic_places(text: str) -> list[tuple[str, int]]:
    """The topics named in the text and where each noun starts, by place; narrower figures count too."""
    places = ((found.start("noun"), topic) for topic, nouns in _NOUNS.items() for found in nouns.finditer(text))
    return [(topic, start) for start, topic in sorted(places)]


def nouns_of(topic: str, text: str) -> list[Span]:
    """The nouns by which the text names the topic, by place; as parts of longer ones too ("youth unemployment")."""
    return [Span(*found.span("noun")) for found in _NOUNS[topic].finditer(text)]


def _is_the_figure(noun: re.Match[str]) -> bool:
    before, _, after = noun.groups(default="")
    return before.lower() not in _BEFORE and after.lower() not in _AFTER
