"""Seats of government that news names for their countries."""

from __future__ import annotations

from sidelight.text.phrases import Phrases

_SEATS = Phrases(
    {
        "afghanistan": "Kabul",
        "argentina": "Buenos Aires",
        "australia": "Canberra",
        "austria": "Vienna",
        "belgium": "Brussels",
        "brazil": "Bras[ií]lia",
        "canada": "Ottawa",
        "china": "Beijing",
        "colombia": "Bogot[áa]",
        "cuba": "Havana",
        "czech republic": "Prague",
        "denmark": "Copenhagen",
        "egypt": "Cairo",
        "ethiopia": "Addis Ababa",
        "finland": "Helsinki",
        "france": "Paris|[ÉE]lys[ée]e",
        "germany": "Berlin|Bundestag",
        "greece": "Athens",
        "hungary": "Budapest",
        "india": "(?:New )?Delhi",
        "indonesia": "Jakarta",
        "iran": "Tehran",
        "iraq": "Baghdad",
        "ireland": "Dublin",
        "israel": "Jerusalem|Knesset",
        "italy": "Rome",
        "japan": "Tokyo",
        "kenya": "Nairobi",
        "lebanon": "Beirut",
        "mexico": "Mexico City",
        "netherlands": "The Hague|Amsterdam",
        "nigeria": "Abuja",
        "north korea": "Pyongyang",
        "norway": "Oslo",
        "pakistan": "Islamabad",
        "philippines": "Manila",
        "poland": "Warsaw",
        "portugal": "Lisbon",
        "russia": "Moscow|Kremlin",
        "saudi arabia": "Riyadh",
        "south africa": "Pretoria",
        "south korea": "Seoul",
        "spain": "Madrid",
        "sweden": "Stockholm",
        "syria": "Damascus",
        "taiwan": "Taipei",
        "thailand": "Bangkok",
        "turkey": "Ankara",
        "ukraine": "Kyiv|Kiev",
        "united kingdom": "London|Downing Street|Westminster|Whitehall",
        "united states": "White House|Capitol Hill|Pentagon",
        "venezuela": "Caracas",
        "vietnam": "Hanoi",
    }
)


def governed_from(text: str) -> frozenset[str]:
    """The countries whose seats of government the text names, by their folded English names."""
    return frozenset(_SEATS.meant_in(text))
