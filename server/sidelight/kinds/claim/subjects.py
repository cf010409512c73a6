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
    r"(?:[,”\"] (?P<cue>(?:said|says?|warned|explained|added|argued|complained|noted|admitted|wrote|replied|insisted)"
    rf"|according to)|^(?P<first>According to)) (?P<who>{LONGEST_PHRASE})(?P<more>,[^,.;“”\"]{{2,60}})?"
)
# "By the group's count", "…, in the view of Rep. X", "The bank's own figures show": whose they are tells who says it.
_ACCOUNTS = "count|estimate|reckoning|tally|calculation|account|telling|view|opinion|judge?ment|words"
_ACCOUNT = re.compile(
    rf"(?:(?<![^\s“\"])(?=[BI])|, )(?i:by|in) (?:the (?P<cue>{_ACCOUNTS})s? of (?P<who>{LONGEST_PHRASE})"
    rf"|(?P<owner>{PHRASE})[’']s? (?:own )?(?P<owned>{_ACCOUNTS})s?\b)"
)
_FIGURES = re.compile(
    rf"{_LEAD_IN}(?P<who>{PHRASE})[’']s?(?: \w+)? (?:figures|data|statistics|records|numbers|projections)"
    r" (?P<cue>show\w*|suggest\w*|put|indicate\w*)\b"
)
# A second verb of the subject that opens the sentence: "X handed over the letters, and accused the mayor of …".
_SECOND_VERB = re.compile(
    r",? (?:and|but|then)(?: \w+ly| also| later)? (?P<cue>accused|denied|disputed|blamed|rejected|called for|demanded"
    r"|insisted|claimed|alleged|said|warned|told \w+|admitted|acknowledged|argued|announced)\b(?! of| by)"
)
_ITSELF = re.compile(r"(?:it|they)$")
_PERSONAL = re.compile(r"(?:^|\s)(?P<pronoun>he|she)$", re.IGNORECASE)
# Words that nobody can be known by: "we" of a paper, "it", an article without its noun.
_NOBODY = re.compile(
    r"(?:the|an?|his|her|their|its|this|that|these|those|some|many|any|no|what|there|here|and|i|we|you|it|they|nobody"
    r"|everyone|everybody|nothing|today|yesterday|\w+day|not so)$",
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
    return opening or inverted or _later(sentence, reading) or _account(sentence, reading) or _second(sentence, reading)


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


def _account(sentence: Span, reading: Reading) -> Attribution | None:
    """ "By the group's count, …", "…, in the view of X", "The bank's figures show …"."""
    text = reading.article.text
    if found := _FIGURES.match(text, sentence.start, sentence.end):
        return _by(found, sentence, reading)
    if not (found := _ACCOUNT.search(text, sentence.start, sentence.end)):
        return None
    if found["who"]:
        return _by(found, sentence, reading)
    owner = Span(*found.span("owner"))
    if _NOBODY.match(found["owner"]):
        return None
    people = [name.span for name in _people(reading, owner.start, owner.end)]
    return Attribution(sentence, next(iter(people), owner), found["owned"], direct=False)


def _second(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X gave reporters the letters, and accused the mayor of …": said by the name that opens the sentence."""
    found = _SECOND_VERB.search(reading.article.text, sentence.start, sentence.end)
    opening = _opening_name(sentence, reading)
    if not found or not opening:
        return None
    return Attribution(Span(found.start("cue"), sentence.end), opening, found["cue"], direct=False)


def _opening_name(sentence: Span, reading: Reading) -> Span | None:
    """The person or body that the sentence opens with, after no more than a title or an article."""
    place = bisect_left(reading.names, sentence.start, key=lambda name: name.span.start)
    name = reading.names[place] if place < len(reading.names) else None
    if name is None or name.span.end > sentence.end or name.label not in {"person", "organisation"}:
        return None
    before = reading.article.text[sentence.start : name.span.start].strip()
    return name.span if before in {"", "The", name.title} else None


def _by(found: re.Match[str], words: Span, reading: Reading) -> Attribution | None:
    said = found["who"].rstrip(".")
    speaker = _speaker(found, Span(found.start("who"), found.start("who") + len(said)), words, reading)
    return Attribution(words, speaker, found["cue"], direct=False) if speaker else None


def _speaker(found: re.Match[str], who: Span, words: Span, reading: Reading) -> Span | None:
    """Whom the words mean; None where that is nobody who can be known by them."""
    said = who.of(reading.article.text)
    if pronoun := _PERSONAL.search(said):
        return antecedent(who.start + pronoun.start("pronoun"), reading)
    if _ITSELF.match(said):
        return _opening_name(words, reading)
    return None if BARE_DATA.search(said) or _NOBODY.match(said) else _named(found, who, reading)


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
