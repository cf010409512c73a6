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
        aamer aaron abby abdel abdelaziz abdou abdul abdulla abdullah abe abel abigail abraham adam adamu adel adele
        adrian adriana adriano adrienne agnes agnieszka agustin ahmad ahmed ahmet aidan aileen aisha akbar akhtar
        akio akira alain alan alastair albert alberto aldo alec alejandra alejandro aleksandar aleksander aleksandr
        alessandra alessandro alex alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali
        alice alicia alison alistair allan allen allison alphonse alvaro alvin amadou amanda amelia amina amir amos
        amy ana anastasia anatoly anders andre andrea andreas andreea andrei andrej andres andrew andrey andriy
        andrzej andy angela angelo angie angus anibal anil anita anja ann anna annabel annalena anne annette annie
        anthony antoine anton antonella antonia antonin antonio antonis anwar arantxa archie ariel aristide arjun
        arjuna arkady armando armin arnaud arne arnold arsene arthur artur arturo arun arvind asha ashley ashok asif
        astrid atanas atul augustin augusto aurelie axel ayesha ayman aziz babak baptiste barack barbara barney
        barry bartosz bashar bashir basil beatrice beatriz becky bela belinda ben benedict benedikt benito benjamin
        benny benoit bernard bernardo bernd bernie bert bertrand beth betsy betty beverly bilal bill billie billy
        bjorn blaise bob bobby bogdan bohdan boris borislav brad bradley brahim brandon branko brenda brendan brent
        brett brian bridget brigitte britney bruce bruno bryan bryce burt byron caitlin caleb callum calum calvin
        cameron camilla camille candace carl carla carles carlo carlos carmen carol carole caroline carolyn carrie
        casey catalina catherine cathy cecile cecilia cedric celine celso cem cesar chaminda charlene charles
        charlie charlotte cheryl chiara chloe chris christel christiane christina christine christoph christophe
        christopher chuck cindy claire clara clarence claude claudia claudio claus clayton clement cliff clifford
        clint clive clyde colin colleen conchita connor conor conrad constantin corey corinne cornelia courtney
        craig cristian cristiano cristina curt curtis curtly cynthia cyril dag damian damien damir damon dan dana
        daniel daniela daniele danielle danilo danny dante daphne dario dariusz darko darrell darren darryl dave
        david davide davis davor debbie deborah debra deirdre delia denis denise dennis derek dermot deshawn desmond
        devin devon dexter diana diane didier diego dieter dilip dimitar dimitri dimitris dina dino dirk dmitri
        dmitriy dmitry dmytro dolores dominic dominik dominique don donald donna donnie donovan doreen doris dorothy
        doug douglas dragan dusan dustin dwayne dwight dylan eamon earl eddie edgar edin edita edith edmund edna
        edoardo eduard eduardo edvard edward edwin efrain ehud eileen ekaterina elaine eleanor elena eli elias
        elijah elisa elisabeth elise eliza elizabeth elke ella ellen elliot elliott elmer elsa elton emanuel emil
        emile emilia emilio emily emma emmanuel emre endre enrico enrique eric erica erich erik erika erin ernest
        ernesto ernst erwin esteban esther ethan etienne eugene eugenio eunice eva evan evangelos evelyn ewa ewan
        fabian fabio fabrice fabrizio faisal farid fatima fatma fausto federica federico felicia felipe felix
        ferdinand ferenc fernanda fernando fidel filip filippo fiona fiorenzo flavio flora florian francesca
        francesco francine francis francisca francisco franco francois francoise franz fred freddie freddy frederic
        frederick frederik fredrik frida friedrich fritz gabor gabriel gabriela gabriele gabriella gael gail galina
        gareth gary gaston gavin gene genevieve gennady geoff geoffrey george georges georgi georgios georgy gerald
        gerard gerardo gerd gerhard germaine gerry gertrude ghassan giacomo gian gianluca gianni gilbert gilberto
        gilles gillian gina gino giorgio giorgos giovanna giovanni gisela giulia giuliano giulio giuseppe gladys
        glenda glenn gloria goran gordon graeme graham greg gregor gregory greta grigory guido guillaume guillermo
        gulnara gunter gunther gustav gustavo gwen gwyneth haile hakan hamid hamza hank hanna hannah hannes hans
        hansie harald harold harriet harry haruki hasan hashim hassan hassiba hazel heather hector heidi heike
        heinrich heinz helen helena helene helga helmut hendrik henri henrik henrique henry herbert herman hermann
        hermione hernan herschelle hicham hideki hikmet hilary hilda hillary hiroko hiroshi hisham holger horacio
        horst hosni howard hubert hugh hugo humberto hussein iain ian ibrahim ida ignacio igor ijaz ilham ilir ilona
        ilya imad imran imre indira ines inga inge ingrid inzamam iqbal irena irene irina iris irving irwin isaac
        isabel isabella isabelle ismael ismail istvan iva ivan ivana ivanka ivar ivica ivo jackie jacob jacqueline
        jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine janos jansher jarmila
        jaroslav jaroslaw jason javed javier jay jaya jean jeanne jeb jeff jefferson jeffery jeffrey jelena jen
        jenna jennifer jenny jens jeremiah jeremy jerome jerry jerzy jesper jess jesse jessica jessie jill jim jimmy
        jiri jo joachim joan joanna joanne joao joaquin jochen jodie joe joel joelle joerg johan johann johanna
        johannes john johnny jon jonas jonathan jonny jonty jorge jorgen jose josef joseph josephine josh joshua
        josie joyce juan juanita judith judy juergen julia julian juliana julie juliet julio julius junichiro jurgen
        justin justine jutta kaja kamal kamala kamil kara karel karen karim karin karina karl karsten kasper
        katarina kate katerina kath katherine kathleen kathryn kathy katia katie katja katrin kay kazimierz keiichi
        keiko keith kelly kelvin ken kenichi kenji kenneth kerry kevin khaled khalid khalil kieran kimberly kipchoge
        kiran kirsten kirsty klaus kofi koichi konrad konstantin krista kristian kristina kristine krzysztof kurt
        kwabena kwame kyle lance lara larisa larry lars laszlo laura laurel lauren laurence laurent laurie lawrence
        lea leah leander lee leif leila len lena lennart lennox leo leon leonard leonardo leonid leroy leslie lester
        leszek lev lewis liam lidia lila liliana lillian linda lindsay lindsey lionel lisa liz liza ljubomir lloyd
        lois lola lorena lorenzo loretta lori lorraine lothar lou louis louisa louise luc luca lucas lucia luciano
        lucie lucille lucinda lucy ludmila ludovic ludwig luigi luis luisa lukas lukasz luke lydia lyle lyndon lynn
        lynne maarten mabel maciej magda magdalena maggie magnus mahmood mahmoud mahmud maksim malcolm mamadou
        manfred manmohan manny manoj manuel manuela marat marc marcel marcela marcelo marcia marcin marco marcos
        marcus marek margaret margarita margot maria marian mariana mariano marie mariko marilyn marina mario marion
        marisa marjorie mark marko markus marlene marlon marta martha martin martina martine marty martyn marvin
        mary maryam masahiro masako massimo mateo mateusz mathew mathias mathieu matt matteo matthew matthias
        mattias maud maureen maurice mauricio maurizio mauro max maxim maxime maxine maya mehdi mehmet melanie
        melinda melissa melvin meredith merle mervyn michael michaela michal michel michele michelle mickey miguel
        mihai mihail mikael mike mikhail mikko mila milena milos milton mina mindy miriam miro miroslav mitch
        mitchell mladen mo mohamed mohammad mohammed moira moises molly mona monica monika monique monte morten mose
        moses mostafa moussa muammar muhammad muhammed murad murat murray musa mushtaq mustafa muttiah mwai myra
        myron nadia nadine nadja naomi narendra nasser natalia natalie natasha nathalie nathan nathaniel navin ned
        neil nelson nestor nicholas nick nicky nico nicola nicolae nicolas nicole nigel nikita nikki niko nikola
        nikolai nikolaus nikolay nils nina noah noel noelle nora norbert noriko norma norman nourredine nuno odile
        olaf oleg oleksandr olena olga oliver olivia olivier olli olof olusegun omar ondrej orson orville osama
        oscar oskar osman otto ousmane owen pablo paddy pamela paola paolo pascal pat patrice patricia patrick
        patrik patrizia paul paula paulina paulo pavel pavlo pawel pedro peggy pekka penelope percy petar pete peter
        petr petra petros phil philip philipp philippa philippe phillip phoebe phyllis pierre piers piet pieter
        piotr polly pradeep prakash pramod priscilla priya qasim quentin rachel radek radoslaw rafael raffaele rafiq
        ragnar rahul raimund raisa raj rajendra rajesh rajiv rakesh ralf ralph ramesh ramiro ramon ramona randall
        randolph randy raphael rashid raul ravi raymond rebecca reggie reginald reiner reinhard reinhold remi rena
        renate renato rene renee reuben rex rhoda rhonda ricardo riccardo richard richie rick rickey ricky rita
        robbie robert roberta roberto robin rocco rod roddy rodney rodolfo rodrigo rogelio roger rohan roland
        rolando rolf roman romano romeo ron ronald ronaldo ronnie rory rosa rosalind rosanna rosemary rosie ross roy
        ruben rubens rudi rudolf rudolph rudy rui rupert russ russell ruth ryan ryszard sabina sabine sabrina sachin
        saddam saeed said salim sally salma salman salvador salvatore sam samantha samir sammy samuel sanath sandeep
        sander sandor sandra sandro sandy sanjay sara sarah sasha satoshi scott sean sebastian sebastien selma
        serena serge sergei sergey sergi sergio serhiy seth seymour shane shannon shaquille sharif sharon shaun
        shawn sheila shelley shimon shinzo shirley shu sid sidney sigmund sigrid silvia silvio simon simona simone
        slava slavko slobodan solomon sonia sonja sophia sophie soren sourav spiros stacy stan stanislav stanislaw
        stanley stefan stefania stefano steffi stella stephan stephane stephanie stephen steve steven stewart stig
        stuart subhash sue suleiman sunil suresh susan susanna susanne susie suzanne sven sverre svetlana sylvain
        sylvester sylvia sylvie tadeusz takashi takeshi tamara tammy tanya tara tarek tariq taro tatiana tatyana ted
        teddy teemu terence teresa teri terrence terry tess thabo thaddeus theo theodor theodore theresa therese
        thierry thomas thor tiago tibor tiffany tim timo timothy tina tobias toby todd tom tomas tomasz tommy toni
        tony tor tore torsten tracey tracy travis trent trevor trisha tristan troy trudy tsvetan tyler tyrone ulf
        ulrich ulrike umar umberto ursula uwe vaclav vadim valentin valentina valeri valerie valery vanessa vasily
        vasyl venkat venus vera verena vernon veronica veronika vicente vicki vicky victor vijay vikram viktor
        viktoria vince vincent vincenzo vinod vitali vitaly vito vittorio vivian vivien vivienne vladimir vladislav
        volker volodymyr vyacheslav waldemar walt walter wanda waqar warren wasim wayne wendell wendy werner wes
        wesley wilbur wilfred wilfried wilhelm willard willem william willie willy wilma wilson wim winston wladimir
        wojciech wolf wolfgang woody xavier yasmin yasser yevgeny yitzhak yoko yolanda yossi youssef yuri yusuf yves
        yvette yvonne zachary zahid zbigniew zdenek zeljko zhanna zinedine zoe zoltan zoran zsuzsanna
        """
    )
)


def is_given_name(word: str) -> bool:
    """Whether the word, in any case and with or without accents, is one of the first names that news meets."""
    return fold(word) in _GIVEN
