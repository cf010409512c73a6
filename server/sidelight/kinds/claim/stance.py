"""How the article takes a statement: as its own, as somebody's, as denied, or as one that it judges itself."""

from __future__ import annotations

import re

from sidelight.kinds.claim.attribution import Attribution
from sidelight.kinds.claim.card import Stance
from sidelight.kinds.claim.reporting import UNTRUE
from sidelight.model import Span

# What a claim is called by those who deny it.
_FALSE = (
    r"(?:fiction|fantasy|fantasies|fairy[ -]tales?|lies?|inventions?|imagination|fabrications?|fabricated|concocted"
    r"|nonsense|rubbish|hogwash|scaremongering|smears?|distortions?|propaganda|guesswork|gossip|tittle-tattle|false"
    r"|untrue|wrong|inaccurate|incorrect|misleading|baseless|groundless|unfounded|meaningless|flawed|unrealistic"
    r"|exaggerated|overstated|embellished|absurd|ludicrous|ridiculous|preposterous|laughable|malicious|unscientific"
    r"|(?:\w+ )?too high|(?:zero|no) (?:merit|truth|basis))"
)
_VERY = (
    r"(?:[“\"‘'] ?|\w+ly |an? (?:\w+ )??|the |as |just |pure |sheer |utter |total |complete |work of |full of "
    r"|riddled with |based on )*"
)
# By the reporting verb, or in what is said: "that is simply not true", "had done nothing wrong".
_DENIES = re.compile(
    r"\b(?:(?<!was )(?<!were )(?<!been )den(?:y|ies|ied|ying)"
    r"(?! (?:[\w’'-]+ ){0,3}?(?:visas?|entry|bail|asylum|access|permission|applications?|parole|licen[cs]es?)\b)"
    r"|refut(?:e|es|ed)|disput(?:e|es|ed|ing)|rebut\w*"
    r"|took issue|contest(?:s|ed|ing)"
    r"|(?:reject|dismiss)(?:s|es|ed|ing)?"
    r" (?:(?:the|that|this|it|those|these|any|all|many|such|her|his|as|out of hand|claims?|allegations?|reports?)\b)"
    r"|(?:is|was|are|were)(?: \w+ly| just)? not (?:true|accurate|correct|so)|not guilty"
    r"|(?:laugh|brush|shrugg?|wav|scoff|push)(?:s|es|ed|ing)? (?:off|aside|away|at|back)|rubbish(?:es|ed)"
    r"|(?:derid|ridicul)(?:es|ed)|protest(?:s|ed) (?:his|her|their|its) innocence|unconvinced"
    r"|not (?:persuaded|convinced)"
    r"|question(?:s|ed)(?: [\w’'-]+){1,4}? (?:data|figures?|numbers?|estimates?|findings?|accounts?|claims?)"
    r"|(?:did|does|do)(?:n[’']t| [“\"]?not) [“\"]?(?:recogni[sz]e|accept|agree|share)"
    r"|(?:call|brand|describ|label|consider|slam|condemn)(?:s|ed|es)? (?:[\w’'-]+ ){1,6}?(?:to be )?"
    rf"{_VERY}{_FALSE}"
    r"|(?:riddled with|full of|littered with) (?:errors|mistakes|holes|inaccuracies)"
    rf"|(?:is|are|was|were|been|[’']s|[’']re) {_VERY}{_FALSE}"
    r"|(?:insist(?:s|ed)|adamant|rul(?:es|ed) out) (?:that )?"
    r"(?:no|nobody|none|any|either|there (?:was|were|is|are) no)\b|not possible"
    r"|nothing (?:wrong|improper|illegal|unlawful)|no wrongdoing|no such|not so|no way|I never|never happened"
    r"|not a (?:cent|penny)"
    r"|(?:do|does|did)(?: not|n[’']t) (?:simply )?add up|(?:insist\w*|maintain\w*) \w+ (?:has |had )?never"
    r"|(?:say|tell)s? (?:otherwise|a different story)|no (?:sign|evidence) (?:of|that|for))\b"
    # "“Total rubbish,” was the answer."
    rf"|(?:^|[:,] )[“\"]{_VERY}{_FALSE}\b"
    # "“We did not close it”": in the first person, of what was done.
    r"|[“\"](?:I|We) (?:(?:did|have|had|was|were|am|are)(?: not|n[’']t| never)|never)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:never|nothing|nobody|no one|none|not one|not a|no (?!more\b|less\b|longer\b|link\b)|neither"
    r"|(?:did|does|do|had|has|have|was|were|is|are) not)\b|n[’']t\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"insist\w*|maintain\w*|adamant|counter\w*|retort\w*|repl\w+|respond\w*|(?:shot|shoots|hits?|fired?|fires) back"
)
_INSISTS = re.compile(r"\b(?:(?<!had )insist(?:s|ed)(?! (?:on|for)\b)|(?:is|was|are|were) adamant)\b")
# Those who speak for the one accused.
_SPEAKS_FOR = re.compile(
    r"\b(?:lawyers?|counsel|barrister|attorneys?|solicitors?|spokes\w+|representatives?|delegation|embassy|publicist"
    r"|officials|ministry|firm|company|maker|operator|owner|army|military)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:our|we)\b", re.IGNORECASE)
