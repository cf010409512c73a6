"""Precedents and anniversaries; "not the first"; "the last time"."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

_HAPPENED = (
    r"(?:happened|occurred|erupted|hosted|held|won|met|visited|took|struck|flooded|faced|changed"
    r"|ratified|amended|invoked"
    r"|used|convened|closed|failed|tried|intervened|devalued|defaulted|saw|walked|resigned|ran|lost|did|went|rose|fell)"
)

CUES = (
    cue(
        "precedent",
        "anniversary anniversaries centenary bicentenary centennial bicentennial",
        r"(?<!wedding )(?<!marriage )\banniversar(?:y|ies)\b(?! (?:edition|issue|tour|gift|party|present|dinner|sale))",
        r"\b(?:bi)?cent(?:enary|ennial)\b",
    ),
    cue(
        "precedent",
        "first",
        r"\b(?:not|n['’]t|never|hardly|far from) ~3the (?:very )?first\b(?! (?:choice|thing|priority"
        r"|language|time (?:I|we|you)\b))",
    ),
    cue("precedent", "last", r"\b(?:the|since the|that) last (?:time|occasion)\b(?! (?:I|we|you)\b)"),
    cue(
        "precedent",
        "last",
        r"\blast " + _HAPPENED + r"… (?:in|on|during|under|at|before|after|when)\b",
        needs="year_back",
    ),
    cue(
        "precedent",
        "years year decades decade century history",
        r"{long} (?:ago )?to the (?:very )?(?:day|week|month)\b",
        r"\b(?:day|moment) in history\b",
        r"\b(?:mark\w*|been|is|was) {long} since\b",
        r"\b{long} have passed since\b",
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
)

DATED = (
    cue(
        "precedent",
        "precedent precedents",
        r"\b(?:no|without|a|any|the|set(?:s|ting)?|historical|legal|recent|follow\w*|cit\w+|are) ~1precedents?\b",
    ),
    cue(
        "precedent",
        "before",
        r"\b(?:has|have|had|['’]ve|['’]s|was) ~1(?:happened|been here|been tried|tried (?:this|it|that)"
        r"|done (?:this|it|that|so)|faced (?:this|it)|been there) (?:~1)before\b(?! (?:the|we|they|he"
        r"|she|it)\b)",
        r"\b(?:once|twice|only once|three times) before\b",
    ),
    cue(
        "precedent",
        "previous similar earlier past prior comparable",
        r"\b(?:a|an|the|another|two|three|several|one|any) (?:previous|similar|earlier|prior|past"
        r"|comparable|~2like) (?!year|quarter|month|week|day|season|period"
        r"|version|report|story|article|statement|decade|century|stage|part|date|age|life)[a-z-]+… (?:in"
        r"|on|of|from|during|before) ",
        r"\b(?:similar|previous|earlier|past) (?:attempts?|efforts?|attacks?|protests?|crises|crashes"
        r"|storms?|votes?|elections?|measures?|bans?|strikes?|laws?|incidents?|cases?)\b… (?:in|on|of"
        r"|from|during) ",
        needs="year_back",
    ),
    cue(
        "precedent",
        "previous earlier past",
        r"\b(?:previous|earlier|past) ~1(?:attempts?|efforts?|talks|votes?|negotiations|reforms?|bids?"
        r"|campaigns?|governments?) (?:~3)(?:~1)(?:have|had|has|failed|collapsed|ended|were|was"
        r"|foundered|stalled)\b",
    ),
    cue("precedent", "history", r"\bhistory of .{0,140}?(?:past|last) (?:\d+|[a-z]+) years\b"),
    cue(
        "precedent",
        "after",
        r"^[\"“‘']?(?:(?:exactly|just|only|barely) )?{long} after (?!(?:being|having|his|her|their|he"
        r"|she|they|it|graduating|leaving|joining)\b)",
        r"\b(?:comes?|came|is|was|just|exactly|[,—–]) {long} after (?:the\b|an?\b|(?-i:[A-Z]))",
    ),
    cue("precedent", "ago", r"^[\"“‘'(]*\[?{long} ago,? (?:today|this|on|the|a|an)\b"),
)
