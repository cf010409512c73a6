"""Companies, brands, grounds and rules that are called by somebody's full name, or by what looks like one."""

from __future__ import annotations

import re

from sidelight.text.fold import fold

_TABLE = """
        abercrombie fitch, alfa romeo, allen edmonds, ann taylor, anne klein, arthur andersen, arthur d little, aston
        martin, avery dennison, baker hughes, baker mckenzie, bear stearns, bob evans, booz allen, calvin klein, cantor
        fitzgerald, carson pirie scott, charles schwab, christian dior, christian lacroix, dean witter, diane von
        furstenberg, dolce gabbana, donna karan, dr pepper, eddie bauer, eli lilly, elizabeth arden, ernst
        young, estee lauder, fannie mae, ferris baker watts, flushing meadows, foster wheeler, fred meyer, freddie mac,
        ginnie mae, giuseppe meazza, granny smith, guinness peat, harley davidson, harvey nichols, helene curtis, hugo
        boss, ingersoll rand, j c penney, j crew, j p morgan, j sainsbury, jack daniels, jacobs suchard, james capel,
        janney montgomery scott, jc penney, jean paul gaultier, jenny craig, jim beam, jo malone, john deere, johnnie
        walker, johnson controls, johnson matthey, jones day, jp morgan, kenneth cole, kidder peabody, kirkland ellis,
        kohlberg kravis, lane bryant, laura ashley, legg mason, levi strauss, liz claiborne, lockheed martin, louis
        dreyfus, louis vuitton, marks spencer, martin marietta, mary kay, massey ferguson, max mara, merrill lynch, moet
        chandon, montgomery ward, morgan grenfell, morgan keegan, morgan stanley, neiman marcus, ole miss, oliver wyman,
        oscar mayer, oscar meyer, owens corning, parker hannifin, philip morris, phillips petroleum, price waterhouse,
        procter gamble, prudential bache, ralph lauren, raymond james, robinson humphrey, roland garros, rolls royce,
        ruth chris, santiago bernabeu, sara lee, sears roebuck, shearson lehman, sherwin williams, skadden arps, smith
        barney, smith corona, smith wesson, stella artois, stewart warner, ted baker, tim hortons, tommy hilfiger, tony
        romas, trader joe, trader joes, van cleef, van heusen, walt disney, warner lambert, wells fargo, williams
        sonoma, wm morrison, wm wrigley, yves rocher, yves saint laurent
        """
_NAMES = frozenset(" ".join(name.split()) for name in _TABLE.split(","))
# "Megan's Law", "Murphy's Law": a rule, an illness or a place of somebody's.
_OF_SOMEBODY = re.compile(
    r"['’]s (?:[Ll]aw|[Ss]yndrome|[Dd]isease|Comet|Wall|Vineyard|Cathedral|Church|Hospital|Island)\b"
)


def is_eponym(text: str, start: int, end: int) -> bool:
    """Whether a name that looks like a person's is a company's, or a thing is called by it: "Megan's Law"."""
    surface = text[start:end]
    return fold(surface.replace("&", " ")).replace("'", "") in _NAMES or bool(_OF_SOMEBODY.match(text, end))
