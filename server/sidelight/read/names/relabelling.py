"""Names that the recogniser missed, or took for something else, put right by those that the article has in full."""

from __future__ import annotations

from collections.abc import Sequence

from sidelight.model import Span
from sidelight.read.names.firstnames import known_first_names, relatives, speaking_first_names
from sidelight.read.names.labelled import Labelled, without_overlaps
from sidelight.read.names.shortforms import is_place, short_forms

# Words of a headline in capitals that the recogniser takes for one name.
_LEAST_SHOUTED = 3


def relabelled(text: str, names: Sequence[Labelled], lasts: set[str], starts: frozenset[int]) -> list[Labelled]:
    """The names by place, with short forms and relatives added.

    lasts: of the people named in full; starts: where sentences start.
    """
    people = {name.span for name in names if name.label == "person"}
    found = [
        *(name for name in relatives(text, lasts, starts) if name.span not in people),
        *short_forms(text, lasts, starts),
        *speaking_first_names(text, names, starts),
    ]
    forms = {form.span: form for form in found}
    # The first name of somebody known only where nobody sees more than a company or town of that name.
    given = [name for name in known_first_names(text, names, starts) if name.span not in forms]
    kept = [name for name in names if not _gives_way(text, name, forms | {form.span: form for form in given})]
    # The recogniser cuts particles off: "von der Leyen" goes before its "Leyen", but after any fuller name.
    fuller = [name for name in kept if name.span not in forms and (name.known or " " in name.span.of(text))]
    longer = [form for form in forms.values() if " " in form.span.of(text)]
    return without_overlaps([*fuller, *longer, *kept, *forms.values(), *given])


def _gives_way(text: str, name: Labelled, forms: dict[Span, Labelled]) -> bool:
    """Whether the name is a short form under another label, or a list or headline with one ("Timberlake, Diaz")."""
    if name.label == "person" or (name.label == "place" and is_place(text, name.span)):
        return False
    surface = name.span.of(text)
    is_list = "," in surface or (surface.isupper() and len(surface.split()) >= _LEAST_SHOUTED)
    return name.span in forms or (is_list and any(name.span.covers(form) for form in forms))
