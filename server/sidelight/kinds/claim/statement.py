"""The smallest self-contained statement of a sentence, for matching; the text on the page stays as it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from sidelight.kinds.claim.checkworthy import WORTH_CHECKING, checkworthiness
from sidelight.kinds.claim.checkworthy.words import CLASSES
from sidelight.kinds.claim.subjects import Attribution
from sidelight.model import Links, Name, Reading, Span
from sidelight.text.fold import fold
from sidelight.text.genders import Gender, gender_of_address, gender_of_name

# A quotation of fewer words is a part of the sentence, not a statement of its own.
_FEWEST_WORDS = 6
_OPINION = frozenset(word for name in ("evaluative", "feeling", "duty", "hedge") for word in CLASSES[name])
_WORD = re.compile(r"[\w’'-]+")
_CLAUSE = re.compile(r", (?=(?:and |but |yet |while )?(?:the|this|that|it|he|she|they|we|[A-Z][\w’'-]+)\b)")
_LEAD_IN = re.compile(
    r"(?:[A-Z]{3,}(?:,? [\w. ]{2,25})? (?:\([^)]{2,20}\) )?[–—-]{1,2} "
    r"|(?:But|And|So|Yet|Still|Also|Meanwhile|However|Moreover|Furthermore|Indeed|In addition|In fact|Besides"
    r"|Nevertheless|Nonetheless|Similarly|Of course|For example|For instance),? (?=\w)"
    r"|It (?:\w+ )?(?:emerged|turned out|is true|is clear|has emerged) that )"
)
# Opens a clause that concedes; before the clause that it leans on it has to stay.
_CONCESSION = re.compile(r"(?:For all the .{3,40}? (?:about|over)|Although|Though|While|Even though) ")
# At the head, or after words of time: "In 2004, she …". "Her" there may be an object: "In 2004, her …" is not read.
_PERSON = re.compile(
    r"(?:His|Her)(?= )"
    r"|(?:(?:In \d{4}|On \w+day|In [A-Z]\w+|Since then|Later|Two years later),? )?\b(?P<who>[Hh]e|[Ss]he)(?= )"
)
_BODY = re.compile(
    r"The (?:group|company|firm|party|bank|agency|organi[sz]ation|charity|union|carmaker|airline|newspaper)(?= )"
)


def statement_span(sentence: Span, attribution: Attribution, text: str) -> Span:
    """The said words where they are a statement of their own, without a clause that only judges."""
    whole = attribution.words if len(attribution.words.of(text).split()) >= _FEWEST_WORDS else sentence
    parts = [part for part in _without_judgement(whole, text) if checkworthiness(part.of(text)) >= WORTH_CHECKING]
    return max(parts, key=lambda part: checkworthiness(part.of(text)), default=whole)


def statement(span: Span, reading: Reading, links: Links) -> str:
    """In the words of the text, without lead-in and end marks, with a pronoun at its head resolved where certain."""
    words = span.of(reading.article.text).strip(" “”\"'‘’").rstrip(' .,;:!…”"')
    words = _without(_LEAD_IN, words)
    if not _CLAUSE.search(words):
        words = _without(_CONCESSION, words)
    if found := _PERSON.match(words):
        gender: Gender = "female" if (found["who"] or found[0]).lower() in {"she", "her"} else "male"
        return _resolved(words, found, _only_person(gender, span, reading, links))
    if found := _BODY.match(words):
        return _resolved(words, found, _only_body(span, reading))
    return words


def _without(opening: re.Pattern[str], words: str) -> str:
    found = opening.match(words)
    return words[found.end() :] if found else words


def _without_judgement(span: Span, text: str) -> Iterator[Span]:
    """What is left of the span at each boundary of clauses where the other side only judges."""
    for boundary in _CLAUSE.finditer(text, span.start, span.end):
        before, after = Span(span.start, boundary.start()), Span(boundary.end(), span.end)
        for kept, left in ((before, after), (after, before)):
            if min(len(kept.of(text).split()), len(left.of(text).split())) >= _FEWEST_WORDS and _judges(left.of(text)):
                yield kept


def _judges(clause: str) -> bool:
    opinion = not _OPINION.isdisjoint(word.lower() for word in _WORD.findall(clause))
    return opinion and checkworthiness(clause) < WORTH_CHECKING


def _resolved(words: str, pronoun: re.Match[str], name: str | None) -> str:
    if name is None:
        return words
    if pronoun.re is _PERSON and pronoun["who"]:
        return f"{words[: pronoun.start('who')]}{name}{words[pronoun.end() :]}"
    possessive = pronoun[0] in {"His", "Her"}
    return f"{name}{'’s' if possessive else ''}{words[pronoun.end() :]}"


def _only_person(gender: Gender, span: Span, reading: Reading, links: Links) -> str | None:
    """The one person named earlier in the sentence, else in the one before, of whom the pronoun can speak; None when
    there are more, or none.
    """
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
    bodies = {name.text for name in _named_before(span, reading) if name.label == "organisation"}
    return next(iter(bodies)) if len(bodies) == 1 else None


def _named_before(span: Span, reading: Reading) -> list[Name]:
    """The names of the sentence before the one that the span begins in, in the same paragraph."""
    here = reading.sentence_at(span)
    if here is None:
        return []
    at = bisect_left(reading.sentences, here.span.start, key=lambda sentence: sentence.span.start)
    before = reading.sentences[at - 1] if at else here
    if before.paragraph != here.paragraph or before is here:
        return []
    return _named(before.span, span, reading)


def _named(within: Span, span: Span, reading: Reading) -> list[Name]:
    """Without those whom somebody speaks of in a quotation that the span is no part of."""
    quoted = [speech.words for speech in reading.speech if speech.direct and not speech.words.covers(span)]
    names = (name for name in reading.names if within.covers(name.span))
    return [name for name in names if not any(words.covers(name.span) for words in quoted)]
