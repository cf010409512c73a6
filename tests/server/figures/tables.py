"""The series of the starter tables, as the tests need them, and small series of our own."""

from __future__ import annotations

import csv
from pathlib import Path

import sidelight
from sidelight.model import Citation, Series

FOLDER = Path(sidelight.__file__).parent / "knowledge" / "starter" / "series"


def series(id: str, place: str | None = None) -> Series:
    """One series of the starter pack; the place picks it from a worldwide table."""
    with (FOLDER / "index.csv").open(encoding="utf-8") as lines:
        row = next(row for row in csv.DictReader(lines) if row["id"] == id)
    with (FOLDER / row.pop("file")).open(encoding="utf-8") as lines:
        rows = [r for r in csv.DictReader(lines) if place in (None, r.get("place"))]
    citation = Citation(
        name=row.pop("source"),
        url=row.pop("url"),
        license=row.pop("license"),
        retrieved=row["vintage"],
        basis="data",
    )
    points = tuple((r["date"], float(r["value"])) for r in rows)
    fields = {**row, "place": place or row["place"], "currency": row["currency"] or None, "step": float(row["step"])}
    return Series.model_validate({**fields, "citation": citation, "points": points})


def small(points: dict[str, float], *, frequency: str = "month", step: float = 0.1, unit: str = "percent") -> Series:
    """A made-up series."""
    citation = Citation(name="Office of Examples", url=None, license=None, retrieved="2024-12", basis="data")
    return Series.model_validate(
        {
            "id": "example", "name": "Example rate", "unit": unit, "frequency": frequency, "place": None,
            "topic": "unemployment", "currency": None, "step": step, "vintage": "2024-12", "citation": citation,
            "points": tuple(sorted(points.items())),
        }
    )  # fmt: skip