_OPENS_NEGATED = re.compile(r"[“\"]?(?:No|Nothing|Nobody|None|There was never)\b")

_VERDICT = re.compile(
    r"\b(?:false(?:ly)?|wrong(?:ly)?|baseless(?:ly)?|debunked|unfounded|untrue|misleading(?:ly)?|inaccurate(?:ly)?"
    r"|without (?:any )?evidence|(?:is|was) no (?:evidence|basis)|ha(?:s|ve) no basis|contrary to what|not true"
    r"|^(?:That|This|It) is (?:\w+ )?(?:true|right|correct)|^There (?:is|was|were|are) no such"
    r"|could not be verified|myths?|contradicts?|not bear (?:\w+ )?out)\b",
    re.IGNORECASE,
)
_SOMEBODYS_CLAIM = re.compile(
    r"\b(?:claim\w*|said|says|alleg\w+|assertions?|rumou?rs?|conspiracy|hoax|post(?:s|ed)?|statements?|notion|idea"
    r"|him|her|them|[’']s (?:figures?|numbers?|version|boast|account)|such)\b|^(?:That|This|It)\b",
    re.IGNORECASE,
)
# Whole sentences of a check, whatever stands before them.
_RULES = re.compile(
    r"^(?:\d{1,2}[:.]\d\d:? )?(?:But |Yet |In short, |So )?(?:"
    r"(?:Our )?(?:[Vv]erdict|[Rr]ating|[Ff]act[- ][Cc]heck)\b"
    r"|(?:Nonsense|Rubbish|Not (?:so|quite|true)|Wrong|False)[:.,;—–]"
    r"|No, (?=(?:the|an?|there|this|that|these|[A-Z][\w’'-]{2,})\b)"
    r"|(?:We|we) (?:checked|(?:could )?f(?:ou|i)nd (?:no|nothing))\b|No (?:study|research|evidence|record)\b"
    r"|[Tt]he (?:true|real|actual) (?:figure|number|rate|cost|total|share|answer)\b"
    r"|What (?:they|he|she|it|the \w+) (?:leaves?|omits?|(?:do|does|did) not)\b"
    r"|It is a myth\b|Contrary to (?:what|a |the |popular|widespread)"
    r"|(?:He|She) is (?:right|wrong|correct|mistaken)\b"
    r"|(?:That|This|It) (?:needs|lacks) context|(?:That|This) is not (?:what|how)\b"
    r"|(?:[\w’'-]+ ){1,4}(?:is|was|are|were|has been|have been) (?:\w+ly )?(?:fabricated|made up|doctored|manipulated"
    r"|faked|cropped|taken out of context|debunked)\b"
    r")|\bnothing of the (?:sort|kind)\b|\b(?:is|are) (?:only )?(?:partly|half|mostly) (?:true|false)\b"
    r"|\b(?:does|do|did)(?: not|n[’']t) (?:stand up|hold up|withstand)\b|\bwildly exaggerated\b"
)
_CORRECTS = re.compile(r"\b[Ii]n (?:fact|reality|truth)\b|^Actually\b")
# After somebody's claim, evidence that speaks for itself or a bare contradiction.
_EVIDENCE = (
    r"(?:records?|data|figures|statistics|footage|videos?|images|photographs?|documents?|minutes|filings|emails"
    r"|invoices|logs|transcripts?|tests)"
)
_SHOWS = r"(?:shows?|showed|contradicts?|says?|tells?|gives?|lists?|puts?|records?|suggests?|proves?)"
_CONTRASTS = re.compile(
    rf"^(?:But |Yet |However, )?(?:[\w’'-]+ ){{0,4}}?(?i:{_EVIDENCE})"
    rf"(?: (?:from|of|held|seen|kept) [^,;]{{2,50}}?)? {_SHOWS}\b"
    r"|^(?:But |Yet )?[Tt]here (?:is|was) (?:no|little|scant) (?:\w+ ){0,2}(?:evidence|sign|proof|basis|truth)\b"
    r"|^(?:He|She|They|It) (?:(?:did|was|were|had|has|have|is|does)(?: not|n[’']t)|never)(?: [\w’'-]+){0,3}[.:]"
)
# The article judges what the speaker says by the very words that report it.
_JUDGED_CLAIM = re.compile(
    r"\b(?:false|wrong|baseless|misleading|inaccurate)ly (?:claim|said|say|stat|assert|accus|suggest|alleg)\w*"
    r"|without (?:any |offering |providing |citing )*evidence|contrary to what"
    r"|, so (?:his|her|its|their|the|that) (?:boast|claim|figure|number|statement|account)s? (?:is|are|was|were)"
    r" (?:\w+ly )?(?:not true|untrue|false|wrong|misleading|inaccurate)"
    rf"|[;:–—] ?(?:this|that|it) (?:is|was) {UNTRUE}|, but (?:this|that|it) (?:is|was) {UNTRUE}"
    rf"|, (?:but|yet|although|though) (?:[\w’'-]+ ){{0,3}}{_EVIDENCE} {_SHOWS}\b"
    r"|^(?:fact[- ]?check: ?)?no, .* as (?:[\w’'-]+ ){1,5}(?:says?|said|claims?|claimed)\b"
    r"|\b(?:than|of|from|not|unlike) what [^,.;]{2,40} (?:claim|suggest|boast|say|said)\w*(?=[.,;]|$)"
    r"|, which (?:is|was) (?:\w+ly )?(?:not true|untrue|false|wrong|misleading|inaccurate)",
    re.IGNORECASE,
)
_CLAIM_JUDGED = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ly |only |also )*(?:partly |half |mostly )?"
    r"(?:true|false|right|wrong|untrue|misleading|inaccurate|correct|baseless|unfounded|exaggerated)\b"
)
# Of the nouns by which a claim is called its speaker's: "the minister's assertion that … is wrong".
_CLAIMED = re.compile(r"assertions?|claims?|boasts?|allegations?|suggestions?|figures?|numbers?|statements?")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]?")


