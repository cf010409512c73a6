"""Words that call an earlier event to mind only beside its year: "the same", "that of 1965", "haunted by".

They come after all cues that say more.
"""

from __future__ import annotations

from sidelight.kinds.comparison.cues.cue import cue

CUES = (
    cue(
        "analogy",
        "like unlike",
        r"\b(?:like|unlike) (?-i:[A-Z])[^,;:]{0,60}, (?:who|which|whose|where|when|back|in)\b",
        r"\b(?:look|feel|sound|smell|seem)(?:s|ed|t)? (?:~2)like ",
        r"\b(?:felt|smelt) (?:~2)like ",
        needs="long_ago",
    ),
    cue("analogy", "opposite reverse image", r"\bthe (?:opposite|reverse|mirror image) of\b", needs="long_ago"),
    cue(
        "analogy",
        "know knows knew recognised recognized recognise recognize familiar",
        r"\b(?:knows?|knew|remembers?) from {year}",
        r"\bwould (?:~2)(?:recogni[sz]ed?|be familiar|been familiar)\b… in {year}",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "worse",
        r"\b(?:been through|lived through|seen|known|faced|had|survived|experienced) (?:~1)worse\b",
        needs="long_ago",
    ),
    cue("analogy", "fear feared fears", r"\bfear(?:s|ed)? (?:that )?(?:another )?{year}", needs="long_ago"),
    cue(
        "analogy",
        "evoke evokes evoked evoking recall recalls recalled recalling",
        r"\bevok(?:es?|ed|ing) (?:the|an?|(?-i:[A-Z]))",
        r"(?<!\bI )(?<!he )(?<!she )(?<!we )(?<!they )(?<!who )\brecall(?:s|ed|ing) the "
        r"(?:(?-i:[A-Z])[^,;]{2,60} (?:of|in)|[^,;]{3,50} of) ~1{year}",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "as comparison comparisons equivalent recall recalls recalled mistake",
        r"\bequivalent of (?:the )?(?-i:[A-Z])",
        r"(?<!\bI )(?<!he )(?<!she )(?<!we )(?<!they )\brecall(?:s|ed)? (?:one|the one|those|that) ",
        r"\b(?:made|make|making) (?:that|the same|this) mistake\b",
        r"\bas [a-z]+ as (?:(?:it|they|that|those) (?:was|were|did) )?(?:in|during|after|at) ~2{year}",
        r"\bcomparisons? (?:to|with|between)\b… (?:of|in|from) ~1{year}",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "avoid avoids avoided avoiding repeat repeats repeated repeating",
        r"\b(?:avoid|repeat)(?:s|ed|ing)? the (?:~1)(?:mistakes|errors|chaos|failures?|fiasco|disaster)\b",
        needs="past",
    ),
    cue(
        "analogy",
        "what avoid avoiding prevent",
        r"^[\"“‘']?what (?:happened|occurred|went wrong)\b… in ~2{year}… (?:must|cannot|can|could|should|may|will)\b",
        r"\b(?:avoid(?:ing)?|prevent) the (?:~2)(?:of|in|from) …{year}",
        needs="long_ago",
    ),
    cue("analogy", "like", r"\b(?:nothing|little|much|something) like (?:that|those) of\b", needs="year_back"),
    cue("analogy", "even", r"^[\"“‘']?not even (?:in|during|under|at|after) ", needs="year_back"),
    cue("analogy", "haunted haunts haunt haunting", r"\bhaunt(?:s|ed|ing)?\b", needs="long_ago"),
    cue(
        "analogy",
        "studied studying from of by through enough",
        r"\b(?:lived through|old enough to)\b",
        r"\b(?:studied|studying|learn(?:ed|t|ing)? from|mindful of|schooled by|scarred by) ",
        r"\b(?:memor(?:y|ies)|ghosts?|spirit|lessons?|shadow|fate|example|spect(?:re|er)) (?:of|from) ",
        r"\b(?:made|makes?|making) (?:~4)think of\b",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "against beside alongside line to after for",
        r"\b(?:measured|judged|weighed|set) against\b",
        r"\b(?:puts?|sets?|placed?|places|lies|stands?)\b… (?:beside|in a line with|alongside|next to) ",
        r"\breach(?:es|ed|ing)? (?:~1)for (?:the|(?-i:[A-Z]))",
        r"\bdubbed\b… after ",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "that those one ones",
        r"\b(?:that|those) (?:of|from) (?=~3{year})",
        r"\b(?:is|are|was|were) (?:~1)(?:those|the ones?) (?:that|which)\b… in {year}",
        r"\b(?:those|the ones?) (?:in|at|held in|fought in|that followed) (?=~3{year})",
        r"\b(?:to|with|than|as|like|of) that (?:in|at) (?=~3{year})",
        r"\b(?:that|those|the one|the ones) of (?-i:[A-Z])… in {year}",
        r"\b(?:like|as|than|to|with|such as) the (?:one|ones|kind|sort)\b",
        needs="year_back",
    ),
    cue(
        "analogy",
        "another next second own",
        r"\b(?:another|the next|a second|our own|its own|their own) (?-i:[A-Z])[\w’'-]+(?:,| in\b)",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "same",
        r"\b(?:is|are|remains?) (?:much |exactly |all |still )?the same\b",
        r"\bsame (?!day|time|month|year|week|period|hour|night|name|age|house|school)[a-z-]+\b",
        needs="long_ago",
    ),
    cue(
        "analogy",
        "circumstances fashion manner",
        r"\b(?:under|in) (?:~1)(?:similar|comparable|identical|like) (?:circumstances|fashion|manner)\b… (?:in|on) ",
        needs="past",
    ),
    cue("analogy", "as", r", as the ~5(?:that|who|which)\b… in {year}", needs="long_ago"),
    cue("analogy", "once again", r"^[\"“‘']?(?:once more|once again|again),? ", needs="long_ago"),
    cue(
        "analogy",
        "what",
        r"\b(?:do|does|done) ~4what (?:~4)did\b",
        r"\b(?:do|does|did|doing|is|was|are|like|to|from|repeat) what (?!{someone})~5(?:did|was|were|had|happened)\b",
        needs="long_ago",
    ),
)
