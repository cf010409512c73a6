"""Whether a form of address and a first name can belong to one person: "Mrs. Clinton" is not Bill."""

from __future__ import annotations

from typing import Literal

from sidelight.text.fold import fold
from sidelight.text.offices import word_set

Gender = Literal["female", "male"]

_FEMALE_ADDRESS = word_set(
    "mrs ms miss dame lady madam baroness duchess queen princess congresswoman spokeswoman councilwoman chairwoman "
    "businesswoman"
)
_MALE_ADDRESS = word_set("mr sir king prince duke congressman spokesman businessman")
# First names that English news meets with one gender almost alone, written from common knowledge.
_FEMALE = word_set(
    "abigail alexandria alice alison amanda amy angela anita ann anna anne annette barbara beth betsy betty brenda "
    "camilla carol caroline catherine charlotte cherie cheryl christina christine claire claudia condoleezza "
    "cynthia deborah debbie denise diana diane dianne dolores donna dorothy eleanor elena elizabeth ellen emily "
    "emma esther eva eve evelyn fiona florence frances gail georgina geraldine gina gloria grace hannah harriet "
    "hazel heather helen hillary ilhan imelda indira irene ivanka jacinda jacqueline jane janet janice jean "
    "jennifer jenny jessica jill joan joanna josephine joyce judith judy julia julie kamala karen kate katherine "
    "kathleen kathy katie kirsten laura lauren lily linda lisa liz lorraine louise lucy lynn maggie margaret maria "
    "marie marilyn marion marjorie martha mary maureen megan meghan melania melissa michelle miriam nancy naomi "
    "natalie nicola nicole olivia pamela patricia paula penelope penny phyllis priti rachel rebecca rita rosalynn "
    "rose rosemary ruth sally samantha sandra sara sarah sharon sheila shirley sonia sophie stella stephanie susan "
    "suella suzanne sylvia tanya teresa theresa tina valerie vanessa vera veronica victoria virginia wendy "
    "winifred yvette yvonne zoe"
)
_MALE = word_set(
    "aaron abraham adam alan albert alexander alfred allan andrew anthony antonio arnold arthur barack barry ben "
    "benjamin bernard bernie bill bob boris brad brian bruce calvin carl carlos charles chris christopher chuck "
    "clarence colin craig dan daniel dave david dean denis dennis derek dick dmitry dominic don donald doug "
    "douglas ed edward edwin eric ernest eugene felix francisco frank franklin fred frederick gareth gary gavin "
    "geoffrey george gerald gerry gilbert gordon graham greg gregory harold harry henry herbert howard hugh ian "
    "isaac ivan jack jacob james jason jeb jeff jeffrey jeremy jerry jim jimmy joe john jonathan jose joseph "
    "joshua juan justin keir keith ken kenneth kevin larry lawrence leonard liam louis luis luke malcolm marco "
    "mark martin matt matthew michael miguel mike mitch mitt mohammed nathan neil nicholas nick nigel norman "
    "oliver oscar patrick paul pedro peter philip pierre ralph ray raymond richard rick rishi rob robert roger "
    "ronald ron roy rudy russell samuel scott sean sergei simon stanley stephen steve steven stuart ted theodore "
    "thomas tim timothy tom tony vernon victor vincent vladimir walter warren wayne wilfred william winston"
)


def gender_of_address(title: str | None) -> Gender | None:
    """What the words before a name say; None for those of either and for none."""
    words = set(fold(title or "").split())
    return "female" if words & _FEMALE_ADDRESS else "male" if words & _MALE_ADDRESS else None


def gender_of_name(given: str) -> Gender | None:
    """Whose a folded first name is; None when it may be anybody's."""
    return "female" if given in _FEMALE else "male" if given in _MALE else None
