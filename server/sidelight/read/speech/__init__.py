"""Who says what: quotations with their speakers, and reported clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sidelight.model import Name, Sentence, Span, Speech
from sidelight.read.speech.indirect import reported_clauses
from sidelight.read.speech.quotations import Quotation, quotations
from sidelight.read.speech.references import referent
from sidelight.read.speech.scene import Attribution, Scene
from sidelight.read.speech.speakers import CUE, leading_speaker, subject_before

# Between a reporting verb and the opening mark: "told reporters on Friday:", "called it,".
_AFTER_CUE = re.compile(r"(?: (?!and\b|but\b)[\w’'.-]+){0,8}[,:]?\s*(?:that )?$")
_AFTER_QUOTE = re.compile(r"[,\s–—-]*")
_SENTENCE_WORDS = re.compile(r"[\w’'-]+")
_INTERRUPTED_BY = 160
_INTRODUCED_WITHIN = 300
_FEWEST_WORDS = 3


def find_speech(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[Speech, ...]:
    """Direct and indirect speech, by place. The speaker is None where the text leaves it open."""
    scene = Scene(text, sentences, names)
    quotes = quotations(text, paragraphs)
    items = [*_direct(scene, paragraphs, quotes), *_indirect(scene, quotes)]
    items.sort(key=lambda item: item[0])
    return tuple(_resolved(scene, items))


_Item = tuple[Span, Attribution | None, bool]


def _resolved(scene: Scene, items: Sequence[_Item]) -> list[Speech]:
    speech: list[Speech] = []
    previous: Span | None = None
    for words, said, direct in items:
        name = referent(scene, said, previous) if said else None
        if said and name:
            previous = name
        speech.append(Speech(words, said.speaker if said else None, name, said.cue if said else None, direct))
    return speech


def _indirect(scene: Scene, quotes: Sequence[Quotation]) -> list[_Item]:
    quoted = [quote.outer for quote in quotes]
    return [
        (words, said, False)
        for sentence in scene.sentences
        if not any(outer.overlaps(sentence.span) for outer in quoted)
        for words, said in reported_clauses(scene, sentence.span)
    ]


def _direct(scene: Scene, paragraphs: Sequence[Span], quotes: Sequence[Quotation]) -> list[_Item]:
    items: list[_Item] = []
    carried: tuple[Quotation, Attribution | None] | None = None
    for index, quote in enumerate(quotes):
        following = quotes[index + 1] if index + 1 < len(quotes) else None
        said = _attribution(scene, paragraphs, quote, following, carried)
        carried = (quote, said)
        words = _without_comma(scene.text, quote.words)
        if _is_speech(scene, words, quote, said):
            items.append((words, said, True))
    return items


def _attribution(
    scene: Scene,
    paragraphs: Sequence[Span],
    quote: Quotation,
    following: Quotation | None,
    carried: tuple[Quotation, Attribution | None] | None,
) -> Attribution | None:
    before = carried[0] if carried else None
    return (
        _introduced(scene, paragraphs, quote, before)
        or _followed(scene, paragraphs, quote, following)
        or (carried[1] if carried and _goes_on(scene, carried[0], quote) else None)
    )


def _introduced(
    scene: Scene, paragraphs: Sequence[Span], quote: Quotation, before: Quotation | None
) -> Attribution | None:
    """ "X said: “…”", in the same sentence or at the end of the paragraph before."""
    floor = scene.sentence_at(quote.outer.start).start
    end = quote.outer.start
    if floor >= end and quote.outer.start == paragraphs[quote.paragraph].start and quote.paragraph:
        earlier = paragraphs[quote.paragraph - 1]
        if not scene.text.endswith(":", earlier.start, earlier.end):
            return None
        floor, end = scene.sentence_at(earlier.end - 1).start, earlier.end
    if before and before.outer.end > floor:
        # The words between two quotations introduce the second only after a stop or with a colon.
        floor = before.outer.end
    floor = max(floor, end - _INTRODUCED_WITHIN)
    cues = [cue for cue in CUE.finditer(scene.text, floor, end) if _AFTER_CUE.fullmatch(scene.text, cue.end(), end)]
    return subject_before(scene, floor, Span(cues[-1].start(), cues[-1].end())) if cues else None


def _followed(
    scene: Scene, paragraphs: Sequence[Span], quote: Quotation, following: Quotation | None
) -> Attribution | None:
    """ "“…,” said X." in the rest of the sentence."""
    ceiling = max(scene.sentence_at(quote.outer.end - 1).end, _sentence_end(scene, quote.outer.end))
    ceiling = min(ceiling, paragraphs[quote.paragraph].end)
    if following and following.outer.start < ceiling:
        ceiling = following.outer.start
    start = _AFTER_QUOTE.match(scene.text, quote.outer.end)
    return leading_speaker(scene, start.end(), ceiling) if start and start.end() < ceiling else None


def _sentence_end(scene: Scene, place: int) -> int:
    """Where the sentence ends that holds the place; the place itself between sentences."""
    sentence = scene.sentence_at(place)
    return max(place, sentence.end)


def _goes_on(scene: Scene, before: Quotation, quote: Quotation) -> bool:
    """Whether two quotations are one: continued in the next paragraph, or interrupted by the attribution.

    The second may be a sentence of its own: "“We lost,” X said. “We lost badly.”"
    """
    if before.continued:
        return quote.paragraph == before.paragraph + 1
    between = scene.text[before.outer.end : quote.outer.start]
    if quote.paragraph - before.paragraph > 1 or len(between) > _INTERRUPTED_BY or not CUE.search(between):
        return False
    sentence = scene.sentence_at(quote.outer.start)
    if sentence.start not in {quote.outer.start, scene.sentence_at(before.outer.end).start}:
        # The words before it in its own sentence are about somebody else: "Y was unmoved: “Let them.”"
        return False
    return quote.paragraph == before.paragraph or _stands_alone(scene, before, quote)


def _stands_alone(scene: Scene, before: Quotation, quote: Quotation) -> bool:
    """Nothing but the attribution stands between the two, and the second opens its sentence and ends one."""
    attribution = scene.sentence_at(before.outer.end)
    opens = scene.sentence_at(quote.outer.start).start == quote.outer.start
    ends = scene.text[quote.words.end - 1] in ".!?…"
    return opens and ends and not scene.text[attribution.end : quote.outer.start].strip()


def _is_speech(scene: Scene, words: Span, quote: Quotation, said: Attribution | None) -> bool:
    """Not speech: scare quotes of a word or two, and titles of works."""
    inside = _SENTENCE_WORDS.findall(words.of(scene.text))
    if not inside or (len(inside) < _FEWEST_WORDS and not _is_whole_utterance(scene.text, quote, said)):
        return False
    titled = all(word[0].isupper() or len(word) <= len("with") for word in inside) and inside[0][0].isupper()
    ends_as_sentence = scene.text[quote.words.end - 1] in ".,!?…"
    if titled and not ends_as_sentence and len(inside) > 1:
        return False
    return said is not None or ends_as_sentence or quote.continued


def _is_whole_utterance(text: str, quote: Quotation, said: Attribution | None) -> bool:
    """A word or two are speech only where they are a sentence of their own: "“No,” he said."."""
    return said is not None and text[quote.words.start].isupper() and text[quote.words.end - 1] in ".,!?…"


def _without_comma(text: str, words: Span) -> Span:
    part = words.of(text)
    tight = part.rstrip().removesuffix(",").rstrip()
    start = words.start + len(part) - len(part.lstrip())
    return Span(start, max(start, words.start + len(tight)))
