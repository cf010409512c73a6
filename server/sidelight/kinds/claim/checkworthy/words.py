"""Word classes whose number in a sentence says how check-worthy it is. In lower case, with straight apostrophes."""

from __future__ import annotations

from sidelight.text.words import listed

CLASSES = {
    # Acts of public bodies, firms and people that leave a record.
    "act": listed(
        "abolished abused accepted acquired acquitted adopted approved arrested assassinated attacked authorised"
        " authorized awarded backed banned barred betrayed blocked bombed bought bribed built burned cancelled"
        " canceled captured carried ceded charged cleared closed collapsed condemned confiscated convicted created"
        " crossed cut cuts dealt declared defeated deleted delivered deployed deported destroyed detained detected"
        " developed died discovered dismissed dissolved donated dropped dumped elected ended enacted entered"
        " established evacuated executed expelled exported extended failed filed financed fined fired fled forced"
        " formed found founded freed froze funded gave given granted halted held hid hired imported imposed"
        " imprisoned increased indicted infected injured inspected installed introduced invaded invested"
        " investigated issued jailed joined killed kidnapped launched laundered lent lied lifted lost made merged"
        " murdered nationalised negotiated nominated occupied opened ordered outlawed overturned owed paid pardoned"
        " passed pledged polluted postponed privatised privatized promised prosecuted published pulled raided raised"
        " ratified re-elected recalled received recovered reduced reelected refused rejected released removed"
        " repealed replaced rescued resigned retaliated revoked ruled sacked sank scrapped seized sent sentenced"
        " settled shelled shot signed slaughtered smuggled sold spent spied split stole stopped struck subpoenaed"
        " subsidised sued supported surrendered suspended taken tested took tortured trained transferred triggered"
        " unveiled upheld used vetoed violated voted walked waived withdrew withdrawn won wounded wrote"
    ),
    # Accusing, denying, demanding: on record, and often disputed.
    "allege": listed(
        "accuse accused accuses accusation accusations accusing admitted admits alleged alleges allege allegation"
        " allegations apologised apologized argue argued argues assert asserted asserts blame blamed blames blaming"
        " claim claimed claims concede conceded condemned contended contends criticised criticized demand demanded"
        " demands denial denied denies deny denying disclosed dispute disputed disputes insisted insists maintains"
        " pleaded refuted rejects reveal revealed reveals testified testify urged urges warned warns"
    ),
    "report": listed(
        "said says say told tells added adds announced announces reported reports stated states noted notes explained"
        " according wrote writes spokesman spokeswoman spokesperson confirmed confirms acknowledged"
    ),
    "findings": listed(
        "study studies report reports survey surveys poll polls data figures statistics research researchers census"
        " audit analysis review inquiry investigation investigators experts evidence estimate estimates estimated"
        " findings documents records papers memo"
    ),
    # What the public has an interest in.
    "politics": listed(
        "government governments minister ministers ministry parliament parliamentary congress senate senator senators"
        " congressman congresswoman representative legislature legislative lawmakers president presidential premier"
        " chancellor governor mayor cabinet coalition opposition party parties election elections electoral vote"
        " votes voters voter ballot ballots turnout referendum constituency campaign candidate candidates seat seats"
        " democrat democrats democratic republican republicans labour conservatives conservative liberal liberals"
        " policy policies bill bills reform reforms council councillor councillors deputies deputy mp mps embassy"
        " diplomats diplomat ambassador treaty treaties accord sanctions alliance state federal administration"
        " secretary authorities officials official agency commission committee lobbyist lobbying pm veto majority"
        " regime citizens citizen citizenship"
    ),
    "law": listed(
        "law laws court courts judge judges jury trial lawsuit legal illegal unlawful crime crimes criminal criminals"
        " police officer officers prison prisons jail sentence verdict ruling appeal prosecutor prosecutors"
        " prosecution guilty fraud corruption bribery bribes murder murders manslaughter rape assault theft custody"
        " warrant rights constitution constitutional licence permit ban regulator regulators regulation regulations"
        " investigation charges conviction suspects suspect tax taxes immigrants immigrant immigration migrants"
        " asylum refugees refugee deportation misconduct abuse evidence contract contracts extradition homicide"
        " homicides"
    ),
    "economy": listed(
        "economy economic economists inflation prices price wages wage income incomes unemployment jobless jobs job"
        " workers worker employees employers union unions profit profits losses loss revenue sales earnings debt"
        " deficit budget spending taxpayers taxpayer bank banks banking bailout bankruptcy stocks stock shares share"
        " index market markets dow nasdaq trade tariffs tariff exports imports investment investors bonds bond"
        " currency dollar euro pound gdp growth recession mortgage mortgages loan loans lending interest rate rates"
        " poverty pension pensions welfare industry manufacturing factory factories plant plants company companies"
        " firm firms corporation automaker carmaker merger takeover subsidies subsidy billion trillion million"
        " households oil gas fuel funding grants strike"
    ),
    "health": listed(
        "health hospital hospitals patient patients doctors nurses nurse disease diseases virus vaccine vaccines"
        " vaccinated vaccination cancer drug drugs treatment treatments medical medicine infection infections"
        " infected outbreak epidemic pandemic deaths death symptoms diabetes obesity smoking tobacco abortion mental"
        " suicide overdose overdoses deficiency clinical trial clinic insurance medicare medicaid obamacare food"
        " pregnant children"
    ),
    "science": listed(
        "scientists scientist researchers research study climate warming emissions carbon temperature temperatures"
        " ozone pollution species water ocean sea ice glacier drought flood floods storm earthquake magnitude planet"
        " space nasa satellite probe energy renewable nuclear radiation chemical chemicals toxic environment"
        " environmental waste forest forests crop crops harvest yields bacteria fungus cells gene genes"
    ),
    "war": listed(
        "war wars army military troops soldiers soldier navy forces rebels rebel militants terrorists terrorist"
        " terrorism attack attacks bomb bombs bombing missile missiles rocket rockets artillery shells weapons weapon"
        " gun guns gunman airstrike strikes ceasefire truce casualties civilians civilian killed wounded dead"
        " hostages border invasion insurgents defence defense security intelligence cia nato pentagon hijackers"
        " explosion shooting shootings"
    ),
    # What few would want checked.
    "sport": listed(
        "match goal goals scored striker midfielder goalkeeper coach quarterback touchdown touchdowns season league"
        " cup tournament game games half penalty team teams player players champions championship semi-final final"
        " halftime inning innings wicket set round victory medal olympic stadium pitch club fans injury kicked defender"
        " winger forward goalscorer referee pitcher batsman bowler jockey sprinter substitute semifinal playoff"
        " playoffs derby teammate teammates linebacker racket dunk"
    ),
    "leisure": listed(
        "film films movie movies album albums song songs singer actor actress band concert tour show series episode"
        " star celebrity fashion dress gown suit novel book books author museum exhibition festival gallery theatre"
        " artist painting portrait restaurant menu recipe wedding couple wife husband son daughter father mother grew"
        " born lives hotel tickets website app phone camera laptop video guitar poet fan dance"
    ),
    "schedule": listed(
        "opens open begins begin starts visitors attended arrived met speaking spoke visit tour held ceremony"
        " conference meeting lunch dinner evening morning noon midnight"
    ),
    # Opinion, feeling, advice, prediction.
    "evaluative": listed(
        "absolutely amazing appalling ashamed awful beautiful best blessing brave brilliant clumsy courageous cruel"
        " damning dangerous deeply delighted deserve deserves deserved devastating disappointed disappointing"
        " disaster disgrace disgraceful excellent exciting fair fairer fantastic farce foolish fun good great"
        " greatest happy hard honest honour hope horrible important incredible irresponsible kind lovely magnificent"
        " moral mistake nice outrageous perfect pleased proud quite really ridiculous right sad selfish shameful"
        " shocked shocking simply sorry stunning stupid terrible tough tragic tremendous truly ugly unacceptable"
        " unfair unforgivable unfortunate very wonderful worse worst wrong confusing alarmed absurd foolhardy"
        " unsustainable"
    ),
    "feeling": listed(
        "believe believes feel feels felt hope hopes hoped hoping love loved think thinks thought want wants wanted"
        " wish wishes like enjoy fear fears worry worried know knows guess suppose imagine trust respect thank"
    ),
    "duty": listed("should must ought shall let need needs"),
    "future": listed(
        "will won't 'll shall plans plan intends hopes aims expected expects soon tomorrow upcoming future"
    ),
    "hedge": listed(
        "may might could would perhaps maybe possibly probably likely unlikely seems seem appears appear reportedly"
        " allegedly apparently if"
    ),
    "first_person": listed("i me my i'm i've i'd i'll myself"),
    "first_person_plural": listed("we our us we're we've we'll ours let's"),
    "second_person": listed("you your you're you've yours you'll"),
    "question_word": listed("who what when where why how"),
    # How facts are told.
    "cause": listed(
        "because caused causes cause causing due led leads result results resulting thanks reason since contributed"
        " prevented prevents effect effects drove blamed"
    ),
    "change": listed(
        "rose rise rises rising risen fell fall falls fallen falling increased increase increases increasing"
        " decreased decrease decline declined declining dropped drop drops grew grow grown growth shrank shrunk"
        " doubled tripled halved gained slipped slid slumped surged soared plunged climbed jumped cut reduced raised"
        " higher lower up down lost widened narrowed"
    ),
    "share": listed(
        "all every none no nobody never most many half third quarter majority percent dozens hundreds thousands"
        " millions average rate total number share twice double"
    ),
    "spelled_number": listed(
        "two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty"
        " seventy eighty ninety hundred hundreds thousand thousands million millions"
        " billion billions trillion trillions"
    ),
    "superlative": listed(
        "most least highest lowest largest biggest smallest strongest longest fewest greatest deadliest worst best"
        " hottest warmest coldest driest youngest oldest fastest record record-breaking unprecedented first only"
    ),
    "recent": listed("monday tuesday wednesday thursday friday saturday sunday yesterday today"),
    "negation": listed(
        "not no never none nobody nothing without neither nor didn't doesn't don't isn't wasn't aren't can't couldn't"
        " wouldn't haven't hasn't"
    ),
    "was": listed("was were been"),
    "has": listed("has have had i've we've you've they've"),
}

VERBS = listed(
    "is are am do does did can cannot get gets got go goes went come comes came make makes take takes see sees saw"
    " show shows showed put puts keep keeps kept live lives work works play plays ran becomes became begins began"
    " holds stands stood lies remains means meant face faces bring brought tell ask asks call calls owns owe owes"
    " belongs contains contain spreads supplies employs requires allows allow applies limits obliges earn earns pay"
    " pays elect hits leaves lifts beat kills left it's that's he's she's there's"
)
"""Verbs beside those of CLASSES and the words in -ed, by which a sentence is told from a heading or a caption."""