def stance_alone(sentence: Span, attribution: Attribution, text: str) -> Stance:
    """What the sentence itself tells: a denial may stand in the reporting words, or be what the speaker says; a verdict
    is the article's own.
    """
    words = sentence.of(text)
    own_words = _QUOTED.sub(" ", words)
    if _JUDGED_CLAIM.search(own_words):
        return "checks"
    if attribution.speaker is not None:
        judged = _CLAIMED.fullmatch(attribution.cue) and _CLAIM_JUDGED.search(own_words)
        return "checks" if judged else "denies" if _DENIES.search(words) else "quotes"
    judged = _RULES.search(own_words) or (_VERDICT.search(own_words) and _SOMEBODYS_CLAIM.search(own_words))
    return "checks" if judged or _CORRECTS.search(own_words) else "asserts"


def stance_after_claim(sentence: Span, attribution: Attribution, text: str) -> Stance | None:
    """What it is besides where somebody else's claim stands before it: "He never took a penny", "The logs show two".

    None where it answers nothing.
    """
    words = sentence.of(text)
    if attribution.speaker is None:
        return "checks" if _CONTRASTS.search(words) else None
    said = attribution.words.of(text)
    telling = (
        words.replace(said, " ") if said != words else words.partition(attribution.cue)[0] if attribution.cue else ""
    )
    party = _ANSWERS.search(attribution.cue) or _SPEAKS_FOR.search(telling) or _OURS.search(said)
    denied = (party and _NEGATED.search(said)) or _OPENS_NEGATED.match(said) or _INSISTS.search(words)
    return "denies" if denied else None
