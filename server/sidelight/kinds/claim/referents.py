"""Whom or what the word at the head of a statement stands for: "she", "the company", "its auditors".

Only where the words leave one answer; a wrong name is worse than a pronoun.
"""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.first_person import named_first_person
from sidelight.kinds.claim.nearby import (
    different,
    is_body,
    is_joined,
    is_person,
    named,
    named_before,
    opens_with,
    sentence_before,
    with_article,
)
from sidelight.kinds.claim.pronouns import BODIES, PRONOUN, SAME_IN_ALL_PERSONS
from sidelight.model import Links, Name, Reading, Span
from sidelight.text.fold import fold
from sidelight.text.genders import Gender, gender_of_address, gender_of_name
from sidelight.text.places import US_STATES, places_in

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
_SPOKEN_FOR = re.compile(
    r"\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er) [a-z][\w-]*(?: [a-z][\w-]*)?[’']s (?:own )?(?:office|lawyers?|attorneys?"
    r"|spokes\w+|team|campaign|aides?|family|party|staff|agent|doctors?)\b"
)
_SOMEBODY = re.compile(
    r"(?:One|Another|An?) (?:[\w’'-]+ ){1,8}?(?:said|says|told|testified|claimed|alleged|recalled|added)\b"
)
_HE, _SHE = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), re.compile(r"\b(?:[Ss]he|[Hh]er)\b")
_THEY = re.compile(r"(?P<who>They|The pair)(?= )")
_PAIR = re.compile(
    r"(?P<the>(?:The )?)(?P<pair>(?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)* and (?:his |her |the )?(?:[a-z]+ )?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) [a-z]"
)
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
# What is left where the person called so is told by no title: hardly anybody else of the sentence before.
_ONE_OF_A_KIND = re.compile(
    r"(?:former |ex-).+|\d{1,3}-year-old|actor|actress|singer|footballer|tycoon|businessman|businesswoman|politician"
    r"|senator|congressman|congresswoman|lawmaker|mp"
)
_AGE = re.compile(r", (?:aged )?(?P<age>\d{1,3})\b")
# Somebody else than the one called so: "The mayor has promised her".
_OTHER = re.compile(r"\b(?:him|her)\b(?! own)(?=[ .,])(?! [a-z]+ (?:was|is|had|has)\b)")
# Kinds of bodies that the noun alone may stand for, and those of which no body is two.
_GENERIC = re.compile(rf"(?:{BODIES}|trust|authority)")
_SPECIFIC = re.compile(r"bank|union|party|ministry|court|university|council|airline|newspaper|agency|club")
_FIRMS = re.compile(r"company|firm|carmaker|airline|carrier|retailer|insurer|lender|manufacturer|utility|newspaper")
_PUBLIC = re.compile(
    r"council|ministry|government|department|court|university|party|union|parliament|police|commission|committee|agency"
    r"|association|federation|institute|senate|congress"
)
_IN_A_PLACE = re.compile(r"\b(?:in|near|outside) (?:the )?$")
_OWNED = re.compile(r"\b(?P<whose>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ ){0,2}$")
_TO_ANOTHER = re.compile(r"\b(?:to|from|for|with|against) (?:the )?$")
_DESCRIBED = re.compile(
    r"The(?P<what> (?!(?:same|other|new|old|whole|former|next|last)\b)(?:[a-z]+ (?:ministry|department|agency|council)"
    r"|(?:[a-z]+ )?(?:ministry|government|army|parliament|department|police|council|court)"
    r" of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)) [a-z]"
)
_WITHIN = 2_000
"""How far back a name may stand that holds the noun, in code points."""


def resolved(words: str, span: Span, attribution: Attribution, reading: Reading, links: Links) -> str:
    """The words of the statement at the span with their first pronoun, or noun for a body, by name where certain."""
    words = named_first_person(words, attribution, _sentence(span, reading), reading)
    if found := _PERSON.match(words):
        name = _only_person(_gender_of(found), span, attribution, reading, links)
    elif found := _ROLE.match(words):
        whole = not found["age"] or _DONE.match(words, found.end())
        name = _holder(found, span, reading, links) if whole else None
    elif found := _NOUN.match(words) or _BODY.match(words):
        name = _only_body(found, span, reading)
    elif found := _PLACE.match(words):
        name = _opening_place(found["sort"], span, reading)
    elif found := _SAID_IT.match(words):
        name = _speaking_body(span, attribution, reading)
    elif found := _ITS.match(words) or _IT.match(words):
        name = _opening_body(span, reading)
    elif found := _THEY.match(words) or _BOTH.match(words):
        name = _opening_pair(span, reading)
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


