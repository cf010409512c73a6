"""Last names that so many people bear that a usual first name before one of them is nobody's alone.

Chosen by hand among the commonest of the United States, England, Scotland and Ireland; Hispanic and Chinese ones are
left out, since their bearers' first names are not the usual English ones that `is_common` asks for.
"""

from __future__ import annotations

from sidelight.text.offices import word_set

COMMON_SURNAMES = word_set(
    "adams ahmed alexander ali allen anderson andrews armstrong arnold austin bailey baker ball banks barker "
    "barnes barr barrett bass bell bennett berry black boyd bradley brady brennan brooks brown bryant burke burns "
    "burton butler byrne cameron campbell carpenter carr carroll carter chapman chen clark clarke cole coleman "
    "collins cook cooper cox crawford cunningham daniels davidson davies davis dawson day dean dixon doyle duncan "
    "dunn edwards elliott ellis evans ferguson fisher fitzgerald flynn ford foster fowler fox francis franklin "
    "fraser freeman gallagher gardner gibson gordon graham grant graves gray green greene griffin hall hamilton "
    "hansen harper harris harrison hart harvey hawkins hayes henderson henry hicks higgins hill holmes howard "
    "hudson hughes hunt hunter hussain hussein jackson james jenkins jensen johnson johnston jones jordan kaur "
    "kelly kennedy khan kim king knight lane larson lawrence lawson lee lewis lloyd long lynch macdonald marshall "
    "martin mason matthews mccarthy mcdonald mcgregor miller mills mitchell montgomery moore morgan morris "
    "morrison mueller murphy murray myers nelson nguyen nichols nolan norris obrien oconnor oliver olson oneill "
    "osborne owen owens palmer park parker patel patterson payne perkins perry peters peterson phillips pierce "
    "porter powell power price quinn reed reeves reid reynolds rice richards richardson riley robertson robinson "
    "rogers rose ross russell ryan sanders saunders scott shaw simmons simpson singh smith spencer stephens "
    "stevens stevenson stewart stone sullivan sutton taylor thomas thompson thomson tucker turner wade wagner "
    "walker wallace walsh ward warner warren watkins watson watts weaver webb wells west wheeler white wilkinson "
    "williams williamson willis wilson wood woods wright yang young"
)
