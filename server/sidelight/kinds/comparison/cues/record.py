"""Records and superlatives over time; "first since"."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

_ADJECTIVE_BEFORE = (
    r"(?:high|low|number|level|rate|turnout|profit|sale|loss|losses|fine|sum|amount|heat|temperature"
    r"|rainfall|flood|flooding"
    r"|drought|snowfall|crowd|attendance|time|pace|margin|deficit|surplus|debt|spending|price"
    r"|revenue|earning|total|vote"
    r"|majority|fall|drop|rise|increase|decline|growth|inflation|unemployment|crop|harvest|output"
    r"|export|import|demand|fee"
    r"|haul|run|streak|tally|figure|year|month|summer|winter|intake|backlog|arrival|crossing|migration|immigration"
    r"|enrolment|enrollment|funding|budget|investment|donation|payout|settlement|penalty|sentence"
    r"|share|wait|waits|waiting)s?\b"
)
_NOT_THEN = (
    r"(?!then\b|{someone}|taking\b|that\b|joining\b|becoming\b|leaving\b|his\b|her\b|their\b|last (?:week|night)\b)"
)
_SEEN = (
    r"(?:seen|reached|happened|experienced|recorded|heard|occurred|witnessed|known|done|achieved"
    r"|traded|closed|won|lost|held"
    r"|visited|met|beaten|topped|matched|fallen|risen|been|used|hosted|faced)"
)

CUES = (
    cue(
        "record",
        "began begun started first",
        r"\bsince ~2(?:records?|record-keeping|data|measurements?|statistics) ~1(?:began|begun|started"
        r"|were first|was first)\b",
    ),
    cue(
        "record",
        "high low highs lows peak trough",
        r"\b(?:[a-z]+|\d+)(?:-and-a-half)?[- ](?:year|month|decade|century)s?[- ](?:high|low|peak|trough)s?\b(?!-)",
        r"\ball[- ]time (?:high|low|peak)s?\b",
        r"\b(?:new|historic(?:al)?|lifetime) (?:high|low|peak)s?\b(?! (?:school|court|street|speed"
        r"|commission))(?=[,.;:)]"
        r"| (?:of|in|for|on|at|against|this|last)\b|$)",
    ),
    cue("record", "best worst record lead leading top", r"\ball[- ]time (?:record|best|worst|lead\w*|top)\b"),
    cue(
        "record",
        "record record-breaking record-setting record-high record-low",
        r"\brecord[- ](?:break|sett|equall|shatter)ing\b",
        r"\brecord[- ]" + _ADJECTIVE_BEFORE,
    ),
    cue(
        "record",
        "record",
        r"\b(?:an?|the|its|their|his|her|our|by|with|of|at|for|to|than|was|paid|spent|raised|show) record "
        r"(?:{number}|(?:[a-z]+-)?(?:million|billion)|one in|two|three|four|five|six|seven|eight|nine"
        r"|ten|eleven|twelve|twenty|thirty)",
        r"(?:\b(?:also|(?:is|was|were|became) an?|is|was|were|new|another|national|world|state|league|club|company"
        r"|european"
        r"|all-time)|[,—–-] an?) record"
        r"(?= *[,.;:)–—]| for (?!domestic|violence)| set | since | of (?:{number}|US|almost|nearly|more|about|just)|$)",
        r"{superlative}… on record\b",
        r"\b(?:previous|old|standing) record\b(?!,? (?:of (?!{number})|label|deal))",
    ),
    cue(
        "record",
        "record records",
        r"\b(?:set(?:s|ting)?|br(?:oke|eak|eaks|eaking|oken)|beat(?:s|en|ing)?|shatter\w*|smash\w*|surpass\w*|eclips\w*"
        r"|topp\w*|equal\w*|match\w*|nearly broke) ~4records?\b(?! (?:label|deal|compan|show|straight|of service))",
    ),
    cue(
        "record",
        "ever",
        r"{superlative}(?<!only)(?:(?!\b(?:I|we|you|of adults)\b).){0,80}?\bever\b(?! since)(?! (?:saw"
        r"|met|heard|had|want\w*|be)\b)",
        r"{comparative}…than ever\b(?! (?:that|of|to)\b)",
        r"\b(?:first|largest|biggest|youngest|oldest|hottest)[- ]ever\b",
        r"^[\"“‘']?(?:but |and )?(?:no|only) …\b(?:has|have|had) ever\b",
    ),
    cue(
        "record",
        "never no",
        r"^[\"“‘']?(?:and |but )?never (?:(?:in|since|at) [^,;]{1,50}?,? )?(?:has|have|had|was|were) (?!{someone})",
        r"\bas no(?:[- ]one|body| (?:other )?[a-z]+)? (?:had|has) (?:ever )?(?:done|been|managed|achieved)\b",
        r"\bno(?: one|body)\b (?:has|had|have) (?:been|done|gone|won|run|served|lived|lasted|stayed|reached|scored)\b"
        r"… (?:so|as|this|such) [a-z]+",
        r"(?<!\bI )(?<!we )(?<!he )(?<!you )\b(?:has|have|had) never [^.]{1,80}? so (?:many|much|few|little|high|low"
        r"|large|big"
        r"|small|fast|far|often)\b",
        r"(?<!\bI )(?<!we )(?<!he )(?<!she )(?<!you )\b(?:has|have|had) never been so [a-z]+\b",
        r"\bno other [^,;]{1,40} (?:has|have|had) [a-z]+ (?:so|as) (?:many|much|few|little)\b",
        r"\bno other\b… (?:has|have|had) (?:been|had|won|lost|done|held|served|taken|reached)\b",
    ),
    cue(
        "record",
        "known seen had paid held suffered endured made run played built recorded experienced faced won produced bored"
        " given staged fought lost",
        r"\bthe (?:~2)(?!latest|best thing)(?:[a-z]{3,}est|worst|best|most [a-z]+) (?!of\b)(?:~3)(?:that |which )?"
        r"(?!{someone})(?:any|the|a|an|its|this|our|(?-i:[A-Z])[\w'’-]*) ~4(?:has|have|had) (?:yet )?"
        r"(?:known|seen|had|paid|held|suffered|endured|made|run|played|built|recorded|experienced|faced|won|produced"
        r"|bored|given|staged|fought|lost)\b",
    ),
    cue(
        "record",
        "history memory times",
        r"{superlative}(?:(?! and ).){0,80}? in (?:the )?~4history\b(?! and| (?:of|at|teacher|class|book"
        r"|museum|department)\b)",
        r"{superlative}(?:(?! and ).){0,80}? in the ~2history of\b",
        r"\b(?:second|third|fourth|fifth)\b(?:(?! and ).){0,60}? in (?:the |its |their )~3history\b(?! and| (?:of"
        r"|class|book)\b)",
        r"{superlative}(?:(?! and ).){0,80}? in (?:living|recent|modern) (?:memory|times)\b",
        r"^no [^.]{1,80} (?:has|have|had) [^.]{1,60} in the ~2history of\b",
        r"\bnot (?:once )?in (?:living memory|(?:the|its|their|our) ~3history)\b",
        r"\bno (?:~4)in (?:the|its|their|our|[\w'’-]+['’]s) ~3history (?:has|have|had)\b",
        r"\b(?:first|only|second|third) time in ~4history\b",
    ),
    cue("record", "time", r"{superlative}… of all time\b"),
    cue(
        "record",
        "first only",
        r"\b(?:is|was|marks|marked|be|becomes?|became) the (?:very )?(?:first|only) time (?:that )?(?!{someone})"
        r"[^,;]{1,60}? (?:has|have|had) ",
    ),
    cue(
        "record",
        "before",
        r"\bnever before\b",
        r"^no [^.]{1,60} had [^.]{1,60} before (?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        r"(?<!\bI )\bha(?:s|ve) never ~5before\b(?! (?:the|an?|his|her|its|their|that|this|he|she|they|it)\b)",
    ),
    cue(
        "record",
        "parallel precedent equal unparalleled unmatched unequalled",
        r"\b(?:without|has no|have no|had no|with no) (?:parallel|precedent|equal)\b"
        r"(?= (?:in|on|for|since|at|among)\b| *[,.;:)]|$)",
        r"\b(?:unparalleled|unmatched|unequall?ed) (?:~3)(?:in|since)\b",
    ),
    cue(
        "record",
        "unprecedented",
        r"\b(?:is|was|are|were|an?|this|the|absolutely|historically|and|of) ~1unprecedented\b(?!,? it means)",
    ),
    cue(
        "record",
        "since",
        r"{superlative}…(?<! ever) since " + _NOT_THEN,
        r"\b(?:not|n['’]t|never|rarely|seldom|last) ~3" + _SEEN + r"…(?<! ever) since " + _NOT_THEN,
        r"\b(?:levels?|highs?|lows?|figure|heights?|scale|depths?|scenes?|rates?) ~1(?:unseen|seen"
        r"|reached|touched|matched) since\b",
        r"\b(?:not|n['’]t|(?!(?:more|less|fewer) than (?:{count}|{moved})){comparative}) (?:~4)(?:so|this|as|that"
        r"|than) …since (?={year}|the|{month}"
        r"|last|world|at least)",
        r"^[\"“‘']?not since " + _NOT_THEN,
        r"^[\"“‘']?since ~1{year},? (?:no|not|none|only|few|nobody)\b",
        r"^[\"“‘']?no [a-z ]{1,40} since (?-i:[A-Z])[\w.-]+(?: (?-i:[A-Z])[\w.-]+)* (?:has|have|had)\b",
        r"\bno (?:{comparative}|such|comparable|similar)\b… since " + _NOT_THEN,
        r"\bwithout (?:an? )?(?:break|interruption|pause|defeat|rival|contest) since\b",
        r"\b(?:waited|waiting)\b… since (?={year}|the\b|(?:at )?least)",
        r"{comparative}… than (?:at|in|on) any ~2(?:time|point|year|month|decade|period|day|season)… since\b",
    ),
    cue(
        "record",
        "since",
        r"{superlative}(?<!first)(?<!only)… since (?:it|they)\b… in ~1{year}",
        needs="long_ago",
    ),
    cue(
        "record",
        "since",
        r"\b(?:has|have|had|is|was|were)(?: not|n['’]t)…(?<! ever) since " + _NOT_THEN,
        r"\b(?:no|none|nobody|never|few|hardly any)…(?<! ever) since " + _NOT_THEN,
        needs="past",
    ),
    cue(
        "record",
        "year years decade decades century centuries generation generations millennium millennia",
        r"(?:{superlative}|\b(?:second|third) time\b)(?:(?!\bsentenced|\bjailed).){0,90}? in "
        r"{long}(?! (?:prison|jail|old|behind|in (?:prison|jail|office|power)))(?! of\b)",
        r"\b(?:(?:first|second|third) time|[a-z]{3,}est|worst|best|most [a-z]+)\b(?! thing)(?:(?!\bsentenced|\bjailed)"
        r"[^,;]){0,50}? for {long}(?! (?:prison|jail|old|behind|in (?:prison|jail|office|power)))(?! of\b)",
        r"(?:{superlative})(?<!most)… in (?:recent|many|several)? ?(?:years|decades|generations)\b(?! (?:to come|old))",
        r"\b(?:first|only) (?:~3)for {long}(?! (?:prison|jail|old|behind|in|of)\b)",
        r"\b(?:first time|[a-z]{3,}est|worst|best)\b… for (?:many |several )?(?:years|decades|generations)\b"
        r"(?! to come)",
        r"\bmost [a-z]{4,}(?<!s)… in (?:recent|many|several)? ?(?:years|decades|generations)\b(?! (?:to come|old))",
        r"\bnot (?:in|for) {long} (?:has|have|had)\b",
        r"\b(?:not|n['’]t) (?:been )?" + _SEEN + r" (?:~3)(?:in|for) (?:{long}|years\b|decades\b|generations\b)",
        r"\bunseen (?:in|for) (?:{long}|years\b|decades\b|generations\b)",
        r"\b(?:not|n['’]t|never)\b… (?:so|this|such|as) … ?in {long}",
        r"(?:{superlative})… in (?:its|their|his|her|our|the|[\w'’-]+['’]s) {count}[- ]years?\b",
        r"(?:{superlative})… of (?:the|its|[\w'’-]+['’]s) (?:[\w-]+['’]s )?{count} years\b",
    ),
    cue(
        "record",
        "last",
        r"\b(?:levels?|rates?|figures?|highs?|lows?|heights?|numbers?|not|prices?|shares?|totals?|scale),? last (?:seen"
        r"|recorded|reached|witnessed|experienced) (?:in|during|at|on|before|when)\b",
        r"\b(?:levels?|rates?|figures?|numbers?|prices?|shares?|totals?|scale|heights?|depths?)\b,? (?:that |which )?~4"
        r"last (?:saw|seen|had|knew|reached|recorded|entered|touched)\b… (?:in|during|at|on|before|when)\b",
    ),
    cue("record", "record records", r"\b(?:hold|holds|held) ~3records? (?:for|of)\b"),
    cue(
        "record",
        "record mark best distinction feat",
        r"\b(?:record|mark|best|total|feat)\b… (?:had |has )?stood (?:for|since)\b",
        needs="past",
    ),
    cue(
        "record",
        "old previous existing",
        r"\b(?:beat|broke|break|improv|lower)\w* (?:~2)the (?:old|previous|existing) "
        r"(?:time|best|mark)\b",
    ),
    cue("record", "record mark best total feat", r"\b(?:record|mark|best|total|feat)\b… stood for {long}"),
    cue(
        "record",
        "distinction title bettered matched equalled equaled beaten surpassed overtake overtakes overtaken overtook",
        r"\bhad held (?:that|the|this) ~2(?:distinction|title|record)\b",
        r"\b(?:nobody|no one|none) (?:has|had) (?:since )?(?:bettered|matched|equall?ed|beaten|surpassed)\b",
        r"\bovert(?:akes?|aken|ook) (?-i:[A-Z])… (?:who|which|whose)\b",
        needs="long_ago",
    ),
    cue("record", "anywhere", r"\bthe {superlative} [a-z]+ (?:ever |yet )?(?:to|that) … anywhere\b"),
    cue(
        "record",
        "after behind only",
        r"(?:{superlative}) (?:~4)(?:after|behind) (?:that|those|the one|the ones|only|the) ",
        r"(?:{superlative}).{0,60}?,? (?:after|behind) (?:that|those|the one|the ones) ",
        needs="year_back",
    ),
    cue(
        "record",
        "only",
        r"\b(?:exceeded|surpassed|matched|topped|beaten|rivall?ed|equall?ed) only by ",
        r"\bsecond only to (?:that|those|the (?:one|~4of))\b",
        r"\b(?:is|was|becomes?|became|marks?|marked|for) (?:only|just) the (?:second|third|fourth|fifth) time\b"
        r"|\bfor (?:only|just) the (?:second|third|fourth|fifth) time\b",
    ),
    cue(
        "record",
        "that those record mark total figure tally toll peak high",
        r"\b(?:overtak(?:es?|en|ing)|overtook|surpass\w*|eclips\w*|beat(?:s|en|ing)?|exceed\w*|topp(?:ed|ing)|tops"
        r"|outstrip\w*|past|better(?:ed|ing|s)) (?:that|those|the ~3(?:record|total|mark|figure|tally|toll|peak|high))"
        r" (?:~2)(?:of|in|from|set) ",
        needs="year_back",
    ),
    cue(
        "record",
        "beat beats beating exceed exceeds exceeded surpass surpasses surpassed top tops topped topping eclipses "
        "eclipsed",
        r"\b(?:beat|exceed|surpass|top|eclipse)(?:s|ed|ing|ped|ping|d)? the {figure}(?: [a-z]+)? (?:~2)(?:of|in|from"
        r"|set) ",
        needs="year_back",
    ),
    cue(
        "record",
        "equalled equaled matched tied equals matches",
        r"\b(?:equall?ed|equals|match(?:ed|es)|tied) the (?:{superlative})… in ~1{year}",
        needs="year_back",
    ),
    cue(
        "record",
        "until",
        r"^[\"“‘']?until (?:now|then|this|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)… "
        r"{superlative}…\b(?:had been|was|were)\b",
        r"^[\"“‘']?until (?:now|then|this|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today),? ~2"
        r"(?:no|none|nobody|only)\b",
    ),
    cue("record", "other others", r"\bonly (?:one|two|three) others?\b…\b(?:has|have|had)\b"),
    cue(
        "record",
        "than",
        r"{comparative}… than any\b… (?:before|ever)\b",
        r"{comparative} (?:~2)than (?:~5)any (?:previous|earlier|past|former)\b",
        r"{comparative} (?:~2)than (?:~6)in any of (?:the|its|their) ~1{count} (?:~2)years\b",
        r"{comparative} (?:~2)than in any other\b… (?:in|of) (?:modern|recent|its|their|the)\b",
        r"{comparative} (?:~2)than (?:in |at |by |on |with |during )?any ~4before(?=[.,;]|$)",
        r"{superlative}.{0,80}?{comparative} than (?:that|those|the one|the ones) (?:of|in) ~1{year}",
        r"{comparative}… than (?:at|in|on) any (?:other )?(?:time|point|year|month|decade|period|day)\b"
        r"(?: in the (?:past|last) (?:century|decade|generation|{count} (?:years|decades)))?",
    ),
    cue(
        "record",
        "opposition power office lull absence hiatus drought gap break wait streak ban pause silence exile without",
        r"\b(?:after|end(?:s|ed|ing)?|break(?:s|ing)?|following|broke) (?:an?|the|its|their|his|her"
        r"|almost|nearly|more than) ~2"
        r"(?:\d+|[a-z]+)[- ](?:year|decade)s?[- ](?:[a-z]+ )?(?:lull|absence|hiatus|drought|gap|break"
        r"|wait|streak|ban|pause|silence|exile)\b",
        r"\bafter (?:an? )?(?:lull|absence|hiatus|gap|break|wait|pause|silence) of {long}",
        r"\bafter {long} (?:without|of (?:waiting|silence|trying|absence)|in (?:opposition|exile)|out of (?:power"
        r"|office))\b",
    ),
)
