"""Closed word classes of news English that the rules of reading share. Compared in casefold unless said otherwise."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness viscount earl rev reverend fr rabbi "
    "imam pope sheikh sheik ayatollah mullah archbishop bishop cardinal king queen prince princess emperor sultan "
    "emir messrs msgr monsignor mme madame monsieur herr frau señor señora doña dona shri smt alhaji mallam "
    "archbishops bishops cardinals"
)
"""Forms of address: a capitalised word after one of these is a person's name."""

RANKS = _words(
    "sen sens senator senators rep reps representative congressman congresswoman gov governor lt gen col capt "
    "captain maj sgt brig sergeant cmdr commander adm admiral cpl pvt lieutenant colonel president premier chancellor "
    "mayor judge justice ambassador cllr cllrs coun det insp supt garda presidents chancellors mayors judges justices "
    "ambassadors"
)
"""Ranks and offices that print puts right before a name; with their abbreviations, without the dot."""

OFFICES = _words(
    "minister secretary speaker leader chief chair chairman chairwoman chairperson director commissioner "
    "chancellor governor general attorney officer mp mps mep msp councillor counsel counselor adviser advisor aide "
    "spokesman spokeswoman spokesperson envoy lawmaker legislator candidate nominee hopeful frontrunner incumbent "
    "columnist journalist reporter editor author historian analyst economist strategist pollster activist lawyer "
    "coach manager ceo cfo coo founder cofounder owner president premier taoiseach prosecutor solicitor whip "
    "treasurer head executive administrator barrister surgeon guard professor scientist physicist biologist singer "
    "actor actress producer star quarterback striker goalkeeper midfielder businessman businesswoman entrepreneur "
    "billionaire diplomat politician ombudsman pm fm sheriff alderman alderwoman provost bailie tánaiste "
    "cathaoirleach detective inspector superintendent constable trooper "
    "marshal trainer jockey host presenter anchor correspondent writer novelist poet artist"
)
"""Words that end a description right before a name: "Labour leader", "campaign manager"."""

CALLINGS = _words(
    "accountant architect banker barber batsman bowler boxer broker builder captain carpenter catcher chemist "
    "comedian composer conductor cornerback cricketer cyclist dancer dealer defender designer doctor driver drummer "
    "electrician engineer entertainer farmer filmmaker firefighter fisherman footballer golfer guitarist housewife "
    "keeper linebacker lineman mechanic miner monk musician nun nurse outfielder painter pastor photographer pianist "
    "pilot pitcher playwright plumber policeman policewoman priest rancher receiver runner sculptor seller shopkeeper "
    "shortstop skipper soldier soprano sprinter student swimmer tailor teacher tenor trader umpire umpires vendor "
    "vicar violinist waiter waitress winger wrestler"
)
"""What else people are called by right before a name: "trader", "winger"."""

TITLE_MODIFIERS = _words(
    "former then ex late acting interim outgoing incoming deputy vice prime first foreign shadow assistant "
    "associate honorary senior junior chief national security field campaign finance defence defense interior home "
    "health justice education energy trade state federal press majority minority presidential vice-presidential "
    "lieutenant executive managing party opposition house senate team policy political communications "
    "communication operations general special veteran longtime long-time fellow independent billionaire co"
)
"""Lower-case words that may stand inside a title."""

NOT_IN_TITLES = _words(
    "the a an and or but on in at to for from by with as when while after before since if though although because "
    "that this these those he she it they we you i his her its their our your my meanwhile yet so then there here "
    "now monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december today yesterday tomorrow not no even only also both either neither "
    "like unlike under over during until despite says said told asked according later earlier again still"
)
"""Capitalised at the head of a sentence, these are no part of a title."""

INSTITUTIONS = _words(
    "company companies co corp corporation inc ltd llc plc group holdings industries motors motor bank trust fund "
    "partners brothers bros sons foundation institute institution university college school academy center centre "
    "museum library memorial monument hospital clinic airport stadium arena park field street avenue road square "
    "boulevard drive lane bridge tower building hall house church cathedral prize award awards medal cup trophy "
    "open championship committee commission council agency department ministry bureau office court party union "
    "association federation league club society army navy force corps police times post journal tribune herald "
    "gazette news magazine press media television tv radio network channel county city township island islands "
    "river lake mountain bay valley beach hotel casino theatre theater festival show act bill law amendment "
    "doctrine plan report inquiry airlines airways pharmaceuticals technologies systems entertainment pictures "
    "studios records estate fc united bears administration campaign government conference summit treaty accords "
    "organization organisation authority service services assembly congregation parish way crescent terrace mosque "
    "synagogue tabernacle bhavan elementary high"
)
"""What follows a person's name in the name of a body, place, work or law: "Lincoln Memorial"."""

SURNAMES_TOO = _words(
    "park field lane hall house church street bridge tower lake bay bill law act post king force county hill press "
    "times parks wood"
)
"""Words of INSTITUTIONS that are last names as well."""

NEVER_SURNAMES = INSTITUTIONS - SURNAMES_TOO

PERSONAL_BODIES = _words(
    "campaign administration government cabinet camp family presidency ministry regime white estate era transition "
    "doctrine bill plan act amendment foundation rule electorate constituency"
)
"""Lower-case words that make "the Harris campaign" a body, not a person."""

