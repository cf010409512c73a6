"""Pages to read: the article of the contract's example, set as news sites set theirs."""

from __future__ import annotations

import html
from dataclasses import dataclass

from tests.e2e.stand_in import ANSWER

PARAGRAPHS: list[str] = ANSWER["article"]["text"].split("\n\n")
TITLE: str = ANSWER["article"]["title"]


@dataclass(frozen=True)
class FixturePage:
    html: str
    csp: str | None = None


def paragraph(text: str) -> str:
    """A paragraph with a link round the first name and markup within words."""
    name = '<a href="#cruz">Ted <b>Cr</b>uz</a>'
    return f"<p>{html.escape(text, quote=False).replace('Ted Cruz', name, 1)}</p>"


CAPTION = "<figure><div class='photo'></div><figcaption>Ted Cruz and Mike Rogers at the summit.</figcaption></figure>"

STYLE = """
body { margin: 0; font: 18px/1.55 Georgia, "DejaVu Serif", serif; color: #222; }
main { max-width: 620px; margin: 0 auto; padding: 24px 16px 400px; }
nav { border-bottom: 1px solid #ddd; padding: 12px 16px; font: 14px sans-serif; }
.photo { height: 120px; background: linear-gradient(#d8e0e8, #b9c4cf); }
figure { margin: 0 0 1em; } figcaption { font: 13px sans-serif; color: #666; }
* { box-sizing: content-box; } div, p, span { line-height: 1.55; }
"""
DARK = "html { color-scheme: dark; } body { background: #16181b; color: #ddd; } figcaption { color: #aaa; }"


def news(style: str = STYLE, *, script: str = "") -> str:
    body = "\n".join([paragraph(PARAGRAPHS[0]), CAPTION, *map(paragraph, PARAGRAPHS[1:])])
    hidden = html.escape(" ".join(PARAGRAPHS), quote=False)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} - News Example</title>
<meta name="viewport" content="width=device-width"><style>{style}</style>
<meta name="csrf-token" content="session-secret">
<meta property="article:published_time" content="2022-07-15T08:00:00Z">
<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2022-07-15"}}</script>
</head><body>
<script>window.__STATE__ = {{"text": "{hidden}"}};</script>
<noscript>{hidden}</noscript>
<nav><a href="/cruz?reader=42">Ted Cruz</a> <a href="/rogers">Mike Rogers</a></nav>
<main><h1>{TITLE}</h1><article>
{body}
</article>
<form><input name="email" value="reader@mail.example"><textarea>a private note</textarea></form>
</main><script>{script}</script></body></html>"""


CLEARS_HIGHLIGHTS = "setInterval(() => CSS.highlights.clear(), 300);"
LARGE = "<p>" + "Nothing to see in this long page. " * 160_000 + "</p>"

PAGES = {
    "article": FixturePage(news()),
    "dark": FixturePage(news(STYLE + DARK)),
    "plain": FixturePage(news("")),
    "strict": FixturePage(news(), csp="default-src 'none'; style-src 'none'; script-src 'none'; img-src 'none'"),
    "clearing": FixturePage(news(script=CLEARS_HIGHLIGHTS)),
    "large": FixturePage(f"<!DOCTYPE html><title>Large</title><main>{LARGE}</main>"),
    "hostile": FixturePage(
        news(STYLE + "html > * { display: none !important } html > body { display: block !important } * { all: unset }")
    ),
}
