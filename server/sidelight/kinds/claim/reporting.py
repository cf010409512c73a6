"""The words of reporting, as patterns: who may be a subject, and the verbs by which a subject states something."""

from __future__ import annotations

from sidelight.text.adverbs import ADVERB

# None of these stands inside the plain words for a speaker; each opens another clause or is its verb.
NOT_INSIDE = (
    "that|which|who|whom|whose|when|where|while|if|because|although|and(?! [A-Z])|but|or|is|are|was|were|be|been|being"
    "|has|have|had|does|did|do|will|would|can|could|may|might|must|should|to(?! (?:the|his|her|an?|[A-Z]))|not|than|as"
    "|after|comes|came"
    "|said|says|say|told|tells|accused|denied|according|saying|adding|arguing|claiming|insisting|warning|alleging"
)
_WORD = rf"(?!(?:{NOT_INSIDE})\b)[\w’'.&-]+"
_FIRST = r"(?!(?i:under|in|at|on|by|with|from|during|after|before|since|until|despite|of|into|about)\b)"
PHRASE = rf"{_FIRST}{_WORD}(?: {_WORD}){{0,8}}?"
"""Up to nine words, as few as serve: "the head of the union", "researchers at Leyton"."""
LONGEST_PHRASE = PHRASE.removesuffix("?")
"""As many as there are, where no verb follows that would end it: "according to people familiar with the matter"."""
ASIDE = r"(?:\s\([^)]*\))?(?: (?:who|which|that) [^,;“”\"]{2,80}|,(?:[^.;“”\"]|(?<=[A-Z])\.){2,160},)??"
"""Between a subject and its verb: "(R-Ohio)", "who led the inquiry", ", the minister,"."""

_CLAIM = (
    r"(?:claims?|allegations?|accusations?|charges?|suggestions?|criticisms?|reports?|findings?|idea|notion|arguments?"
    r"|accounts?|versions?|figures?|estimates?|numbers?|data|analys[ie]s|conclusions?|characteri[sz]ation|assertions?"
    r"|descriptions?|comparisons?|rumou?rs?|speculation|complaints?|calls|reading)"
)
_OF_A_CLAIM = rf"(?= (?:it|that|this|as\b|out of hand|(?:[\w’'-]+ ){{0,4}}?{_CLAIM})\b)"
# A plural noun may be written like a verb: "roof claims", "island states".
_AN_OBJECT = r"(?= (?:that|the|an?|it|he|she|they|there|this|its|his|her|[A-Z]\w+|[$£€]?\d)\b)"


def _forms(verbs: str) -> str:
    """Any form of the regular verbs that may follow a subject: "warn", "warns", "warned"."""
    return "|".join(
        f"{verb.removesuffix('e')}(?:{'e|es|ed' if verb.endswith('e') else '|s|ed'})" for verb in verbs.split()
    )


