"""Reading -> Links: every person of the article, jointly, once."""

from __future__ import annotations

from sidelight.knowledge.base import Knowledge
from sidelight.link.candidates import bearers
from sidelight.link.choice import choose, options
from sidelight.link.context import context
from sidelight.link.coreference import clusters
from sidelight.link.layout import Layout
from sidelight.model import Links, Reading


def link(reading: Reading, knowledge: Knowledge) -> Links:
    """Each person that the text names, with all places; confirmed, ambiguous, or nobody known (nil)."""
    layout = Layout(reading)
    people = clusters(reading.names, layout)
    on = reading.article.published
    choices = [
        options(known, context(cluster, layout), on)
        for cluster, known in zip(people, bearers(people, knowledge), strict=True)
    ]
    return Links(choose(people, choices))
