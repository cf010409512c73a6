"""A made-up dump in the mix and the sizes of Wikidata's, and how fast a pack is built of it.

.venv/bin/python -m tests.quality.bench.wikidata_dump [--megabytes 300] [--processes 1] [--people]
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sidelight.packs.wikidata import READING, build_wikidata

# Of a hundred items: how many of a class, with how many languages and other statements. Scholarly articles are the
# commonest items by far; people are about one in ten, most of them known to few languages.
MIX = (
    (38, "Q13442814", 2, 14),  # scholarly article
    (5, "Q4167836", 12, 3),  # category
    (4, "Q16521", 8, 16),  # taxon
    (4, "Q523", 2, 20),  # star
    (9, "Q5", 8, 12),
    (1, "Q5", 60, 60),
    (39, "Q486972", 6, 10),  # villages, buildings, works, companies …
)
_WORDS = ("amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty", "knoll", "larch")


def lines(count: int, people: bool) -> Iterator[bytes]:
    dice = random.Random(20261124)
    kinds = [kind for kind in MIX if kind[1] == "Q5" or not people]
    weights = [kind[0] for kind in kinds]
    for number in range(1, count + 1):
        _, instance_of, languages, statements = dice.choices(kinds, weights)[0]
        yield json.dumps(
            item(dice, 10_000_000 + number, instance_of, languages, statements), separators=(",", ":")
        ).encode()


def item(dice: random.Random, number: int, instance_of: str, languages: int, statements: int) -> dict[str, Any]:
    codes = ["en", *(f"l{n}" for n in range(languages))]
    sites = [f"{code}wiki" for code in codes[: languages // 2]]
    claims = {"P31": [_statement(dice, "P31", _item(instance_of))]}
    for n in range(statements):
        claims[f"P{2000 + n}"] = [_statement(dice, f"P{2000 + n}", _name(dice), cited=n % 2 == 0)]
    if instance_of == "Q5":
        claims |= _life(dice, statements)
    return {
        "type": "item",
        "id": f"Q{number}",
        "labels": {code: {"language": code, "value": _name(dice)} for code in codes},
        "descriptions": {code: {"language": code, "value": f"{_name(dice)} {_name(dice)}"} for code in codes},
        "aliases": {code: [{"language": code, "value": _name(dice)}] for code in codes[: languages // 2]},
        "claims": claims,
        "sitelinks": {site: {"site": site, "title": _name(dice), "badges": []} for site in sites},
        "lastrevid": number,
        "modified": "2026-06-01T00:00:00Z",
    }


def _life(dice: random.Random, statements: int) -> dict[str, Any]:
    dates = {"P580": [_snak("P580", _time(dice, 1990))], "P582": [_snak("P582", _time(dice, 2010))]}
    offices = [_statement(dice, "P39", _item(f"Q{10_000_000 + dice.randrange(900)}")) | {"qualifiers": dates}]
    return {
        "P569": [_statement(dice, "P569", _time(dice, 1940))],
        "P106": [_statement(dice, "P106", _item(f"Q{10_000_000 + dice.randrange(900)}"))],
        "P39": offices * (1 + statements // 30),
    }


def _statement(dice: random.Random, name: str, value: Any, *, cited: bool = True) -> dict[str, Any]:
    references = [
        {
            "hash": f"{dice.getrandbits(160):040x}",
            "snaks": {
                "P248": [_snak("P248", _item("Q36578"))],
                "P813": [_snak("P813", _time(dice, 2015))],
                "P854": [_snak("P854", f"https://example.org/{dice.getrandbits(64):x}")],
            },
            "snaks-order": ["P248", "P813", "P854"],
        }
    ]
    return {
        "mainsnak": _snak(name, value),
        "type": "statement",
        "id": f"Q1${dice.getrandbits(128):032x}",
        "rank": "normal",
        "references": references if cited else [],
    }


def _snak(name: str, value: Any) -> dict[str, Any]:
    kind = "string" if isinstance(value, str) else "time" if "time" in value else "wikibase-entityid"
    return {"snaktype": "value", "property": name, "datavalue": {"value": value, "type": kind}, "datatype": kind}


def _item(id_: str) -> dict[str, Any]:
    return {"entity-type": "item", "numeric-id": int(id_[1:]), "id": id_}


def _time(dice: random.Random, year: int) -> dict[str, Any]:
    time_ = f"+{year + dice.randrange(15)}-0{dice.randrange(1, 10)}-1{dice.randrange(10)}T00:00:00Z"
    calendar = "http://www.wikidata.org/entity/Q1985727"
    return {"time": time_, "timezone": 0, "before": 0, "after": 0, "precision": 11, "calendarmodel": calendar}


def _name(dice: random.Random) -> str:
    return f"{dice.choice(_WORDS).title()} {dice.choice(_WORDS).title()}{dice.randrange(1000)}"


def write(path: Path, megabytes: int, *, people: bool) -> int:
    """Bytes written."""
    pool = list(lines(2000, people))
    written, number = 0, 0
    with path.open("wb") as file:
        file.write(b"[\n")
        while written < megabytes * 1_000_000:
            number += 1
            line = pool[number % len(pool)]
            at = line.index(b'"id":"Q') + len(b'"id":"Q')
            written += file.write(line[:at] + b"%08d" % (10_000_000 + number) + line[at + 8 :] + b",\n")
        return written + file.write(line.replace(b'"id":"Q', b'"id":"Q9', 1) + b"\n]\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--people", action="store_true", help="nothing but people")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dump = Path(folder) / "dump.json"
        size = write(dump, options.megabytes, people=options.people) / 1e6
        read: list[float] = []
        began, cpu = time.perf_counter(), time.process_time()

        def progress(stage: str, done: int) -> None:
            if stage == READING:
                read.append(time.process_time())

        out = Path(folder) / "pack"
        manifest = build_wikidata([dump], out, "made-up", processes=options.processes, progress=progress)
        took, whole = time.perf_counter() - began, time.process_time() - cpu
        print(f"{size:,.0f} MB, {manifest.read:,} lines, {manifest.counts['entities']:,} people in {took:.1f} s")
        if options.processes == 1:
            print(f"{size / (read[-1] - cpu):,.0f} MB read in a second of CPU time, {size / whole:,.0f} MB built")


if __name__ == "__main__":
    main()
