"""Who "I", "we" and "our" of a quotation are, where its speaker is known: "We have closed …", the company said."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.nearby import is_body, is_person, named_before, opens_with, sentence_before, with_article
from sidelight.kinds.claim.pronouns import BODIES, SAME_IN_ALL_PERSONS
from sidelight.model import Name, Reading, Span

_FIRST = re.compile(r"(?P<who>I|We)(?P<short>[’'](?:ve|m|re|d))? (?P<verb>[\w’'-]+)|(?P<owner>My|Our) (?=[a-z])")
_THIRD = {"have": "has", "am": "is", "are": "is", "were": "was", "do": "does", "don’t": "doesn’t", "don't": "doesn't"}
_IN_FULL = {"ve": "has", "m": "is", "re": "is", "d": "had"}
# Others change with the person: "I know", "we see".
_UNCHANGED = re.compile(rf"\w+ed|{SAME_IN_ALL_PERSONS}")
# With more of these a name at the head would part one person into two; a mark of quotation shows that words of the
# article follow.
_MORE = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours|ourselves)\b|[“”\"]")
_SPEAKS_FOR = re.compile(
    r"(?:spokes\w+|chief executive|CEO|chairman|chairwoman|chair|director|president|head|boss|founder|owner|lawyer)"
    r" (?:for|of|at) (?:the )?"
)
_THE_BODY = re.compile(rf"(?:it|they|[Tt]he (?:[a-z]+ )?(?:{BODIES}|trust|authority|airport|force|government))")


def named_first_person(words: str, attribution: Attribution, sentence: Span, reading: Reading) -> str:
    """The words of a quotation with its first "I", "We", "My" or "Our" by name; as they are where that is not certain.

    "I" is the person who speaks. "We" is a body that speaks, or one that the speaker is said to speak for; of others
    nobody can tell: a minister's "we" may be a ministry, a government or a party.
    """
    found = _FIRST.match(words) if attribution.direct else None
    if found is None or attribution.speaker is None or _MORE.search(words, found.end()):
        return words
    alone = (found["who"] or found["owner"]) in {"I", "My"}
    name = _person(attribution.speaker, reading) if alone else _body(attribution.speaker, sentence, reading)
    if name is None:
        return words
    name = f"{name[0].upper()}{name[1:]}"
    if found["owner"]:
        return f"{name}’s {words[found.end() :]}"
    if found["short"]:
        return f"{name} {_IN_FULL[found['short'][1:]]} {words[found.start('verb') :]}"
    verb = _THIRD.get(found["verb"], found["verb"] if _UNCHANGED.fullmatch(found["verb"]) else None)
    return f"{name} {verb}{words[found.end() :]}" if verb else words


def _person(speaker: Span, reading: Reading) -> str | None:
    """The speaker by the fullest form of the name: "Amsel said" after "Ruth Amsel"."""
    name = next((name for name in reading.names if is_person(name) and name.span == speaker), None)
    if name is None:
        return None
    earlier = {one.text for one in reading.names if is_person(one) and one.span.start <= speaker.start}
    full = {text for text in earlier if text.split()[-1] == name.text.split()[-1] and len(text.split()) > 1}
    return next(iter(full), name.text) if len(full) <= 1 else name.text


def _body(speaker: Span, sentence: Span, reading: Reading) -> str | None:
    text = reading.article.text
    if name := next((name for name in reading.names if is_body(name) and name.span == speaker), None):
        return with_article(name, reading)
    if name := _spoken_for(speaker, sentence, reading):
        return with_article(name, reading)
    if not _THE_BODY.fullmatch(speaker.of(text)):
        return None
    before = sentence_before(sentence, reading, across=True)
    bodies = [name for name in named_before(sentence, reading, across=True) if is_body(name)]
    opening = bodies[0] if before and bodies and opens_with(bodies[0], before, reading) else None
    return with_article(opening, reading) if opening else None


def _spoken_for(speaker: Span, sentence: Span, reading: Reading) -> Name | None:
    """ "a spokeswoman for X", "Y, chief executive of X": X, where the words belong to the speaker."""
    start, end = min(speaker.start, sentence.start), sentence.end
    found = _SPEAKS_FOR.search(reading.article.text, start, end)
    if found is None or not speaker.start <= found.start() <= speaker.end + len(", the former "):
        return None
    return next((name for name in reading.names if is_body(name) and name.span.start == found.end()), None)
