"""Whose statement a sentence is: "X denies …", "the report found …", "…, researchers say.", "… , said Y of the union".

Beside the reading of speech, which leaves out accusations and denials, clauses without "that" and most descriptions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from sidelight.kinds.claim.reporting import ASIDE, FINDS, LATER, LONGEST_PHRASE, PHRASE, SAID, STUDY, VERB
from sidelight.model import Name, Reading, Span
from sidelight.text.dates import MONTH_NAMES

# "PORT SALINA (Wire) – ", "14:05 GMT – ", "UPDATE: ", and the mark of a list.
_DATELINE = (
    r"(?:[A-Z]{3,}[^–—-]{0,40} [–—-]+ |\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|[A-Z]{2,4})?(?: ?[–—:-])? |[A-Z]{4,}: |[•*–-] )?"
)
# Before the subject, the shortest that serves: "Hours earlier", "In 2011", "Speaking after the hearing,".
_LEAD_IN = (
    rf"(?:[^,.;“”\"]{{2,60}}, |(?:In|On) (?:\d{{4}}|(?:{MONTH_NAMES})(?: \d+)?|\w+day|evidence"
    r"|[a-z]+(?= (?:the|an?) )) "
    r"|(?:Meanwhile|Also|But|And|Yet|Now|Then|Hours earlier|Earlier|Later|Still) )??"
)
_SUBJECT = re.compile(rf"{_DATELINE}{_LEAD_IN}(?P<who>{PHRASE}){ASIDE} {VERB}")
_STUDY = re.compile(rf"{_DATELINE}{_LEAD_IN}(?P<who>(?i:{STUDY})){ASIDE} {FINDS}")
_LATER = re.compile(rf"[,:–—] (?P<who>{PHRASE}){ASIDE} {LATER}")
_INVERTED = re.compile(
    rf"(?:[,”\"!] (?P<cue>(?:{SAID})"
    rf"|according to)|^(?P<first>According to)) (?P<who>{LONGEST_PHRASE})(?P<more>,[^,.;“”\"]{{2,60}})?"
)
# "By the group's count", "…, in the view of Rep. X", "The bank's own figures show": whose they are tells who says it.
_ACCOUNTS = "count|estimate|reckoning|tally|calculation|account|telling|view|opinion|judge?ment|words"
_ACCOUNT = re.compile(
    rf"(?:(?<![^\s“\"])(?=[BI])|, )(?i:by|in) (?:(?:the|an?) (?P<cue>{_ACCOUNTS})s? of (?P<who>{LONGEST_PHRASE})"
    rf"|(?P<owner>{PHRASE})[’']s? (?:own )?(?P<owned>{_ACCOUNTS})s?\b)"
)
_FIGURES = re.compile(
    rf"{_LEAD_IN}(?P<who>{PHRASE})[’']s?(?: \w+)? (?:figures|data|statistics|records|numbers|projections)"
    r" (?P<cue>show\w*|suggest\w*|put|indicate\w*)\b"
)
# A second verb of the subject that opens the sentence: "X handed over the letters, and accused the mayor of …".
_SECOND_VERB = re.compile(
    r",? (?:and|but|then)(?: \w+ly| also| later)? (?P<cue>accused|denied|disputed|blamed|rejected|called for|demanded"
    r"|insist(?:s|ed)?|claim(?:s|ed)?|alleged|sa(?:y|ys|id)|warn(?:s|ed)?|told \w+|admitted|acknowledged"
    r"|argue[sd]?|announced"
    r"|urged|complained|criticised|described|believes?|conclude[sd]?|found that|added|wrote)\b(?! of| by)"
)
# "The group published the lists, saying that …", "… in 2022, accusing it of …": said by what the sentence opens with.
_PARTICIPLE = re.compile(
    r", (?:also |then |again |\w+ly )?(?P<cue>saying|adding|arguing|insisting|claiming|alleging|accusing|warning"
    r"|denying|blaming"
    r"|citing|calling|telling|pointing out|noting|complaining|describing)\b"
)
_GROUP = re.compile(
    rf"{_DATELINE}(?P<who>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|[Ss]ome"
    rf"|[Ss]everal|[Mm]any|[Mm]ost|[Bb]oth) )?"
    r"(?:[\w’'-]+ ){0,3}?(?:groups?|officials?|researchers|scientists|employees|workers|lawyers?|prosecutors"
    r"|police|residents"
    r"|unions?|ministers?|ministry|government|company|firm|trust|charity|party|opposition|council|agency"
    r"|regulator|watchdog"
    r"|campaigners|activists|critics|experts|economists|analysts|investigators|spokes\w+|lawmakers|senators"
    r"|doctors|teachers"
    r"|parents|families|witnesses|survivors|police chief|mayor|governor|president|bank|court|paper|newspaper"
    r"|plaintiffs?)"
    rf"(?: (?:at|of|from|in|for|on) {PHRASE})?){ASIDE} (?=(?:have|has|had|\w+ed|gave|told|went|took|sent|held"
    rf"|made|met|put|wrote) ?)"
)
# "… was accused by the union of …", "… is being demanded by lawyers for …".
_AGENT = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?P<cue>accused|criticised|criticized|condemned|blamed|told"
    r"|warned|described"
    r"|demanded|denied|disputed|rejected|dismissed|urged|branded|denounced|contradicted|questioned|confirmed|claimed"
    rf"|alleged)(?: (?!by\b)[\w’'-]+){{0,4}} by (?P<who>{PHRASE})(?=[.,;]|$| (?:of|for|as|that|who|on|in|after|to)\b)"
)
# "The Times quoted X as saying", "X was quoted as saying".
_QUOTED = re.compile(
    rf"(?:\b(?P<cue>quot(?:es|ed|ing)|cit(?:es|ed|ing)) (?P<who>{PHRASE})|(?P<subject>{PHRASE}) (?:is|was|were"
    rf"|has been|have been) quoted"
    r"(?: (?:by|in) [^,;“”\"]{2,60}?)?) as (?:saying|telling|stating)\b"
)
# "As X has pointed out, …", "…, as X put it".
_AS = re.compile(
    rf"(?:\bAs|, as) (?P<who>{PHRASE}){ASIDE} (?:has |have |had |also |once |\w+ly )?(?P<cue>put|puts|said|says"
    rf"|say|noted|notes|note"
    r"|pointed out|points? out|warned|warns?|argued|argues?|observed|explained|explains?|told|wrote|writes"
    r"|claims?|claimed"
    r"|reported|reports|sees?)(?=,|\.| (?:it|this|last|in|on|that|recently|earlier)\b)"
)
# "For critics, the plan is …": whose view, where these are people who have one.
_FOR = re.compile(
    r"(?:\b(?=F)|[,:] (?=f))(?P<cue>[Ff]or) (?P<who>(?:[\w’'&.-]+ ){0,4}?(?:critics|supporters|opponents"
    r"|campaigners|activists|officials"
    r"|researchers|scientists|economists?|analysts?|historians?|lawyers|ministers|unions?|residents|farmers|diplomats)"
    rf"(?: {PHRASE})?)(?=, | (?:the|this|that|it)\b)"
)
_ITSELF = re.compile(r"(?:it|they)$", re.IGNORECASE)
_PERSONAL = re.compile(r"(?:^|\s)(?P<pronoun>he|she)$", re.IGNORECASE)
# Words that nobody can be known by: "we" of a paper, "it", an article without its noun.
_NOBODY = re.compile(
    r"(?:the|an?|his|her|their|its|this|that|these|those|some|many|any|no|what|there|here|and|i|we|you|it|they|nobody"
    r"|everyone|everybody|nothing|today|yesterday|\w+day|not so)$",
    re.IGNORECASE,
)
BARE_DATA = re.compile(
    r"\b(?:results|figures|data|statistics|records|numbers|filings?|documents?|minutes|images|evidence"
    r"|screenshots|invoices|receipts|(?:surveillance|security) video"
    r"|footage|spreadsheet|papers filed|warrant|invoices|receipts|accounts|tests|recordings?)\b(?: (?:from|of"
    r"|seen|filed|by|in|on|return)\b.*)?$",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(r"(?:an?|the|one|its|his|her|their)\b")
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
    return (
        opening
        or inverted
        or _as(sentence, reading)
        or _later(sentence, reading)
        or _account(sentence, reading)
        or _second(sentence, reading)
        or _agent(sentence, reading)
    )


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
    """ "X denied", "Meanwhile, the ministry, which …, has flatly denied"; "X was quoted as saying"."""
    text = reading.article.text
    if quoted := _QUOTED.search(text, sentence.start, sentence.end):
        who = Span(*quoted.span("subject" if quoted["subject"] else "who"))
        speaker = next((name.span for name in _people(reading, who.start, who.end)), who)
        return Attribution(Span(quoted.end(), sentence.end), speaker, quoted["cue"] or "quoted", direct=False)
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


def _as(sentence: Span, reading: Reading) -> Attribution | None:
    """ "As X has pointed out, …", "…, as X put it", "For critics, …"."""
    text = reading.article.text
    found = _AS.search(text, sentence.start, sentence.end) or _FOR.search(text, sentence.start, sentence.end)
    return _by(found, sentence, reading) if found else None


def _agent(sentence: Span, reading: Reading) -> Attribution | None:
    """ "… was accused by X of …"."""
    found = _AGENT.search(reading.article.text, sentence.start, sentence.end)
    return _by(found, sentence, reading) if found else None


def _second(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X gave reporters the letters, and accused the mayor of …": said by the name that opens the sentence."""
    text = reading.article.text
    found = _SECOND_VERB.search(text, sentence.start, sentence.end) or _PARTICIPLE.search(
        text, sentence.start, sentence.end
    )
    if not found:
        return None
    opening = _opening_name(sentence, reading) or _opening_group(sentence, reading)
    return Attribution(Span(found.start("cue"), sentence.end), opening, found["cue"], direct=False) if opening else None


