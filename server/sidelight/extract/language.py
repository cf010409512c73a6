"""The language of a text, as a BCP 47 tag."""

from __future__ import annotations

import functools
import re

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?P<rest>(?:-[a-z0-9]{2,8})*)", re.IGNORECASE)
_SAMPLE_CHARS = 4_000
# On the beginnings of 113 English articles: at 150 characters two were taken for another language, at up to 0.71; at
# 300 none, and all but four English ones reached 0.9.
MIN_CONFIDENCE = 0.8


def normal_tag(tag: str | None) -> str | None:
    """The tag in its usual form ("en_gb" -> "en-GB"), without what follows script and region; None if it is none."""
    match = _TAG.fullmatch((tag or "").strip().replace("_", "-"))
    if match is None:
        return None
    subtags = [_cased(subtag) for subtag in match["rest"].split("-") if subtag]
    return "-".join([match["language"].lower(), *(subtag for subtag in subtags if subtag)])


def text_language(text: str, declared: str | None) -> str | None:
    """The language of the text; `declared` (a page's own tag) decides the variant, and what the text leaves open.

    None when neither tells.
    """
    declared = normal_tag(declared)
    detected, confidence = _identifier().classify(text[:_SAMPLE_CHARS])
    if declared and declared.partition("-")[0] == detected:
        return declared
    return detected if confidence >= MIN_CONFIDENCE else declared


def warm_up() -> None:
    _identifier()


def _cased(subtag: str) -> str | None:
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 or subtag.isdecimal() else None


@functools.cache
def _identifier() -> LanguageIdentifier:
    """Takes 0.4 s to load; knows only the text (no encoding, no page)."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
