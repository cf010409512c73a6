"""Whose statement a sentence is: "X denies …", "the report found …", "…, researchers say.", "… , said Y of the union".

Beside the reading of speech, which leaves out accusations and denials, clauses without "that" and most descriptions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.kinds.claim.reporting import ASIDE, FINDS, LATER, LONGEST_PHRASE, PHRASE, STUDY, VERB
from sidelight.model import Name, Reading, Span
from sidelight.text.dates import MONTH_NAMES

_DATELINE = r"(?:[A-Z]{3,}[^–—-]{0,40} [–—-]+ )?"
# Before the subject, the shortest that serves: "Hours earlier", "In 2011", "Speaking after the hearing,".
_LEAD_IN = (
    rf"(?:[^,.;“”\"]{{2,60}}, |(?:In|On) (?:\d{{4}}|(?:{MONTH_NAMES})(?: \d+)?|\w+day|evidence) "
    r"|(?:Meanwhile|Also|But|And|Yet|Now|Then|Hours earlier|Earlier|Later|Still) )??"
)
_SUBJECT = re.compile(rf"{_DATELINE}{_LEAD_IN}(?P<who>{PHRASE}){ASIDE} {VERB}")
_STUDY = re.compile(rf"{_DATELINE}{_LEAD_IN}(?P<who>(?i:{STUDY})){ASIDE} {FINDS}")
_LATER = re.compile(rf"[,:–—] (?P<who>{PHRASE}){ASIDE} {LATER}")
_INVERTED = re.compile(
    r"(?:[,”\"] (?P<cue>(?:said|says|warned|explained|added|argued|complained|noted|admitted|wrote|replied|insisted)"
    rf"|according to)|^(?P<first>According to)) (?P<who>{LONGEST_PHRASE})(?P<more>,[^,.;“”\"]{{2,60}})?"
)
_PERSONAL = re.compile(r"(?:he|she)$", re.IGNORECASE)
# Words that nobody can be known by: "we" of a paper, "it", an article without its noun.
_NOBODY = re.compile(
    r"(?:the|an?|his|her|their|its|this|that|these|those|some|many|any|no|what|there|here|and|i|we|you|it|they|nobody"
    r"|everyone|everybody|nothing|today|yesterday|\w+day)$",
    re.IGNORECASE,
)
BARE_DATA = re.compile(
    r"\b(?:results|figures|data|statistics|records|numbers|filings?|documents?|minutes|images|evidence|screenshots"
    r"|footage|spreadsheet|papers filed|warrant)\b(?: (?:from|of|seen|filed|by|in|on|return)\b.*)?$",
    re.IGNORECASE,
)
_THAT = " that "
_WITHIN = 2_000
"""How far back the name for a pronoun may stand, in code points."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A sentence as somebody's statement; the article's own where `speaker` is None."""

    words: Span
    """What is stated: the sentence, or the part of it that is said."""
    speaker: Span | None
    """The name of who says it, else the words for them."""
    cue: str
    """The reporting words; "" for the article's own statement."""
    direct: bool


def subject(sentence: Span, reading: Reading) -> Attribution | None:
    """Whose statement the sentence is; None where it is the article's own, or the words leave it open."""
    opening, inverted = _opening(sentence, reading), _inverted(sentence, reading)
    if opening and inverted and _is_named(inverted, reading) and not _is_named(opening, reading):
        return inverted
    return opening or inverted or _later(sentence, reading)


def _is_named(attribution: Attribution, reading: Reading) -> bool:
    place = attribution.speaker
    return place is not None and bool(_people(reading, place.start, place.end))


def antecedent(place: int, reading: Reading) -> Span | None:
    """Whom "he" or "she" at the place stands for: who spoke last, or a person that a later sentence opens with.

    None where nobody is named within reach.
    """
    spoken = [one.name for one in reading.speech if one.name and one.words.end <= place]
    opened = [name.span for name in _people(reading, place - _WITHIN, place) if _opens_sentence(name, reading)]
    return max([*spoken[-1:], *opened[-1:]], default=None, key=lambda span: span.start)


def _opening(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X denied", "Meanwhile, the ministry, which …, has flatly denied"."""
    text = reading.article.text
    place = sentence.start, sentence.end
    found = _SUBJECT.match(text, *place) or _STUDY.match(text, *place)
    return _by(found, _after(found, sentence, text), reading) if found else None


def _inverted(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, said X, who leads the union", "…, according to people at the bank"."""
    found = _INVERTED.search(reading.article.text, sentence.start, sentence.end)
    return _by(found, Span(sentence.start, found.start()), reading) if found and not found["first"] else None


def _later(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, the regulator said on Friday.", "…, X noted, …": the last such words."""
    found = list(_LATER.finditer(reading.article.text, sentence.start, sentence.end))
    return _by(found[-1], Span(sentence.start, found[-1].start()), reading) if found else None


def _by(found: re.Match[str], words: Span, reading: Reading) -> Attribution | None:
    said = found["who"].rstrip(".")
    who = Span(found.start("who"), found.start("who") + len(said))
    if BARE_DATA.search(said) or _NOBODY.match(said):
        return None
    speaker = antecedent(found.start("who"), reading) if _PERSONAL.match(said) else _named(found, who, reading)
    return Attribution(words, speaker, found["cue"], direct=False) if speaker else None


def _named(found: re.Match[str], who: Span, reading: Reading) -> Span:
    """The person whose name ends the words, or follows them after a comma or a reporting verb; else the words."""
    people = _people(reading, who.start, found.end())
    at_the_end = [name.span for name in people if name.span.end == who.end]
    set_off = [name.span for name in people if name.span.start == who.end + len(", ")]
    after_verb = [name.span for name in people if found.re is _INVERTED and who.covers(name.span)]
    return next(iter(at_the_end or set_off or after_verb), who)


def _after(stated: re.Match[str], sentence: Span, text: str) -> Span:
    """The clause that "that" opens after the verb; without one the whole sentence, whose verb may be its core."""
    return Span(stated.end() + len(_THAT), sentence.end) if text.startswith(_THAT, stated.end()) else sentence


def _people(reading: Reading, start: int, end: int) -> Sequence[Name]:
    first = bisect_left(reading.names, start, key=lambda name: name.span.start)
    last = bisect_left(reading.names, end, key=lambda name: name.span.start)
    return [name for name in reading.names[first:last] if name.label == "person"]


def _opens_sentence(name: Name, reading: Reading) -> bool:
    """With its title, and after no more than a lead-in that a comma closes."""
    sentence = reading.sentence_at(name.span)
    if sentence is None:
        return False
    before = reading.article.text[sentence.span.start : name.span.start].rstrip()
    before = before.removesuffix(name.title).rstrip() if name.title else before
    return not before or before.endswith(",")
