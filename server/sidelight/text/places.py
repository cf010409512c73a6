"""Countries and US states as news names them: their people, adjectives and abbreviations."""

from __future__ import annotations

import functools
import re

from sidelight.text.fold import fold

# name: other words for it, folded. The name is the one that offices are called by ("Prime Minister of Israel").
_COUNTRIES = {
    "afghanistan": "afghan, afghans",
    "albania": "albanian",
    "algeria": "algerian",
    "argentina": "argentine, argentinian",
    "armenia": "armenian",
    "australia": "australian",
    "austria": "austrian",
    "azerbaijan": "azerbaijani",
    "bangladesh": "bangladeshi",
    "belarus": "belarusian",
    "belgium": "belgian",
    "bolivia": "bolivian",
    "brazil": "brazilian",
    "bulgaria": "bulgarian",
    "canada": "canadian",
    "chile": "chilean",
    "china": "chinese",
    "colombia": "colombian",
    "croatia": "croatian",
    "cuba": "cuban",
    "cyprus": "cypriot",
    "czech republic": "czech, czechia",
    "denmark": "danish, dane",
    "ecuador": "ecuadorian",
    "egypt": "egyptian",
    "estonia": "estonian",
    "ethiopia": "ethiopian",
    "finland": "finnish, finn",
    "france": "french",
    "georgia": "georgian",
    "germany": "german",
    "ghana": "ghanaian",
    "greece": "greek",
    "hong kong": "hongkonger, hongkongers",
    "hungary": "hungarian",
    "iceland": "icelandic",
    "india": "indian",
    "indonesia": "indonesian",
    "iran": "iranian",
    "iraq": "iraqi",
    "ireland": "irish",
    "israel": "israeli",
    "italy": "italian",
    "japan": "japanese",
    "jordan": "jordanian",
    "kazakhstan": "kazakh",
    "kenya": "kenyan",
    "kosovo": "kosovan",
    "kuwait": "kuwaiti",
    "latvia": "latvian",
    "lebanon": "lebanese",
    "libya": "libyan",
    "lithuania": "lithuanian",
    "luxembourg": "luxembourgish",
    "malaysia": "malaysian",
    "malta": "maltese",
    "mexico": "mexican",
    "moldova": "moldovan",
    "morocco": "moroccan",
    "myanmar": "burmese, burma",
    "netherlands": "dutch",
    "new zealand": "",
    "nicaragua": "nicaraguan",
    "nigeria": "nigerian",
    "north korea": "north korean",
    "norway": "norwegian",
    "pakistan": "pakistani",
    "palestine": "palestinian, palestinian authority",
    "peru": "peruvian",
    "philippines": "philippine, filipino",
    "poland": "polish",
    "portugal": "portuguese",
    "qatar": "qatari",
    "romania": "romanian",
    "russia": "russian",
    "rwanda": "rwandan",
    "saudi arabia": "saudi, saudi arabian",
    "scotland": "scottish",
    "serbia": "serbian",
    "singapore": "singaporean",
    "slovakia": "slovak",
    "slovenia": "slovenian",
    "somalia": "somali",
    "south africa": "south african",
    "south korea": "south korean",
    "soviet union": "soviet, ussr",
    "spain": "spanish",
    "sri lanka": "sri lankan",
    "sudan": "sudanese",
    "sweden": "swedish",
    "switzerland": "swiss",
    "syria": "syrian",
    "taiwan": "taiwanese",
    "tanzania": "tanzanian",
    "thailand": "thai",
    "tunisia": "tunisian",
    "turkey": "turkish, turkiye",
    "uganda": "ugandan",
    "ukraine": "ukrainian",
    "united arab emirates": "emirati, uae",
    "united kingdom": "british, uk, britain, great britain",
    "united states": "american, us, usa, united states of america, america",
    "venezuela": "venezuelan",
    "vietnam": "vietnamese",
    "wales": "welsh",
    "yemen": "yemeni",
    "zimbabwe": "zimbabwean",
}
# name: the abbreviation of news style (none for the short names), the postal code.
_STATES = {
    "alabama": "ala al",
    "alaska": "- ak",
    "arizona": "ariz az",
    "arkansas": "ark ar",
    "california": "calif ca",
    "colorado": "colo co",
    "connecticut": "conn ct",
    "delaware": "del de",
    "florida": "fla fl",
    "georgia": "ga ga",
    "hawaii": "- hi",
    "idaho": "- id",
    "illinois": "ill il",
    "indiana": "ind in",
    "iowa": "- ia",
    "kansas": "kan ks",
    "kentucky": "ky ky",
    "louisiana": "la la",
    "maine": "- me",
    "maryland": "md md",
    "massachusetts": "mass ma",
    "michigan": "mich mi",
    "minnesota": "minn mn",
    "mississippi": "miss ms",
    "missouri": "mo mo",
    "montana": "mont mt",
    "nebraska": "neb ne",
    "nevada": "nev nv",
    "new hampshire": "nh nh",
    "new jersey": "nj nj",
    "new mexico": "nm nm",
    "new york": "ny ny",
    "north carolina": "nc nc",
    "north dakota": "nd nd",
    "ohio": "- oh",
    "oklahoma": "okla ok",
    "oregon": "ore or",
    "pennsylvania": "pa pa",
    "rhode island": "ri ri",
    "south carolina": "sc sc",
    "south dakota": "sd sd",
    "tennessee": "tenn tn",
    "texas": "- tx",
    "utah": "- ut",
    "vermont": "vt vt",
    "virginia": "va va",
    "washington": "wash wa",
    "west virginia": "wva wv",
    "wisconsin": "wis wi",
    "wyoming": "wyo wy",
}


def _spellings() -> dict[str, str]:
    names = {name: name for name in (*_COUNTRIES, *_STATES)}
    return names | {word: name for name, words in _COUNTRIES.items() for word in words.split(", ") if word}


_PLACE_OF = _spellings()
_STATE_OF = {code: name for name, codes in _STATES.items() for code in codes.split() if code != "-"}
_PLACES = re.compile(r"\b(?:" + "|".join(sorted(_PLACE_OF, key=len, reverse=True)) + r")\b")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_PRONOUN = re.compile(r"\bus\b")
US_STATES = frozenset(_STATES)


def plain(words: str) -> str:
    """Folded, with "U.S." kept apart from a single letter before it ("a U.S. ally")."""
    return fold(_DOTTED.sub(lambda letters: letters[0].replace(".", ""), words))


@functools.lru_cache(maxsize=4096)
def places_in(words: str) -> frozenset[str]:
    """The countries and US states that the words name or call by an adjective, by their folded English names.

    "us" counts as the United States: ask only of words that are no running text. Abbreviations of states do not
    count (see `state`). A word that is both ("Georgia") stands for both.
    """
    return _found(plain(words))


def _found(folded: str) -> frozenset[str]:
    return frozenset(_PLACE_OF[found] for found in _PLACES.findall(folded))


def places_of(text: str) -> frozenset[str]:
    """As `places_in`, of running text, where "us" is a pronoun."""
    return _found(plain(_PRONOUN.sub("", text)))


def without_places(folded: str) -> str:
    """The folded words less those that `places_in` understands."""
    return _PLACES.sub(" ", folded)


def state(abbreviation: str) -> str | None:
    """The US state of a news abbreviation, postal code or name ("Ala.", "AL", "N.Y."), folded; None for others."""
    key = fold(abbreviation)
    return key if key in US_STATES else _STATE_OF.get(key)
