"""Polite look at fact-checkers' sites -> a folder of their ClaimReview markup, from which a pack is built."""

from sidelight.crawl.crawler import Crawler as Crawler
from sidelight.crawl.crawler import Tally as Tally
