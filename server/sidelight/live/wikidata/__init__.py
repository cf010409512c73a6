"""Wikidata, asked over its API."""

from sidelight.live.wikidata.client import refusal as refusal
from sidelight.live.wikidata.lookups import Caches as Caches
from sidelight.live.wikidata.source import WikidataLive as WikidataLive