def _only_person(gender: Gender, span: Span, attribution: Attribution, reading: Reading, links: Links) -> str | None:
    """The one person named earlier in the sentence, else in the one before, of whom the pronoun can speak; None when
    there are more, or none, or the sentence speaks for somebody without a name: "the governor's office denied that he".
    """
    here = reading.sentence_at(span)
    if here and _SPOKEN_FOR.search(reading.article.text, here.span.start, span.start):
        return None
    near = _people_earlier(span, reading) or _people_before(gender, span, attribution, reading)
    people = {person.surface: name for name in near if (person := links.person_at(name.span))}
    if any(_kin_of_another(name, gender, reading) for name in near):
        return None
    if (attribution.direct or attribution.cue == ":") and (speaker := attribution.speaker):
        # Nobody calls himself "he".
        people = {surface: name for surface, name in people.items() if not _is_same(speaker, name, reading)}
    meant = [surface for surface, name in people.items() if _gender(name, surface) in (gender, None)]
    return meant[0] if len(meant) == 1 else None


def _kin_of_another(name: Name, gender: Gender, reading: Reading) -> bool:
    """ "His brother X": "he" may be either."""
    text, here = reading.article.text, reading.sentence_at(name.span)
    found = _OWNED.search(text, here.span.start if here else 0, name.span.start)
    return found is not None and found["whose"].lower() == ("her" if gender == "female" else "his")


def _gender(name: Name, surface: str) -> Gender | None:
    return gender_of_address(name.title) or gender_of_name(fold(surface).split()[0])


def _people_earlier(span: Span, reading: Reading) -> list[Name]:
    """The people named in the sentence of the span before it: "X said that she …"."""
    here = reading.sentence_at(span)
    if here is None:
        return []
    return [name for name in named(Span(here.span.start, span.start), span, reading) if is_person(name)]


def _people_before(gender: Gender, span: Span, attribution: Attribution, reading: Reading) -> list[Name]:
    """Those named in the sentence before; of another paragraph's last sentence the only one, if it opens with them.

    None where the pronoun may be somebody's who has no name: "One of them said that she", or whom the sentence before
    calls so itself: "“He was the conscience of us all,” X said. He".
    """
    text, here = reading.article.text, reading.sentence_at(span)
    before = sentence_before(span, reading)
    if here and _SOMEBODY.match(text, here.span.start, span.start):
        return []
    if before is None:
        opener = _only_opener(span, reading)
        return [opener] if opener else []
    people = [name for name in named_before(span, reading) if is_person(name)]
    called_so = _SHE if gender == "female" else _HE
    if people and called_so.search(text, before.start, people[0].span.start):
        return []
    told = attribution.direct and people and not opens_with(people[0], before, reading)
    spoke = {speech.name for speech in reading.speech}
    return [] if told and people[0].span not in spoke else people


def _is_same(speaker: Span, name: Name, reading: Reading) -> bool:
    return speaker.of(reading.article.text).split()[-1] == name.text.split()[-1]


def _only_opener(span: Span, reading: Reading) -> Name | None:
    """The one person named in the sentence before, which opens with them."""
    before = sentence_before(span, reading, across=True)
    people = different([name for name in named_before(span, reading, across=True) if is_person(name)])
    return people[0] if before and len(people) == 1 and opens_with(people[0], before, reading) else None


def _holder(found: re.Match[str], span: Span, reading: Reading, links: Links) -> str | None:
    """Who is called so: the one person whose title it is, else whom the sentence before is about, where nobody else is
    likely to be called so: "the former minister", "the 45-year-old", "the actress".
    """
    text = reading.article.text
    before = sentence_before(span, reading, across=True)
    if before is None or _OTHER.search(text, span.start, span.end):
        return None
    role = found["role"].lower()
    mentioned = re.search(rf"\b(?:an?|the|his|her|their|its|another|former) (?:[a-z]+ )?{role}\b", before.of(text))
    titled = different(
        [
            name
            for name in reading.names
            if is_person(name) and name.span.end <= span.start and role in (name.title or "").lower().split(" of ")[0]
        ]
    )
    known = {person.surface for name in titled if (person := links.person_at(name.span))}
    if titled and not found["age"]:
        near = any(before.covers(name.span) for name in titled)
        return next(iter(known)) if len(known) == 1 and near and not mentioned else None
    opener = _only_opener(span, reading) if _ONE_OF_A_KIND.fullmatch(role) and not mentioned else None
    aged = _AGE.match(text, opener.span.end) if opener and found["age"] else None
    person = links.person_at(opener.span) if opener and (aged is None or aged["age"] == found["age"]) else None
    return person.surface if person else None


