"""Whom or what the word at the head of a statement stands for: "she", "the company", "its auditors".

Only where the words leave one answer; a wrong name is worse than a pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.pronouns import BODIES, PRONOUN
from sidelight.model import Links, Name, Reading, Span
from sidelight.text.fold import fold
from sidelight.text.genders import Gender, gender_of_address, gender_of_name

_TIME = r"(?:(?:In \d{4}|On \w+day|In [A-Z]\w+|Since then|Later|Two years later),? )?"
# At the head, or after words of time: "In 2004, she …". "Her" there may be an object: "In 2004, her …" is not read.
_PERSON = re.compile(
    rf"(?P<owner>His|Her)(?= )|{_TIME}\b(?P<who>[Hh]e|[Ss]he)(?= )"
    r"|(?:Under|Before|After|Without|Like|Unlike) (?P<object>him|her)(?=, )"
)
_BODY = re.compile(rf"{_TIME}(?P<who>[Tt]he (?:{BODIES}))(?P<owns>[’']s)?(?=[ ,])")
# What a body has and a thing has not: "its crew" may be a ship's.
_ITS = re.compile(
    r"(?P<owner>Its)(?= (?:own )?(?:auditors?|board|shares?|profits?|chief executive|chairman|owners?|accounts"
    r"|revenues?|customers|employees|workers|shareholders|members|headquarters|sales|losses|debts?|budget)\b)"
)
# What a body does and a paper or a plan does not; "lost" and "raised" are done by both.
_DOES = (
    "bought|bribed|closed|cuts?|dumped|financed|fired|hid|hired|imported|negotiated|opened|owed|owes|owns|paid|sold"
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
_THEY = re.compile(r"(?P<who>They|The pair)(?= )")
_PAIR = re.compile(
    r"(?P<pair>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* and (?:his |her )?(?:[a-z]+ )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) [a-z]"
)
# Before the name of a body that opens a sentence: "The", "The bank".
_OPENING = re.compile(r"(?:The (?:[a-z]+ ){0,2})?")
_JOINED_BEFORE, _JOINED_AFTER = re.compile(r"(?:\band|\bor|,) (?:the )?$"), re.compile(r"(?: and|,| or) (?:the )?[A-Z]")


def resolved(words: str, span: Span, attribution: Attribution, reading: Reading, links: Links) -> str:
    """The words of the statement at the span with their first pronoun, or noun for a body, by name where certain."""
    if found := _PERSON.match(words):
        name = _only_person(_gender_of(found), span, reading, links)
    elif found := _BODY.match(words):
        name = _only_body(span, reading)
    elif found := _SAID_IT.match(words):
        name = _speaking_body(span, attribution, reading)
    elif found := _ITS.match(words) or _IT.match(words):
        name = _opening_body(span, reading)
    elif found := _THEY.match(words):
        name = _opening_pair(span, reading)
    else:
        return words
    return _replaced(words, found, name) if name else words


def _replaced(words: str, found: re.Match[str], name: str) -> str:
    [(group, _)] = [(key, value) for key, value in found.groupdict().items() if value and key != "owns"]
    name = f"{name[0].upper()}{name[1:]}" if found.start(group) == 0 and found[group][0].isupper() else name
    return f"{words[: found.start(group)]}{name}{'’s' if group == 'owner' else ''}{words[found.end(group) :]}"


def _gender_of(found: re.Match[str]) -> Gender:
    word = found["who"] or found["owner"] or found["object"]
    return "female" if word.lower() in {"she", "her"} else "male"


def _only_person(gender: Gender, span: Span, reading: Reading, links: Links) -> str | None:
    """The one person named earlier in the sentence, else in the one before, of whom the pronoun can speak; None when
    there are more, or none, or the sentence speaks for somebody without a name: "the governor's office denied that he".
    """
    here = reading.sentence_at(span)
    if here and _SPOKEN_FOR.search(reading.article.text, here.span.start, span.start):
        return None
    people = {
        person.surface: name
        for name in _people_earlier(span, reading) or _named_before(span, reading)
        if name.label == "person" and (person := links.person_at(name.span))
    }
    meant = [surface for surface, name in people.items() if _gender(name, surface) in (gender, None)]
    return meant[0] if len(meant) == 1 else None


def _gender(name: Name, surface: str) -> Gender | None:
    return gender_of_address(name.title) or gender_of_name(fold(surface).split()[0])


def _people_earlier(span: Span, reading: Reading) -> list[Name]:
    """The people named in the sentence of the span before it: "X said that she …"."""
    here = reading.sentence_at(span)
    if here is None:
        return []
    return [name for name in _named(Span(here.span.start, span.start), span, reading) if name.label == "person"]


def _only_body(span: Span, reading: Reading) -> str | None:
    """The one body that the sentence before names, and joins with no other name."""
    bodies = {name.text: name for name in _named_before(span, reading) if name.label == "organisation"}
    [only] = bodies.values() if len(bodies) == 1 else [None]
    return _with_article(only, reading) if only and not _is_joined(only, reading) else None


def _opening_body(span: Span, reading: Reading) -> str | None:
    """The one body, if the sentence before opens with it."""
    before = _sentence_before(span, reading)
    first = next((name for name in _named_before(span, reading) if name.label == "organisation"), None)
    if before is None or first is None or _is_joined(first, reading):
        return None
    opens = _OPENING.fullmatch(reading.article.text, before.start, first.span.start)
    return _with_article(first, reading) if opens else None


def _speaking_body(span: Span, attribution: Attribution, reading: Reading) -> str | None:
    """Who says it, where that is no person and no pronoun; for "it said that it had" the body before."""
    who = attribution.speaker
    if who is None or any(name.label == "person" and who.overlaps(name.span) for name in reading.names):
        return None
    said = who.of(reading.article.text)
    return _opening_body(span, reading) if PRONOUN.fullmatch(said) else said


def _opening_pair(span: Span, reading: Reading) -> str | None:
    """The two people whom the sentence before opens with: "X and his brother Y"."""
    before = _sentence_before(span, reading)
    found = _PAIR.match(reading.article.text, before.start, before.end) if before else None
    if found is None or not any(name.label == "person" and name.span.start == found.start() for name in reading.names):
        return None
    return found["pair"]


def _is_joined(name: Name, reading: Reading) -> bool:
    text = reading.article.text
    before = text[max(0, name.span.start - len("and the ")) : name.span.start]
    return bool(_JOINED_BEFORE.search(before) or _JOINED_AFTER.match(text, name.span.end))


def _with_article(name: Name, reading: Reading) -> str:
    start = name.span.start - len("the ")
    article = start >= 0 and reading.article.text[start : name.span.start].lower() == "the "
    return f"the {name.text}" if article else name.text


def _sentence_before(span: Span, reading: Reading) -> Span | None:
    """In the same paragraph."""
    here = reading.sentence_at(span)
    if here is None:
        return None
    at = bisect_left(reading.sentences, here.span.start, key=lambda sentence: sentence.span.start)
    before = reading.sentences[at - 1] if at else here
    return None if before is here or before.paragraph != here.paragraph else before.span


def _named_before(span: Span, reading: Reading) -> list[Name]:
    before = _sentence_before(span, reading)
    return _named(before, span, reading) if before else []


def _named(within: Span, span: Span, reading: Reading) -> list[Name]:
    """Without those whom somebody speaks of in a quotation that the span is no part of."""
    quoted = [speech.words for speech in reading.speech if speech.direct and not speech.words.covers(span)]
    names = (name for name in reading.names if within.covers(name.span))
    return [name for name in names if not any(words.covers(name.span) for words in quoted)]
