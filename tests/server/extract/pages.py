"""Pages as news sites write them, in our own words about made-up people."""

_PROSE = """
The council of Harrow Bay voted on Thursday to close the old ferry terminal, ending a dispute that has divided
the town for the better part of a decade.

Mayor Edith Quillfeather said the building had become “a hazard to everyone who walks past it” and promised
that the ground would be used for housing before the end of next year.

Her opponent Marcus Thistlewood, who led the council until 2019, called the vote a mistake. He said that
repairing the terminal would have cost £2.4 million, less than half of what the new flats will need.

It is the largest demolition in the town since the grain store came down in 1987, according to the harbour
office.

Residents gathered outside the hall for most of the evening, some of them with candles, and left quietly when
the result was read out shortly before ten.
"""
PARAGRAPHS = tuple(" ".join(paragraph.split()) for paragraph in _PROSE.split("\n\n"))
TITLE = "Harrow Bay votes to close its ferry terminal"
ITEMS = ("The terminal opened in 1931.", "The last ferry left in 2016.", "Demolition is planned for the spring.")
CELLS = ("Votes for the closure", "Seventeen", "Votes against the closure", "Twelve")

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "The Harrow Gazette", "url": "https://gazette.example/"},
 {"@type": "NewsArticle", "headline": "Harrow Bay votes to close its ferry terminal",
  "datePublished": "2024-10-18T07:30:00+01:00", "dateModified": "2024-10-20T09:00:00+01:00",
  "author": [{"@type": "Person", "name": "Olive Pennington"}],
  "publisher": {"@type": "NewsMediaOrganization", "name": "The Harrow Gazette"}}]}</script>"""


def paragraphs(texts=PARAGRAPHS):
    return "".join(f"<p>{text}</p>\n" for text in texts)


def page(body, head="", lang='lang="en-GB"', title=TITLE):
    return (
        f'<!DOCTYPE html><html {lang}><head><meta charset="utf-8"><title>{title} | The Harrow Gazette</title>'
        f"{head}</head><body>{body}</body></html>"
    )


NAVIGATION = (
    '<header><a href="/">The Harrow Gazette</a><nav><ul>'
    + "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("News", "Sport", "Opinion", "Weather"))
    + "</ul></nav></header>"
)
RELATED = (
    '<aside class="related"><h2>More on this story</h2><ul>'
    + "".join(f'<li><a href="/story/{n}">Another headline about the harbour, number {n}</a></li>' for n in range(6))
    + '</ul></aside><div class="newsletter"><p>Sign up for our morning newsletter.</p></div>'
)
FOOTER = (
    '<footer><p>© The Harrow Gazette 2026. <a href="/privacy">Privacy</a> <a href="/cookies">Cookies</a></p></footer>'
)
COOKIE_BANNER = (
    '<div id="cookie-banner"><p>We value your privacy. We and our partners store and access information on your device.'
    "</p><button>Accept all</button><button>Manage options</button></div>"
)
META = (
    '<link rel="canonical" href="https://gazette.example/2024/10/18/ferry-terminal">'
    '<meta property="og:site_name" content="The Harrow Gazette">'
    '<meta property="og:title" content="Harrow Bay votes to close its ferry terminal">'
    '<meta name="author" content="Olive Pennington">'
)


def article(inner):
    return f"{NAVIGATION}<main><article><h1>{TITLE}</h1>{inner}</article>{RELATED}</main>{FOOTER}{COOKIE_BANNER}"


NEWS = page(
    article(
        '<p class="byline">By <a rel="author" href="/olive">Olive Pennington</a></p>'
        '<time datetime="2024-10-18T07:30:00+01:00">18 October 2024</time>'
        '<figure><img src="x.jpg"><figcaption>The terminal in September. Photo: H. Lens</figcaption></figure>'
        + paragraphs(PARAGRAPHS[:2])
        + "<h2>What happens next</h2>"
        + paragraphs(PARAGRAPHS[2:4])
        + "<ul>"
        + "".join(f"<li>{item}</li>" for item in ITEMS)
        + "</ul><ol><li><p>First, the roof comes off.</p></li><li>Then, the <b>walls</b>.</li></ol>"
        + f"<table><tr><th>{CELLS[0]}</th><td>{CELLS[1]}</td></tr>"
        + f"<tr><th>{CELLS[2]}</th><td>{CELLS[3]}</td></tr></table>"
        + "<blockquote><p>We will miss the horn's sound.</p></blockquote>"
        + f"<p>{PARAGRAPHS[4].replace('candles', '<em>candles</em>')}<br>It rained.</p>"
    ),
    META + JSON_LD,
)
SPA_SHELL = page(
    "<noscript>You need to enable JavaScript to run this app.</noscript>"
    '<div id="root"></div><script src="/main.js"></script>'
)
VIDEO = page(
    f'{NAVIGATION}<main><h1>Watch: the vote</h1><video src="v.mp4"></video><p>Length: 2:31</p></main>{RELATED}{FOOTER}'
)
CONSENT_WALL = page(
    """<main><h1>Before you continue</h1><p>We value your privacy. We and our 842 partners store and/or access
    information on a device, such as cookies and process personal data, such as unique identifiers.</p>
    <p>With your permission we and our partners may use precise geolocation data. You may click to consent to our
    processing as described above. You can withdraw your consent at any time by returning to this site.</p>
    <button>Accept all</button><button>Reject all</button><button>Manage options</button></main>"""
)
LOGIN_WALL = page(
    f"{NAVIGATION}<main><h1>{TITLE}</h1><div><p>Subscribe to continue reading.</p><p>Already a subscriber? Sign in to "
    "your account.</p></div></main>"
)
TEASER = page(
    article(
        paragraphs(PARAGRAPHS[:3]) + "<div class='paywall'><p>Subscribe to continue reading this article.</p></div>"
    ),
    META,
)
