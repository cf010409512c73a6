"""Words of office, as titles before a name and as entries of a record, brought to terms that can be compared.

"GOP Sen.", "United States Senator" and "member of the United States Senate" all name the office `senator`.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from dataclasses import dataclass
from typing import Literal

from sidelight.text.bodies import with_their_letters
from sidelight.text.places import places_in, plain, without_places

Tense = Literal["now", "former", "then", "coming"]

# Folded phrases to one word each, longest first where one holds another.
_PHRASES = (
    (r"leader of the house(?: of \w+)?|house (?:majority |minority )?leader", "leader house"),
    (r"(?:majority |minority )?leader of the (?:us |united states )?senate", "leader senatefloor"),
    (r"senate (majority|minority) (leader|whip)", r"\1 \2 senatefloor"),
    (r"house (majority|minority) (leader|whip)", r"\1 \2 house"),
    (r"speaker of the (?:\w+ ){0,2}house(?: of \w+)?|house speaker|commons speaker", "speaker"),
    (r"vice president|veep|vp", "vicepresident"),
    (r"deputy prime minister|tanaiste", "deputyprimeminister"),
    (r"prime minister|premier|taoiseach|pm", "primeminister"),
    (r"first minister", "firstminister"),
    (r"first lady", "firstlady"),
    (r"member of the european parliament|meps?", "mep"),
    (r"member of (?:the )?(?:\d+\w* )?(?:uk |united kingdom |british )?parliament", "mp"),
    (r"member of (?:the )?(?:\d+\w* )?(?:lok|rajya) sabha", "mp"),
    (r"member of the (?:canadian )?house of commons|mps?|backbencher", "mp"),
    (r"state (?:house |senate )?(?:senator|representative|sen|rep|lawmaker|assembly\w*)", "statelegislator"),
    (r"member of the (?:us |united states )?house of representatives", "representative"),
    (r"(?:us |united states )?house of representatives", "representative"),
    (r"congress(?:man|woman|person|member)|member of congress|rep|representatives?", "representative"),
    (r"member of the (?:us |united states )?senate|sens?|senators?", "senator"),
    (r"member of the house of lords|peer|baroness|baron", "peer"),
    (r"knesset member|teachta dala", "legislator"),
    (r"member of the \w+(?: \w+)?|lawmakers?|legislator|deputy|assemblyman|assemblywoman", "legislator"),
    (r"attorney general", "attorneygeneral"),
    # As news abroad calls them.
    (r"chancellor of the exchequer", "chancellor minister finance"),
    (r"interior minister|minister of (?:the )?interior", "minister interior home"),
    (r"(?:secretary|sec) general", "secretarygeneral"),
    (r"lieutenant governor|lt gov|lt governor", "lieutenantgovernor"),
    (r"govs?|governors?", "governor"),
    (r"chief executive(?: officer)?|ceo|chief exec", "chiefexecutive"),
    (r"chair(?:man|woman|person)", "chair"),
    (r"spokes(?:man|woman|person)|press secretary", "spokesperson"),
    (r"councill?or|council ?m[ae]n|council ?woman", "councillor"),
    (r"secretary of state for|secretary for|secretary of the", "secretary"),
    (r"secretary of state", "secretary statedepartment"),
    (r"pentagon (?:chief|boss|head)", "secretary defense"),
    (r"defence|pentagon", "defense"),
    (r"lib dems?|liberal democrats?", "liberaldemocrat"),
    (r"democratic unionist party", "dup"),
    (r"uk independence party", "ukip"),
    (r"scottish national party", "snp"),
    (r"gop|republicans", "republican"),
    (r"tory|tories|conservatives", "conservative"),
    (r"democrats?", "democratic"),
)  # fmt: skip
_PATTERNS = tuple((re.compile(rf"\b(?:{pattern})\b"), word) for pattern, word in _PHRASES)


def word_set(words: str) -> frozenset[str]:
    """The words of a table row."""
    return frozenset(words.split())


LEGISLATORS = frozenset({"senator", "representative", "mp", "mep", "legislator", "peer"})
_RULERS = frozenset({"president", "primeminister", "chancellor", "secretarygeneral", "leader", "king", "emir", "pope"})
# What a looser word may stand for, besides itself.
_WIDER: dict[str, frozenset[str]] = {
    "legislator": LEGISLATORS,
    "leader": _RULERS | {"chair", "firstminister", "speaker"},
    "minister": frozenset({"secretary"}),
    "secretary": frozenset({"minister"}),
    "candidate": frozenset({"nominee"}),
    "nominee": frozenset({"candidate"}),
    "judge": frozenset({"justice"}),
    "head": frozenset(
        {"director", "administrator", "chair", "chief", "commissioner", "chiefexecutive", "secretarygeneral", "leader"}
    ),
    "chief": frozenset(
        {"director", "administrator", "chair", "commissioner", "chiefexecutive", "secretarygeneral", "leader"}
    ),
    "boss": frozenset({"director", "chair", "chiefexecutive"}),
}
_PLAIN = (
    "president chancellor administrator ambassador attorneygeneral bishop archbishop cardinal chair chiefexecutive "
    "commissioner councillor deputyprimeminister director emir firstlady firstminister general governor judge "
    "justice king lieutenantgovernor mayor mep mp peer pope primeminister prince princess queen representative "
    "secretarygeneral senator statelegislator speaker spokesperson sultan treasurer vicepresident whip colonel admiral "
    "marshal sheriff"
)
OFFICES = word_set(_PLAIN) | frozenset(_WIDER)
# Offices that say nothing about the field: companies, clubs and armies have them too.
_UNTELLING = word_set(
    "administrator chair director chief head boss leader spokesperson secretary treasurer judge justice general "
    "colonel admiral marshal king queen prince princess commissioner bishop archbishop cardinal pope chiefexecutive "
    "sheriff whip candidate nominee"
)
POLITICAL = OFFICES - _UNTELLING
"""Offices of politics and government alone."""
PARTIES = word_set(
    "republican democratic labour conservative liberaldemocrat green snp reform independent ukip dup plaid libertarian "
    "likud socialist"
)
"""Parties as `OfficeWords.rest` names them."""
_SEEKING = frozenset({"nominee", "candidate"})
# Offices that there are many of at once: which one is told by the words beside it.
_PORTFOLIO = word_set(
    "minister secretary director administrator chair commissioner chief head boss leader spokesperson whip"
)
_TENSES: dict[str, Tense] = {
    "former": "former", "ex": "former", "late": "former", "onetime": "former", "retired": "former",
    "then": "then", "elect": "coming", "designate": "coming", "incoming": "coming",
}  # fmt: skip
_IDLE = word_set(
    "a an the of for and to in at on by from with his her its their our new acting current longtime long time senior "
    "junior mr mrs ms miss dr sir dame lord lady rt hon honourable right reverend rev fellow party who"
)
# "wife of the president", "the mayor's brother", "Assistant to the President": the office is another person's.
_RELATION = re.compile(
    r"(?:.*['’]s )?\b((?:[\w-]+ )?(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|aide"
    r"|advis[eo]r|assistant|ally|critic|rival|opponent|successor|predecessor|lawyer|attorney|friend|spokes\w+"
    r"|chief of staff|biographer|speechwriter|counsel(?:l?or)?|staffer|supporter|challenger|running mate|deputy))"
    r"(?: (?:of|to|for)\b.*|$)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?='s\b)|[^\W_]{2,}")


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """What words of office say, in comparable terms."""

    tense: Tense
    offices: frozenset[str]
    """Members of OFFICES; empty when the words name no office ("Mr", "singer")."""
    rest: frozenset[str]
    """Other words that narrow it: a portfolio, a party, a body; places are left to `places`."""
    places: frozenset[str]
    """As `places_in` names them."""


def own_words(words: str) -> str:
    """The words less those of somebody else's office: "wife of the president" is only "wife"."""
    return _RELATION.sub(r"\1", words)


