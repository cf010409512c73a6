"""Who says a sentence, told behind or amid what is said: "…, researchers say.", "…, said Y", "by X's count, …"."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import NOBODY, Attribution, said_by
from sidelight.kinds.claim.openings import LEAD_IN
from sidelight.kinds.claim.pronouns import people
from sidelight.kinds.claim.reporting import ASIDE, LATER, LONGEST_PHRASE, NOT_INSIDE, PHRASE, SAID
from sidelight.model import Reading, Span

_LATER = re.compile(rf"[,:–—] (?P<who>{PHRASE}){ASIDE} {LATER}")
_INVERTED = re.compile(
    rf"[,”\"!] (?P<cue>(?:{SAID})|according to) (?P<who>{LONGEST_PHRASE})(?P<more>,[^,.;“”\"]{{2,60}})?"
)
_ACCORDING = re.compile(
    rf"{LEAD_IN}(?P<cue>[Aa]ccording to) (?P<who>{LONGEST_PHRASE})(?:, [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){{0,3}})?, "
)
# "By the group's count", "…, in the view of Rep. X", "The bank's own figures show": whose they are tells who says it.
_ACCOUNTS = "count|estimate|reckoning|tally|calculation|account|telling|view|opinion|judge?ment|words"
_ACCOUNT = re.compile(
    rf"(?:(?<![^\s“\"])(?=[BI])|, )(?i:by|in) (?:(?:the|an?) (?P<cue>{_ACCOUNTS})s? of (?P<who>{LONGEST_PHRASE})"
    rf"|(?P<owner>{PHRASE})[’']s? (?:own )?(?P<owned>{_ACCOUNTS})s?\b)"
)
_FIGURES = re.compile(
    rf"{LEAD_IN}(?P<who>{PHRASE})[’']s?(?: \w+)? (?:figures|data|statistics|records|numbers|projections"
    r"|forecasts|estimates) (?P<cue>show\w*|suggest\w*|put|indicate\w*)\b"
)
# "… was accused by the union of …", "… is being demanded by lawyers for …".
_AGENT = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w+ly )?(?P<cue>accused|criticised|criticized|condemned|blamed|told"
    r"|warned|described"
    r"|demanded|denied|disputed|rejected|dismissed|urged|branded|denounced|contradicted|questioned|confirmed|claimed"
    r"|alleged|put|stated|announced|reported|revealed|estimated|(?:attributed|linked|tied|traced|put down) to)"
    rf"(?: (?!by\b)[\w’'-]+){{0,4}} by (?P<who>{PHRASE})(?=[.,;]|$| (?:of|for|as|that|who|on|in|after|to)\b)"
)
# "As X has pointed out, …", "…, as X put it".
_AS = re.compile(
    rf"(?:\bAs|, as) (?P<who>{PHRASE}){ASIDE} (?:has |have |had |also |once |\w+ly )?(?P<cue>put|puts|said|says"
    rf"|say|noted|notes|note"
    r"|pointed out|points? out|warned|warns?|argued|argues?|observed|explained|explains?|told|wrote|writes"
    r"|claims?|claimed"
    r"|reported|reports|sees?|states?|stated|announced|confirmed|concluded|found|finds?|shows?"
    r"|showed|shown)(?=,|\.| (?:it|this|last|in|on|that|recently|earlier)\b|$)"
)
# "That is a tenth of what X claims."
_WHAT = re.compile(
    rf"\b(?:than|of|from|not|unlike) what (?P<who>{PHRASE}) (?P<cue>claim(?:s|ed)?|suggest(?:s|ed)?|boast(?:s|ed)?"
    r"|says?|said)(?=[.,;]|$)"
)
# "…, if X is to be believed", "If you believe X, …".
_BELIEVED = re.compile(rf"\b[Ii]f (?P<who>{PHRASE}){ASIDE} (?:is|are) to be (?P<cue>believed)\b")
_HEARD = re.compile(rf"\b[Ii]f (?:you|one) (?P<cue>believes?|listens? to) (?P<who>{LONGEST_PHRASE})")
# "“…” was X's answer", "… – that's the word from X", "X's assertion that …".
_ANSWERS = r"answer|response|reply|verdict|explanation|version|retort|message|conclusion"
_ANSWER = re.compile(
    rf"\b(?:is|was) (?P<owner>{PHRASE})[’']s? (?P<owned>{_ANSWERS})\b"
    rf"|\b(?:that[’']s|that is|is|was) the (?P<cue>{_ANSWERS}|word|warning|claim|finding|view) (?:from|of)"
    rf" (?P<who>{LONGEST_PHRASE})"
)
_ASSERTION = re.compile(
    rf"{LEAD_IN}(?P<who>{PHRASE})[’']s? (?P<cue>assertions?|claims?|boasts?|allegations?|insistence|suggestions?"
    r"|contention|accusations?|case|position|figures?|numbers?|statements?)(?= (?:is |was )?that\b| (?:is|are|was|were)"
    r" (?:\w+ly |only )?(?:partly |half |mostly )?(?:true|false|right|wrong|untrue|misleading|inaccurate"
    r"|exaggerated)\b)"
)
# "For critics, the plan is …": whose view, where these are people who have one.
_FOR = re.compile(
    r"(?:\b(?=F)|[,:] (?=f))(?P<cue>[Ff]or) (?P<who>(?:[\w’'&.-]+ ){0,4}?(?:critics|supporters|opponents"
    r"|campaigners|activists|officials"
    r"|researchers|scientists|economists?|analysts?|historians?|lawyers|ministers|unions?|residents|farmers|diplomats)"
    rf"(?: {PHRASE})?)(?=, | (?:the|this|that|it)\b)"
)
# "…, because residents say that …": the plain words for speakers, where another clause stands before them.
_AMID = re.compile(
    rf"(?:,| because| but| while| although| though| and| that| which| after| when| from| by)"
    rf" (?P<who>(?:(?!(?:{NOT_INSIDE})\b)[\w’'-]+ ){{0,3}}?"
    r"(?:residents|critics|officials|campaigners|activists|opponents|supporters|researchers|scientists|experts|analysts"
    r"|economists|doctors|unions|police|prosecutors|investigators|witnesses|survivors|crews|lawyers|teachers|farmers"
    r"|parents|families|ministers|traders|historians|inspectors|auditors|panel|court|tribunal|watchdog|regulator"
    r"|inquiry))"
    r"(?:, who)? (?P<cue>say|said|claim|argue|believe|fear|warn|insist|found|ruled|concluded"
    r"|(?:tell|told) (?:us|me))(?= )"
)


def inverted(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, said X, who leads the union", "…, according to people at the bank"."""
    found = _INVERTED.search(reading.article.text, sentence.start, sentence.end)
    return said_by(found, Span(sentence.start, found.start()), reading, verb_first=True) if found else None