def _only_body(found: re.Match[str], span: Span, reading: Reading) -> str | None:
    """The one body whose name holds the noun, else the one that the sentence before names, and joins with no other."""
    noun = found["who"].rpartition(" ")[2].lower()
    near = different([name for name in named_before(span, reading, across=True) if is_body(name)])
    bodies = [name for name in reading.names if is_body(name) and 0 < span.start - name.span.end < _WITHIN]
    called_so = different(
        [name for name in bodies if noun in name.text.lower().split() and not is_joined(name, reading)]
    )
    if len(called_so) == 1 and all(name.text == called_so[0].text for name in near):
        return with_article(called_so[0], reading)
    if len(near) != 1 or called_so or not _GENERIC.fullmatch(noun) or is_joined(near[0], reading):
        return None
    text, before = reading.article.text, sentence_before(span, reading, across=True)
    if before is None or _OWNED.search(text, before.start, near[0].span.start):
        return None
    if " " not in near[0].text and _IN_A_PLACE.search(text, before.start, near[0].span.start):
        return None
    others = _SPECIFIC if _SPECIFIC.fullmatch(noun) else _PUBLIC if _FIRMS.fullmatch(noun) else None
    of_another_kind = others and any(others.fullmatch(word) for word in near[0].text.lower().split())
    same = sentence_before(span, reading) == before or opens_with(near[0], before, reading)
    return with_article(near[0], reading) if same and not of_another_kind else None


def _opening_body(span: Span, reading: Reading) -> str | None:
    """The body, if the sentence before opens with it and hands nothing to another."""
    text, before = reading.article.text, sentence_before(span, reading)
    if before is None:
        return None
    if described := _DESCRIBED.match(text, before.start, before.end):
        return f"the{described['what']}"
    bodies = different([name for name in named_before(span, reading) if is_body(name)])
    if not bodies or is_joined(bodies[0], reading) or not opens_with(bodies[0], before, reading):
        return None
    handed = any(_TO_ANOTHER.search(text, before.start, other.span.start) for other in bodies[1:])
    return None if handed else with_article(bodies[0], reading)


def _opening_place(sort: str, span: Span, reading: Reading) -> str | None:
    """The place of that sort which the sentence before opens with, and names no other; of countries and states only
    those that are known as such: "the country" after "London was hit" is not London.
    """
    text, before = reading.article.text, sentence_before(span, reading, across=True)
    if before is None:
        return None
    if called := re.match(rf"The {sort} of (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) [a-z]", before.of(text)):
        return called["name"]
    places = different([name for name in named_before(span, reading, across=True) if not is_person(name)])
    if len(places) != 1 or places[0].label != "place" or not opens_with(places[0], before, reading):
        return None
    known = places_in(places[0].text)
    if sort in {"country", "nation"}:
        fits = bool(known - US_STATES)
    else:
        fits = bool(known & US_STATES) if sort == "state" else not known
    return with_article(places[0], reading) if fits else None


def _speaking_body(span: Span, attribution: Attribution, reading: Reading) -> str | None:
    """Who says it, where that is no person and no pronoun; for "it said that it had" the body before."""
    who = attribution.speaker
    if who is None or any(name.label == "person" and who.overlaps(name.span) for name in reading.names):
        return None
    said = who.of(reading.article.text)
    return _opening_body(span, reading) if PRONOUN.fullmatch(said) else said


def _opening_pair(span: Span, reading: Reading) -> str | None:
    """The two people or bodies whom the sentence before opens with: "X and his brother Y", "Norvania and Bellavia"."""
    text, before = reading.article.text, sentence_before(span, reading)
    found = _PAIR.match(text, before.start, before.end) if before else None
    names = {name.span.start for name in reading.names}
    if found is None or found.start("first") not in names:
        return None
    return f"{found['the'].lower()}{found['pair']}"


def _sentence(span: Span, reading: Reading) -> Span:
    here = reading.sentence_at(span)
    return here.span if here else span