def _opening_group(sentence: Span, reading: Reading) -> Span | None:
    """The words for people or a body, not named, that the sentence opens with: "Environmental groups", "The trust"."""
    found = _GROUP.match(reading.article.text, sentence.start, sentence.end)
    return Span(*found.span("who")) if found else None


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
        return _opening_name(words, reading) or who
    return None if BARE_DATA.search(said) or _NOBODY.match(said) else _named(found, who, reading)


def _named(found: re.Match[str], who: Span, reading: Reading) -> Span:
    """The person whose name ends the words, or follows them after a comma or a reporting verb; else the words."""
    people = _people(reading, who.start, found.end())
    at_the_end = [name.span for name in people if name.span.end == who.end]
    set_off = [name.span for name in people if name.span.start == who.end + len(", ")]
    before = [name.span for name in _people(reading, found.start(), who.start) if _stands_before(name, who, reading)]
    after_verb = [name.span for name in people if found.re is _INVERTED and who.covers(name.span)]
    return next(iter(at_the_end or set_off or after_verb or before), who)


def _stands_before(name: Name, description: Span, reading: Reading) -> bool:
    """ "X, a spokesman for the army, told": the name that an apposition describes."""
    text = reading.article.text
    set_off = text[name.span.end : description.start] == ", " and _opens_sentence(name, reading)
    return set_off and bool(_DESCRIBES.match(text, description.start))


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
