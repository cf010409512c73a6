"""How well known somebody or something is, by the encyclopedias that have an article."""

from __future__ import annotations

import math
from functools import lru_cache

from sidelight.packs.wikidata.documents import Document

UNKNOWN = 0.5
"""The prior where nothing tells who is better known."""
# None 0.1, one 0.21, 20 (a member of Congress) 0.58, 250 (a president) 0.96: the scale is that of the starter tables,
# whose lesser names have 0.6 and household names 0.95.
_OF_NONE, _BY_TEN = 0.1, 0.36
_NO_WIKIPEDIA = ("commonswiki", "specieswiki", "wikidatawiki", "metawiki", "sourceswiki", "mediawikiwiki")


def prior(document: Document) -> float:
    """By the number of Wikipedias with an article, on a scale of tens."""
    return prior_of(sum(map(_is_wikipedia, document.links())))


# There are some thousand wikis, and as many numbers of articles.
@lru_cache(1 << 12)
def _is_wikipedia(site: str) -> bool:
    return site.endswith("wiki") and site not in _NO_WIKIPEDIA


@lru_cache(1 << 12)
def prior_of(articles: int) -> float:
    return min(1.0, round(_OF_NONE + _BY_TEN * math.log10(1 + articles), 2))
