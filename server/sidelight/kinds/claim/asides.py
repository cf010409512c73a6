"""Reporting words set inside what is said: "Vaccines, a leaflet claimed, cause strokes"."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.model import Span

_ASIDE = re.compile(r",(?: [^,;“”\"]{3,80}),(?= (?P<next>\w+))")
# Behind the aside these open another clause or phrase, before which the statement was whole; "the", "a" and "and" too.
_OPENS_ANOTHER = re.compile(
    r"who|whom|whose|which|where|when|while|and|but|or|so|yet|as|after|before|since|because|although|though|if|unless"
    r"|with|without|in|on|at|by|for|from|of|to|during|despite|including|like|over|under|amid|following|about|than"
    r"|the|an?|its?|his|her|their|he|she|they|we|i|you|this|that|these|those|there|all|most|some|many|no|not|more|less"
    r"|up|down|compared|\w+ing|\d\w*",
    re.IGNORECASE,
)


def aside(sentence: Span, attribution: Attribution, text: str) -> Span | None:
    """The place of the reporting words, with the commas around them; None where the statement does not go on behind
    them.
    """
    who = attribution.speaker
    if who is not None and not sentence.covers(who):
        # A pronoun stands for somebody named before: "X, she said, had bribed three officials".
        cue = re.escape(attribution.cue)
        found = re.compile(rf", (?:he|she|it|they) {cue},(?= (?P<next>\w+))").search(text, sentence.start, sentence.end)
        return Span(found.start(), found.end()) if found and _goes_on(found["next"]) else None
    if who is None:
        return None
    opens = text.rfind(",", sentence.start, who.start)
    found = _ASIDE.match(text, opens, sentence.end) if opens >= 0 else None
    if found is None or who.end > found.end() or attribution.cue not in found[0]:
        return None
    return Span(found.start(), found.end()) if _goes_on(found["next"]) else None


def _goes_on(word: str) -> bool:
    return word[0].islower() and not _OPENS_ANOTHER.fullmatch(word)
