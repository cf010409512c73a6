"""Clubs and their towns, which the recogniser takes for people: "Bolton went down with Blackburn"."""

from __future__ import annotations

from sidelight.text.fold import fold
from sidelight.text.given_names import is_given_name
from sidelight.text.words import listed

# Words that clubs have in their names and people have not, folded.
_CLUB_WORDS = frozenset(
    listed(
        """
        ac academical afc ajax albion angels argyle astros athletic athletics atletico avalanche bayern bears
        bengals besiktas bills blackhawks blazers borussia braves brewers broncos browns bruins buccaneers bucks
        bulldogs bulls canadiens canucks capitals cardinals cavaliers celtic celtics cf chargers chiefs city
        clippers colts county cowboys coyotes cska cubs deportivo devils dinamo dodgers dolphins dynamo eagles expos
        falcons fc fenerbahce ferencvaros fk flames flyers galatasaray giants grizzlies hawks hearts heat hornets
        hotspur indians inter internazionale islanders jaguars jazz jets kings knicks knights lakers lions lokomotiv
        magic mariners marlins mavericks mets nets nuggets oilers olympique orient orioles pacers packers padres
        panthers partizan patriots penguins phillies pirates pistons predators psv racing raiders rams rangers rapid
        raptors ravens rc real redskins rockets rockies rovers royals sabres saints sc seahawks senators sharks
        sixers sk slavia sox sparta spartak sporting spurs stars steaua steelers suns sv thistle tigers timberwolves
        titans torpedo town tsv twins united vfb vfl vikings villa wanderers warriors wildcats wizards yankees
        """
    )
)
# Of these the ones that a club's name begins with: "Magic Johnson" is nobody's club.
_LEADING_WORDS = frozenset(
    listed(
        """
        ac afc ajax athletic atletico bayern borussia celtic cf cska deportivo dinamo dynamo fc fk inter
        internazionale lokomotiv olympique partizan psv racing rapid rc real sc sk slavia sparta spartak sporting
        steaua sv torpedo tsv vfb vfl
        """
    )
)
# Clubs and towns of one word that are last names too, folded: of the leagues that English news reports.
_CLUBS = frozenset(
    listed(
        """
        accrington airdrie alloa anaheim anderlecht arbroath arrows arsenal atalanta auxerre ayr baltimore barcelona
        barnet barnsley basel bastia benetton benfica birmingham blackburn blackpool bochum bologna bolton bordeaux
        boston bournemouth bradford brechin bremen brentford brighton bristol buffalo burnley bury cagliari calgary
        cambridge cardiff carlisle charlton chelsea cheltenham chester chesterfield cincinnati cleveland clyde
        colchester cologne coventry cowdenbeath crewe dallas darlington denver derby doncaster duisburg dumbarton
        dundee dunfermline durham edmonton espanyol essex everton exeter falkirk ferrari feyenoord fiorentina
        freiburg fulham genk gent getafe gillingham glamorgan gloucester grasshopper grimsby groningen guingamp
        halifax hamburg hamilton hansa hartford hartlepool heerenveen hereford hibernian houston huddersfield hull
        ipswich juventus karlsruhe kent kilmarnock lancashire lausanne lazio leeds leicester leverkusen leyton lille
        lincoln liverpool livingston lokeren luton lyon macclesfield malaga mallorca mansfield marseille mclaren
        metz middlesbrough middlesex milan millwall milwaukee minardi monaco montrose morton motherwell nantes
        napoli newcastle newport northampton norwich nottingham oldham orlando osasuna oxford paisley parma partick
        perugia peterborough phoenix piacenza pittsburgh plymouth portland porto portsmouth preston reggiana rennes
        rochdale roma rostock rotherham rushden sacramento sampdoria sauber scarborough schalke servette sevilla
        sheffield shrewsbury southampton southend stenhousemuir stirling stockport stoke stuttgart sunderland surrey
        sussex swansea swindon tampa torino torquay tottenham tranmere twente tyrrell udinese utrecht valencia
        verona vicenza villarreal vitesse walsall warwick watford wigan wimbledon winnipeg wolves worcester wrexham
        wycombe yeovil zaragoza
        """
    )
)


def is_club(surface: str) -> bool:
    """Whether a name is a club's: one known word, or a word of clubs in it and no first name at its head."""
    first, *rest = fold(surface).split()
    if not rest:
        return first in _CLUBS | _CLUB_WORDS
    return first in _LEADING_WORDS or (bool(_CLUB_WORDS.intersection(rest)) and not is_given_name(first))
