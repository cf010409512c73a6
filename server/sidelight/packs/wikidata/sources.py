"""Who speaks for what is read in an item."""

from __future__ import annotations

from dataclasses import dataclass

from sidelight.model import Citation, PartialDate
from sidelight.packs.wikidata.documents import ItemId

LICENSE = "CC0-1.0"


@dataclass(frozen=True, slots=True)
class Source:
    """The input, as of a day."""

    as_of: PartialDate
    """The day that an item speaks of where it does not say when it was last changed."""
    dated_by_item: bool
    """Whether the last change of an item counts, as in documents that were fetched one by one."""

    def citation(self, id: ItemId, changed: str) -> Citation:
        """changed: when the item was last changed, ISO 8601, or "" where the input does not say."""
        day = changed[: len("YYYY-MM-DD")] if self.dated_by_item else ""
        return Citation(
            name="Wikidata",
            url=f"https://www.wikidata.org/wiki/{id}",
            license=LICENSE,
            retrieved=day or self.as_of,
            basis="data",
        )
