"""A value then and a value now, the earlier point a year or more back."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

CUES = (
    cue(
        "then_now",
        "year-on-year year-over-year year-to-year year year-year",
        r"(?:{figure}|{change})…\byear(?:[- ](?:on|over|to))?[- ]year\b",
        r"\byear(?:[- ](?:on|over|to))?[- ]year\b…(?:{figure}|{change})",
    ),
    cue(
        "then_now",
        "same",
        r"\b(?:the|at|in) ~1same (?:period|time|month|quarter|week|day|stage|point|season|three months"
        r"|six months) (?:of |in |a )?(?:last year|the (?:previous|prior) year|(?:a )?year (?:ago"
        r"|earlier|before)|{year})",
    ),
    cue(
        "then_now",
        "year year's months",
        r"\b(?:than|from|compared (?:to|with)|against|versus|{change} on) (?:the |a |in |in the |it was "
        r"a |they were a )?(?:year|twelve months|12 months) (?:ago|earlier|before|previous(?:ly)?"
        r"|prior)\b",
        r"\b(?:against|versus|from) (?:an?|the) ~2(?:profit|loss|deficit|surplus|rise|fall|gain|drop"
        r"|total|figure)\b… (?:the year (?:before|earlier)|a year (?:before|earlier)|last year)\b",
        r"\b(?:after|from|against|versus)\b[^,;]{0,40}?{figure} (?:~2)(?:the|a) year (?:before|earlier|ago)\b",
        r"\b(?:than|compared (?:to|with)|{change}… (?:on|from)) (?:in )?(?:the )?(?:previous|prior"
        r"|preceding) (?:fiscal |financial )?year\b",
        r"\b(?:than|compared (?:to|with)|{change}… (?:on|from)) (?:(?:at |by )?(?:this|that) time "
        r")?last year\b(?!['’]s (?:winner|champion))",
    ),
    cue(
        "then_now",
        "from",
        r"{change}… from …(?={year}|{long} (?:ago|earlier)|last|the (?:19|20)\d\ds|the year before)",
        r"\bfrom {number}… in …\bto {number}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "compared comparison against versus",
        r"(?:{figure}|{change}|{comparative}).{0,160}? (?:compared|in comparison) (?:to|with) ",
        r"\b(?:compared|in comparison) (?:to|with) …{figure}",
        r"\b(?:against|versus) {figure}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "than instead over on in",
        r"(?:{comparative}|{number}).{0,120}? than (?:in|during|under|at|after|before) ",
        r"(?:{comparative}|{number}).{0,120}? than (?:(?:it|they|he|she|we|that|those) |the |when "
        r")~5(?:in|during|under|at|when|while) ",
        r"{comparative}… than (?:~2(?:was|were|did|had|stood) )?{long} ago\b",
        r"{comparative}… than (?:for |at |with )?(?:the|its|their) ~4(?:of|from) (?=~2{year})",
        r"\binstead of (?:the )?{count} (?:~2)(?:of|in) (?=~1{year})",
        r"{change}… {figure}… (?:over|on) (?=~1{year})",
        r"{figure}.{0,80}?[;,—] (?:but |while )?(?:in|back in) ~1{year},? (?:it|they|there|that|the figure) (?:had"
        r"|was|were|stood)\b… {count}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "above below over under",
        r"\b(?:above|below) (?:that|those) (?:of|in|from) ",
        r"\b(?:above|below|over|under) (?:the|its|their|that|those) ~2(?:levels?|peak|rate|total"
        r"|figures?|average|highs?|lows?|number) ~2(?:in|of|for) ",
        needs="year_back",
    ),
    cue(
        "then_now",
        "since",
        r"\b(?:has|have|had) {moved}… since\b(?! then)",
        r"\bsince… (?:has|have) {moved}",
        r"\b(?:has|have) since {moved}",
        r"{change}… since (?:the year )?{year}",
        r"\b(?:has|have) [a-z]+ by (?:~4)since ~1{year}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "level levels",
        r"\b(?:return\w*|back|recover\w*|rebound\w*|f[ae]ll\w*|ris\w+|rose) to (?:the|its|their|that|those)? ?~1levels?"
        r" (?:~2)(?:of|in|from|before) ",
        needs="year_back",
    ),
    cue(
        "then_now",
        "level levels",
        r"\b(?:its|their|the|that|to|at|below|above) levels? (?:~3)before the ~2{era}",
    ),
    cue("then_now", "before", r"{comparative}… than before (?:the )?~2{era}"),
    cue(
        "then_now",
        "crisis war pandemic when",
        r", {figure}[^,;]{0,30} before the ~2{era}, (?:is|has|have|stands?|was)\b… {figure}",
        r"\bstood at {figure}.*\b(?:this (?:week|month|year)|now|today)\b… {figure}",
    ),
    cue("then_now", "used", r"\bused to\b… {count}….*[;,] (?:but )?(?:now|today)\b"),
    cue(
        "then_now",
        "which that from who in",
        r", which (?:had )?(?:won|had|held|employed|took|drew|sold|scored|polled|numbered|cost|traded|stood"
        r"|peaked)\b[^,]*{figure}[^,]* "
        r"in ~1{year},",
        r"\b(?:{count}|thirds?|quarters?|most|few|none|all|many) of the [^,;]{1,40}? (?:that|which|who) "
        r"[a-z]+\b[^,;]{0,40} in ~1{year} (?:is|are|has|have|remain|survive)\b",
        r", {figure}[^,;]{0,30} in ~1{year}, (?:is|are|costs?|has|have|stands?|sells?|was|were)\b… {figure}",
        r",(?: up| down)? from {figure}(?: [a-z]+){0,2} in ",
        needs="year_back",
    ),
    cue("then_now", "once", r"\bonce (?!again|more|every|upon|and for)[a-z]+\b… ?{figure}…{now}"),
    cue(
        "then_now",
        "comparison contrast",
        r"^[\"“‘']?(?:by|in) (?:comparison|contrast), .*{figure}",
        needs="year_back",
    ),
    cue("then_now", "and", r"^(?!.*\bwould\b).*{figure}[^;]{0,60}? in ~1{year},? and {figure}", needs="year_back"),
    cue(
        "then_now",
        "past last year years decade decades century generation",
        r"\b(?:in|over|during) (?:the )?(?:past|last) (?:year|decade|century|generation|{long})… (?:has"
        r"|have|had) {moved}",
        r"\b(?:has|have) {moved}… (?:in|over|during) (?:the (?:past|last) (?:year|decade|century|generation)\b|{long})",
    ),
    cue(
        "then_now",
        "year years decade decades century centuries generation generations",
        r"{change} (?:by )?(?:~2)(?:{figure}|{count})[^,;]{0,30}? (?:in|over) (?:just |only )?{long}"
        r"(?! (?:to come|ahead|from now|old))",
    ),
    cue("then_now", "seat seats", r"\bseats?\b… (?:from|up from|down from) {count} to {count}"),
    cue(
        "then_now",
        "had",
        r"^(?!as of|by\b).*\bhad (?:won|reported|posted|earned|lost|recorded|taken|received|sold|spent|polled|scored"
        r"|drawn|attracted|killed|cost|paid|stood at)\b… ?{figure}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "to",
        r"{figure}.{0,60}?\b(?:has|have|had) (?:since )?{moved} to {figure}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "of",
        r"^of the {count}… (?:who|that|which|in)\b… {count}",
        r"{count}(?: percent| per cent)? of the ~4(?:that|who|which) ~1(?:existed|lived|stood|worked|were|had)\b",
        needs="year_back",
    ),
    cue(
        "then_now",
        "above below over under of than",
        r"\b(?:above|below|over|under|than|of) (?:where|what) (?:~4)(?:was|were|stood|had been|did)\b",
        r"\b(?:above|below|at|to|of|than|under|over) (?:its|their|the|his|her)? ?~1(?:pre-?(?:war|pandemic|crisis|covid"
        r"|invasion|earthquake|recession|brexit|reform|revolution|strike|storm|flood|virus))\b",
        needs="event",
    ),
    cue(
        "then_now",
        "ago",
        r"^[\"“‘'(]*{long} ago,? (?!today|this|on\b).*{figure}[^,;]{0,60}?"
        r"\b(?:percent|per cent|(?:a|per|each|every) (?:year|month|week|day))\b",
        r"(?:^|[,;“\"] ?(?:but )?)(?:just |only |even )?{long} ago,? (?!(?:I|when|that)\b)…\b(?:would"
        r"|could|was|were|had|did)(?: not|n['’]t)? ",
        r"\b(?:was|were|had|did|than)… {long} ago\b…{now}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "generation generations",
        r"(?:^[\"“‘']?|; )(?:a|two|three) generations? ago,? (?!I\b|when\b)…\b(?:would|could|was|were|had|did)\b",
        r"(?:{change}|{comparative})… (?:a|two|three) generations? ago\b",
    ),
    cue(
        "then_now",
        "from",
        r"\b(?:increased|decreased|rose|risen|fell|fallen|grew|grown|dropped|climbed|shrank|declined) "
        r"from ~1{number}… to ~2{number}",
        needs="year_back",
    ),
)

SPANS = (
    cue(
        "then_now",
        "years decade decades century year",
        r"^[\"“‘']?{long} (?:on\b|after\b[^,]{1,80}(?:,|\b(?:has|have|is|are)\b))….*?\b(?:(?:has|have) "
        r"(?:~1){moved}…{count}"
        r"|rather than {count}|instead of {count}|(?:half|twice|double) (?:the|as|what|of)\b)",
    ),
)
"""A stretch of years that the sentence opens with, and how a number moved in it. Without a number it is a precedent."""

MULTIPLES = (
    cue(
        "then_now",
        "before",
        r"\b(?:compared (?:with|to)|against|up from|down from|from) {figure}(?: [a-z]+)? before the ~2{era}",
    ),
    cue(
        "then_now",
        "half double twice triple times what that those elections election",
        r"\b(?:twice|double|half|triple|times) (?:as [a-z]+… as |(?:the|its|his|her|their) ~6|that |what (?:it|they) "
        r"~2)"
        r"(?:(?:it|they|those|that) (?:was|were|did|had) |(?:that|those) )?(?:in|of|from|during|at)\b",
        r"\b(?:twice|double|half|triple|times) as [a-z]+\b[^,;]{0,40} as [^,;]{0,40}? in ~2{year}",
        r"{long} ago\b.{0,80}?\b(?:half|twice|double) (?:as|that|the)\b",
        r"\b(?:more|less|fewer|higher|lower|larger|smaller|bigger) than (?:that|those) (?:of|in|from) (?=~3{year})",
        r"\b(?:at|in) the (?:last|previous) (?:~2)elections?\b.*{figure}",
        r"\b(?:half|third|quarter|fifth|sixth|tenth|hundredth|fraction|percent|double|twice|times|than|as) (?:of )?what"
        r" ~3(?:was|were|did|had|paid|earned|cost|sold|drew|spent)\b",
        needs="year_back",
    ),
    cue(
        "then_now",
        "half twice double third quarter",
        r"\b(?:half|twice|double|a third|a quarter)(?: of)? (?:the|its|their) [a-z]+ (?:that )?(?:it|they|he|she)"
        r" (?:was|were|had|did)\b",
        needs="event",
    ),
)
"""One value as a multiple of the other: "fifteen times that of 2016" is no likeness."""

CONTRASTS = (
    cue("then_now", "now today currently nowadays days year", r"{change}…{now}", r"{now}…{change}", needs="year_back"),
    cue("then_now", "today now", r"\bas ~1(?:today|now) as (?:it|they) (?:was|were|did)\b"),
    cue(
        "then_now",
        "now today year",
        r"{figure}… in (?:{year}|the {decade})…(?:{now}|\blast (?:season|year|month|summer|winter)\b)…{figure}",
        r"{figure}… in (?:{year}|the {decade})…{figure}…(?:{now}|\blast (?:season|year|month|summer|winter)\b)",
        r"\b(?:last year|{year})\b…{number}…\b(?:this year|now|today)\b…{number}",
        needs="year_back",
    ),
    cue(
        "then_now",
        "spent spending cost paid costing",
        r"\b(?:spent|spending|cost|costing|paid)\b.{0,30}? (?:US\$|[$£€])\d",
        needs="long_ago",
    ),
)
