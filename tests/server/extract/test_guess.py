import datetime as dt

import lxml.html
import pytest

from sidelight.extract.guess import guess_date
from tests.server.extract.pages import page, paragraphs

TEXT = paragraphs()


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (f"<article><h1>T</h1><time datetime='2024-10-18T07:00'>Friday</time>{TEXT}</article>", "2024-10-18"),
        (f"<article><h1>T</h1><p class='meta'>18 October 2024, updated 2 November</p>{TEXT}</article>", "2024-10-18"),
        (f"<main><header><h1>T</h1><span class='date'>October 18, 2024</span></header>{TEXT}</main>", "2024-10-18"),
        (f"<header><p class='date'>3 May</header><h1>T</h1><p class='date'>18 October 2024</p>{TEXT}", "2024-10-18"),
        (f"<body class='with-comments'><div><h1>T</h1><time datetime='2024-10-18'>x</time>{TEXT}</div>", "2024-10-18"),
        (f"<article><h1>T</h1><time datetime='2024-10-01'>October</time>{TEXT}</article>", "2024-10"),
        (f"<article><h1>T</h1><p class='published'>2024</p>{TEXT}</article>", None),
        (f"<article>{TEXT}</article>", None),
        (f"<article>{TEXT}</article><aside><time datetime='2011-05-03'>3 May 2011</time></aside>", None),
        (f"<article>{TEXT}</article><div class='related'><span class='date'>3 May 2011</span></div>", None),
        (f"<article>{TEXT}</article><div id='comments'><time datetime='2024-12-24'>x</time></div>", None),
        (f"<div id='current-date'>Tuesday, November 3, 2026</div><article>{TEXT}</article>", None),
        (f"<article><time class='updated' datetime='2025-10-18'>Updated</time>{TEXT}</article>", None),
        (f"<article><time datetime='2026-11-24'>Today</time>{TEXT}</article>", None),
        (f"<article>{TEXT}<p>The first ferry left on 3 May 2011.</p></article><footer>© 2019 Gazette</footer>", None),
    ],
)  # fmt: skip
def test_only_the_articles_own_day_is_guessed(body, date):
    tree = lxml.html.document_fromstring(page(body), ensure_head_body=True)
    assert guess_date(tree, dt.date(2026, 11, 24)) == date


def test_the_last_change_is_not_the_day_of_publication():
    html = page(TEXT, '<meta property="article:modified_time" content="2025-10-18">')
    assert guess_date(lxml.html.document_fromstring(html, ensure_head_body=True), dt.date(2026, 11, 24)) is None