NEVER_PERSONS = _words(
    "dems dem democrat democrats republican republicans tory tories labour labor conservative conservatives "
    "liberal liberals gop maga brexit covid covid-19 twitter facebook instagram tiktok youtube google whatsapp "
    "telegram truth x internet web iphone ipad android christmas easter ramadan hanukkah thanksgiving god allah "
    "christian christians muslim muslims islam jew jews jewish catholic catholics sunni shia shiite sunnis shiites "
    "kurd kurds nazi nazis taliban hamas hezbollah isis al-qaida al-qaeda parliament congress senate house knesset "
    "kremlin pentagon capitol downing whitehall bundestag duma medicare medicaid obamacare likud fatah hollywood "
    "broadway wall nasdaq dow ftse nikkei euro dollar pound yen bitcoin ebola zika english french german spanish "
    "arabic hebrew chinese american americans british britons europeans african asian latino hispanic monday "
    "tuesday wednesday thursday friday saturday sunday january february april july august september october "
    "november december spring summer autumn winter mr mrs ms dr sir madam president senator governor minister "
    "chancellor secretary oscar oscars grammy grammys emmy emmys nobel pulitzer bible quran koran torah photo "
    "photos video reuters ap afp getty extras attendance halftime"
)
"""Words that the recogniser takes for people."""

WORDS_AND_SURNAMES = _words(
    "baker banks bar barber bell best bird birch bishop black block bond book boot bow brand bridge bright brook "
    "brooks brown bull burns bush butler carpenter carter case chance chase church clay close cloud cook cooper "
    "cope crane crisp cross day dean dick dodd down drew duke early east england farmer field fields finch fish "
    "fisher flood flowers ford forest fox france frank free french frost garden gates glass gold golden grace "
    "grant grass gray green grey grove guy hague hall hand hands hardy hart hawk hay head heath hill hills holder "
    "holiday holland holly hood hook hope horn house hunt hunter hurt ireland jobs joy judge keen key king kitchen "
    "knight lake lamb land lane large law lawless laws lay league little long lord love low major mann mark marks "
    "marsh martin mason may mayor meadows mercy mills mint moon moody moore moss moth mount nice noble north oak "
    "page palmer park parks pence penny pitt place plant plum poe pole pool poor pope porter post potter pound "
    "power powers price prince queen quick race rain read reason reed rich rice ring rivers road rock rod root "
    "rose rush salmon salt sands scales seal self shade shaw sharp shepherd ship short silver singer singh small "
    "smart smith snow south sparks speed spring star stark steel stern stone storm straw strange street strong "
    "summer summers sweet swift tally taylor temple thatcher tiller town tree truss turner underwood vale wade "
    "wall ward warm waters way wells west wheeler white wild wise wolf wood woods woodward wright young"
)
"""Common last names that are plain words or places too: at the head of a sentence their capital proves nothing."""

PARTICLES = _words(
    "de da do dos das di del della du des la le van von der den ter ten bin ibn bint al el af av zu zur y e"
)
"""Lower-case parts of a name."""

FAMILIES_FIRST = _words(
    "ban bao cai cao chang chen cheng chiang cho choe choi chun chung deng ding dong fan fang feng gao guo han hsu hu "
    "huang hwang jang jia jiang jung kang kim kong lai lam lau lee liang liao lim lin liu luo meng nam nguyen oh ong "
    "pan peng pham phan qian qiu ren roh ryu shao shen shi shin su tan tang tran tsai tsang wang wei wen wong wu xi "
    "xiao xie xu xue yan yang yao yeh yin yoon yu yuan zeng zhang zhao zheng zhou zhu zou"
)
"""Last names of China, Korea and Vietnam, where they come first: "Wang" is short for "Wang Xizhou"."""

SUFFIXES = _words("jr sr ii iii iv jnr snr phd md esq")
"""What may follow a last name; without the dot."""

REPORTING = _words(
    "said says say saying told tells added adds explained explains wrote writes tweeted tweets posted noted notes "
    "warned warns argued argues claimed claims insisted insists admitted admits acknowledged acknowledges "
    "announced announces replied replies responded asked asks continued continues declared declares stated states "
    "remarked remarks recalled recalls commented comments concluded concludes suggested suggests predicted "
    "predicts vowed vows promised promises pledged urged urges testified quipped joked observed observes stressed "
    "stresses emphasized emphasised conceded concedes complained complains charged charges contended contends "
    "maintained maintains asserted asserts alleged alleges accused revealed reveals disclosed reported reports "
    "confirmed confirms denied denies shouted cried answered countered boasted called calls described describes "
    "criticized criticised praised thinks believes thought believed tweeting writing adding telling explaining "
    "arguing warning noting insisting cautioned cautions reiterated affirmed hinted lamented mused proclaimed "
    "pointed agreed agrees reckons reckoned"
)
"""Verbs that report speech, as they stand in print."""

PREDICATES = _words(
    "was is has had will would did does who could should also became beat began bought brought built came chose fell "
    "felt fought found gave got grew held kept knew led left lost made met paid ran rose sat saw sent sold sought "
    "spent spoke stood swore taught took went won"
)
"""What may follow a subject, besides REPORTING and verbs in -ed."""
