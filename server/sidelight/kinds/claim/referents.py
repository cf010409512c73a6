"""Whom or what the word at the head of a statement stands for: "she", "the company", "its auditors".

Only where the words leave one answer; a wrong name is worse than a pronoun.
"""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.bodies_meant import only_body, opening_body, opening_pair, opening_place, speaking_body
from sidelight.kinds.claim.first_person import named_first_person
from sidelight.kinds.claim.people_meant import holder, only_person
from sidelight.kinds.claim.pronouns import BODIES, SAME_IN_ALL_PERSONS
from sidelight.model import Links, Reading, Span
from sidelight.text.genders import Gender

_TIME = r"(?:(?:In \d{4}|On \w+day|In [A-Z]\w+|Since then|Later|Two years later),? )?"
# At the head, or after words of time: "In 2004, she …". "Her" there may be an object: "In 2004, her …" is not read.
_PERSON = re.compile(
    rf"(?P<owner>His|Her)(?= )|{_TIME}\b(?P<who>[Hh]e|[Ss]he)(?= )"
    r"|(?:Under|Before|After|Without|Like|Unlike) (?P<object>him|her)(?=, )"
)
# Not "the company Open Sea", "the president of the club".
_ALONE = r"(?=[ ,])(?! (?:[A-Z]|(?:of|for|at|in|from|and|who|that)\b))"
_BODY = re.compile(rf"{_TIME}(?P<who>[Tt]he (?:{BODIES}))(?P<owns>[’']s)?{_ALONE}")
# What a body has and a thing has not: "its crew" may be a ship's.
_ITS = re.compile(
    r"(?P<owner>Its)(?= (?:own |new |former )?(?:auditors?|board|shares?|profits?|chief executive|chairman|owners?"
    r"|accounts|revenues?|customers|employees|workers|shareholders|members|headquarters|sales|losses|debts?|budget|leaders?|founders?"
    r"|soldiers|pilots|inspectors|directors?|ministers?|chairwoman|president)\b)"
)
# What a body does and a paper or a plan does not; "lost" and "raised" are done by both.
_DOES = (
    "bought|bribed|closed|cuts?|dumped|financed|fired|hid|hired|imported|negotiated|opened|owed|owes|owns|paid|sold"
    "|approved|deported|borrowed|banned|published|granted|fined|recalled|evicted|arrested|appointed|dismissed|recruited"
    "|spent|sued|withdrew|shut|sacked|employs|runs|laid off"
)
_IT = re.compile(rf"{_TIME}(?P<who>[Ii]t)(?= (?:has |had |also |later |then |since )*(?:{_DOES})\b)")
# In a reported clause: "The ministry said it had …". "It" before these stands for nothing: "it had been clear that".
_SAID_IT = re.compile(
    r"(?P<who>it) (?=(?:had|has|would|will|did not|does not) (?!be\b|been|become|taken?|seem|appear|turned|emerged|rain"
    r"|happen|not be|never be))"
)
_THEY = re.compile(r"(?P<who>They|The pair)(?= )")
_BOTH = re.compile(rf"(?P<who>Both) (?=(?:were|are|have|still|now|later|also|\w+ed|{SAME_IN_ALL_PERSONS})\b)")
_PLACE = re.compile(
    r"(?P<who>[Tt]he (?P<sort>country|nation|city|town|village|island|port|state|region|province))"
    r"(?P<owns>[’']s)?(?=[ ,])"
)
# Nouns that are part of the name of what they stand for: "The trust" after "the Torvik Hospital Trust".
_NOUN = re.compile(
    rf"(?P<who>[Tt]he (?P<noun>{BODIES}|trust|airport|hospital|authority|commission|committee|board|college|school"
    r"|museum|alliance|league|front|fund|society|department|office|service|force|paper))"
    rf"(?P<owns>[’']s)?{_ALONE}"
)
_ROLE = re.compile(
    r"(?P<who>[Tt]he (?P<role>(?:former |ex-|then )?(?:prime minister|minister|president|chancellor|mayor|governor"
    r"|senator|congressman|congresswoman|lawmaker|MP|deputy|councillor|judge|general|bishop|cardinal|king|queen|prince"
    r"|princess|premier|actor|actress|singer|footballer|banker|businessman|businesswoman|tycoon|lawyer|journalist"
    r"|economist|politician)|(?P<age>\d{1,3})-year-old))"
    rf"(?P<owns>[’']s)?{_ALONE}"
)
# "The 61-year-old retired teacher" goes on with words for the same.
_DONE = re.compile(
    rf",| (?:is|(?:{SAME_IN_ALL_PERSONS})|also|now|then|\w+ed(?= (?:the|an?|in|on|to|at|for|from|that|his|her|its|no"
    r"|more|by|as|with|up|out|over|\d[\d,]*)\b))\b"
)


def resolved(words: str, span: Span, attribution: Attribution, reading: Reading, links: Links) -> str:
    """The words of the statement at the span with their first pronoun, or noun for a body, by name where certain."""
    words = named_first_person(words, attribution, _sentence(span, reading), reading)
    if found := _PERSON.match(words):
        name = only_person(_gender_of(found), span, attribution, reading, links)
    elif found := _ROLE.match(words):
        whole = not found["age"] or _DONE.match(words, found.end())
        name = holder(found, span, reading, links) if whole else None
    elif found := _NOUN.match(words) or _BODY.match(words):
        name = only_body(found, span, reading)
    elif found := _PLACE.match(words):
        name = opening_place(found["sort"], span, reading)
    elif found := _SAID_IT.match(words):
        name = speaking_body(span, attribution, reading)
    elif found := _ITS.match(words) or _IT.match(words):
        name = opening_body(span, reading)
    elif found := _THEY.match(words) or _BOTH.match(words):
        name = opening_pair(span, reading)
    else:
        return words
    return _replaced(words, found, name) if name else words


def _replaced(words: str, found: re.Match[str], name: str) -> str:
    group = next(key for key in ("who", "owner", "object") if found.groupdict().get(key))
    name = f"{name[0].upper()}{name[1:]}" if found.start(group) == 0 and found[group][0].isupper() else name
    return f"{words[: found.start(group)]}{name}{'’s' if group == 'owner' else ''}{words[found.end(group) :]}"


def _gender_of(found: re.Match[str]) -> Gender:
    word = found["who"] or found["owner"] or found["object"]
    return "female" if word.lower() in {"she", "her"} else "male"


def _sentence(span: Span, reading: Reading) -> Span:
    here = reading.sentence_at(span)
    return here.span if here else span
