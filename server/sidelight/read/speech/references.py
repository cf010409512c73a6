"""Whom the words for a speaker come down to: "he", "the outlet", "the senator"."""

from __future__ import annotations

import re

from sidelight.model import Name, Span
from sidelight.read.speech.scene import Attribution, Scene

_BODY_NOUN = re.compile(
    r"\b(?:outlet|newspaper|paper|magazine|agency|network|broadcaster|channel|company|firm|group|organi[sz]ation|party"
    r"|ministry|department|bank|union|charity|institute|website|site|committee|commission|publication)$",
    re.IGNORECASE,
)
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Queen|Princess|\w+woman)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|Baron|King|Prince|Pope|\w+[a-z]man)\b")
_SAME_OFFICE = {
    "senator": "sen",
    "congressman": "rep",
    "congresswoman": "rep",
    "representative": "rep",
    "governor": "gov",
    "general": "gen",
    "doctor": "dr",
    "professor": "prof",
}
_SHORTEST_OFFICE = 2
# A reader remembers a speaker for some paragraphs; it also keeps the cost linear.
_MEMORY = 6_000


def referent(scene: Scene, said: Attribution, previous: Span | None) -> Span | None:
    """The name that the speaker's words come down to, or None when that is not certain.

    `previous`: the name of the speaker before, if there was one.
    """
    if said.name is not None:
        return said.name
    words = said.speaker.of(scene.text)
    pronoun = words.casefold()
    if pronoun in {"he", "she"}:
        return _person(scene, said.speaker.start, previous, pronoun)
    if _BODY_NOUN.search(words) and pronoun.startswith("the "):
        return _body(scene, previous)
    return _office_holder(scene, words, said.speaker.start) if pronoun.startswith("the ") else None


def _person(scene: Scene, place: int, previous: Span | None, pronoun: str) -> Span | None:
    """The speaker before, else the only person named in this sentence so far or in the one before."""
    earlier = [name for name in scene.names_within(max(0, place - _MEMORY), place) if name.label == "person"]
    last = next((name for name in earlier if name.span == previous), None)
    if last and _fits(last, pronoun):
        since = [name for name in earlier if name.span > last.span and _fits(name, pronoun)]
        rivals = [name for name in since if _last_word(name) != _last_word(last) and _opens_sentence(scene, name)]
        return None if rivals else last.span
    sentence = scene.sentence_at(place)
    before = scene.sentence_at(sentence.start - 1) if sentence.start else sentence
    near = [name for name in earlier if name.span.start >= before.start and _fits(name, pronoun)]
    return near[-1].span if near and len({_last_word(name) for name in near}) == 1 else None


def _body(scene: Scene, previous: Span | None) -> Span | None:
    """The organisation that spoke before."""
    return next((n.span for n in scene.names if n.span == previous and n.label != "person"), None)


def _office_holder(scene: Scene, words: str, place: int) -> Span | None:
    """The one person so far whose title holds the office: "the senator" after "Sen. X"."""
    office = words.casefold().removeprefix("the ")
    forms = {office, _SAME_OFFICE.get(office, office)}
    holders = [
        name
        for name in scene.names_within(max(0, place - _MEMORY), place)
        if name.title
        and len(office) > _SHORTEST_OFFICE
        and any(re.search(rf"\b{re.escape(form)}\b", name.title.casefold()) for form in forms)
    ]
    return holders[-1].span if len({_last_word(name) for name in holders}) == 1 else None


def _opens_sentence(scene: Scene, name: Name) -> bool:
    """Whether a sentence is about this person: it starts with the name, or with its title."""
    lead = len(name.title) + 1 if name.title else 0
    return name.span.start - scene.sentence_at(name.span.start).start in {0, lead}


def _fits(name: Name, pronoun: str) -> bool:
    against = _MALE if pronoun == "she" else _FEMALE
    return not (name.title and against.search(name.title))


def _last_word(name: Name) -> str:
    return name.text.split()[-1]
