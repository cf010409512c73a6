"""The words that name a speaker beside a reporting verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.model import Name, Span
from sidelight.read.lexicon import OFFICES, REPORTING
from sidelight.read.speech.scene import Attribution, Scene
from sidelight.text.adverbs import ADVERB

_VERBS = "|".join(sorted(REPORTING, key=len, reverse=True))
CUE = re.compile(
    r"\b(?<!United )(?:according to|(?:pointed|points) out|spoke of|(?:went|goes) on to say|made (?:it )?clear"
    r"|(?:shot|shoots|hit|hits|fired|fires) back|retort(?:s|ed)|counter(?:s|ed)|fume[sd]"
    rf"|(?:{_VERBS}))\b",
    re.IGNORECASE,
)
_ADVERB = rf"(?:(?:also|then|later|further|once|even|reportedly|still|again|never|not|to|{ADVERB}) )?"
_AUXILIARY = r"(?:(?:has|have|had|is|was|were|did|does|would|will|could|can) )?"
_BEFORE_VERB = re.compile(rf"\s{_AUXILIARY}{_ADVERB}$")
_PASSIVE = re.compile(r"\s(?:is|was|were)\b")
# The longest sentences of news; a bound keeps the cost of a page without full stops linear.
_REACH = 400
_PRONOUN = re.compile(r"\b(?:he|she|they|it|we|i)$", re.IGNORECASE)
_PRONOUN_AT = re.compile(r"(?:he|she|they|it|we|I)\b", re.IGNORECASE)
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother)"
_DESCRIPTION = re.compile(rf"(?<!\w){_DETERMINER}(?: [\w’'-]+){{1,5}}$")
_NOT_IN_DESCRIPTION = r"(?!(?:for|of|on|in|at|who|from|to|with|as|after|before|and|but|by|during)\b)"
# "An aide to Sen. X": whoever speaks, it is not X.
_REPRESENTATIVE = re.compile(
    rf"(?:^|(?<=[\s“\"])){_DETERMINER}(?: (?!and\b|but\b|that\b)[\w’'-]+){{1,3}}"
    r" (?:to|of|for|from|with|at) [^,;:“”\"]{2,60}$"
)
# "The share of teenagers who say": whoever they are, the share says nothing.
_OPENS_RELATIVE = re.compile(r"\b(?:who|which|that)$")
_OBJECT_BEFORE = re.compile(r"\b(?:to|of|for|from|with|at|by|in|on|about|against)\s(?:the )?$")
_PREPOSITION_REACH = 16
_DESCRIPTION_AT = re.compile(rf"{_DETERMINER}(?: {_NOT_IN_DESCRIPTION}[\w’'-]+){{1,4}}")
# A description with a verb or a preposition in it is a clause, not a subject.
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|had|have|that|which|who|in|on|at|to|by|with|when|after|before|because|and|but|as"
    r"|for|of)\b"
)
# "conference president", "EU foreign policy chief"; after an article only with an office: "the report X wrote".
_WORDS_FOR = re.compile(
    r"(?!(?:the|an?|his|her|its|their|this|that|last|next|later|again|today|yesterday|\w+day)\b)"
    r"(?:[\w’'.&-]+ ){0,5}[\w’'-]+"
    rf"|(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){{0,4}}(?:{'|'.join(sorted(OFFICES))})"
)
_ORIGIN = re.compile(r"(?:\s*\([^)]*\)|,? (?:of|from|at|with|for) (?:the )?[^,.;:“”\"]{0,60},?|, (?:D|R|I)-[\w.]+,?)")
_APPOSITION = re.compile(r",\s(?:[a-z0-9]|[A-Z]\w+ (?:of|for|at)\b)[^.;:“”\"]*,$")
_SHARES_SUBJECT = re.compile(r"(?:^|[\s,])(?:and|but|then|or)$")
# Between a speaker and the verb: "(R-Ohio)", ", an engineer,", "of Ohio", "has also".
_UP_TO_VERB = (
    r"(?:\s*\([^)]*\))?"
    r"(?:,[^,.;“”\"]{2,120}(?:,[^,.;“”\"]{2,60})?,| (?:of|from|at|with|for) [^,.;“”\"]{2,60}?)?"
    rf"\s{_AUXILIARY}{_ADVERB}"
)
_LEAD_IN = re.compile(r"[\w’'.-]+(?: [\w’'.-]+){0,9}, ")
_NAME_TO_VERB = re.compile(rf",\s{_AUXILIARY}{_ADVERB}")
_AFTER_SPEAKER = re.compile(_UP_TO_VERB)
_DESCRIBED_SPEAKER = re.compile(rf"(?P<speaker>{_DETERMINER}(?: {_NOT_IN_DESCRIPTION}[\w’'-]+){{1,5}}?){_UP_TO_VERB}")


def subject_before(scene: Scene, floor: int, cue: Span) -> Attribution | None:
    """The subject of the reporting verb that stands after it in the same sentence: "X, an aide to Y, said"."""
    text, floor = scene.text, max(floor, cue.start - _REACH)
    gap = _BEFORE_VERB.search(text, floor, cue.start)
    if gap and _PASSIVE.match(gap[0]) and not cue.of(text).endswith("ing"):
        # "The jury was told": it heard, somebody else spoke.
        return None
    end = gap.start() if gap else cue.start
    window = text[floor:end].rstrip()
    end = floor + len(window)
    if pronoun := _PRONOUN.search(window):
        return Attribution(Span(floor + pronoun.start(), end), None, cue)
    names = scene.names_within(floor, end)
    name = _name_ending_at(text, names, end) or _shared_subject(names, window, cue.of(text))
    if name:
        return Attribution(name.span, name.span, cue)
    return _described(window, floor, end, cue)


def subject_after(scene: Scene, cue: Span, ceiling: int) -> Attribution | None:
    """The subject that follows its verb ("said X"), or the one after "according to"."""
    start = cue.end + 1
    if start >= ceiling or not scene.text[cue.end].isspace():
        return None
    return _speaker_at(scene, start, ceiling, cue)


def leading_speaker(scene: Scene, start: int, ceiling: int) -> Attribution | None:
    """The attribution that begins at `start`: "X, the minister, said …" or "said X …"."""
    text = scene.text
    for cue in CUE.finditer(text, start, ceiling):
        cue_span = Span(cue.start(), cue.end())
        if cue.start() == start:
            return subject_after(scene, cue_span, ceiling)
        found = _named_at(scene, start, cue.start(), cue_span)
        if found and _AFTER_SPEAKER.fullmatch(text, found.speaker.end, cue.start()):
            return found
        if found := _named_after_description(scene, start, cue_span):
            return found
        described = _DESCRIBED_SPEAKER.fullmatch(text, start, cue.start())
        return Attribution(Span(start, described.end("speaker")), None, cue_span) if described else None
    return None


def _named_after_description(scene: Scene, start: int, cue: Span) -> Attribution | None:
    """ "the minister for works, X, said"."""
    people = [name for name in scene.names_within(start, cue.start) if name.label == "person"]
    if not people or not _NAME_TO_VERB.fullmatch(scene.text, people[-1].span.end, cue.start):
        return None
    name = people[-1]
    return Attribution(name.span, name.span, cue) if _LEAD_IN.fullmatch(scene.text, start, name.span.start) else None


def _speaker_at(scene: Scene, start: int, ceiling: int, cue: Span) -> Attribution | None:
    if found := _named_at(scene, start, ceiling, cue):
        return found
    description = _DESCRIPTION_AT.match(scene.text, start, ceiling)
    if description is None:
        return None
    # "said the union's chairman, X".
    set_off = [name.span for name in scene.names_within(description.end(), ceiling)[:1] if name.label == "person"]
    if set_off and scene.text[description.end() : set_off[0].start] == ", ":
        return Attribution(set_off[0], set_off[0], cue)
    return Attribution(Span(start, description.end()), None, cue)


def _named_at(scene: Scene, start: int, ceiling: int, cue: Span) -> Attribution | None:
    """The pronoun or the name, after its title, that stands at `start`."""
    if pronoun := _PRONOUN_AT.match(scene.text, start, ceiling):
        return Attribution(Span(start, pronoun.end()), None, cue)
    names = scene.names_within(start, min(ceiling, start + _REACH))
    for place, name in enumerate(names):
        gap = scene.text[start : name.span.start].strip()
        if name.label != "person" and any(
            _is_described(other, scene.text[start : other.span.start].strip()) for other in names
        ):
            # "said Iraqi security adviser X": the place or body belongs to the words for X.
            continue
        if (place == 0 and gap.casefold() in {"", "the"}) or gap == name.title or _is_described(name, gap):
            return Attribution(name.span, name.span, cue)
    return None


def _is_described(name: Name, before: str) -> bool:
    """ "said union leader X", "chief designer X said": right before a person stand only words for what they are."""
    return name.label == "person" and bool(_WORDS_FOR.fullmatch(before)) and not _CLAUSE.search(before)


def _name_ending_at(text: str, names: Sequence[Name], end: int) -> Name | None:
    """The name that is the subject when the words before the verb end at `end`."""
    for name in names:
        # With its apposition: the first person whose comma opens a lower-case phrase that closes before the verb.
        if name.label == "person" and _APPOSITION.match(text, name.span.end, end):
            return name
    if not names:
        return None
    people = [name for name in names if name.label == "person"]
    if people and _ORIGIN.fullmatch(text, people[-1].span.end, end):
        return people[-1]
    last = names[-1]
    subject = text[last.span.end : end].strip(" ,") == "" and not _OBJECT_BEFORE.search(_before_title(text, last))
    return last if subject else None


def _before_title(text: str, name: Name) -> str:
    lead = len(name.title) + 1 if name.title else 0
    return text[max(0, name.span.start - lead - _PREPOSITION_REACH) : name.span.start - lead]


def _shared_subject(names: Sequence[Name], window: str, cue: str) -> Name | None:
    """The only person named before a participle or a second verb: "X denied it, saying", "X smiled and said"."""
    shares = cue.endswith("ing") or _SHARES_SUBJECT.search(window)
    people = [name for name in names if name.label == "person"]
    return people[0] if shares and len({name.text for name in people}) == 1 else None


def _described(window: str, floor: int, end: int, cue: Span) -> Attribution | None:
    if _OPENS_RELATIVE.search(window):
        return None
    representative = _REPRESENTATIVE.search(window)
    if representative and not CUE.search(representative[0]):
        return Attribution(Span(floor + representative.start(), end), None, cue)
    match = _DESCRIPTION.search(window)
    if match is None or _CLAUSE.search(match[0]) or _OBJECT_BEFORE.search(window, 0, match.start()):
        # "Two people with knowledge of the matter said": the matter says nothing.
        return None
    return Attribution(Span(floor + match.start(), end), None, cue)
