"""Fields of life by the words for people in them: a nurse is no senator, whatever their names."""

from __future__ import annotations

import functools
import re

from sidelight.text.fold import fold
from sidelight.text.offices import POLITICAL, office_words, word_set

# Words that a politician's life may also hold (lawyer, soldier, farmer) are left out: they tell nobody apart.
_FIELDS = {
    "politics": "politician lawmaker congressional minister cabinet premier president senator democrat republican "
    "candidate nominee statesman diplomat campaigner activist pollster politics parliament parliamentary "
    "government governor congress whip frontbencher backbencher political party presidential",
    "sport": "coach player quarterback striker midfielder goalkeeper defender footballer cricketer golfer boxer "
    "sprinter athlete swimmer cyclist linebacker pitcher catcher outfielder receiver forward guard winger batsman "
    "bowler referee jockey skater skier gymnast wrestler football basketball baseball cricket tennis rugby olympic "
    "olympian manager hockey athletics golf snooker darts",
    "arts": "actor actress singer musician rapper guitarist drummer bassist pianist violinist composer painter "
    "sculptor novelist poet playwright filmmaker comedian songwriter dancer choreographer conductor model photographer "
    "screenwriter artist band film",
    "media": "journalist columnist reporter editor presenter broadcaster anchor correspondent commentator host "
    "newsreader blogger speechwriter",
    "science": "scientist physicist chemist biologist mathematician astronomer geologist epidemiologist researcher "
    "professor lecturer historian philosopher sociologist anthropologist psychologist economist astronaut",
    "medicine": "nurse doctor surgeon physician paramedic midwife dentist pharmacist gp cardiologist psychiatrist "
    "therapist",
    "business": "businessman businesswoman executive entrepreneur investor banker founder chiefexecutive owner "
    "financier trader retailer developer analyst",
    "religion": "priest bishop archbishop pastor vicar rabbi imam cardinal pope missionary preacher evangelist nun",
    "police": "constable detective officer policeman policewoman inspector superintendent firefighter sheriff "
    "paramedic guard",
    "private": "student pupil teacher teenager resident pensioner retiree neighbour neighbor mother father grandmother "
    "grandfather schoolboy schoolgirl baker plumber electrician builder carpenter driver waiter waitress cashier "
    "shopkeeper hairdresser cleaner mechanic gardener shopper commuter tourist bystander passenger homeowner "
    "librarian headteacher headmaster headmistress postman chef cook barista bartender welder miner machinist clerk "
    "receptionist accountant beekeeper fisherman carer caretaker babysitter schoolteacher toddler trucker",
}
_FIELDS_OF: dict[str, frozenset[str]] = {}
for _field, _words in _FIELDS.items():
    for _word in _words.split():
        _FIELDS_OF[_word] = _FIELDS_OF.get(_word, frozenset()) | {_field}
# Words that news of politics cannot do without.
_TALK = word_set(
    "administration amendment ballot bipartisan cabinet campaign caucus ceasefire coalition congress "
    "congressional congressman congresswoman constituency democrat democrats diplomat diplomatic election "
    "elections electoral embassy federal government governor impeachment inauguration lawmaker lawmakers "
    "legislation legislature mayor minister ministers ministry mp mps nato parliament parliamentary policies "
    "policy politician politicians politics poll polls president presidency presidential referendum regime reform "
    "republican republicans sanctions secretary senate senator senators summit treaty troops veto vote voted "
    "voters votes voting"
)
# Fewer different words than this cannot show that something is left unsaid.
ENOUGH_WORDS = 100
# Of the 93 development articles of history, 51 hold fewer; one of their politicians is named there without an office.
_LEAST_TALK = 2
_WORD = re.compile(r"[^\W\d_]+")


def may_be_political(words: frozenset[str]) -> bool:
    """Whether an article of these folded words may be about politics; so may every short one."""
    return len(words) < ENOUGH_WORDS or len(words & _TALK) >= _LEAST_TALK


@functools.lru_cache(maxsize=8192)
def fields_in(words: str) -> frozenset[str]:
    """The fields that the words speak of; empty when they name none that tells people apart."""
    found: frozenset[str] = frozenset()
    for word in _WORD.findall(fold(words)):
        found |= _FIELDS_OF.get(word) or _FIELDS_OF.get(word.removesuffix("s"), frozenset())
    return found | {"politics"} if office_words(words).offices & POLITICAL else found