_GOING_ON = (
    r"(?:denying|warning|saying|claiming|demanding|urging|reporting|accusing|blaming|calling (?:for|on|it)|insisting"
    r"|predicting|forecasting|telling|disputing|contesting|advising|expecting|rejecting|dismissing|pushing back)\b"
)
# These tell of a statement whatever follows, but for the words of a passive or of another meaning.
_SPEAKS = (
    r"say|says|said(?! to\b)|tells?|told(?! by| to\b)|den(?:y|ies|ied)(?! (?:bail|by|entry)\b)"
    rf"|(?:{_forms('accuse')})(?! (?:of|by)\b)|(?:{_forms('blame')})(?! (?:for|on|by)\b)"
    rf"|(?:{_forms('urge ask describe criticise criticize condemn warn')})|stated(?! (?:by|as)\b)(?! to\b(?! [A-Z]))"
    rf"|{_forms('insist argue contend refute dispute recommend vow pledge promise announce predict acknowledge')}"
    rf"|{_forms('explain complain attribute estimate calculate slate lambast hail denounce counter rebuke scold')}"
    r"|demanded|admit(?:s|ted)(?! \d)"
    r"|repl(?:y|ies|ied)|testif(?:y|ies|ied)|apologi[sz](?:e|es|ed)|slam(?:s|med)|blast(?:s|ed)|brand(?:s|ed)(?! by)"
    r"|claimed(?! (?:by|\w+ lives|the (?:title|crown|lives)))|shot back|hit (?:back|out)|lashed out|took issue with"
    r"|plead(?:s|ed)? not guilty|(?:laugh|brush|shrug|wav)(?:s|es|ed) (?:off|aside|away)|like(?:s)? to say|played down"
    r"|want(?:s|ed)? (?=(?:an?|the) (?:[\w’'-]+ ){1,4}?(?:to be )?(?:reviewed|investigated|sacked|scrapped"
    r"|inquiry|apology|explanation)\b)"
    # Of a state of mind: "is adamant that nobody knew".
    r"|(?:is|are|was|were|remains?|remained) (?:\w+ly )?(?:adamant|unconvinced|s[ck]eptical|unmoved"
    r"|not (?:persuaded|convinced))"
    r"|(?:is|are|was|were) (?:convinced|certain|confident)(?= that\b)"
    # "Officials are denying reports", and of a broadcast's script "Officials telling us".
    rf"|(?:is|are|was|were) (?:now |also |still )?{_GOING_ON}|telling (?:us|me)\b|pushing back|calling it\b"
    r"|(?:does|do|did|would|will|could)(?: not|n[’']t) (?:accept|agree|recogni[sz]e|believe|share|think|dispute|deny)"
    r"|likes? to claim|keeps? (?:saying|claiming|insisting|repeating)|would have (?:you|us) believe"
    r"|(?:issued|released|put out) (?:an? )?(?:\w+ )?statement|characteri[sz](?:es|ed)(?! by)|reads?(?=:? [“\"])"
    r"|reasoned|express(?:es|ed) (?:concern|alarm|fear|doubt|regret)s?(?= (?:that|about|over|at)\b)"
    r"|entered (?:a plea of not guilty|pleas of not guilty|not guilty pleas|a not guilty plea)"
    r"|protest(?:s|ed) (?:his|her|their|its) innocence|(?:shoots|fires|fired|hits) back|stands? by|stood by"
    r"|rubbish(?:es|ed)|(?:scoff(?:s|ed)|shrug(?:s|ged)) at|pour(?:s|ed) cold water on|object(?:s|ed) to"
    rf"|(?:{_forms('deride ridicule')})(?! (?:by|as)\b)"
    r"|tout(?:s|ed)(?! (?:by|as)\b)|(?:speaks|spoke) of|pin(?:s|ned)(?= [^.;]{3,60} on\b)"
    r"|puts?(?= [^.;]{3,60} down to\b)|threaten(?:s|ed) to|(?:cast|casts|poured) (?:doubt|scorn) on"
)
# These where a clause follows, or what is said in marks of quotation.
_STATES_THAT = (
    rf"(?:{_forms('add allege assert believe boast caution conclude confirm declare fear hint indicate lament')}"
    rf"|{_forms('maintain observe point note post project recall reckon remark report reveal signal stress suggest')}"
    rf"|{_forms('repeat reiterate suspect assure concede emphasise emphasize advise rule expect agree affirm')}"
    # "Longer naps showed no benefit" tells what was so.
    r"|show(?:s|ed)?(?= that\b)|signalled|shown|written|finds?|found|heard|thinks?|thought|understands?|learned"
    r"|writes?|wrote|tweeted"
    r"|swore|holds?|held)"
    r"(?: out| on \w+| at \w+| last \w+| earlier| again| repeatedly| several times| many times)?"
    r"(?=[,:]? [“\"]| (?:that|no|what|how|why|whether)\b)"
    r"|(?:found|finds|added|adds|noted|notes|wrote|writes|concluded|revealed|confirmed|reported|showed|believes?)(?=,)"
)
_OBJECT = r"(?= (?:the|an?|it|he|she|they|there|this|its|his|her)\b)"
# After these the object tells whether something is said or done: "rejected the claim" and "rejected the bill".
_STATES_SOMETHING = (
    rf"(?:reject(?:s|ed)?|dismiss(?:es|ed)){_OF_A_CLAIM}|(?:{_forms('allege concede caution')}){_OBJECT}"
    rf"|(?:maintain(?:s|ed)?)(?= (?:it|he|she|they|there)\b)"
    rf"|(?:{_forms('confirm')})(?= (?:the|an?|it|he|she|they|its|his|her|\w+ing)\b)|suggested to\b|point(?:s"
    rf"|ed)? to(?= [a-z])"
    rf"|(?:claims?|demands|estimates|forecasts?|fears?|reckons?|suspects?){_AN_OBJECT}"
    r"|call(?:s|ed)? (?:for|on|it|that|this|him|her|them|the)\b|(?<=had )expected(?= (?!to\b))"
    r"|maintain(?:s|ed)?(?= (?:the|its|their) \w+ (?:had|has|have|was|were|is|are|did|\w+ed)\b)"
    r"|(?:thinks?|believes?)(?= (?:the|an?|it|this|these|there)\b)"
    r"|(?:cut|cuts|raise[sd]|lower(?:s|ed)|lift(?:s|ed)|trim(?:s|med)|slash(?:es|ed)|revise[sd])"
    r"(?= its (?:[\w’'-]+ ){0,3}?(?:forecasts?|outlook|estimates?|guidance|projections?)\b)"
    r"|(?:recall|remember)(?:s|ed)?(?= (?:[\w’'-]+ ){1,3}?\w+ing\b)|reported (?:last|this) \w+ that"
    r"|repeated(?= (?:the|his|her) claim)"
    r"|reported(?= the (?:existence|case|deaths?|payments?)\b)|puts?(?= (?:it|the|its|that)(?: [\w’'-]+){0,7}? at\b)"
    r"|expects?(?= (?:an?|the|it|growth|inflation|prices|rates|two|three|sales|profits?|no|organic|annual|full-year"
    r"|revenues?|earnings|demand|output)\b)"
    r"|sees?(?= (?:growth|inflation|prices|rates|unemployment|the economy|profits?|sales|annual|full-year|revenues?"
    r"|earnings|demand|output)\b)|declar(?:es|ed)(?= the)"
    r"|question(?:s|ed)(?= (?:the|this|that|whether|how|why|their|his|her|its)\b)|contest(?:s|ed)(?= (?:the|that|this"
    r"|these|those|any|his|her|its|their)\b(?! (?:\w+ )?(?:election|seat|race|title|final|vote|leadership)\b))"
    r"|considers?(?= (?:the|this|that|these|it)\b)|(?<=ha[sd] )alleged|(?<=have )alleged"
    r"|advis(?:es|ed)(?= (?:people|patients|parents|residents|consumers|travellers|customers|the public|anyone"
    r"|against)\b)"
    r"|document(?:s|ed)(?= (?:the|an?|how|at|more|dozens|hundreds|thousands|\d[\d,]*)\b)"
    r"|claim(?:s|ed)(?= (?:responsibility|credit|victory|to (?:have|be)|(?!living|housing)\w+ing)\b)"
    # A firm's results are what it says they are.
    r"|report(?:s|ed)(?= (?:[\w’'.,%$£€-]+ ){0,6}?(?:rise|fall|increase|drop|decline|growth|jump|profits?|loss(?:es)?"
    r"|revenues?|earnings|sales)\b)"
    r"|cit(?:es|ed)(?= (?:the|an?|high\w*|rising|falling|poor|weak|concerns?|fears)\b)"
)
_STATES = f"{_SPEAKS}|{_STATES_THAT}|{_STATES_SOMETHING}"
_ADVERBS = (
    r"(?:(?:has|have|had|also|later|then|again|once|further|only|still|even|always|at first|now|long|since|just|earlier"
    rf"|{ADVERB}"
    r"|today|yesterday|(?:on )?\w+day|(?:earlier )?(?:this|last) \w+|repeatedly|never|not) ){0,3}"
)
VERB = rf"{_ADVERBS}(?P<cue>{_STATES})(?![\w-])"
STUDY = (
    r"(?:(?:the|an?|his|her|their|its|one|another|this|two|three) )?"
    rf"(?:{_WORD} ){{0,4}}?(?:study|studies|survey|polls?|report|inquiry|audit|review|analysis|papers?|investigation"
    r"|lawsuit|jury|court|judge|trial|projections?|exit poll|model|index|panel|commission|committee|researchers"
    r"|scientists|economists|investigators"
    r"|inspectors|experts|regulator|auditor|video|letter)"
    r"(?: (?:by|of|from|in|at|for|with|into|on|published|released|conducted|commissioned|led|documenting|seen|obtained)"
    rf" {_WORD}(?: {_WORD}){{0,6}}?)?"
)
FINDS = (
    rf"{_ADVERBS}(?P<cue>found|finds?|shows?|showed|conclude[sd]?|reveals?|revealed|suggests?|suggested"
    rf"|estimates?|estimated"
    r"|says?|claims?|accuses|indicates?|indicated|puts?|gives?|gave|warns?|alleges?|points? to|documents?|links?"
    r"|linked)"
    r"(?! (?:guilty|\w+ guilty|liable|birth|way|up|off)\b)(?![\w-])"
)
"""What a body of inquiry does, and hardly anything else."""
LATER = (
    rf"{_ADVERBS}(?P<cue>said|says?|told|tells"
    rf"|{_forms('warn argue explain allege assert contend reckon believe estimate calculate')}"
    rf"|{_forms('claim lament boast fear caution insist')}|admit(?:s|ted)|point(?:s|ed)? out|acknowledged"
    rf"|testified|disclosed"
    r"|complained|made (?:it )?clear|(?<=has )learned|(?<=have )learned|understands?|points? out"
    r"|(?:shoots|shot|fires|fired) back|retort(?:s|ed)|responded|stated|assur(?:es|ed)"
    r"|(?:found|finds?|shows?|showed|announced|heard|reads?|writes?|wrote|revealed|reveals?|rule[ds]|advise[ds]|charged"
    r"|quipped|joked"
    rf"|counters?|countered"
    rf"|{_forms('conclude report confirm add note predict suggest recall stress observe remark maintain')}"
    rf"|{_forms('declare caution repeat reiterate')})"
    r"(?=[.,;:”\"]|$| (?:as (?:early|late|recently) as"
    r"|on|in|at|last|this|after|when|that|from|to|during|earlier|today|yesterday|\w+day)\b))(?![\w-])"
)
"""The verbs after what is said: "…, the regulator found in May"."""

