"""Reported clauses without quotation marks: "X said that …", "…, X said", "according to X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sidelight.model import Span
from sidelight.read.speech.scene import Attribution, Scene
from sidelight.read.speech.speakers import CUE, leading_speaker, subject_after, subject_before

# What may open a reported clause without "that". After most verbs a name is an object ("told X", "called X").
_CLAUSE_OPENS = re.compile(
    r",? (?:that\b|(?=(?:the|an?|he|she|it|they|there|we|his|her|its|their|this|these|no|some|more|most|many"
    r"|[A-Z][\w’-]+) ))"
)
_TAKES_BARE_CLAUSE = re.compile(
    r"(?:said|says|say|claimed|claims|argued|argues|believes?|thinks|insisted|insists|admitted)$"
)
_TOLD = re.compile(r"(?:told|tells|warned|warns|assured|reminded)$")
_LISTENER = re.compile(r" [^,.;:“”\"]{2,60}? that\b")
_ENDS = re.compile(r"[\s.!?…;:,]+$")
_SHORTEST_CLAUSE = 12
_ACCORDING = "according to"


def reported_clauses(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Attribution]]:
    """The clause and who is said to say it; at most one a sentence."""
    for cue in CUE.finditer(scene.text, sentence.start, sentence.end):
        span = Span(cue.start(), cue.end())
        found = _according(scene, sentence, span) if cue[0].casefold() == _ACCORDING else _said(scene, sentence, span)
        if found and found[0].end - found[0].start >= _SHORTEST_CLAUSE:
            yield found
            return


def _said(scene: Scene, sentence: Span, cue: Span) -> tuple[Span, Attribution] | None:
    said = subject_before(scene, sentence.start, cue)
    clause = _clause_start(scene.text, cue, sentence.end)
    if said and clause is not None:
        return _trimmed(scene.text, clause, sentence.end), said
    return _trailing(scene, sentence, cue)


def _clause_start(text: str, cue: Span, end: int) -> int | None:
    verb = cue.of(text)
    if _TOLD.search(verb):
        listener = _LISTENER.match(text, cue.end, end)
        return listener.end() if listener else None
    opening = _CLAUSE_OPENS.match(text, cue.end, end)
    if opening and (opening[0].endswith("that") or _TAKES_BARE_CLAUSE.search(verb)):
        return opening.end()
    return None


def _trailing(scene: Scene, sentence: Span, cue: Span) -> tuple[Span, Attribution] | None:
    """ "The plan will fail, X said." """
    comma = scene.text.rfind(", ", sentence.start, cue.start)
    if comma < 0 or scene.text[cue.end : sentence.end].strip(" .") not in {"", "on Monday"}:
        return None
    said = leading_speaker(scene, comma + 2, sentence.end)
    return (_trimmed(scene.text, sentence.start, comma), said) if said and said.cue == cue else None


def _according(scene: Scene, sentence: Span, cue: Span) -> tuple[Span, Attribution] | None:
    said = subject_after(scene, cue, sentence.end)
    if said is None:
        return None
    if cue.start == sentence.start:
        comma = scene.text.find(", ", said.speaker.end, sentence.end)
        return (_trimmed(scene.text, comma + 2, sentence.end), said) if comma > 0 else None
    return _trimmed(scene.text, sentence.start, cue.start), said


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    tail = _ENDS.search(part)
    return Span(start + lead, max(start + lead, start + (tail.start() if tail else len(part))))
