"""The smallest self-contained statement of a sentence, for matching; the text on the page stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.kinds.claim.asides import aside
from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.checkworthy import WORTH_CHECKING, checkworthiness
from sidelight.kinds.claim.checkworthy.words import CLASSES
from sidelight.kinds.claim.referents import resolved
from sidelight.kinds.claim.reporting import UNTRUE
from sidelight.model import Links, Reading, Span

# A quotation of fewer words is a part of the sentence, not a statement of its own.
_FEWEST_WORDS = 6
# A clause that "that" and no pronoun opens is whole with fewer.
_FEWEST_OF_A_CLAUSE = 4
_CLAUSE_OF_ITS_OWN = re.compile(r" that (?!(?:it|they|he|she|this|there)\b)")
_OPINION = frozenset(word for name in ("evaluative", "feeling", "duty", "hedge") for word in CLASSES[name])
_WORD = re.compile(r"[\w’'-]+")
_CLAUSE = re.compile(r", (?=(?:and |but |yet |while )?(?:the|this|that|it|he|she|they|we|[A-Z][\w’'-]+)\b)")
_LEAD_IN = re.compile(
    r"(?:[A-Z]{3,}(?:,? [\w. ]{2,25})? (?:\([^)]{2,20}\) )?[–—-]{1,2} "
    r"|(?:But|And|So|Yet|Still|Also|Meanwhile|However|Moreover|Furthermore|Indeed|In addition|In fact|Besides"
    r"|Nevertheless|Nonetheless|Similarly|Of course|For example|For instance),? (?=\w)"
    r"|It (?:\w+ )?(?:emerged|turned out|is true|is clear|has emerged) that )"
)
# What follows judges the statement.
_VERDICT = re.compile(rf"(?:[;:–—]|,? (?:but|and)) ?(?:this|that|it|which|the claim) (?:is|was) {UNTRUE}.*")
# Opens a clause that concedes; before the clause that it leans on it has to stay.
_CONCESSION = re.compile(r"(?:For all the .{3,40}? (?:about|over)|Although|Though|While|Even though) ")


def statement_span(sentence: Span, attribution: Attribution, text: str) -> Span:
    """The said words where they are a statement of their own, without a clause that only judges."""
    if aside(sentence, attribution, text):
        return sentence
    own = _CLAUSE_OF_ITS_OWN.match(text, max(0, attribution.words.start - len(" that ")))
    fewest = _FEWEST_OF_A_CLAUSE if own else _FEWEST_WORDS
    whole = attribution.words if len(attribution.words.of(text).split()) >= fewest else sentence
    parts = [part for part in _without_judgement(whole, text) if checkworthiness(part.of(text)) >= WORTH_CHECKING]
    return max(parts, key=lambda part: checkworthiness(part.of(text)), default=whole)


def statement(span: Span, attribution: Attribution, reading: Reading, links: Links) -> str:
    """In the words of the text, without lead-in and end marks, with a pronoun at its head resolved where certain."""
    text = reading.article.text
    cut = aside(span, attribution, text)
    words = f"{text[span.start : cut.start]}{text[cut.end : span.end]}" if cut else span.of(text)
    words = _VERDICT.sub("", words)
    words = _without_marks(words)
    words = _without(_LEAD_IN, words)
    if not _CLAUSE.search(words):
        words = _without(_CONCESSION, words)
    return resolved(words, span, attribution, reading, links)


def _without_marks(words: str) -> str:
    """Without the marks around it, but for those of a quotation that only begins or ends there."""
    inside = words.strip(" “”\"'‘’").rstrip(' .,;:!…”"')
    opens, closes = inside.count("“"), inside.count("”")
    if opens == closes and inside.count('"') % 2:
        return f'"{inside}' if words.lstrip().startswith('"') else f'{inside}"'
    return f"“{inside}" if opens < closes else f"{inside}”" if closes < opens else inside


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
