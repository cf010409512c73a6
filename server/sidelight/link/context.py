"""What an article says of a person beside the name: titles, appositions, age, party, place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sidelight.link.apposition import belonging_after, calling_before, description_after
from sidelight.link.coreference import Cluster
from sidelight.link.fields import fields_in
from sidelight.link.layout import Layout
from sidelight.link.person_names import person_name
from sidelight.link.topics import words_by_topic
from sidelight.model import Name
from sidelight.text.offices import PARTIES, OfficeWords, office_words
from sidelight.text.places import places_in, state

# ", R-Ala.," or "(D-N.Y.)": an American legislator's party and state.
_PARTY_STATE = re.compile(r"[,\s]*[\s(\[]([RDI])[-‐–]([A-Z][\w.]*(?: [A-Z][\w.]*)?)")
# A comma or bracket stands before it: "Doe 55, Roe 45" are votes.
_AGE_AFTER = re.compile(r"(?:\s?[,(]\s?(?:aged )?|\saged )(\d{1,3})(?=[,).;]| ?-)")
_AGE_BEFORE = re.compile(r"(\d{1,3})[- ]year[- ]old(?: [\w-]+){0,3} $")
# "Local man Tony Roe"; "Tony Roe, 62, of Mill Lane"; "Tony Roe, who runs the bakery": nobody says so of the well-known.
_PRIVATE_BEFORE = re.compile(
    r"\b[Ll]ocal (?:man|woman|boy|girl|lad|lass|resident|mother|father|mum|dad|pensioner|grand(?:mother|father)|student"
    r"|pupil|teenager|farmer|shopkeeper|driver|builder|teacher|nurse) $"
)
_PRIVATE_AFTER = re.compile(
    r",? (?:(?:aged )?\d{1,3},? )?(?:of|who lives (?:in|at|on)) (?:\d+[a-z]?,? )?(?!Downing|Wall|Fleet)"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:Lane|Road|Street|Avenue|Close|Drive|Crescent|Terrace|Gardens|Grove|Row)\b"
    r"|, (?:\d{1,3}, )?who (?:runs|owns|manages|keeps|works (?:at|in|for)|teaches (?:at|in)) (?:the|an?|his|her|their)"
    r" (?:[a-z-]+ ){0,2}(?:bakery|butcher[’']s|shop|farm|pub|café|cafe|salon|garage|stall|store|bar|nursery|kennels"
    r"|stables|surgery|school|library|post office|inn|takeaway|diner|launderette|laundrette|gym|allotment)\b"
)
# "Photo: ", "Image courtesy of NASA ".
_CREDIT = re.compile(
    r"\b(?:[Pp]hoto(?:graph)?s?|[Ii]mage|[Pp]icture|[Cc]redit)(?: by|: ?| courtesy of)(?: ?[A-Z]\w+)? ?/?$"
)
# Characters either side of a name: the longest descriptions taken, with their marks.
_REACH = 120
_PARTIES = {"R": "republican", "D": "democratic", "I": "independent"}


@dataclass(frozen=True)
class Context:
    """The words about one person, in comparable terms."""

    descriptions: tuple[str, ...]
    """Titles and appositions as written, in order."""
    offices: tuple[OfficeWords, ...]
    """Of the descriptions, those that name an office."""
    fields: frozenset[str]
    parties: frozenset[str]
    places: frozenset[str]
    ages: frozenset[int]
    words: frozenset[str]
    """All folded words of the paragraphs that name the person."""
    around: frozenset[str]
    """Of these and the paragraphs beside them."""
    credited: bool
    """As who took a picture."""
    private: bool
    """Said to live in a street, to be a local man, to run a shop."""
    speaks: bool
    """The article has the person saying something."""

    @cached_property
    def topics(self) -> dict[str, int]:
        """How many of the words around belong to each topic."""
        return words_by_topic(self.around)

    @cached_property
    def told(self) -> frozenset[str]:
        """The words of the descriptions that name no office and no place."""
        return _union(office_words(words).rest for words in self.descriptions)

    @property
    def titles(self) -> tuple[str, ...]:
        """The descriptions that name an office."""
        return tuple(words for words in self.descriptions if office_words(words).offices)


def context(cluster: Cluster, layout: Layout) -> Context:
    nearby = [_nearby(name, layout) for name in cluster.names]
    descriptions = tuple(dict.fromkeys(words for near in nearby for words in near.descriptions()))
    paragraphs = {layout.paragraph(name.span) for name in cluster.names}
    party_states = [match for near in nearby if (match := _PARTY_STATE.match(near.after))]
    return Context(
        descriptions=descriptions,
        offices=tuple(words for words in map(office_words, descriptions) if words.offices),
        fields=_union(map(fields_in, descriptions)),
        parties=_union(office_words(words).rest & PARTIES for words in descriptions)
        | {_PARTIES[match[1]] for match in party_states},
        places=_union(map(places_in, descriptions)) | {p for m in party_states if (p := state(m[2]))},
        ages=frozenset(age for near in nearby for age in near.ages()),
        words=_union(map(layout.words, paragraphs)),
        around=_union(map(layout.words_around, paragraphs)),
        credited=any(_CREDIT.search(near.before) for near in nearby),
        private=any(near.is_private() for near in nearby),
        speaks=any(layout.speaks(name.span) for name in cluster.names),
    )


@dataclass(frozen=True, slots=True)
class _Nearby:
    """A name between the words of its sentence."""

    name: Name
    before: str
    after: str

    def descriptions(self) -> Iterable[str]:
        title, before = self.name.title, self.before
        if title:
            yield title
            before = before.removesuffix(f"{title} ")
        # "Iran's supreme leader, Ayatollah Ali Khamenei": a form of address names no office.
        if not (title and office_words(title).offices) and (calling := calling_before(before)):
            yield calling
        if person_name(self.name.text).full and (after := description_after(self.after)):
            yield after
        if of := belonging_after(self.after):
            yield of

    def is_private(self) -> bool:
        return bool(_PRIVATE_BEFORE.search(self.before) or _PRIVATE_AFTER.match(self.after))

    def ages(self) -> Iterable[int]:
        for found in (_AGE_AFTER.match(self.after), _AGE_BEFORE.search(self.before)):
            if found:
                yield int(found[1])


def _nearby(name: Name, layout: Layout) -> _Nearby:
    sentence, span = layout.sentence(name.span), name.span
    return _Nearby(
        name,
        before=layout.text[max(sentence.start, span.start - _REACH) : span.start],
        after=layout.text[span.end : max(span.end, min(sentence.end, span.end + _REACH, layout.next_person(span)))],
    )


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)
