"""Precedents and anniversaries; "not the first"; "the last time"."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue
from sidelight.text.words import listed

_HAPPENED = (
    r"(?:happened|occurred|erupted|hosted|held|won|met|visited|took|struck|flooded|faced|changed"
    r"|ratified|amended|invoked"
    r"|used|convened|closed|failed|tried|intervened|devalued|defaulted|saw|walked|resigned|ran|lost|did|went|rose|fell"
    r"|came|been|seen|flew|flown|gone|done|made|put|sat|led|fought|gave|given|set|left|broke|broken|burned|burnt|played"
    r"|had|was|were|appeared|reached|raised|changed|opened|staged|crossed|voted|joined|beat|beaten|won|called|marched"
    r"|attended|received|passed|suffered|experienced|killed|attempted|ordered|entered|served|stood|declared|returned)"
)

# "The day before", "long before", "shortly before" count from another event.
_NOT_A_SPAN = "".join(
    rf"(?<!\b{word})"
    for word in listed("day week night month year time long shortly ever days weeks months years hours minutes")
)

_BLOWS = (
    r"(?:attacks?|bombings?|crash(?:es)?|shootings?|floods?|quakes?|earthquakes?|storms?|fires?|blasts?|explosions?"
    r"|killings?|protests|riots|strikes|outbreaks?|coups?|accidents?|disasters?|wars?)"
)

CUES = (
    cue(
        "precedent",
        "anniversary anniversaries centenary bicentenary centennial bicentennial",
        r"(?<!wedding )(?<!marriage )\banniversar(?:y|ies)\b(?! (?:edition|issue|tour|gift|party|present|dinner|sale))",
        r"\b(?:bi)?cent(?:enary|ennial)\b",
        needs="not_ahead",
    ),
    cue(
        "precedent",
        "first",
        r"\b(?:not|n['’]t|never|hardly|far from) ~3the (?:very )?first\b(?! (?:choice|thing|priority|resort"
        r"|language|time (?:I|we|you)\b))",
        r"\bnor (?:is|was|were|are|has|have|will|would) ~4the first\b",
    ),
    cue("precedent", "last", r"\b(?:the|since the|that) last (?:time|occasion)\b(?! (?:I|we|you)\b)"),
    cue(
        "precedent",
        "years year decades decade century history",
        r"{long} (?:ago )?to the (?:very )?(?:day|week|month)\b",
        r"\b(?:day|moment) in history\b",
        r"\b(?:mark\w*|been|is|was) {long} since\b(?! {someone}| then)",
        r"\b{long} (?:have|has|had) (?:passed|gone by|elapsed|gone) since\b",
        r"^[\"“‘']?{long} on\b",
    ),
    cue(
        "precedent",
        "commemorated commemorates commemorating commemorate commemoration",
        r"\bcommemorat(?:es?|ed|ing|ion)\b",
        needs="event",
    ),
    cue(
        "precedent",
        "ago",
        r"\b{long} ago (?:today|this (?:week|month|day|year|{month})|on (?:mon|tues|wednes|thurs|fri"
        r"|satur|sun)day|yesterday|tomorrow)\b",
    ),
    cue("precedent", "day", r"\b(?:on|marked) this day in {year}"),
    cue("precedent", "ago", r"^[\"“‘']?it was {long} ago (?:~2)that\b"),
)

LAST = (
    cue(
        "precedent",
        "last",
        r"(?<!man was )(?<!he was )(?<!girl was )(?<!boy was )\blast " + _HAPPENED + r"… (?:in|on|during|under|at"
        r"|before|after|when)\b",
        needs="year_back",
    ),
    cue(
        "precedent",
        "last",
        r"\bthe last (?!year|month|week|day|quarter)[a-z -]{3,40}, in ~2{year}",
        r"\b(?:was|were|been) last (?!seen|heard|spoken)[a-z]{3,}\b… (?:in|on|during|under|at|before|after|when|for) ",
        r"\bthe last (?!year|month|week|day|quarter|decade|century|minute|word|two|three|four|few|several|of|time|name"
        r"|season|summer|winter|spring|autumn|fall|election cycle)(?:~6)"
        r"(?:to|was|were|came|began|had|who|that|happened|occurred|ended|took|struck)\b",
        r"\bthe last ~4(?:person|man|woman|president|minister|leader|team|country|state|government|party|king|queen"
        r"|pope"
        r"|champion|player|side|club|visit|strike|war|election|crisis|storm|flood|earthquake|eruption|outbreak|attack"
        r"|attempt|vote|referendum|shutdown|execution|coup|protest|bail-?out|default|census|summit|drought|major|such"
        r"|great|big)s?\b",
        needs="year_back",
    ),
)

DATED = (
    cue(
        "precedent",
        "precedent precedents",
        r"\b(?:no|without|a|any|the|set(?:s|ting)?|historical|legal|recent|follow\w*|cit\w+|are) ~1precedents?\b",
    ),
    cue(
        "precedent",
        "before already previously",
        r"\b(?:has|have|had|['’]ve|['’]s|was) ~1(?:happened|been here|been tried|tried (?:this|it|that)"
        r"|done (?:this|it|that|so)|faced (?:this|it)|been there) (?:~1)before\b(?! (?:the|we|they|he"
        r"|she|it)\b)",
        r"\b(?:once|twice|only once|three times|several times|many times) (?:before|already|previously)\b",
        r"(?<!\bI )(?<!we )(?<!you )(?<!he )(?<!she )(?<!what )(?<!should )(?<!could )(?<!would )(?<!may )(?<!might )"
        r"(?<!must )\b(?:has|have|had)(?! (?:said|told|noted|mentioned|not|never|met|a|an|the|to)\b)(?: [\w'’-]+){1,7}"
        + _NOT_A_SPAN
        + r" before(?=[.,;:]|$| and| but)",
    ),
    cue(
        "precedent",
        "previous similar earlier past prior comparable like",
        r"\b(?:a|an|the|another|two|three|several|one|any) (?:previous|similar|earlier|prior|past"
        r"|comparable|~2like) (?!year|quarter|month|week|day|season|period"
        r"|version|report|story|article|statement|decade|century|stage|part|date|age|life)[a-z-]+… (?:in"
        r"|on|of|from|during|before) ",
        r"\b(?:similar|previous|earlier|past|prior) [a-z]+s\b… (?:in|on|of|from|during) (?=~2{year})",
        r"\b(?:similar|previous|earlier|past) (?:attempts?|efforts?|attacks?|protests?|crises|crashes"
        r"|storms?|votes?|elections?|measures?|bans?|strikes?|laws?|incidents?|cases?)\b… (?:in|on|of"
        r"|from|during) ",
        needs="year_back",
    ),
    cue(
        "precedent",
        "previous earlier past",
        r"\b(?:previous|earlier|past) ~1(?:attempts?|efforts?|talks|votes?|negotiations|reforms?|bids?"
        r"|campaigns?|governments?) (?:~3)(?:~1)(?:have|has|failed|collapsed|ended|were|was"
        r"|foundered|stalled)\b",
    ),
    cue("precedent", "past", r"\bin the past,? .{0,40}?\b(?:in|during) {year}", needs="long_ago"),
    cue(
        "precedent",
        "one",
        r"; (?:the )?one (?:that|which|in|at|over|near|off|outside|under|by)\b",
        needs="long_ago",
    ),
    cue(
        "precedent",
        "remembered remember remembers remembering honoured honored mourned mourn victims dead fallen",
        r"\b(?:remember(?:s|ed|ing)?|honou?red|mourn(?:ed|ing)?) (?:~2)(?:victims|dead|fallen|people|men|women|soldiers"
        r"|lives|thousands|hundreds)\b",
        needs="year_back",
    ),
    cue(
        "precedent",
        "scene site target victim",
        r"\b(?:was|were|been) ~1(?:the|an?) (?:scene|site|target|victim) of\b",
        needs="long_ago",
    ),
    cue(
        "precedent",
        "same",
        r"\bin the same (?:region|area|city|town|village|suburbs?|place|province|country|county|state|district"
        r"|neighbou?rhood|building|street|school|stadium|river|waters|spot)\b",
        r"\bthe same [a-z]+ (?:was|were|had been)\b… in {year}",
        r"^[\"“‘']?in ~1{year},? the same [a-z]+ (?:was|were|had)\b",
        r"\bdid the same\b",
        needs="long_ago",
    ),
    cue(
        "precedent",
        "another including previously",
        r"\banother [a-z-]+ (?:~1)(?:in|on) (?:~2){year}",
        r"\bincluding one (?:~4)(?:in|on) ~2{year}",
        r"\bpreviously (?:hosted|staged|held|won|tried|attempted|rejected|banned|struck|hit|flooded|attacked)\b… in "
        r"~1{year}",
        needs="year_back",
    ),
    cue(
        "precedent",
        "such recent recently",
        r"\bthe (?:first|last|previous|only|other) such\b",
        r"\bmost recently,? (?:in|on) ~2{year}",
        r"\bmost recent (?!data|figures|numbers|census|survey|poll|report|statistics|year)[a-z]*\b… (?:in|on) ~2{year}",
        needs="year_back",
    ),
    cue(
        "precedent",
        "second third fourth fifth sixth seventh eighth ninth tenth",
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!quarter|half|floor|year|term|time\b)"
        r"(?:such )?[a-z-]+\b[^,;]{0,60}? (?:since ~1{year}|in (?:as many|{count}|(?:less|more) than {count})"
        r" (?:years|decades)\b)",
        needs="year_back",
    ),
    cue(
        "precedent",
        "comes came come follows followed follow",
        r"\b(?:comes?|came|follow(?:s|ed)?) (?:after )?(?:an?|the|two|three|several|last) ~5"
        + _BLOWS
        + r"\b… (?:in|of) ~2{year}",
        needs="year_back",
    ),
    cue(
        "precedent",
        "by",
        r"\b(?:was|were|been) (?:~1)(?:devastated|destroyed|hit|struck|flooded|shaken|levell?ed|swept|flattened"
        r"|ravaged)"
        r" by (?:an?|the|two|three) ",
        needs="long_ago",
    ),
    cue(
        "precedent",
        "predecessors",
        r"\b(?:one|two|three|some|many|most|several|all|none) of (?:his|her|its|their) predecessors\b",
    ),
    cue("precedent", "so", r"\b(?:only|first|last)\b… to (?:have done|do) (?:so|it|that)\b", needs="long_ago"),
    cue(
        "precedent",
        "history previous earlier past",
        r"\b(?:twice|{count} times) in (?:its|their|the) ~3history\b",
        r"^as in (?:previous|earlier|past) (?:years|elections|wars|crises|winters|summers|campaigns)\b",
    ),
    cue("precedent", "first", r"; the first (?:time )?was (?:in|during) ", needs="long_ago"),
    cue("precedent", "history", r"\bhistory of .{0,140}?(?:past|last) (?:\d+|[a-z]+) years\b"),
    cue(
        "precedent",
        "after",
        r"^[\"“‘']?(?:(?:exactly|just|only|barely) )?{long}(?: and an? (?:day|week|month)"
        r"|,? (?:almost )?to the (?:day|night|week|month|hour),?)? after (?![a-z]+ing\b|(?:his|her|their|he"
        r"|she|they|it|graduating|leaving|joining)\b)",
        r"\b(?:comes?|came|is|was|just|exactly|[,—–]) {long} after (?:the\b|an?\b|(?-i:[A-Z]))",
    ),
    cue("precedent", "ago", r"^[\"“‘'(]*\[?{long} ago,? (?:(?:today|this|on|the|a|an)\b|(?-i:[A-Z][a-z]))"),
    cue("precedent", "but", r"\bbut that was (?:back )?(?:in|before|under|during)\b", needs="year_back"),
    cue("precedent", "as", r"\bas (?:it|they|he|she) (?:has|have|had|does|do) (?:each|every)\b… since\b"),
    cue(
        "precedent",
        "once unheard new",
        r"\bonly once\b",
        r"\bonce (?:already|before)?,? in (?=~2{year})",
        needs="year_back",
    ),
    cue("precedent", "unheard", r"\bnot (?:un)?heard of\b"),
    cue(
        "precedent",
        "too well also",
        r"{year},? (?:too|as well)\b",
        r"\b(?:too|as well|also),? (?:back )?in ~1{year}",
        r"\bin {year},? (?:too|also)\b",
        r"^(?:the|a|an|this|these)\b… also (?!known\b|called\b|named\b)[a-z]+ed ~4in {year}",
        needs="year_back",
    ),
    cue(
        "precedent",
        "and only",
        r"^(?!he\b|she\b|.*\bhad\b).*\bin {year}(?:, {year})+,? and (?:again in )?{year}",
        r"\bonly {count} [^,;]{3,40}, in ~1{year}",
        r"\bin ~1{year},? and (?:again|then|once more) in ~1{year}",
        needs="long_ago",
    ),
    cue(
        "precedent",
        "similar comparable identical such like same",
        r"\b(?:similar|comparable|identical|same|such)\b… {long} (?:earlier|before|ago)\b",
        needs="year_back",
    ),
    cue(
        "precedent",
        "after similar comparable identical",
        r"\bin ~1{year}… (?:an?|the|two) (?:~1)(?:similar|comparable|identical)\b",
        needs="year_back",
    ),
    cue(
        "precedent",
        "past last",
        r"\b(?:twice|{count} times|several times|only once) in the (?:past|last) {count} (?:years|decades)\b",
        r"^[\"“‘']?in the (?:past|last) {count} (?:years|decades),? (?:only|no|just|not)\b",
    ),
    cue("precedent", "predecessor", r"\bpredecessor (?:was|had|did) (?:also|too)\b", needs="year_back"),
    cue(
        "precedent",
        "after following joining besides",
        r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|only)\b…(?:,|\bto be) ~4"
        r"(?:after|following|joining|besides) (?-i:[A-Z]|the\b)… in {year}",
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest) ~3(?:to|who|that)\b… after "
        r"(?-i:[A-Z]|the\b)… in {year}",
        needs="year_back",
    ),
)
