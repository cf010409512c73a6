"""What one would check first in a claim: the rules of labelling, in their order."""

from __future__ import annotations

import re

from sidelight.kinds.claim.card import ClaimType
from sidelight.kinds.claim.checkworthy.words import CLASSES
from sidelight.text.dates import MONTH_NAMES

_SUPERLATIVE = (
    r"(?:high|low|larg|bigg|small|strong|weak|long|short|deadli|hott|warm|cold|dri|wett|young|old|fast|slow|few|rich"
    r"|poor|great|bloodi|costli|cheap|clos|steep|sharp)est|worst|best(?! known)"
)
_RECORD = re.compile(
    rf"\b(?:the|its?|their|his|her|our|\w+['’]s)(?: \w+-)?(?: \w+)? (?:{_SUPERLATIVE}|most \w+)\b"
    rf"|\b(?:{_SUPERLATIVE}|most|least|first|last|only)\b.{{0,60}}\b(?:since|ever|in (?:\w+ )?history|on record"
    r"|in (?:\w+|\w+ \w+) (?:years|decades))\b"
    r"|\b(?:a|the|of) record\b(?! of)|\brecord[- ](?:high|low|breaking|number|profit|loss|\d[\d,.]*)"
    r"|\bunprecedented\b|\bnever (?:before|been)\b|\bfirst time\b|\bin a row\b"
    r"|\bthe (?:first|last|only|second|third) (?:\w+ ){0,3}to\b|\b(?:more|less|fewer) than (?:any|in any|ever|all)\b"
    r"|\b(?:first|only) (?:woman|man|person|country|state|party|minister|president|muslim|black)\b"
    r"|\bno other \w+\b",
    re.IGNORECASE,
)
_CAUSAL = re.compile(
    r"\b(?:because|caus(?:e|es|ed|ing)|due to|owing to|thanks to|led to|leads? to|leading to"
    r"|result(?:s|ed|ing)? (?:in|of|from)"
    r"|the result of|as a result|blam(?:e|es|ed|ing)\b.{0,60}\bfor|contribut(?:es|ed) to|prevents?|prevented|triggered"
    r"|traced to|drove|(?:raises?|lowers?|reduces?|increases?|cuts?|doubles?) the risk|effects? of|makes? \w+ \w+ more"
    r" likely|the reasons?|responsible for|after \w+ had|strengthened by|caused by)\b",
    re.IGNORECASE,
)
_SHARE_OR_TREND = re.compile(
    r"[$£€]\s?\d|(?:\d[\d,.]*|\b[mbtr]+illion) ?(?:%|per ?cent\b|dollars|euros|pounds|crowns|cents)|\bpercent"
    r"|\b(?:a third|a quarter|two-thirds|a tenth|twice|doubled|tripled|halved|majority|most of|half (?:of|as|the|a)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) \w+|on average)\b"
    r"|\b(?:rose|fell|risen|fallen|grew|grown|shrank|declined|surged|soared|plunged|slumped|climbed)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    rf"(?<![\w-])(?!(?:1[89]|20)\d\d\b)\d[\d,.]*(?![\w-]|\d)(?! (?:{MONTH_NAMES}))(?! [ap]\.m)"
    r"|\b(?:hundreds?|thousands?|millions?|billions?|trillions?|dozens?)\b"
)
_ATTRIBUTION = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|alleg(?:e|es|ed|ing)|claim(?:s|ed|ing)|demand(?:s|ed|ing)?"
    r"|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|warn(?:s|ed)|recommends?"
    r"|recommended|reject(?:s|ed) (?:the )?(?:claim|allegation|accusation|suggestion|report)\w*|apologis\w+|apologiz\w+"
    r"|testif\w+|dispute[sd]?|insist(?:s|ed)|admit(?:s|ted)|contradict\w*|asked whether"
    r"|expressing concern|said (?:in|during|that (?:he|she) would|that we should)|has said|told (?:voters|reporters|the"
    r" (?:court|inquiry)))\b",
    re.IGNORECASE,
)
_ACTS = frozenset(CLASSES["act"])
_WORD = re.compile(r"[a-z][a-z-]+")
_STATE = re.compile(
    r"\b(?:is|are|has|have|may|must|can|cannot|does not|do not|don't|can't|contains?|belongs?|applies"
    r"|allows?|limits?|lets?"
    r"|obliges?|owns?|owes?|spreads?|requires?|holds?|receives?|works? for|goes|go|gets?)\b"
)
_WAS_DONE = re.compile(r"\b(?:is|are|was|were|been|be) (?:\w+ly )?(?:\w+ing|closed|charged|accused|on trial)\b")


def signs(statement: str) -> list[bool]:
    """Which of the patterns that the rules look for stand in it."""
    patterns = (_RECORD, _CAUSAL, _SHARE_OR_TREND, _COUNT, _ATTRIBUTION, _STATE, _WAS_DONE)
    return [bool(pattern.search(statement)) for pattern in patterns]


def claim_type(statement: str, *, reported: bool) -> ClaimType:
    """The first of these that fits: record, causal, quantity, event, attribution, other.

    A count beside an act ("deleted 33,000 emails") leaves it an event, and accusing or denying comes before the figure
    that is accused or denied. `reported`: somebody else than the article says it.
    """
    if _RECORD.search(statement):
        return "record"
    if _ATTRIBUTION.search(statement):
        return "attribution"
    if _CAUSAL.search(statement):
        return "causal"
    acts = any(word in _ACTS for word in _WORD.findall(statement.lower()))
    if _SHARE_OR_TREND.search(statement) or (not acts and _COUNT.search(statement)):
        return "quantity"
    if acts or _WAS_DONE.search(statement) or not _STATE.search(statement):
        return "event"
    return "attribution" if reported else "other"
