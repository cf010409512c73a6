"""What sort of word only one of two statements has: what tells plans from deeds, some from all, before from after.

By itself no such word says that the claims differ, and most are too common to be compared by their meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sidelight.kinds.claim.likeness import stem
from sidelight.text.words import listed

# By their stems.
_SORTS = {
    sort: frozenset(map(stem, listed(words)))
    for sort, words in {
        "refusals": """
            not no never none nobody nothing neither nor cannot without don't doesn't didn't isn't wasn't hasn't haven't
            won't wouldn't hardly barely false refuse deny denied reject stop prevent fail""",
        "possibilities": """
            could may might should would must can able allowed if unless whether possible possibly perhaps soon ready
            supposed""",
        "future": "will shall going tomorrow next coming upcoming future until by",
        "plans": """
            plan want wish hope propose proposal consider intend aim goal promise offer threaten try tried attempt bid
            prepare debate discuss weigh draft bill expect talks dream""",
        "demands": """
            ask demand call urge appeal request warn fear suggest advise accuse suspect believe think poll inquiry
            investigate investigation""",
        "quantities": """
            some few several many most all every each any half majority only almost nearly hardly single one least part
            handful slightly little more less fewer whole entire both""",
        "causes": "because cause due owing thanks reason since led leads after result blame why",
        "times": """
            before after until since ago last next year month week day yesterday today now already again still ever
            during while when once""",
    }.items()
}


def one_sided(statement: Sequence[str], checked: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Of the stems of both: for each side and sort 1 where only that side has such a word."""
    one, other = set(statement), set(checked)
    for name, own in (("statement", one - other), ("checked", other - one)):
        for sort, words in _SORTS.items():
            yield f"{name} only, {sort}", float(not own.isdisjoint(words))
