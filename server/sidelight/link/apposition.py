"""The words beside a name that say who it is: a calling before it, a description after it."""

from __future__ import annotations

import re

from sidelight.link.fields import fields_in
from sidelight.text.offices import PARTIES, office_words, own_words, word_set

# "trainer", "barrister", "librarian", "salesman": who does something; and the words of that form that name nobody.
_CALLING = re.compile(
    r"(?:[bcdfghklmnprstvz]er|[st]or|ist|ician|arian|assistant|consultant|attendant|resident|man|woman|student|owner)$"
)
_NO_CALLINGS = word_set(
    "after later never ever under over whether either neither rather together however former latter other another "
    "further better greater larger smaller number paper power matter chapter letter order offer center quarter summer "
    "winter water river answer consider remember september october november december manner dinner corner border "
    "weather computer newspaper older younger longer higher lower per her for than human woman man list exist resist "
    "insist consist factor sector monitor motor nor mirror error enter forever super register deliver discover cover "
    "recover wonder murder twitter prefer refer transfer differ suffer render tender gender finger hunger danger"
)
# "his brother Jeb Bush": whose relative somebody is does not tell who it is.
_KIN = word_set("mother father brother sister daughter grandmother grandfather stepfather stepmother mother-in-law")
# Between commas, dashes or brackets, after an age if there is one; or after "is", "was", "who is".
_AFTER = re.compile(
    r"\s?[,(–—]\s?(?:(?:aged )?\d{1,3}, )?(?:who (?:is|was|has been|served as) )?([^,;:.()\n“”\"]{3,90})"
    r"|\s(?:is|was|became|remains|served as) ((?:an?|the|(?:now|then)(?! \w+ing\b)) [^,;:.()\n“”\"]{3,70})"
)
_BEFORE = re.compile(r"((?:[\w’'-]+ ){1,2})$")
# "It was the general secretary of the union Unite, ": a run of words up to a comma, and where in it one may begin.
_BEFORE_COMMA = re.compile(r"((?:[\w’'&-]+ ){0,8}[\w’'&-]+), $")
_DETERMINER = re.compile(r"^|\b(?:the|an?|its|his|her|their|our) ", re.IGNORECASE)
# "of Alabama", "of the Civic Party", "from Leeds": where somebody belongs.
_OF = re.compile(r",?\s(?:of|from) (?:the )?((?:[A-Z][\w’'.-]*)(?: (?:of )?[A-Z][\w’'-]*){0,4})")
# How a description begins when no word of it names an office or a calling: "a ...", "head of ...", "Labour's ...".
_BEGINNING = re.compile(
    r"(?:an?|the|one of|now|then|former|formerly|his|her|its|their|our|[A-Z][\w’'-]*) "
    r"|[a-z-]+(?<!ed)(?<!ing) (?:of|for|at) "
)
_CLAUSE = re.compile(r"\s(?:who|whom|whose|which|that|when|where)\b.*")
# A clause goes on instead: ", and the mayor", ", who said".
_NO_BEGINNING = re.compile(
    r"(?:and|but|or|nor|who|which|said|says|according|in|on|at|as|after|before|when|while|with)\b"
)


def description_after(after: str) -> str | None:
    """What the words after a full name say of the person; None when they go on with something else.

    Of a relation ("wife of the president") only the relation stays: the rest speaks of somebody else.
    """
    found = _AFTER.match(after)
    if not found:
        return None
    words = _CLAUSE.sub("", (found[1] or found[2]).strip())
    bracketed = found[0].lstrip().startswith("(") and words[:1].isupper()
    return own_words(words) if (_tells_apart(words) if bracketed else _describes(words)) else None


def belonging_after(after: str) -> str | None:
    """The place or body that a name is followed by ("of Alabama"); None if there is none."""
    found = _OF.match(after)
    return found[1] if found else None


def calling_before(before: str) -> str | None:
    """The calling right before a name ("Leeds nurse"), or before a comma ("Japan's prime minister,")."""
    if found := _BEFORE.search(before):
        words = found[1].strip()
        return words if _ends_in_calling(words, sentence_start=found.start() == 0) else None
    run = _BEFORE_COMMA.search(before)
    parts = [run[1][at.end() :] for at in _DETERMINER.finditer(run[1])] if run else []
    return next((own_words(part) for part in reversed(parts) if _calls(part)), None)


def _ends_in_calling(words: str, *, sentence_start: bool) -> bool:
    """Whether the last word calls somebody what they are: "Leeds nurse", "team member", at the head "Firefighter"."""
    last = words.rsplit(maxsplit=1)[-1]
    if not (last[0].islower() or (sentence_start and last == words)):
        return False
    folded = last.casefold()
    if folded in _NO_CALLINGS or folded in _KIN:
        return False
    return bool(fields_in(last)) or bool(_CALLING.search(folded))


def _calls(words: str) -> bool:
    return bool(office_words(words).offices or fields_in(words))


def _tells_apart(words: str) -> bool:
    """What tells somebody apart in brackets, where results have club and seat as well: "(Labour)", not "(Leeds)"."""
    told = office_words(words)
    return _calls(words) or bool(told.rest & PARTIES or told.places)


def _describes(words: str) -> bool:
    if _NO_BEGINNING.match(words):
        return False
    return bool(_BEGINNING.match(f"{words} ")) or _calls(words)
