"""Packs of made-up people up to the size of Wikidata, and what it costs to ask them.

    .venv/bin/python -m tests.quality.bench.synthetic_pack                    # 10,000 and 200,000 people
    .venv/bin/python -m tests.quality.bench.synthetic_pack 2000000 --keep packs

With --keep the packs stay in that folder, and a later call measures them without building them again.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import psutil

from sidelight.knowledge.pack import open_pack
from sidelight.knowledge.shelf import join
from sidelight.link import link
from sidelight.model import Citation, Entity, Ids, Reading, Role
from sidelight.packs.inserts import Content
from sidelight.packs.names import without_qualifier
from sidelight.packs.starter import TABLES
from sidelight.packs.wikidata.prominence import prior_of
from sidelight.packs.writer import Head, write_pack
from tests.server.people import read_marked

_CONSONANTS, _VOWELS = "bcdfghklmnprstvw", "aeiou"
_CITATION = Citation(name="made up", url=None, license="CC0-1.0", retrieved="2026-01-01", basis="data")
_COUNTRIES = ("American", "British", "Canadian", "Australian", "Irish", "German", "French", "Indian")
# A quarter of the people that Wikidata knows with an occupation are in politics or sports each; the rest as it comes.
_OCCUPATIONS = ("politician", "politician", "footballer", "baseball player", "actor", "singer", "historian", "chemist")
_TERMS = (("Member of Parliament", "2001-06-07", "2010-05-06"), ("Minister", "2010-05-06", None))
# Of whom an article names, by thirds.
_SAID = ("<Minister|{}> said", "<{}>, a British footballer, told", "So did <{}> of")
_TEXT_WORDS = 800
_NAMES_IN_TEXT = 60
_ROUNDS = 20
_CANDIDATES = 10


def people(count: int, aliases: int) -> Iterator[Entity]:
    """Made-up people with so many aliases each: first and last names of real ones, as common as among these."""
    dice = random.Random(20261124)
    firsts, lasts = names_of_real_people()
    for n in range(count):
        first, last = dice.choice(firsts), dice.choice(lasts)
        others = tuple(f"{dice.choice(firsts)} {letter}. {last}" for letter in "ABCDEFGH"[:aliases])
        yield _person(n, f"{first} {last}", others, dice)


def names_of_real_people() -> tuple[list[str], list[str]]:
    """The first words and the last words of the names in the starter tables, as often as they stand there."""
    labels: list[str] = []
    for table in sorted((TABLES / "people").glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            labels += (without_qualifier(row["enwiki"]) for row in csv.DictReader(file))
    split = [label.split() for label in labels if " " in label]
    return [words[0] for words in split], [words[-1] for words in split]


def _person(n: int, label: str, aliases: tuple[str, ...], dice: random.Random) -> Entity:
    occupation = dice.choice(_OCCUPATIONS)
    articles = int(dice.paretovariate(1.1)) - 1
    return Entity(
        id=f"Q9{n:09}",
        ids=Ids(wikidata=f"Q9{n:09}", enwiki=f"{label} ({n})", pack=None),
        label=label,
        description=f"{dice.choice(_COUNTRIES)} {occupation}",
        born=str(dice.randrange(1930, 1990)),
        died=None,
        aliases=aliases,
        parties=("Example Party",) if occupation == "politician" else (),
        roles=tuple(_role(*term) for term in _TERMS) if occupation == "politician" else (),
        image=None,
        prior=prior_of(articles),
        citation=replace(_CITATION, url=f"https://example.org/{n}"),
    )


def _role(title: str, start: str, end: str | None) -> Role:
    return Role(
        title=title, of=None, place=None, party=None, from_=start, to=end, known_until="2026-01-01", citation=_CITATION
    )


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(_CONSONANTS) + dice.choice(_VOWELS) for _ in range(syllables))


def article(names: list[str]) -> str:
    """As long as a news article, the names among words that are none."""
    dice = random.Random(7)
    words = [_word(dice, 2) for _ in range(_TEXT_WORDS - 2 * len(names))]
    for name in names:
        words.insert(dice.randrange(len(words)), name)
    return " ".join(words)


def reading(names: Sequence[str]) -> Reading:
    """Such an article as it is read: of a third of the people it says the office, of another what they are else."""
    dice = random.Random(7)
    filler = _TEXT_WORDS // len(names) - 5
    sentences = (
        f"{said.format(name)} {' '.join(_word(dice, 2) for _ in range(filler))}."
        for said, name in zip(cycle(_SAID), names, strict=False)
    )
    return read_marked("\n\n".join(sentences))


def private_mb() -> float:
    """Memory of this process alone; the pages of a mapped pack are shared and can be given up at any time."""
    return sum(part.anonymous for part in psutil.Process().memory_maps()) / 1e6


def milliseconds(works: Sequence[Callable[[], object]]) -> float:
    """CPU time, the median of the runs."""
    return statistics.median(map(_cpu_ms, works))


def once_and_again(works: Sequence[Callable[[], object]]) -> tuple[float, float]:
    """Milliseconds of CPU time of a work done for the first time, and right again: the medians."""
    once, again = zip(*((_cpu_ms(work), _cpu_ms(work)) for work in works), strict=True)
    return statistics.median(once), statistics.median(again)


def _cpu_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def measured(folder: Path, batches: Sequence[list[str]]) -> dict[str, float]:
    """What it costs to open the pack, to ask it for each batch of names, and to link an article that names them."""
    before, start = private_mb(), time.perf_counter()
    pack = open_pack(folder)
    entities = pack.entities
    assert entities is not None
    opened = (time.perf_counter() - start) * 1000
    texts = [article(names) for names in batches]
    entities.scan(texts[0])  # the first of a process compiles and warms up
    scan = milliseconds([partial(entities.scan, text) for text in texts[1:]])
    looked_up, looked_up_again = once_and_again([partial(entities.candidates, names, _CANDIDATES) for names in batches])
    knowledge = join([pack])
    linked, linked_again = once_and_again([partial(link, reading(names), knowledge) for names in batches])
    return {
        "open ms": opened,
        f"scan of {_TEXT_WORDS} words, ms CPU": scan,
        f"{_NAMES_IN_TEXT} names, new, ms CPU": looked_up,
        f"{_NAMES_IN_TEXT} names, again": looked_up_again,
        "linking them, new, ms CPU": linked,
        "linking them, again": linked_again,
        "private MB": private_mb() - before,
        "MB on disk": sum(path.stat().st_size for path in folder.iterdir()) / 1e6,
    }


def built(folder: Path, count: int, aliases: int) -> float:
    """CPU seconds to build the pack; nan where it is there already."""
    if folder.exists():
        return math.nan
    start = time.process_time()
    write_pack(Head(folder.name, "table", "CC0-1.0"), Content(people(count, aliases)), folder)
    return time.process_time() - start


def row(folder: Path, count: int, aliases: int) -> dict[str, float]:
    build_s = built(folder, count, aliases)
    # From all over the pack, none of them twice.
    step = count // (_ROUNDS * _NAMES_IN_TEXT)
    labels = [one.label for one in islice(people(count, aliases), 0, None, step)]
    batches = [labels[i : i + _NAMES_IN_TEXT] for i in range(0, _ROUNDS * _NAMES_IN_TEXT, _NAMES_IN_TEXT)]
    return {"build, s CPU": build_s, **measured(folder, batches)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("people", type=int, nargs="*", default=[10_000, 200_000], help="sizes")
    parser.add_argument("--aliases", type=int, default=3, help="of each, beside the label")
    parser.add_argument("--keep", type=Path, help="folder in which the packs stay")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        home = options.keep or Path(work)
        for count in options.people:
            print(f"{count:,} people")
            for name, value in row(home / f"people-{count}-{options.aliases}", count, options.aliases).items():
                print(f"    {name:30} {value:10.2f}")


if __name__ == "__main__":
    main()
