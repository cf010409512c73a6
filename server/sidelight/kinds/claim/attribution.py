"""A sentence as somebody's statement, and who that is by the words found for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sidelight.kinds.claim.pronouns import PRONOUN, antecedent, opening_name, opens_sentence, people
from sidelight.model import Name, Reading, Span

# Words that nobody can be known by: "we" of a paper, "it", an article without its noun.
NOBODY = re.compile(
    r"(?:the|an?|his|her|their|its|this|that|these|those|some|many|any|no|what|there|here|and"
    r"|(?:.* )?(?:i|we|you)|it|they|nobody|everyone|everybody|nothing|no (?!\d)[\w’'-]+(?: .*)?|today|yesterday|\w+day"
    r"|not so)$",
    re.IGNORECASE,
)
_BARE_DATA = re.compile(
    r"\b(?:results|figures|data|statistics|records|numbers|filings?|documents?|minutes|images|evidence"
    r"|screenshots|invoices|receipts|(?:surveillance|security) video"
    r"|footage|spreadsheet|papers filed|warrant|invoices|receipts|accounts|tests|recordings?)\b(?: (?:from|of"
    r"|seen|filed|by|in|on|return)\b.*)?$",
    re.IGNORECASE,
)
# Names of bodies end in such words too: "the Office for National Statistics".
_CAPITALISED = re.compile(r"(?<=\w )[A-Z]")
_DESCRIBES = re.compile(r"(?:an?|the|one|its|his|her|their)\b")


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


def is_bare_data(words: str) -> bool:
    """Whether the words are for figures that speak for themselves ("results from the north"): the article's own."""
    found = _BARE_DATA.search(words)
    return found is not None and not _CAPITALISED.match(words, found.start())


def said_by(found: re.Match[str], words: Span, reading: Reading, *, verb_first: bool = False) -> Attribution | None:
    """The words as the statement of `who` of the match, by `cue`; None where nobody can be known by these words.

    `verb_first`: the verb stands before its subject, so a name anywhere in it is the speaker's.
    """
    said = found["who"].rstrip(".")
    who = Span(found.start("who"), found.start("who") + len(said))
    speaker = _speaker(found, who, words, reading, verb_first=verb_first)
    return Attribution(words, speaker, found["cue"], direct=False) if speaker else None


def _speaker(found: re.Match[str], who: Span, words: Span, reading: Reading, *, verb_first: bool) -> Span | None:
    """Whom the words mean; None where that is nobody who can be known by them."""
    said = who.of(reading.article.text)
    last = PRONOUN.fullmatch(said.rpartition(" ")[2])
    if last and last["personal"]:
        return antecedent(who.end - len(last[0]), reading)
    if PRONOUN.fullmatch(said):
        name = opening_name(words, reading)
        return name.span if name else who
    return None if is_bare_data(said) or NOBODY.match(said) else _named(found, who, reading, verb_first=verb_first)


def _named(found: re.Match[str], who: Span, reading: Reading, *, verb_first: bool) -> Span:
    """The person whose name ends the words, or follows them after a comma or a reporting verb; else the words."""
    near = people(reading, who.start, found.end())
    at_the_end = [name.span for name in near if name.span.end == who.end]
    text = reading.article.text
    set_off = [name.span for name in near if text[who.end : name.span.start] in {", ", f", {name.title} "}]
    before = [name.span for name in people(reading, found.start(), who.start) if _stands_before(name, who, reading)]
    after_verb = [name.span for name in near if verb_first and who.covers(name.span)]
    return next(iter(at_the_end or set_off or after_verb or before), who)


def _stands_before(name: Name, description: Span, reading: Reading) -> bool:
    """ "X, a spokesman for the army, told": the name that an apposition describes."""
    text = reading.article.text
    set_off = text[name.span.end : description.start] == ", " and opens_sentence(name, reading)
    return set_off and bool(_DESCRIBES.match(text, description.start))
