"""Wikidata's JSON dump, or any part of it -> pack."""

from __future__ import annotations

from sidelight.packs.wikidata.build import READING as READING
from sidelight.packs.wikidata.build import build_wikidata as build_wikidata
from sidelight.packs.wikidata.lines import input_files as input_files