@functools.lru_cache(maxsize=8192)
def office_words(words: str) -> OfficeWords:
    """Read a title ("then-GOP Rep."), a description ("head of the navy") or an entry of a record."""
    terms = with_their_letters(plain(own_words(words)))
    for pattern, word in _PATTERNS:
        terms = pattern.sub(word, terms)
    found = _WORD.findall(terms)
    named = frozenset(found) & OFFICES
    return OfficeWords(
        tense=next((_TENSES[word] for word in found if word in _TENSES), "now"),
        # A nominee for president is no president.
        offices=named & _SEEKING or named,
        rest=frozenset(_WORD.findall(without_places(terms))) - named - _IDLE - _TENSES.keys(),
        places=places_in(words),
    )


def same_office(claimed: OfficeWords, held: OfficeWords, held_words: frozenset[str]) -> bool:
    """Whether words in a text can mean an office of a record.

    held_words: every further word of the record that may narrow the office (body, place, party), as `OfficeWords.rest`
    has them. Where an office exists many times over (a minister, a chair), at least one narrowing word of the text
    has to be among them; a place of the text has to be one of the record's, if that has any.
    """
    shared = any(office in held.offices or _WIDER.get(office, frozenset()) & held.offices for office in claimed.offices)
    if held.tense == "coming" != claimed.tense:
        return False
    if not shared or (claimed.places and held.places and not claimed.places & held.places):
        return False
    if claimed.offices & held.offices & _PORTFOLIO or not claimed.offices & held.offices:
        return not claimed.rest or bool(claimed.rest & held_words) or bool(claimed.places & held.places)
    return True


def entry_words(title: str, *around: str | None) -> tuple[OfficeWords, frozenset[str]]:
    """An entry of a record as `same_office` takes it: the office with all its places, and all that narrows it.

    around: the body, seat and party of the entry.
    """
    office = office_words(title)
    beside = office_words(" ".join(filter(None, around)))
    return dataclasses.replace(office, places=office.places | beside.places), office.rest | beside.rest
