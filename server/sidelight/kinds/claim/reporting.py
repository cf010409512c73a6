"""The words of reporting, as patterns: who may be a subject, and the verbs by which a subject states something."""

from __future__ import annotations

# None of these stands inside the plain words for a speaker; each opens another clause or is its verb.
_NOT_INSIDE = (
    "that|which|who|whom|whose|when|where|while|if|because|although|and|but|or|is|are|was|were|be|been|being|has|have|had"
    "|does|did|do|will|would|can|could|may|might|must|should|to(?! (?:the|his|her|an?|[A-Z]))|not|than|as"
    "|said|says|say|told|tells|accused|denied|according"
)
_WORD = rf"(?!(?:{_NOT_INSIDE})\b)[\w’'.&-]+"
PHRASE = rf"{_WORD}(?: {_WORD}){{0,8}}?"
"""Up to nine words, as few as serve: "the head of the union", "researchers at Leyton"."""
LONGEST_PHRASE = PHRASE.removesuffix("?")
"""As many as there are, where no verb follows that would end it: "according to people familiar with the matter"."""
ASIDE = r"(?:\s\([^)]*\))?(?: (?:who|which|that) [^,;“”\"]{2,80}|(?:,[^.;“”\"]{2,160})?,)??"
"""Between a subject and its verb: "(R-Ohio)", "who led the inquiry", ", the minister,"."""

_CLAIM = r"(?:claims?|allegations?|accusations?|charges?|suggestions?|criticisms?|reports?|findings?|idea|notion)"
_OF_A_CLAIM = rf"(?= (?:it|that|this|(?:(?:the|those|these|any|all|such|many of the|his|her|their) )?{_CLAIM})\b)"
# A plural noun may be written like a verb: "roof claims", "island states".
_AN_OBJECT = r"(?= (?:that|the|an?|it|he|she|they|there|this|its|his|her|[A-Z]\w+|[$£€]?\d)\b)"
# After these the object tells whether something is said or done: "rejected the claim" and "rejected the bill".
_STATES = (
    r"accus(?:es?|ed)(?! (?:of|by)\b)|den(?:y|ies|ied)(?! bail)|refut(?:es|ed)|disput(?:es?|ed)|insists?|insisted"
    rf"|(?:reject(?:s|ed)|dismiss(?:es|ed)){_OF_A_CLAIM}|admit(?:s|ted)(?! \d)|contend(?:s|ed)"
    r"|counter(?:s|ed)(?= that|,)|alleg(?:es?|ed)(?= (?:that|in|the|last)\b)"
    r"|claimed(?! (?:by|\w+ lives|the (?:title|crown|lives)))"
    rf"|(?:claims|demands|estimates|forecasts?|states){_AN_OBJECT}|demanded"
    r"|call(?:s|ed) (?:for|on|it|that|this|him|her|them|the)\b|urg(?:es?|ed)(?! by)|warn(?:s|ed)?"
    r"|recommend(?:s|ed)|apologi[sz](?:es|ed)|testif(?:ies|ied)|critici[sz](?:es|ed)|condemn(?:s|ed)(?! to)"
    r"|blam(?:es?|ed)(?! (?:for|on|by)\b)|threaten(?:s|ed) to|vow(?:s|ed)|pledg(?:es|ed)|promis(?:es|ed)"
    r"|announc(?:es|ed)|ask(?:s|ed)(?! by)|estimated?|calculat(?:es?|ed)|predict(?:s|ed)"
    r"|conclud(?:es|ed)(?= that)|(?:finds?|found|shows?|showed|suggests?|revealed|concede[sd]|ruled|report(?:s|ed)?"
    r"|confirm(?:s|ed)|add(?:s|ed)|wrote|believes?|not(?:es|ed)|reports?)(?= that\b|,| no\b)"
    r"|confirm(?:s|ed)(?= (?:it|he|she|they|the)\b)|reported(?= the (?:existence|case|deaths?|payments?)\b)"
    r"|reported (?:last|this) \w+ that|shot back|hit back|repl(?:ies|ied)|advis(?:es|ed) that"
    r"|says?|said(?! to\b)|tells?|told(?! by| to\b)|stated(?! by)|argu(?:es?|ed)|explain(?:s|ed)"
    r"|acknowledg(?:es|ed)|describ(?:es|ed)|complain(?:s|ed)?|maintain(?:s|ed) that|took issue with|heard(?= that)"
    r"|attribut(?:es|ed)|puts?(?= (?:it|the|its|that)(?: [\w’'-]+){0,7}? at\b)|repeated(?= (?:the|his|her) claim)"
    r"|expects?(?= (?:the|that|it|an?|growth|inflation)\b)|declar(?:es|ed)(?= that|,| the)"
)
_ADVERBS = (
    r"(?:(?:has|have|had|also|later|then|again|once|further|only|still|even|always|at first|now|earlier|\w+ly"
    r"|on \w+day) ){0,3}"
)
VERB = rf"{_ADVERBS}(?P<cue>{_STATES})(?![\w-])"
STUDY = (
    r"(?:(?:the|an?|his|her|their|its|one|another|this|two|three) )?"
    rf"(?:{_WORD} ){{0,4}}?(?:study|studies|survey|polls?|report|inquiry|audit|review|analysis|papers?|investigation"
    r"|lawsuit|jury|court|judge|trial|panel|commission|committee|researchers|scientists|economists|investigators"
    r"|inspectors|experts|regulator|auditor|video|letter)"
    rf"(?: (?:by|of|from|in|at|for|with) {_WORD}(?: {_WORD}){{0,6}}?)?"
)
FINDS = (
    rf"{_ADVERBS}(?P<cue>found|finds?|shows?|showed|conclude[sd]?|reveals?|revealed|suggests?|estimates?|estimated|says?"
    r"|claims?|accuses)(?! (?:guilty|\w+ guilty|liable)\b)(?![\w-])"
)
"""What a body of inquiry does, and hardly anything else."""
LATER = (
    rf"{_ADVERBS}(?P<cue>said|says?|told|tells|warn(?:s|ed)?|argu(?:es?|ed)|explain(?:s|ed)?|insist(?:s|ed)|admit(?:s|ted)"
    r"|advis(?:es|ed)(?=[.,])|charged(?=[.,]|$)|made (?:it )?clear|reckons?|(?<=has )learned|believes?"
    r"|estimat(?:es?|ed)|calculat(?:es?|ed)|acknowledged|testified|disclosed|complained|claim(?:s|ed)?"
    r"|(?:found|finds?|shows?|showed|conclud(?:es?|ed)|announced|report(?:s|ed)?|confirm(?:s|ed)|add(?:s|ed)|not(?:es|ed)"
    r"|heard|wrote|predict(?:s|ed)|suggests?|revealed|ruled)(?=[.,;”\"]|$| (?:on|in|at|last|this|after|when|that)\b))"
    r"(?![\w-])"
)
"""The verbs after what is said: "…, the regulator found in May"."""
