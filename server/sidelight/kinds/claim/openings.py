"""Who says a sentence, told at its head: "X denies …", "the report found …", "X gave up the letters, and accused …"."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution, said_by
from sidelight.kinds.claim.pronouns import opening_name, people
from sidelight.kinds.claim.reporting import ASIDE, FINDS, PHRASE, STUDY, VERB
from sidelight.model import Reading, Span
from sidelight.text.dates import MONTH_NAMES

# "PORT SALINA (Wire) – ", "14:05 GMT – ", "UPDATE: ", and the mark of a list.
_DATELINE = (
    r"(?:[A-Z]{3,}[^–—-]{0,40} [–—-]+ |\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?|[A-Z]{2,4})?(?: ?[–—:-])? |[A-Z]{4,}: |[•*–-] )?"
)
# Before the subject, the shortest that serves: "Hours earlier", "In 2011", "Speaking after the hearing,".
LEAD_IN = (
    rf"(?:[^,.;“”\"]{{2,60}}, |(?:In|On) (?:\d{{4}}|(?:{MONTH_NAMES})(?: \d+)?|\w+day|evidence"
    r"|[a-z]+(?= (?:the|an?) )) "
    r"|(?:Speaking|Writing|Asked|Addressing|Responding|Appearing|Testifying"
    r"|In an? (?:statement|speech|interview|letter|post))\b[^;“”\"]{2,140}, "
    r"|For (?:the )?(?:[\w-]+ ){0,4}?(?:year|quarter|half|months|season) "
    r"|(?:Meanwhile|Also|But|And|Yet|Now|Then|Hours earlier|Earlier|Later|Still) )??"
)
_SUBJECT = re.compile(rf"{_DATELINE}{LEAD_IN}(?P<who>{PHRASE}){ASIDE} {VERB}")
_STUDY = re.compile(rf"{_DATELINE}{LEAD_IN}(?P<who>(?i:{STUDY})){ASIDE} {FINDS}")
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
    r"(?:[\w’'-]+ ){0,3}?(?i:groups?|officials?|researchers|scientists|employees|workers|lawyers?|prosecutors"
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
# "The Times quoted X as saying", "X was quoted as saying".
_QUOTED = re.compile(
    rf"(?:\b(?P<cue>quot(?:es|ed|ing)|cit(?:es|ed|ing)) (?P<who>{PHRASE})|(?P<subject>{PHRASE}) (?:is|was|were"
    rf"|has been|have been) quoted"
    r"(?: (?:by|in) [^,;“”\"]{2,60}?)?) as (?:saying|telling|stating)\b"
)
_THAT = " that "


def opening(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X denied", "Meanwhile, the ministry, which …, has flatly denied"; "X was quoted as saying"."""
    text = reading.article.text
    if quoted := _QUOTED.search(text, sentence.start, sentence.end):
        who = Span(*quoted.span("subject" if quoted["subject"] else "who"))
        speaker = next((name.span for name in people(reading, who.start, who.end)), who)
        return Attribution(Span(quoted.end(), sentence.end), speaker, quoted["cue"] or "quoted", direct=False)
    place = sentence.start, sentence.end
    found = _SUBJECT.match(text, *place) or _STUDY.match(text, *place)
    return said_by(found, _after(found, sentence, text), reading) if found else None


def second_verb(sentence: Span, reading: Reading) -> Attribution | None:
    """ "X gave reporters the letters, and accused the mayor of …": said by the name that opens the sentence."""
    text = reading.article.text
    found = _SECOND_VERB.search(text, sentence.start, sentence.end) or _PARTICIPLE.search(
        text, sentence.start, sentence.end
    )
    if not found:
        return None
    name = opening_name(sentence, reading)
    who = name.span if name else _opening_group(sentence, reading)
    return Attribution(Span(found.start("cue"), sentence.end), who, found["cue"], direct=False) if who else None


def _opening_group(sentence: Span, reading: Reading) -> Span | None:
    """The words for people or a body, not named, that the sentence opens with: "Environmental groups", "The trust"."""
    found = _GROUP.match(reading.article.text, sentence.start, sentence.end)
    return Span(*found.span("who")) if found else None


def _after(stated: re.Match[str], sentence: Span, text: str) -> Span:
    """The clause that "that" opens after the verb; without one the whole sentence, whose verb may be its core."""
    return Span(stated.end() + len(_THAT), sentence.end) if text.startswith(_THAT, stated.end()) else sentence