SAID = (
    r"said|says?|warn(?:s|ed)|explain(?:s|ed)|add(?:s|ed)|argue[sd]|complain(?:s|ed)|note[sd]|admit(?:s|ted)"
    r"|writes?|wrote"
    r"|repl(?:ies|ied)|insist(?:s|ed)|report(?:s|ed)|recall(?:s|ed)|fume[sd]|claim(?:s|ed)|conclude[sd]"
    r"|observe[sd]|counter(?:s|ed)"
    r"|joke[sd]|ask(?:s|ed)|assure[sd]|state[sd]|retort(?:s|ed)|respond(?:s|ed)|reckons|suggest(?:s|ed)|predict(?:s|ed)|estimate[sd]|concede[sd]|lament(?:s|ed)"
    r"|boast(?:s|ed)"
    r"|tweet(?:s|ed)|agree[sd]|continue[sd]|declare[sd]|remark(?:s|ed)|confirm(?:s|ed)|reveal(?:s|ed)"
    r"|announce[sd]|rage[sd]|moan(?:s|ed)"
)
"""Verbs before their subject, behind what is said: "…, said X"."""
SPEAKERS = (
    r"study|survey|poll|report|review|inquiry|audit|police|prosecutors?|officials?|ministers?|ministry|minister"
    r"|government"
    r"|army|military|navy|researchers?|scientists?|experts?|economists?|analysts?|doctors?|unions?|watchdog|regulator"
    r"|activists?|campaigners?|critics|charity|residents|witness(?:es)?|sources?|lawyers?|families|UN|EU|WHO"
    r"|Nato|NATO|MPs"
    r"|PM|president|mayor|chief executive|CEO|spokes(?:man|woman|person)|state media|agency|ministry|department"
    r"|office|council|court|embassy|monitors?|rights groups?|aid groups?"
)
"""Words for those who say something where a headline names them with no more than a mark."""
UNTRUE = r"(?:\w+ly )?(?:not true|untrue|false|wrong|misleading|inaccurate|baseless)\b"
"""What a claim is said to be, behind "this is"."""
