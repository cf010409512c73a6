"""A pack of made-up people at the size of Wikidata, and what it costs to ask it.

.venv/bin/python tests/quality/bench/synthetic_pack.py --people 200000 --aliases 3
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import psutil

from sidelight.knowledge.pack import Pack, open_pack
from sidelight.model import Citation, Entity, Ids, Role
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack

_CONSONANTS, _VOWELS = "bcdfghklmnprstvw", "aeiou"
_CITATION = Citation(name="made up", url=None, license="CC0-1.0", retrieved="2026-01-01", basis="data")
_TEXT_WORDS = 800
_NAMES_IN_TEXT = 60
_ROUNDS = 20


def people(count: int, aliases: int) -> Iterator[Entity]:
    """Made-up people, each with so many aliases and two roles; first and last names repeat as real ones do."""
    dice = random.Random(20261124)
    firsts = [_word(dice, 2) for _ in range(3_000)]
    lasts = [_word(dice, 3) for _ in range(max(1_000, count // 8))]
    for n in range(count):
        first, last = dice.choice(firsts), dice.choice(lasts)
        others = tuple(f"{dice.choice(firsts)} {letter}. {last}" for letter in "ABCDEFGH"[:aliases])
        yield _person(n, f"{first} {last}", others, dice.random())


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(_CONSONANTS) + dice.choice(_VOWELS) for _ in range(syllables)).capitalize()


def _person(n: int, label: str, aliases: tuple[str, ...], prior: float) -> Entity:
    terms = (("Member of Parliament", "2001-06-07", "2010-05-06"), ("Minister", "2010-05-06", None))
    return Entity(
        id=f"Q{n + 1}",
        ids=Ids(wikidata=f"Q{n + 1}", enwiki=f"{label} ({n})", pack=None),
        label=label,
        description="made-up politician",
        born="1960",
        died=None,
        aliases=aliases,
        parties=("Example Party",),
        roles=tuple(_role(*term) for term in terms),
        image=None,
        prior=prior,
        citation=_CITATION.model_copy(update={"url": f"https://example.org/{n}"}),
    )


def _role(title: str, start: str, end: str | None) -> Role:
    return Role(
        title=title, of=None, place=None, party=None, from_=start, to=end, known_until="2026-01-01", citation=_CITATION
    )


def article(names: list[str]) -> str:
    """As long as a news article, the names among words that are none."""
    dice = random.Random(7)
    words = [_word(dice, 2).lower() for _ in range(_TEXT_WORDS - 2 * len(names))]
    for name in names:
        words.insert(dice.randrange(len(words)), name)
    return " ".join(words)


def private_mb() -> float:
    """What this process has written; the pages of a mapped pack are clean, shared and can be given up at any time."""
    return sum(part.private_dirty for part in psutil.Process().memory_maps()) / 1e6


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time, the median of several runs."""
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def measure(pack: Pack, names: list[str]) -> None:
    assert pack.entities is not None
    entities = pack.entities
    text = article(names)
    print(f"scan of {len(text.split())} words      {milliseconds(lambda: entities.scan(text)):8.2f} ms CPU")
    print(f"names found             {len(entities.scan(text)):8d} of {len(names)} put in")
    first = time.process_time()
    found = entities.candidates(names, 10)
    print(f"look-up of {len(names)}, first    {(time.process_time() - first) * 1000:8.2f} ms CPU")
    print(f"look-up of {len(names)}, again    {milliseconds(lambda: entities.candidates(names, 10)):8.2f} ms CPU")
    print(f"candidates              {sum(map(len, found)):8d}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--aliases", type=int, default=3, help="of each, beside the label")
    parser.add_argument("--pack", type=Path, help="measure this pack, which an earlier call wrote here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = options.pack or Path(work) / "synthetic"
        if not folder.exists():
            start = time.perf_counter()
            write_pack(Head("synthetic", "table", "CC0-1.0"), Content(people(options.people, options.aliases)), folder)
            print(f"build                   {time.perf_counter() - start:8.1f} s")
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"size on disk            {size:8.1f} MB")
        names = [one.label for one in islice(people(options.people, options.aliases), _NAMES_IN_TEXT)]
        before, start = private_mb(), time.perf_counter()
        pack = open_pack(folder)
        print(f"open                    {(time.perf_counter() - start) * 1000:8.2f} ms")
        measure(pack, names)
        print(f"private memory          {private_mb() - before:8.1f} MB")


if __name__ == "__main__":
    main()
