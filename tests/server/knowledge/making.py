"""Small packs for tests: invented people, written, opened and asked as the real ones are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sidelight.knowledge.pack import Pack, open_pack
from sidelight.model import Citation, ClaimReview, Entity, Event, Ids, Role, Series
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack

CITED = Citation(name="Example", url="https://example.org/", license="CC0-1.0", retrieved="2026-01-01", basis="data")


def role(title: str, start: str | None, end: str | None, **more: Any) -> Role:
    fields = {"of": None, "place": None, "party": None, "known_until": "2026-01-01", "citation": CITED}
    return Role(title=title, from_=start, to=end, **fields | more)


def person(label: str, *aliases: str, id: str | None = None, **more: Any) -> Entity:
    """Known by the Wikidata id, else by a title equal to the label."""
    wikidata = id if id and id.startswith("Q") else None
    fields: dict[str, Any] = {
        "ids": Ids(wikidata=wikidata, enwiki=label, pack=None),
        "description": None,
        "born": None,
        "died": None,
        "parties": (),
        "roles": (),
        "image": None,
        "prior": 0.5,
        "citation": CITED,
    }
    return Entity(id=id or f"enwiki:{label}", label=label, aliases=aliases, **fields | more)


def event(title: str, start: str, end: str | None = None, **more: Any) -> Event:
    fields: dict[str, Any] = {
        "id": f"enwiki:{title}",
        "ids": Ids(wikidata=None, enwiki=title, pack=None),
        "classes": ("event",),
        "place": None,
        "participants": (),
        "outcome": None,
        "aliases": (),
        "weak_aliases": (),
        "figures": (),
        "comparable": (),
        "citation": CITED,
    }
    return Event(title=title, start=start, end=end, **fields | more)


def series(id: str, frequency: str = "year", **more: Any) -> Series:
    fields: dict[str, Any] = {
        "name": id,
        "unit": "percent",
        "place": "Atlantis",
        "topic": "inflation",
        "currency": None,
        "step": 0.1,
        "vintage": "2026-01",
        "citation": CITED,
        "points": (("2024", 1.5), ("2025", 2.5)),
    }
    return Series.model_validate({"id": id, "frequency": frequency, **fields, **more})


def review(claim: str, url: str = "https://example.org/check", **more: Any) -> ClaimReview:
    fields = {
        "claimant": None,
        "rating": "False",
        "publisher": "Example Checks",
        "date": "2025-05-01",
        "language": None,
    }
    return ClaimReview.model_validate({"claim": claim, "url": url, **fields, **more})


def make_pack(folder: Path, *, id: str = "example", builder: str = "table", **content: Any) -> Pack:
    """In a folder of its own below `folder`."""
    write_pack(Head(id, builder, "CC0-1.0"), Content(**content), folder / id)  # type: ignore[arg-type]
    return open_pack(folder / id)
