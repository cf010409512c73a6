import lxml.etree
import lxml.html
import pytest

from sidelight.extract.paragraphs import paragraphs, standing, visible_text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("<head rend='h1'>Title</head><p>One.</p>", "One."),
        ("<head rend='h2'>The title</head><p>One.</p>", "One."),
        ("<p>The title</p><p>One.</p>", "The title\nOne."),
        ("<p>One.</p><head rend='h1'>Later</head>", "One.\nLater"),
        ("<head rend='h2'>Part</head><p>One.</p>", "Part\nOne."),
        ("<list><item>One</item><item><p>Two</p></item></list>", "One\nTwo"),
        ("<list><item>One <list><item>inner</item></list> tail</item></list>", "One\ninner\ntail"),
        ("<table><row><cell>a</cell><cell>b</cell></row></table>", "a\nb"),
        ("<p>One<lb/>two<lb/><lb/>three</p>", "One\ntwo\nthree"),
        ("<p>A <hi>bold</hi><ref>link</ref>, <quote>said</quote> <code>x</code>.</p>", "A boldlink, said x."),
        ("<quote><p>One.</p></quote><code>Two</code>", "One.\nTwo"),
        ("<p>\u00a0 One \u2009 two\u00ad\u200b \u200b </p><p> </p>", "One two"),
        ("", ""),
    ],
)
def test_blocks_are_lines_without_marks(body, text):
    assert paragraphs(lxml.etree.fromstring(f"<body>{body}</body>"), "The title") == text


@pytest.mark.parametrize(
    ("text", "page", "kept"),
    [
        ("One two.\nThree.", "Menu\n One\n two.Three.", "One two.\nThree."),
        ("A file called . Then.\nThree.", "A file called <x>. Then. Three.", "Three."),
        ("Three.\nOne.", "One. Three.", "Three.\nOne."),
        ("Café", "Cafe\u0301", "Café"),
        ("Quillfeather", "Quill\u00adfeather", "Quillfeather"),
        ("", "x", ""),
    ],
)
def test_only_what_stands_in_the_page_is_kept(text, page, kept):
    assert standing(text, page) == kept


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b></p><div>three</div>", "One two\nthree"),
        ("<noscript>Enable it</noscript><script>x</script><style>y</style>z", "Enable it\nz"),
        ("<button>Accept</button><button>Reject</button>", "Accept\nReject"),
        ("<ul><li>a<li>b</ul>tail", "a\nb\ntail"),
    ],
)
def test_what_a_page_shows_is_one_block_a_line(html, text):
    assert visible_text(lxml.html.document_fromstring(html), 1_000) == text


def test_only_the_beginning_of_a_page_is_shown():
    assert visible_text(lxml.html.document_fromstring("<p>abc</p>" * 100), 20).startswith("abc\nabc")
    assert len(visible_text(lxml.html.document_fromstring("<p>abc</p>" * 100), 20)) <= 20