def according(sentence: Span, reading: Reading) -> Attribution | None:
    """ "According to the coach, X, the team scored “two points”", left by the reading of speech for its quotation."""
    found = _ACCORDING.match(reading.article.text, sentence.start, sentence.end)
    return said_by(found, Span(found.end(), sentence.end), reading, verb_first=True) if found else None


def later(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, the regulator said on Friday.", "…, X noted, …": the last such words."""
    found = list(_LATER.finditer(reading.article.text, sentence.start, sentence.end))
    return said_by(found[-1], Span(sentence.start, found[-1].start()), reading) if found else None


def account(sentence: Span, reading: Reading) -> Attribution | None:
    """ "By the group's count, …", "…, in the view of X", "The bank's figures show …"."""
    text = reading.article.text
    place = sentence.start, sentence.end
    if found := _FIGURES.match(text, *place) or _ASSERTION.match(text, *place):
        return said_by(found, sentence, reading)
    if not (found := _ACCOUNT.search(text, *place) or _ANSWER.search(text, *place)):
        return None
    if found["who"]:
        return said_by(found, sentence, reading)
    owner = Span(*found.span("owner"))
    if NOBODY.match(found["owner"]):
        return None
    named = [name.span for name in people(reading, owner.start, owner.end)]
    return Attribution(sentence, next(iter(named), owner), found["owned"], direct=False)


def as_said(sentence: Span, reading: Reading) -> Attribution | None:
    """ "As X has pointed out, …", "…, as X put it", "For critics, …"."""
    text = reading.article.text
    found = _AS.search(text, sentence.start, sentence.end) or _FOR.search(text, sentence.start, sentence.end)
    return said_by(found, sentence, reading) if found else None


def believed(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, if X is to be believed", "… than what X claims"."""
    text, place = reading.article.text, (sentence.start, sentence.end)
    found = _BELIEVED.search(text, *place) or _HEARD.search(text, *place) or _WHAT.search(text, *place)
    return said_by(found, sentence, reading) if found else None


def agent(sentence: Span, reading: Reading) -> Attribution | None:
    """ "… was accused by X of …"."""
    found = _AGENT.search(reading.article.text, sentence.start, sentence.end)
    return said_by(found, sentence, reading) if found else None


def amid(sentence: Span, reading: Reading) -> Attribution | None:
    """ "…, because residents say that no siren was heard"."""
    found = _AMID.search(reading.article.text, sentence.start, sentence.end)
    return said_by(found, Span(found.end(), sentence.end), reading) if found else None
