"""Is it an article, a wall in front of one, or neither?"""

from __future__ import annotations

import re

from sidelight.errors import ConsentWall, NoArticle

MIN_PROSE_CHARS = 250
"""Half of what the shortest of 113 news articles of the development sets has (539)."""
MIN_WALL_SHARE = 0.25
"""Of what a page shows. A banner in the corner of a page with a menu has less: see the pages of the tests."""

_MIN_SENTENCE_CHARS = 25
_MAX_HEADLINE_CHARS = 120
_SENTENCE_END = re.compile(r"[.!?…。！？।][\"'”’»)\]]*\Z")
_WALL = re.compile(
    r"\b(?:"
    r"(?:accept|reject|allow|decline) (?:all|cookies)|manage (?:my |your )?(?:options|preferences|cookies|choices)"
    r"|we value your privacy|(?:we|us) and our (?:\S+ )?partners|our (?:\S+ )?partners (?:store|use|process|may)"
    r"|(?:store|access)\S* (?:and/or access )?information on (?:a|your) device|withdraw your consent"
    r"|click to consent|by clicking|before you continue|cookies? (?:policy|settings|notice)|we use cookies"
    r"|(?:enable|turn on|requires?|activate) javascript|javascript is (?:disabled|required|not (?:available|enabled))"
    r"|(?:disable|turn off) your ad ?blocker|supported browser"
    r"|(?:subscribe|sign in|log ?in|register|sign up) to (?:continue|read|keep|access|unlock|your account)"
    r"|already (?:a subscriber|subscribed|have an account|registered)|subscribers? only|for subscribers"
    r"|(?:verify|checking|confirm)\S* (?:that )?you(?:r browser| are (?:a )?human)|are you a robot|access denied"
    r"|unusual (?:traffic|activity)|complete the captcha"
    r"|(?:alle(?:s)?|cookies) (?:akzeptieren|ablehnen|zulassen)|wir und unsere (?:\S+ )?partner|ihre einwilligung"
    r"|tout (?:accepter|refuser)|nous et nos (?:\S+ )?partenaires|(?:aceptar|rechazar) todo|nuestros (?:\S+ )?socios"
    r")",
    re.IGNORECASE,
)


def check_article(text: str, visible: str) -> None:
    """Raises NoArticle when the text holds too little prose, ConsentWall when a wall is what the page shows."""
    if _prose_chars(text) >= MIN_PROSE_CHARS:
        return
    if _wall_share(visible) >= MIN_WALL_SHARE:
        raise ConsentWall("The page shows a consent, login or script wall instead of an article.")
    raise NoArticle("Nothing in the page reads as an article.")


def _prose_chars(text: str) -> int:
    """Of the lines that read as sentences and are not a wall's; menus and lists of headlines have none."""
    return sum(len(line) for line in text.split("\n") if _is_prose(line) and not _WALL.search(line))


def _is_prose(line: str) -> bool:
    ends = _SENTENCE_END.search(line) is not None
    return len(line) > _MAX_HEADLINE_CHARS or (ends and len(line) >= _MIN_SENTENCE_CHARS)


def _wall_share(visible: str) -> float:
    lines = visible.split("\n")
    wall = sum(len(line) for line in lines if _WALL.search(line))
    return wall / max(1, sum(map(len, lines)))
