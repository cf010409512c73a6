"""Reading -> Links: every person of the article, jointly, once."""

from __future__ import annotations

from sidelight.knowledge.base import Knowledge
from sidelight.link.candidates import bearers
from sidelight.link.choice import choose, nobody, options
from sidelight.link.context import context
from sidelight.link.coreference import Cluster, clusters
from sidelight.link.layout import Layout
from sidelight.link.person_names import person_name
from sidelight.model import Links, Reading
from sidelight.text.things import is_thing


def link(reading: Reading, knowledge: Knowledge) -> Links:
    """Each person that the text names, with all places; confirmed, ambiguous, or nobody known (nil)."""
    layout = Layout(reading)
    named = [name for name in reading.names if name.label == "person" and person_name(name.text).words]
    things = {name.span for name in named if is_thing(layout.text, name.span.start, name.span.end)}
    people = clusters([name for name in named if name.span not in things], layout)
    on = reading.article.published
    contexts = [context(cluster, layout) for cluster in people]
    choices = [
        options(known, said, layout, on) for known, said in zip(bearers(people, knowledge), contexts, strict=True)
    ]
    links = (
        *choose(people, contexts, choices),
        *(nobody(Cluster((name,)), 1) for name in named if name.span in things),
    )
    return Links(tuple(sorted(links, key=lambda link: min(link.mention.spans))))
