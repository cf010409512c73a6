"""First names that news meets, by which a name of two words is told to be a person's.

Written from common knowledge, folded. Names that are as often words, places or the beginnings of bodies are left out
("Will", "Hope", "Jordan", "Paris", "Virginia"): nothing is concluded from them.
"""

from __future__ import annotations

from sidelight.text.fold import fold
from sidelight.text.words import listed

_GIVEN = frozenset(
    listed(
        """
        aakash aamer aaron aarti aase abby abdel abdelaziz abdou abdul abdulla abdullah abdulrahman abdur abe
        abebe abel abelardo abena abeni abha abhijit abhinav abhishek abigail abimbola abiodun abiola abiy abla
        abner abraham achara adaeze adalberto adam adama adamu adanna adaora adebayo adebola adedayo adegoke
        adekunle adel adela adelaida adele adelheid adelina ademola adeola adesola adetola adeyemi adhiambo
        adil adina aditi aditya adnan adolfo adrian adriana adriano adrienne aduke afaf afolabi afshin agapito
        agata agatha agathe aggeliki agnes agneta agnethe agnieszka agostinho agus agustin agustina agyeman
        ahlam ahmad ahmed ahmet ahok aida aidan aiga aija aileen ailsa aime aino aisha aisling aisyah aitana
        aitor aivar aivars ajay ajit akash akbar akhtar akihiro akiko akinyi akio akira akos akosua aksel
        akshay akua akwasi alaa alain alan alaric alasdair alastair alban albert alberta albertina alberto
        albina albrecht alcides alda aldo aldous alec aled alejandra alejandrina alejandro aleksandar
        aleksander aleksandr aleksandra alena alessandra alessandro alex alexander alexandra alexandre
        alexandru alexei alexey alexis alfons alfonsina alfonso alfred alfredo algernon algirdas alhassan ali
        alice alicia alicio alicja alin alina alison alistair alka allan allegra allen allison alma almaz
        almudena alois alok alonso alper alphonse althea alun alvarado alvaro alvin alyona alzbeta amadeo
        amador amadou amaia amaka amalia amancio amanda amar amara amarasiri amarjit amaya ambrose ambrosio
        ameer amelia amelie amien amina aminata aminu amir amit amita amitabh amol amos amrita amy ana anacleto
        anahi anahit analia anand ananya anas anastasia anastasio anastasios anatole anatolii anatoliy anatoly
        anca anchalee anders andras andre andrea andreas andreea andrei andreia andrej andres andresa andrew
        andrey andrii andris andrius andriy andromachi andrzej andy aneta anette aneurin anezka anfisa angela
        angelica angeliki angelina angelines angelo angharad angie angus anhelina anibal aniceto anies aniko
        anil anirudh anisul anita anja anjali anjana anju anke ankit ankita ann anna annabel annalena anne
        annegret anneke anneli anneliese annemarie annette annie annika anoop ansgar anshul antal antanas ante
        anthonia anthony antigoni antje antoine anton antonella antoni antonia antonin antonina antonio antonis
        anuj anupam anura anuradha anurag anush anwar anyango aoife aparna apirak apolinar apostolos arabella
        araceli aram araminta aranka arantxa aranzazu ararat arash archana archibald archie arda ardeshir arief
        ariel arina aris aristide aristidis arjun arjuna arkadiusz arkadiy arkady arlete arlette armanda
        armando armelle armen armin arminda arnaldo arnaud arne arnold arpad arpine arpita arsene arsenio
        arseniy artak artem artemio artemiy arthur artur arturas arturo arun aruna arundhati arvid arvind
        arvydas arwa asaduzzaman asbjorn asger asha ashish ashley ashok ashraf ashwin asif aslan asli asma
        asoka astghik astrid asuka asuman atanas atefeh athanasia athanasios athina atiku atsuko atsushi attila
        atul aubrey aude audrey audrius augustin augusto aurel aurelia aurelie aurelien aurelio aurore ausra
        avelino avinash avtandil awino axel axelle ayaka ayako aydin ayesha ayinde aykut ayla aylin ayman
        aymeric ayodeji ayodele ayse ayumi azadeh aziz azizah azmin azra azucena babajide babak babatunde
        bahati bahram baiba balazs balbir baldev balint balraj baltasar bambang bamidele banu baptiste barack
        baran barbara baris barney barry barthelemy bartholomew bartlomiej bartolome bartosz basanti bashar
        bashir basil basilio basma bassam bastian bastien batu baudilio beata beate beatrice beatrix beatriz
        becky begona behnam behrouz bela belen belinda beltran ben bence benedict benedicte benedikt benedita
        bengt benigno benita benito benjamim benjamin benny benoit bente berat berenice berit berk bernabe
        bernadette bernard bernarda bernardino bernardo bernd bernhard bernie bert bertalan bertha bertil
        bertrand beryl beth bethan betsy bettina betty beverly beyza bhagwan bhanu bharati bhaskar bhavana
        bhupinder bidzina bilal biljana bill billie billy bimal bipin birger birgit birgitta birgitte birhanu
        birute bjarne bjarni bjork bjorn blagoje blaise blanche blanka blas bob boban bobby bodo bogdan bogdana
        boglarka bogumil boguslaw bohdan bohdana bohumil bohuslav bojan bojana bola bolaji boleslaw bongani
        bonifacio bora borbala borge boris borislav borja borys bosko bosse boubacar bozena brad bradley brahim
        brandon branimir branislav branka branko branwen bratislav braulio brenda brendan brent bretislav brett
        brian brice brid bridget bridie brigida brigitte britney britt britta bronagh bronislaw bronwen bruce
        bruna bruno bryan bryce brynja bryony budi buhle bukola bulent burak burcu burkhard burt bushra
        busisiwe byron cagla caitlin caitriona caleb calin callum calum calvin cameron camilla camille camilo
        canan candace candido caner caoimhe carl carla carles carlo carlos carlota carmela carmelo carmen
        carmina carol carole caroline carolyn carrie carsten carwyn casey caspar cassandra catalin catalina
        catarina cathal catherine cathy catrin catriona cayetano cecil cecile cecilia cecily cedric ceferino
        celestino celia celine celso cem cemal cemil ceren cerys cesar cesario cestmir cezar cezary chalerm
        chaminda champika chandan chandrika chantal charalambos charlene charles charlie charlotte charu
        chaturon chebet chepkoech cheptoo cherono cheryl chetan chiamaka chiara chibuike chidera chidi chidinma
        chiedu chieko chijioke chika chike chima chinedu chinenye chinonso chinua chinwe chinyere chioma chipo
        chitra chiyo chloe chris christel christelle christer christiane christina christine christoph
        christophe christopher christos chuck chukwudi chukwuemeka chuy ciara ciaran cihan cillian cindy
        ciprian cipriano cirilo claire clara clarence clarisa clarissa claude claudia claudio claudiu claus
        clayton clemence clemencia clemens clement clemente clementine cliff clifford clint clive clothilde
        clotilde clyde codrin codruta colette colin colleen colm colum conceicao concha conchita connor conor
        conrad constance constantin consuelo cora cordelia corentin corey corina corinne cormac cornelia
        corneliu cornelius cosmin cosmina cosmo costel costin courtney craig cressida crispin cristian
        cristiano cristina cristinel cristobal csaba csilla cuneyt curt curtis curtly cuthbert cynthia cyril
        cyrille czeslaw dace dacian dafydd dag dagmar daichi daiki daina dainis daisuke daithi daiva daksha
        dalal dalia dalibor damaso damian damien damir damla damon dan dana daniel daniela daniele danielle
        danilo danny dante danuta danylo daphne daria dario dariush dariusz darko darlene darrell darren darryl
        darshan darya daryl dave david davide davis davit davor dawit dayo deanna debbie deborah debra declan
        deepa deepak deepika deirdre dejan delfina delia delilah delphine delyth demba demetrio denis denisa
        denise dennis derek dermot derya deshawn desiderio desmond despina detlef detlev devendra devika devin
        devon dewi dexter dezso dhananjay dharmendra diana diane diarmuid didier diederik diego dieter dijana
        dilara dilek dilip dilshan dilwyn dimitar dimitra dimitri dimitrios dimitris dimple dina dinah dinesh
        dino diogo dionisio dipika dirk divya djoko dmitri dmitriy dmitry dmytro doerte doina dolores dominic
        dominik dominika dominique domitila domokos don donal donald donatas donna donncha donnie donovan dora
        doreen dorin dorina doris dorota dorothy doug dougal douglas dragan dragana dragica dragoljub dragos
        drazen drusilla duaa duarte dubravka dudley dulce dulcie dumisani dumitru dunja dusan dusko dustin
        dwayne dwight dylan dympna eamon eamonn earl earnestine ebba ebele ebenezer ebere eberhard ebrahim ebru
        ecaterina eckart eckhard eddie edelmira edeltraud edgar edgardo edgars edin edina edit edita edith
        edmund edna edoardo edouard eduard eduarda eduardo edvard edvins edward edwin edyta eerik eero effie
        efrain efren eftychia efua egil egle egon ehrenfried ehud eiji eileen eilidh eilis eimear einar eino
        eirik eirini eirlys eithne eivind ekaterina ekkehard ekow eladio elaine elba eleanor eleanora
        eleftheria eleftherios elemer elena eleni eleuterio elfriede elham eli elias elif elijah elin elisa
        elisabeth elise eliska elita eliza elizabeth elke ella ellen ellinor elliot elliott elmer elodie eloisa
        eloy elsa elsbeth elsie elspeth elton eluned elvira elzbieta emanuel emeka emel emer emeric emiko emil
        emile emilia emiliano emilie emilio emily emine emir emlyn emma emmanuel emmanuelle emrah emre emrys
        enda endang endre engin enid eniko enoch enrico enrique enriqueta eoghan eoin ephraim epifanio erasmo
        ercan erdal erdem eren erhard eric erica erich erick erik erika erin erla erling erna ernest ernestina
        ernestine ernesto ernst ersin erwin erzsebet eskil esmail esme esmeralda espen esra essam esteban
        estefania estela estelle esteve esther eszter eteri ethan ethel etienne etsuko etta euan eufemia eugen
        eugene eugenia eugenie eugenio eulalia eulogio eunice eurig eusebio eva evan evangelia evangelina
        evangeline evangelos evaristo evelyn evelyne everardo evgeni evgenia evgeny evija evren ewa ewan
        ewelina eydis eylul ezekiel ezequiel ezinne ezra fabian fabiana fabien fabienne fabio fabiola fabrice
        fabrizio facundo fadekemi fadhili fadi fadime fadwa fahad fahmi faisal fajar fanny farah farai faraja
        farhad farhana farid farideh farrokh faruk farzad farzana farzaneh faten fatih fatima fatma fatou
        fatoumata faustino fausto fawzi fayez federica federico fedir fedor felicia feliciano felicite felicity
        felipa felipe felisa felix femi ferdinand ferenc fereshteh fergal fergus feride fermin fernanda
        fernando ferran ffion fiachra fidel fidelia fidelma fidencio fikret filip filippo filiz filomena
        finbarr fiona fionn fionnuala fiorenzo firmin flavia flavien flavio flora florea florencio florent
        florentina florentino florian floriane florin florina florinda folake folasade fotini fotis francesca
        francesco francine francis francisca francisco franciszek franco francois francoise frantisek franz
        franziska frauke fred freda freddie freddy frederic frederick frederik fredrik freja freya frida frieda
        friederike friedhelm friedrich fritz frode froilan fuad fulgencio fumiko fumio funda funke funmilayo
        furaha furkan gabino gabor gabriel gabriela gabriele gabriella gael gaelle gaetan gail galina gamini
        gamze ganesh ganjar garegin gareth garik gary gaspar gaspard gaston gathoni gaurav gauri gautam
        gauthier gavin gayane gayatri gearoid gediminas geeta geir gelu genaro gene genet genevieve gennady
        genoveva genowefa geoff geoffrey george georges georgi georgiana georgina georgios georgy geraint
        gerald geraldine gerard gerardo gerd gerda gergely gergo gerhard germain germaine gerold geronimo gerry
        gerte gertrude gertrudis gethin gevorg geza ghada ghassan ghazi gheorghe ghislain ghislaine giacomo
        gian gianluca gianni giannis gideon gilbert gilberto gilda gilles gillian gina gines gino gintaras
        gintare giorgi giorgio giorgos giovana giovanna giovanni girish girts gisela giselle gisli gita gitte
        giulia giuliano giulio giuseppe gizem gladys glauco glenda glenn glenys gloria glyn gocha godfrey gohar
        gokhan golnaz gonul gonzalo goran gordana gordon gotabaya gottfried govind graca graciela graeme graham
        grainne grazyna greg greger gregor gregorio gregory greta gretchen grethe grigor grigore grigory
        griselda grit grzegorz gudmund gudmundur gudrun guenter guenther guido guilherme guillaume guillermina
        guillermo gulay gulnara gulsen gumersindo gunhild gunilla gunn gunnar gunnel guntars gunter gunther
        guntis gunvor gurmeet gurpreet gursel gustaf gustav gustave gustavo gwen gwenael gwendolyn gwilym
        gwyneth gyorgy gyorgyi gyula haakon habiba hadeel hadi hadiza hafiz haile hajime hajnalka hakan hakob
        hakon hala halfdan halil halima halina halit halla halldor hallgrimur haluk halyna hamdi hamed hamid
        hamish hamza hanan hande haneen hani hanin hank hanna hannah hanne hannelore hannes hans hansie
        haralambos harald haralds hardeep hari harish harjit harold harpreet harriet harry harsh harsha hartmut
        haruka haruki haruko haruto hasan hashim hasina hasmik hassan hassiba hasto hatem hatice hattie hauwa
        havva haya hayk hazel heather hector hedda hedley hedwig hege heidi heike heiki heiko heiner heinrich
        heinz heitor helder helen helena helene helga helge helle helmut heloisa hema hemant hemlata hendra
        hendrik hennadiy henning henri henrietta henriette henrik henrike henrique henry henryk herbert
        heribert heriberto herman hermann hermenegildo hermine herminia herminio hermione hernan hernando
        herschelle heru herve hesham hester hiba hicham hideaki hideki hideo hideyuki higinio hikaru hikmet
        hilario hilary hilda hilde hildegard hildur hillary hilmar hina hind hipolito hiroaki hiroko hiromi
        hiroshi hiroyuki hirut hisako hisao hisham hishammuddin hitoshi holger homa honorio hooman horace
        horacio horatiu horia horst hortense hortensia hosni hovhannes howard hrafn hrant hripsime hryhoriy
        hubert hubertus huda hugh hugo hugrun hugues hulda hulya humberto humphrey huseyin hussam hussein hynek
        iain ian iarlaith ibolya ibrahim ibrahima ichiro ida idris iestyn ieuan ieva ifeanyi ifeoma ifunanya
        ignacia ignacio ignacy ignatius igor ihab ihor ijaz ikechukwu ikenna ildefonso ildiko ileana ilham
        ilhan ilie ilinca ilir ilka ilker ilona ilse ilya ilze imad imelda imke imogen imran imre inas indira
        indrani indrek ines inese inez inga inge ingeborg ingegerd inger ingibjorg ingo ingolf ingrid ingrida
        ingunn ingvar ingvild inna inocencio intisar inzamam ioan ioana ioanna ioannis iolo ionel ionela ionut
        ipek iqbal irakli irem irena irene ireneusz irfan irina iris irma irmgard irmtraud irving irwin iryna
        isaac isabel isabela isabella isabelle isadora isaiah isak isamu isaura ishaan ishita isidora isidoro
        isidro ismael ismail ismet isobel isolde issa istvan itsuki itziar iulia iulian iva ivan ivana ivanka
        ivanna ivar ivars ivete ivica ivo ivone ivonne ivor iwan iwona iyabo iyad izabela jaak jaan jabari
        jaber jabu jabulani jacek jacinta jacinto jackie jacob jacobo jacqueline jacques jadranka jadwiga jafar
        jagdish jago jagoda jahangir jaideep jaime jake jakob jakub jalal jamal james jamie jamil jamila jan
        jana jandira jane janet janice janina janine janis janos jansher janusz jarle jarmila jaromir jaroslav
        jaroslava jaroslaw jasna jason jasper jasvinder jaswant jatin jatuporn javad javed javier jawad jay
        jaya jayant jayanti jayesh jean jeanne jeb jedediah jeff jefferson jeffery jeffrey jelani jelena jemima
        jen jenna jennifer jenny jeno jens jepkosgei jeremiah jeremy jerome jerry jerzy jesper jess jesse
        jessica jessie jesusa jethro jide jill jim jimena jimmy jindrich jiri jirina jitendra jitka jo joachim
        joakim joan joana joanna joanne joao joaquim joaquin joaquina jocasta jocelyn jochen jodie joe joel
        joelle joerg johan johann johanna johannes john johnny joko jolan jolanta jolyon jon jonas jonathan
        jonna jonny jonty jordi jorg jorge jorgelina jorgen jorunn jose josef josefa josefina joseph josephine
        josh joshua josiah josiane josie josselin jostein josue jovan jovana jovita joyce jozef jozsef juan
        juana juanita judah judit judith judy juergen juhan juhi julia julian juliana julie julien juliet
        julieta juliette julio julius jumoke junichi junichiro junko jurgen jurgis jurgita juri juris justin
        justina justinas justine justino justyna jutta jyoti kaan kaarina kabir kabiru kacper kadir kadri
        kafayat kailash kaisa kaito kaja kakha kalev kalevi kalle kalliopi kalman kalpana kalyan kamal kamala
        kamil kamila kamla kamran kamrul kana kanchan kanya kaori kaoru kapil kara karan kare karel karen kari
        karim karima karin karina karine karita karl karlheinz karlis karol karolina karoly karsten karthik
        kartik kartika kasia kaspar kasper katalin katarina katarzyna kate katerina kateryna kath katherine
        kathleen kathrin kathryn kathy katia katie katja katrin katrine katsuya kaushik kaveh kavita kay
        kazimierz kazuhiko kazuhiro kazuko kazuo kazuya kazys kehinde keiichi keiji keiko keisuke keith kelechi
        kelly kelvin kemal kemi ken kengo kenichi kenji kenneth kenta kenzo kerem kerry kersti kerstin keshav
        kestutis ketevan ketil kevin keziah khachatur khadija khadijah khadijatu khairy khaled khaleda khalid
        khalil khandaker khanyi khatia kianoush kieran kilian kimberly kimiko kinga kipchoge kipkemboi kiprono
        kiprotich kiran kirill kirsteen kirsten kirsti kirsty kirti kishore kivanc kiyoshi kjell kjersti kjetil
        klaas klara klaudia klaus klavdia knud knut kofi kohei koichi koji kojo kolade kolawole komal konrad
        konstantin konstantina konstantinos koray kordula kosta kostas kostiantyn kotaro kresimir krishna
        krista kristaps kristian kristin kristina kristine kristjan kristoffer krisztian krisztina krystyna
        krzysztof ksenia kuldeep kumiko kunal kunihiko kunle kurt kusal kusum kveta kwabena kwadwo kwaku kwame
        kwasi kwesi kyle kyoko kyriakos lachlan lacramioara ladislav laercio laetitia laima laimdota lajos
        lakshman lakshmi laleh lali lalit lalita lamia lamin lance lanre laoise lara larisa larry lars larysa
        lasantha lasha lasith lasse laszlo lata lateef latha laura laure laurel lauren laurence laurent
        laurentiu laurie lauris lautaro lavinia lawrence laxmi layla lazar lea leah leander leandro lech lee
        leela leif leila leire leiv lembit lemlem len lena lene lenka lennart lennox lenore leo leocadia leon
        leonard leonardo leoncio leonel leonid leonidas leonie leonor leonora leontin leopold leopoldine
        leopoldo lerato leroy leslie lester lesya leszek leticia letitia lettie lev levan levent levon lewis
        leyla liam liberto libor libuse lidia lieselotte ligia lila lilian liliana lilianne lilit liliya
        lillian lina linas linda lindiwe lindsay lindsey linnea linus lionel lisa lisandro lisbet lisbeth
        liselotte liucija liudmyla liviu liz liza ljubica ljubisa ljubomir llinos lloyd llyr lois lola lonnie
        loredana lorena lorenza lorenzo loretta lori lorna lorraine lothar lotta lotte lottie lou louella louis
        louisa louise louison loukas lowri lubna lubomir lubos luc luca lucas lucia lucian luciana luciano
        lucica lucie lucienne lucila lucille lucinda lucius lucjan lucrecia lucretia lucy ludek ludger ludmila
        ludovic ludovina ludvig ludwig ludwik luhut luigi luis luisa luise luiz luiza luka lukas lukasz luke
        luminita lungile lusine lutz lydia lyle lyndon lynn lynne lyubov lyudmila maarit maarja maarten mabel
        macarena macario machiko maciej madalina madan madeleine madge madhav madhavi madhu madhuri madoka
        maelle maeve magali magda magdalena magdolna maggie magne magnhild magnus mahathir mahbub mahdi
        mahela mahendra mahesh mahfuz mahin mahinda mahmood mahmoud mahmud mahnaz mahsa maia maie maija maimuna
        mair maira maire mairead mairi maite maithripala maja majed majid makena maki makiko makoto maksim
        maksym malachy malak malathi malcolm malee malena malgorzata malini mamadou mamata mami mamie mamuka
        manabu manal manana manas mandana mandeep mandla manfred manish manisha manjit manju manmohan manny
        manoel manoj manolis mantas manuel manuela marat marc marcel marcela marceline marcelino marcella
        marcelo marcia marcial marcin marco marcos marcus mared marek maren margaret margareta margarethe
        margarida margarita margit margot margret margrethe marguerite marharyta mari maria mariam mariama
        marian mariana mariane marianne mariano maribel maricarmen maricica marie mariela mariette mariia
        marija marijana marika mariko marilda marilena marilia marilyn marina marinela mario mariola marion
        maris marisa marisol marit maritza marius mariusz mariya marjan marjorie mark marketa marko markus
        marlene marlies marlon marta martha martim martin martina martine marton marty martyn marvin marwa
        marwan mary maryam maryna marzena masaaki masahiko masahiro masaki masako masami masanori masao masaru
        masashi masato masayoshi masayuki masoud massimo masumi matej mateo mateusz matheus mathew mathias
        mathieu mathilda mathilde matias matilda matilde mats matt matteo matthew matthias matthieu matti
        mattias matviy maud maureen maurice mauricio maurilio maurizio mauro mavis max maxence maxim maxime
        maximilian maximiliano maximino maxine maya mayra mayu mayumi mazen mbali mechthild medha meelis meena
        meenakshi meera megawati megha megumi mehdi mehmet mehran mehrdad meike meinir meirion melanie melchor
        melek meles melinda melis melissa meltem melvin menna meral meredith merete merle mert merve mervyn
        mesut mete mette mher micaela michael michaela michal michalis micheal michel michele michelle michiko
        michio mickey midori mieczyslaw mieko miguel mihaela mihai mihail mihaly mihir miho mika mikael mikayel
        mike mikhail mikheil mikio mikkel mikko miklos mikolaj miksa mila milada milanka mildred milena milica
        milind milivoj miljan millicent millie milorad milos miloslav milosz milovan milton milun mina minal
        mindaugas mindy minnie minoru miranda mircea mireia mireille mirela miriam mirjana mirko miro miroslav
        miroslava miroslaw misaki mitch mitchell mithun mitra mitsuko mitsuo miyuki mizanur mizuki mkrtich
        mladen mo modou modris mohamed mohammad mohammed mohan mohini mohit mohsen moira moises mojgan mojtaba
        molly momcilo momoko mona monica monika monique montague monte morag mordecai moritz morten morteza
        mortimer mose moses mosharraf mostafa motoko mounir moussa mpho mridula mthunzi muammar muhaimin
        muhammad muhammed muharrem muhyiddin muireann muiris mukesh mukul mulugeta muna munir murad murat murdo
        muriel murray musa mushtaq mustafa muttiah mwai myfanwy mykhailo mykola myra myriam myron myroslav
        myroslava myrtle nabil nabila nada nadege nader nadezhda nadia nadiem nadiia nadim nadine nadja naela
        nagesh nagham nahla naim naina nairi najib najla najwa naledi nalini namal namrata nanami nandi nandini
        nandita naoki naoko naomi naoto narciso nare narek narendra naresh narges narinder narine nasima nasrin
        nasser natalia natalie nataliya natasa natasha nathalie nathan nathaniel natia nato natsuki nattawut
        naveen navin nawal nayef nazanin nazar nazareth nazila nazim nazli nazmul nebojsa ned neelam neeraj
        neeta neha neide neil nektarios nelida nell nellie nelson nemanja nenad nereida nermeen nermin nerys
        neslihan nesrin nestor nettie neusa nevena neville ngozi niall niamh nibal nicanor nicholas nick nicky
        nico nicola nicolae nicolas nicolasa nicole nicoleta nicusor nidal niels nigel nihat nijole nika nikhil
        nikita nikki niko nikodem nikola nikolai nikolaos nikolaus nikolay nikolina nikos nilda nilesh niloufar
        nils nilufer nima nimal nimisha nina nino niraj niran nirmala nirosha niroshan nisha nishant nitin
        nittaya nitya nizar njeri nkechi nkem nkiru nkosana nkosazana nnamdi nneka nnenna noah noboru nobuhle
        nobuko nobuo nobuyuki nodar noel noelia noelle noemi noemie nokuthula nollaig nomsa nomvula nomzamo
        nonso nontle nora norbert norberto noreen noriko norio norma norman normunds nosipho nour noura
        nourredine ntombi nuala nubia nune nuno nuray nurcan nuri nuria nurul nusrat nyambura nyasha nyokabi
        oana obadiah obafemi obinna octave octavia octavian octavio oddny oddvar odette odile odilia odon
        ofelia ognjen oguz oisin okan okechukwu oksana oladele olaf olafur olamide olanrewaju olav olayinka
        oldrich oleg olegario oleguer oleh oleksandr oleksandra oleksii oleksiy olena olga olgierd olha olinda
        oliver olivera olivia olivier olle olli olof olufemi olumide olusegun oluseun oluwaseun olwen olwyn
        omaira omar omer omolara omotola omprakash ondrej onofre onur onyeka opeyemi orest orestes orhan oriol
        orla orsolya orson ortrud orville osagie osama osamu osaze oscar oskar oskars osman ostap osvaldo
        oswald oswaldo otakar otar otilia otis ottilie ottmar otto oumar ousmane ovidio ovidiu owain owen ozan
        ozge ozgur ozlem paal paata pablo paddy padma padraic padraig palesa pallavi pamela panagiota
        panagiotis panayiotis pancho pankaj panna panya paola paolo paramjit paraskevi parisa parthenia parul
        parvati parvin pascal pascale pascaline pascual pastora pat patrice patricia patricio patrick patrik
        patrizia patryk paul paula paulette paulina paulino paulius paulo pavel pavla pavlo pavlos pawel payal
        payam peadar pedro peggy pejman pekka pelagia pelin penelope pensri pepa pepe percival percy perdita
        peregrine periklis pernilla pernille perrine petar pete peter petr petra petras petre petro petrona
        petronella petros petru petter phil philip philipp philippa philippe phillip phineas phoebe phyllis
        pichai pierre pierrette piers piet pieter pinar piotr piret piroska piyush placide policarpo polina
        polly polyxeni ponciano pongsak pooja poonam porfirio pouya prabha prabhakar prabowo pradeep prakash
        pramod pranab pranav prapat prashant pratap prateek pratibha praveen prawit praxedes prayut predrag
        preecha preeti prem premysl prerna priit priscilla priya priyanka proinsias przemyslaw puan puja puneet
        purnima pushpa puspita putri qasim quentin quim quincy quirino rabab rabea rached rachel radek radha
        radhika radim radka radmila radomir radoslaw radovan radu rafael rafaela rafal raffaele rafferty rafiq
        rafiqul rafizi raghad raghav raghu ragna ragnar ragnheidur ragnhild rahul raila raimonds raimund
        raimundo rainer raisa raivo raj rajani rajat rajeev rajendra rajesh rajinder rajiv raju rakesh rakhi
        ralf ralph raluca ramesh rami ramin ramiro ramon ramona ramya rana ranbir randa randall randi randolph
        randy rani rania ranil ranjan ranjana ranjit raoul raphael raquel rasha rasheed rashid rashmi rasmus
        ratko rattana raul ravi ravindra raymond raymonde rayssa razvan rebeca rebecca recep reem reena reet
        refilwe reggie reginald regine regis rehema reidar reidun reiko reinaldo reiner reinhard reinhold
        reinis rejean reka rekha remi remigio remy rena renars renata renate renato renaud rene renee renu
        renuka retno reuben revathi rex reynaldo reza rezaul rezso rhian rhiannon rhoda rhodri rhona rhonda
        rhun rhydian rhys ricarda ricardo riccardo richa richard richie rick rickey ricky ridvan ridwan
        rigoberto rika rikard rima rimantas rina rini risa rishabh risto rita ritesh ritu rizal roald robbie
        robert roberta roberto roberts robin rocco rocio rod roddy roderick rodica rodney rodolfo rodrigo
        rogelia rogelio roger rohan rohini rohit roisin rokas rokeya roksolana roland rolande rolando rolf
        rollo romain roman romana romano romeo romilly romina romuald romualdo ron ronald ronaldo ronan ronnie
        roopa roque rory rosa rosalba rosalia rosalie rosalina rosalind rosamund rosana rosanna rosaura roscoe
        rosemarie rosemary rosendo rosie rosina rosmah ross rostislav rostyslav roswitha rotimi rowena rowshan
        roxana roxanne roy roya rozalia ruairi ruaridh ruba ruben rubens ruchi rudi rudiger rudo rudolf rudolph
        rudy ruediger rufina rufino rufus rui rupa rupali rupert ruslan ruslana russ russell rusudan rutendo
        ruth ruxandra ruzan ruzena ryan ryoichi ryoko ryosuke ryota ryszard ryuichi saban sabin sabina sabine
        sabri sabrina sachiko sachin saddam sadhana sadie sadiq saeed safa safiya sahil saibal said saif saiful
        sajeda sajith saki sakura salah salahuddin salamatu saleh salim salisu sally salma salman salome
        salomon salvador salvatore salwa sam samantha sameer samer samia samih samir samira sammy samuel sanath
        sanaz sancho sanda sandeep sander sandor sandra sandrine sandro sandy sangeeta sani sanja sanjana
        sanjay sanjeev sanjiv sanna santosh saoirse sapna sara sarah sarath sargis sarinya sarita saroj
        sarojini sasa sasha satish satoru satoshi saturnino satyajit saul saulius saurabh savita sawat sawsan
        sayaka sayuri scott seamas seamus sean seanan sebastian sebastiana sebastiao sebastien seda sedat seema
        segismundo segun seiji seiko sekou selamawit selena selim selin selina selma semra semyon senad sepideh
        serafin serafina serap serban serdar serena serge sergei sergey sergi sergio sergiu serhii serhiy
        serkan seth setsuko seun sevak severino severo sevgi sevim seymour shadi shafiqul shahabuddin shahidul
        shahin shahla shahram shahrizat shaima shalini shalva shamima shamsul shane shannon shanta shanti
        shaquille sharad sharif sharmila sharon shashank shashi shaun shawn sheela shehu sheila shekhar shelley
        shigeko shigeru shikha shilpa shimon shinichi shinji shinya shinzo shiori shireen shirin shirley
        shivani shizuka shizuko shobha shoichi shoji shoko shona shota shreya shruti shu shubha shuichi
        shunsuke shyam siamak sian sibel sibongile sibusiso sid siddharth sidney siegfried sieglinde sigge
        sigita sigitas sigmar sigmund signe sigrid sigridur sigrun sigurd sigurdur siim siiri silas sile silje
        silke silvain silveria silvestre silvia silvina silvio silviu simao simeon simin simisola simon simona
        simonas simone sinan sinead sinisa siobhan sioned sipho siranush siri siriporn sissel sita siti sixten
        siyabonga sizwe skaidrite slamet slava slaven slavica slavko slawomir slobodan smita smriti sneha
        snezana snezhana snorri sofia sofie sofiia sofiya sofoklis sohan soheila sola solange solene solomiia
        solomiya solomon solveig solvita somchai somkid somporn somsak sona sonal sonali sonia sonja sophia
        sophie sopho sorcha soren sorin sorina sorley sotiris sourav spiros spomenka spyridon spyros srdjan
        srettha sridevi sridhar srinivas stacy stamatis stan stana stanislav stanislava stanislaw stanley
        stavros stefan stefania stefanie stefano steffen steffi steinar stelian stelios stella stepan stepanka
        stephan stephane stephanie stephen stergios stevan steve steven stewart stig stipe stjepan struan
        stuart sture stylianos suad subhash subira sucheta sudarat sudha sudhir sue suha suhad suheir sujata
        sukhwinder suleiman suleyman sultana sumalee suman sumiko sumit sumitra sunanda sundar suneeta sunethra
        sunil sunita sunniva supachai supriya suraj surapong surendra suresh surinder surjit susan susana
        susanna susanne sushil sushila sushma susie susilo susumu suthep sutrisno suzana suzanne suzette
        svatopluk svein sveinn sven svend sverre svetislav svetlana svetozar svitlana swapna swati sybil syed
        syeda sylvain sylvester sylvia sylvie sylwester sylwia synne synnove szabolcs szilvia szymon taavi
        tabitha tadeusz tadhg tafadzwa taichi taisia taiwo takahiro takako takao takashi takayuki takeo takeshi
        takuma takumi takuya talal tamar tamara tamas tamaz tamer tamiko tamila tammy tamsin tamta taner tanguy
        tania tanvi tanya tapan tara taraneh taras tarek tareq tariku tariq tarja tarkan tarmo taro taron
        tarquin tarun taslima tatenda tatevik tatiana tatsuo tatsuya tatyana taufik tayfun tayyip tebogo ted
        teddy teemu teguh tegwen teimuraz tejas telma temitope tendai tengiz tengku teodor teodora teodoro
        teofilo terence teresa terez tereza teri terje terrence terry tess tetiana tetsuo tetsuya tewodros
        thabang thabo thaddeus thaksin thanasis thanathorn thandeka thandi thandiwe thea thelma themba thembi
        themis theo theodor theodora theodore theodoros theresa therese thiago thibault thibaut thida thierry
        thilo thodoris thomas thor thora thorbjorn thorsten thorvald thulani thurston tiago tiberiu tibor
        tiffany tigist tigran tihomir tiina tiit tijana tilak tilly tilman tim timea timo timothy tina tinashe
        tinatin titilayo tivadar tobias toby todd todor tolga tolu tom tomas tomasa tomasz tomislav tommy
        tomoaki tomohiro tomoko tomomi tomos toni tony toomas tor torben torbjorn tord tore torgeir toribio
        torill torkel torstein torsten toru torunn toshiaki toshihiro toshiko toshio toshiyuki tove tracey
        tracy traian traute travis trefor trent trevor triin trilok tripti trisha tristan trond troy trude
        trudy trygve tsegaye tsepo tsitsi tsutomu tsuyoshi tsvetan tudor tudur tugba tumaini tumelo tuncay
        tunde tunji tuomas turgut turid tushar tuula tyler tymofiy tyra tyrone ubaldo uday ufuk ugochi ugur
        uhuru uldis ulf uliana ulises ulla ulrich ulrik ulrike ulyana umar umberto umesh umit umut unni upendra
        upul urbano urmas ursula urszula urve uschi utkarsh uwe uzoma vaclav vadim vadym vahagn vahan vahe
        vahid vaidotas vakhtang valdas valdemar valdis valentin valentina valentyn valentyna valeri valeria
        valeriano valerie valeriu valeriy valery vandana vanessa vangelis vania vano vardan varsha vartan varun
        varvara vasant vasco vasile vasiliki vasilis vasily vasso vasudha vasundhara vasyl vazgen vedran veena
        vegard veikko veit velimir veljko vello velma venancio vendula venkat venus vera verena vernon veronica
        veronika veronique vesna vibeke vibha vicenta vicente vicki vicky victor victorina victorino vida vidar
        vidya viera vigdis viggo vijay vijaya vikas vikram viktor viktoria viktoriia viktorija vilija vilma
        vilmos vimal vimala vinay vince vincent vincenzo vineet vinita vinod viola violaine viorel viorica
        vipin viplav vira virender virgilio virginie virginijus vishal vishnu vitali vitalii vitaliy vitaly
        vito vitor vitoria vittorio vivek vivian viviana vivien vivienne vlad vladan vladimir vladimira
        vladislav vladyslav vlasta vojislav vojtech volkan volker volkmar volodymyr vsevolod vusi vyacheslav
        vytautas waclaw wael wafa wahyu wairimu waithera waker waldemar wale walid walt walter waltraud wambui
        wanchai wanda wangari wanjiku wanjiru waqar warren wasim wassim wataru wayne wenceslao wendell wendy
        wenzel werner wes wesley wichai wieslaw wiktor wilbur wilfred wilfried wilhelm wilhelmina willa willard
        willem william willie willy wilma wilson wim winifred winston wioletta wiranto wissanu witold wladimir
        wladyslaw wlodzimierz wojciech wole wolf wolfgang wolfram woody xaver xavi xavier ximena xiomara xolani
        yadira yago yahaya yahya yakubu yalda yamini yana yann yannick yannis yara yared yaroslav yaroslava
        yasar yasemin yashwant yasmin yasser yassin yasuhiro yasuko yasuo yavuz yegor yehor yelena yeliz
        yelyzaveta yesenia yetunde yevgeny yevhen yevhenia yiannis yildiz yilmaz yingluck yinka yitzhak yngve
        yogendra yogesh yohannes yoichi yoko yolanda yolande yorgos yoshiaki yoshie yoshihiko yoshihiro yoshiko
        yoshimi yoshinori yoshio yoshiro yoshiyuki yossi yosuke younis yousef youssef yrsa yudi yuichi yuji
        yuka yukari yuki yukiko yukio yuko yulia yuliia yumi yumiko yuni yuri yurii yuriko yuriy yusril yusuf
        yusuke yutaka yuto yves yvette yvonne zabel zacarias zacharie zachary zaharia zahid zahra zaid zaida
        zaina zainab zaki zane zanele zara zarina zaza zbigniew zdenek zdenka zdravko zdzislaw zebedee zehra
        zeina zeki zeljka zeljko zenaida zenon zeynep zhanna ziad zigmas zina zinaida zinedine zivko zlata
        zlatan zlatko zodwa zoe zofia zohreh zola zoltan zoraida zoran zorica zoryana zsigmond zsofia zsolt
        zsuzsa zsuzsanna zuhura zulema zurab zuwena zuzana zvonimir zydrunas zygmunt
        """
    )
)


def is_given_name(word: str) -> bool:
    """Whether the word, in any case and with or without accents, is one of the first names that news meets."""
    return fold(word) in _GIVEN
