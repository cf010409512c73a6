"""People in news of many sorts: the articles of news/articles.txt, written and labelled before anything was run.

python -m tests.quality.news_people      prints a row for each article, and what went wrong

An article starts with "= ID DATE" and its headline; its marks are those of `tests.quality.marked`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.quality.adversarial.score import Score, by_form, judge
from tests.quality.marked import unmarked
from tests.quality.starter import starter_knowledge

ARTICLES = Path(__file__).parent / "news" / "articles.txt"
_ARTICLE = re.compile(r"^= (\S+) +(\S+)\n(.+)\n", re.MULTILINE)


def articles() -> Iterator[dict[str, Any]]:
    """As the passages of adversarial/, each a form of its own; `offices` are the marked offices alone."""
    parts = _ARTICLE.split(ARTICLES.read_text(encoding="utf-8"))[1:]
    for id_, published, title, marked in zip(*[iter(parts)] * 4, strict=True):
        head = {"form": id_, "id": id_, "published": published, "title": title}
        yield head | unmarked(marked.strip())


def main() -> None:
    knowledge = starter_knowledge()
    judged = [judge(article, knowledge) for article in articles()]
    for one in judged:
        for error in one.errors:
            print(f"{one.id:12} {error}")
    print(f"\n{'article':12} {'known':>6} {'right':>6} {'unknown':>8} {'namesakes':>10} {'found':>10} {'false':>5}")
    for id_, score in [*by_form(judged).items(), ("all", sum((one.score for one in judged), Score()))]:
        counts = (score.known, score.right, score.unknown, score.namesakes, score.found, score.names, score.false)
        print("{:12} {:6} {:6} {:8} {:10} {:6}/{:3} {:5}".format(id_, *counts))


if __name__ == "__main__":
    main()
