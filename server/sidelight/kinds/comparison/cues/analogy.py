"""Explicit likeness or contrast with an earlier event or person."""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

# Events whose name alone, after "another" or "the next", is the comparison.
_BYWORDS = (
    r"(?:great depression|cold war|vietnam|watergate|munich|chernobyl|pearl harbor|marshall plan"
    r"|new deal|9/11|september 11"
    r"|katrina|iraq|afghanistan|lehman|enron|srebrenica|rwanda|holocaust|suez|weimar|world war"
    r"|dunkirk|sputnik|maidan|yalta"
    r"|versailles|black monday|prague spring|hiroshima|tiananmen|columbine|waco|bay of pigs|gulf of "
    r"tonkin|brexit|fukushima|arab spring)\b"
)
_DID = r"(?:did|was|were|had been|had|happened)"

CUES = (
    cue(
        "analogy",
        "mind",
        r"\b(?:call|bring|put)(?:s|ing)? (?:~2in|~3to) mind\b(?! the gap)",
        r"\b(?:called|brought) (?:~3)to mind\b",
    ),
    cue("analogy", "reminiscent", r"\breminiscent of\b"),
    cue("analogy", "hark harks harked harking hearken hearkens hearkened", r"\b(?:hark|hearken)(?:s|ed|ing)? back\b"),
    cue(
        "analogy",
        "echo echoes echoed echoing",
        r"\becho(?:es|ed|ing)? (?:of|from)\b",
        r"\becho(?:es|ed|ing)? (?:the|those|that|a|what|events|earlier|similar)\b",
        needs="event",
    ),
    cue(
        "analogy",
        "evoke evokes evoked evoking",
        r"\bevok(?:es?|ed|ing) ~3(?:memor|images? of|the (?:days|era|spirit|dark)|comparisons?|parallels?|echoes)",
    ),
    cue(
        "analogy",
        "memories memory",
        r"\b(?:br(?:ings?|ought|inging)|stir\w*|reviv\w+|rekindl\w+|awaken\w*|conjur\w+|trigger\w*"
        r"|evok\w+) (?:back |up )?~2memor(?:y|ies) of\b",
    ),
    cue("analogy", "memories memory", r"\bmemor(?:y|ies) of (?:the|that|those|what)\b", needs="event"),
    cue(
        "analogy",
        "modelled modeled patterned borrowed borrowing borrows",
        r"\b(?:modell?ed|patterned) (?:on|after)\b",
        r"\bborrow(?:ed|ing|s) (?:~2)from\b",
        needs="year_back",
    ),
    cue(
        "analogy",
        "one time",
        r"{year}.{0,120}?[,;:—–] (?:but |and |whereas |while )?(?:at )?this (?:time|one)\b",
        needs="year_back",
    ),
    cue(
        "analogy",
        "where",
        r"^[\"“‘']?(?:where|whereas) [^,]{1,100}?(?:{year}|{long} ago)[^,]{0,60}, ",
        needs="year_back",
    ),
    cue(
        "analogy",
        "parallel parallels similarities",
        r"\b(?:parallels?|similarities) (?:with|to|between)\b",
        r"\b(?:draw|drew|drawn|draws|drawing|see|sees|saw|find|found) ~3parallels?\b",
        needs="event",
    ),
    cue("analogy", "likened likens liken likening", r"\bliken(?:s|ed|ing)?… to\b", needs="event"),
    cue(
        "analogy",
        "history",
        r"(?<!forget )(?<!forget their )\bhistory (?:\w+ ){0,3}(?:repeat|rhym)",
        r"\brepeat(?:ing)? ~2history\b",
    ),
    cue(
        "analogy",
        "repeat repeating replay rerun re-run",
        r"\b(?:a|another|any|avoid\w*|prevent\w*) ~1(?:repeat|replay|re-?run) of\b",
        r"\brepeat(?:ing)? the ~1(?:mistakes?|errors?|experience|horrors?|success\w*) of\b",
        needs="event",
    ),
    cue("analogy", "mistake mistakes", r"\bthe same mistakes? (?:as|that|made|we made)\b", needs="past"),
    cue("analogy", "vu", r"\bd[ée]j[àa] vu\b"),
    cue(
        "analogy",
        "throwback shades ghosts ghost spectre specter",
        r"\b(?:a throwback to|shades of|ghosts? of|spect(?:re|er) of)\b",
        needs="event",
    ),
    cue("analogy", "lesson lessons", r"\blessons? (?:of|from|learn(?:ed|t) (?:from|in|during|after))\b", needs="event"),
    cue(
        "analogy",
        "remind reminds reminded reminding reminder reminders",
        r"\bremind(?:s|ed|ing)? ~3of\b",
        r"\breminders? (?:of|how|what)\b",
        needs="event",
    ),
    cue("analogy", "footsteps mould mold tradition", r"\bin the (?:footsteps|mou?ld|tradition) of\b", needs="event"),
    cue(
        "analogy",
        "another next new modern-day latter-day second our",
        r"\b(?:another|the next|a new|modern-day|latter-day|a second|our) " + _BYWORDS,
        r"\b(?:another|the next|a second) {year}",
    ),
    cue(
        "analogy",
        "of call calls called calling",
        r"\bthe " + _BYWORDS + r" of\b",
        r"\b(?:is|was|been called|call(?:s|ed|ing)? (?:it|this|him|her|them|himself)) the (?-i:[A-Z])[\w-]+ of "
        r"(?:our|his|her|this) (?:times?|day|age"
        r"|generation)\b",
        r"\bcall(?:s|ed|ing)? (?:it |this |that |the ~2)(?:[\w-]+['’]s|a|our|their) " + _BYWORDS,
    ),
    cue(
        "analogy",
        "this it equivalent version",
        r"^[\"“‘']?(?:this|it) is(?: not|n['’]t) {year}",
        r"\b(?:equivalent|version) of (?:the )?" + _BYWORDS,
    ),
    cue("analogy", "scale way", r"\bon the scale of\b", r"\bgo(?:es|ing|ne)? the way of\b", needs="event"),
    cue(
        "analogy",
        "invoke invokes invoked invoking",
        r"\binvok(?:es?|ed|ing) the (?:memory|memories|spirit|ghosts?|example|lessons?) of\b",
    ),
    cue(
        "analogy",
        "back return returns returning",
        r"\b(?:go(?:es|ing)?|went|gone|turn\w*|slid\w+|dragg?\w*|tak\w+|return\w*) (?:~3)(?:back )?to the "
        r"(?:~5){decade}",
        needs="year_back",
    ),
    cue(
        "analogy",
        "all",
        r"^[\"“‘']?(?:for|despite|after|given) all (?:the|of the|that|their|his|her|its)\b",
        needs="year_back",
    ),
    cue(
        "analogy",
        "as",
        r"\b(?:just|much|exactly|same ~1|way|similarly|again|such) as (?:~2"
        + _DID
        + r" ~1)?(?:in|during|after|before|at|on|back in) ",
        r"\bas (?!(?:of|soon|long|far|well|part)\b)(?:[\w'’-]+ ){1,4}"
        + _DID
        + r" (?:back |again |once )?(?:in|during|after|before|at|when|on|back) ",
        r"\bas ~6(?:did|had|was|were)\b[^,;]{0,40}? (?:in|during|after|before|at|under) (?=~3{year})",
        r"\bas (?:happened|occurred|was the case) (?:~1)(?:in|with|during|under|after|on) ",
        r"\bjust as (?-i:[A-Z])[^,;]{3,60} in ~1{year}",
        r"(?:^|[,—–] )as (?:in|during|after|with|under) (?=~5{year})",
        r"\bas (?:bad|serious|severe|grave|deep|strong|high|big|quickly|badly|fast|much|many) as (?:it "
        r"|they |that |those |the one |in )?(?:" + _DID + r" )?~1(?:in|of|during|after) ",
        needs="past",
    ),
    cue(
        "analogy",
        "like unlike",
        r"\b(?:like|unlike) (?:in |during |after |with |the |those |that |what ~2)?(?:~6)(?:{year}|{era})",
        needs="event",
    ),
    cue("analogy", "all", r"\b(?:it|this|that|like|was|is|be|[\d’']+s?) ~4all over again\b"),
    cue(
        "analogy",
        "unlike contrast",
        r"\bunlike (?:previous|past|earlier|former|(?:his|her|their|its) predecessors?|last)\b",
        r"\bin ~1contrast (?:to|with)\b",
        needs="past",
    ),
    cue(
        "analogy",
        "predecessors predecessor",
        r"\b(?:unlike|compared (?:to|with)|like|than) (?:~1|any of |all of |most of )?(?:his|her|their"
        r"|its) ~2predecessors?\b",
    ),
    cue(
        "analogy",
        "similar resembles resembled resemble resembling resemblance akin comparable",
        r"\b(?:similar|akin|comparable|resemblance) (?:~1)(?:to|with) ",
        r"\bresembl(?:es?|ed|ing) ",
        needs="event",
    ),
    cue(
        "analogy",
        "comparison comparisons",
        r"\b(?:draw\w*|drew|invit\w+|prompt\w*|evok\w+|made|makes?|making) ~2comparisons? (?:to|with|between)\b",
        needs="event",
    ),
    cue(
        "analogy",
        "compared compares compare comparing",
        r"\b(?<!when )(?<!as )compar(?:es?|ed|ing) (?:the|this|that|these|him|his|her|its|their|it|them"
        r"|himself|herself|(?-i:[A-Z])[\w'’-]+)… (?:to|with) ",
        needs="event",
    ),
    cue(
        "analogy",
        "compared compares compare comparing",
        r"\b(?<!when )(?<!as )compar(?:es?|ed|ing)… (?:to|with) (?:~4)(?:" + _BYWORDS + r"|{era})",
    ),
    cue("analogy", "compared", r"\b(?:been|was|were|is|are) ~1compared (?:to|with) (?-i:[A-Z])", needs="long_ago"),
    cue(
        "analogy",
        "as evokes evoked evoke evoking",
        r"(?:^|[,—–] )as (?:in|during|after) (?:the )?(?:~2{era}|" + _BYWORDS + ")",
        r"\bevok(?:es?|ed|ing) (?:that|those) of\b",
    ),
    cue("analogy", "cry", r"\ba far cry from\b", needs="past"),
    cue("analogy", "compared", r"\b(?:been|was|were|is|are) ~1compared (?:to|with) (?:the|that|those) ", needs="event"),
    cue(
        "analogy",
        "past previous",
        r"\b(?:compared (?:to|with)|than|unlike) (?:in |with )?(?:the past|previous|past)\b(?! (?:year"
        r"|quarter|month|week|day|season|decade))",
    ),
    cue(
        "analogy",
        "there it",
        r"\b(?:(?:that|than|as) there|as it) (?:was|were|had been) (?:in|during|under)\b",
        needs="past",
    ),
    cue(
        "analogy",
        "mirrors mirrored mirroring mirror recalls recalled recalling paralleled parallels",
        r"\b(?:mirror(?:s|ed|ing)?|parallel(?:s|ed|ing)) (?:the|those|that|what|how|a|some|events)\b",
        r"\brecall(?:s|ed|ing) (?:the (?:days|era|dark|worst|early|last)|another|similar|past)\b",
        r"\brecall(?:s|ed|ing) (?:the|that|those) (?!day\b|time\b|moment\b|night\b|cars\b|vehicles\b|trucks\b|toys\b"
        r"|products\b|models\b|ambassador"
        r"|parliament)[a-z]+ (?:of|in|that)\b",
        needs="event",
    ),
)
