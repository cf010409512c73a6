import unicodedata

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidelight.errors import ConsentWall, HostilePage, InvalidRequest, NoArticle
from sidelight.extract import extract
from sidelight.model import Page
from tests.server.extract import pages
from tests.server.extract.pages import CELLS, ITEMS, JSON_LD, META, PARAGRAPHS, TITLE, article, page, paragraphs

URL = "https://gazette.example/2024/10/18/ferry-terminal"


def read(html, url=URL, **known):
    return extract(Page(url=url, html=html, **known))


def lines(html):
    return read(html).text.split("\n")


class TestText:
    def test_a_callers_text_is_kept_to_the_letter(self):
        text = " Two  spaces,\r\n\ttabs, e\u0301, soft\u00adhyphen, - a dash, | a bar and 😀.\n\n"
        article = extract(Page(text=text, title="A title", published="2024-10", language="en_gb", url=URL))
        assert article.text == text
        assert (article.title, article.published, article.language, article.url) == ("A title", "2024-10", "en-GB", URL)
        assert (article.canonical_url, article.byline, article.site) == (None, None, None)

    @pytest.mark.parametrize("text", ["", " \n\t"])
    def test_an_empty_text_is_no_article(self, text):
        with pytest.raises(NoArticle):
            extract(Page(text=text))

    def test_a_short_text_is_an_article(self):
        assert extract(Page(text="Yes.")).language is None

    @pytest.mark.parametrize(
        "page",
        [
            Page(),
            Page(url=URL),
            Page(text="a\x00b"),
            Page(text="a\ud800b"),
            Page(text="a", title="\udfff"),
            Page(text="a", published="18.10.2024"),
            Page(text="a", published="2024-13"),
            Page(text="a", published="2024-02-30"),
            Page(text="a", published="20241018"),
            Page(text="a", published="2024-10-18T07:30"),
        ],
    )
    def test_what_cannot_be_an_article_is_an_invalid_request(self, page):
        with pytest.raises(InvalidRequest):
            extract(page)

    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
    def test_any_text_comes_back(self, text):
        if text.strip():
            assert extract(Page(text=text, language="en")).text == text


class TestNewsPage:
    def test_the_article_is_there_and_its_surroundings_are_not(self):
        text = lines(pages.NEWS)
        assert [line for line in text if line in PARAGRAPHS[:4]] == list(PARAGRAPHS[:4])
        assert text[-2:] == [PARAGRAPHS[4], "It rained."]
        assert "What happens next" in text
        surroundings = ("Weather", "Another headline", "newsletter", "Privacy", "cookie", "Photo", "©", "Accept")
        assert not [word for word in surroundings if word in "\n".join(text)]

    def test_lists_and_tables_carry_no_marks(self):
        text = lines(pages.NEWS)
        rest = ("First, the roof comes off.", "Then, the walls.", "We will miss the horn's sound.")
        for line in (*ITEMS, *CELLS, *rest):
            assert line in text
        assert not [line for line in text if line[0] in "-|#*•>" or "|" in line]

    def test_the_headline_is_the_title_and_not_in_the_text(self):
        article = read(pages.NEWS)
        assert article.title == TITLE
        assert TITLE not in article.text

    def test_every_line_stands_in_the_page(self):
        shown = " ".join(lxml.html.document_fromstring(pages.NEWS.encode()).text_content().split())
        assert all(line in shown for line in lines(pages.NEWS))

    def test_lines_are_clean(self):
        assert all(line == " ".join(line.split()) != "" for line in lines(pages.NEWS))

    def test_metadata(self):
        article = read(pages.NEWS)
        assert (article.byline, article.site) == ("Olive Pennington", "The Harrow Gazette")
        assert (article.url, article.canonical_url) == (URL, URL)
        assert (article.published, article.language) == ("2024-10-18", "en-GB")

    def test_what_the_caller_knows_wins(self):
        article = read(pages.NEWS, title="Another", published="2023", language="en-US")
        assert (article.title, article.published, article.language) == ("Another", "2023", "en-US")

    def test_the_same_page_gives_the_same_article(self):
        assert read(pages.NEWS) == read(pages.NEWS)


FORMS = {
    "breaks": page("<div>" + "<br><br>".join(PARAGRAPHS) + "</div>"),
    "layout table": page("<table><tr><td>" + "<br><br>".join(PARAGRAPHS) + "</td></tr></table>"),
    "spans": page("<article>" + "".join(f"<div><span>{text}</span></div>" for text in PARAGRAPHS) + "</article>"),
    "open": page("<main><p>" + "<p>".join(PARAGRAPHS) + "</main>"),
    "wrapped": page("<article>" + paragraphs(text.replace(" ", "\n  ") for text in PARAGRAPHS) + "</article>"),
    "wrapped in div": page("<div>" + paragraphs(text.replace(" ", "\n") + "\n<br>" for text in PARAGRAPHS) + "</div>"),
    "deep": page("<div>" * 400 + paragraphs() + "</div>" * 400),
    "fragment": paragraphs(),
    "xml": '<?xml version="1.0" encoding="iso-8859-1"?>' + page(paragraphs()),
    "wrong charset": page(f"<meta charset='koi8-r'>{paragraphs()}"),
}


class TestForms:
    @pytest.mark.parametrize("html", FORMS.values(), ids=FORMS)
    def test_paragraphs_are_found_in_every_form(self, html):
        assert tuple(lines(html)) == PARAGRAPHS

    def test_inline_elements_stay_in_their_line(self):
        line = "The <b>bold</b><i>er</i> plan, <q>a plan</q> with <a href='/x'>a link</a>, cost 5<sup>th</sup>."
        assert "The bolder plan, a plan with a link, cost 5th." in lines(page(article(paragraphs() + f"<p>{line}</p>")))

    def test_what_cannot_be_seen_is_gone_and_letters_are_composed(self):
        line = "The Quill\u00adfeather fami\u200bly of Cafe\u0301 Row\u00a0&nbsp; &#8220;at &#x31; o\u2019clock&#8221;"
        assert "The Quillfeather family of Café Row “at 1 o’clock”" in lines(
            page(article(paragraphs() + f"<p>{line}</p>"))
        )

    @pytest.mark.parametrize(
        "broken", ["\x00", "\ud800", "\x07", "&#0;", "&#xD800;", "\ufffe", "<!-- x", "<b", "</p>", "&#7;"]
    )
    def test_broken_characters_lose_nothing_but_themselves(self, broken):
        html = page("<article>" + paragraphs((*PARAGRAPHS[:4], f"The end of it is {broken}")) + "</article>")
        text = read(html).text
        assert all(line in text for line in PARAGRAPHS[:4])
        assert "\x00" not in text
        text.encode()

    def test_a_text_that_only_a_script_holds_is_not_read(self):
        body = " ".join(PARAGRAPHS)
        hidden = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{body}"}}</script>'
        with pytest.raises(NoArticle):
            read(page("<main><h1>A title</h1><p>A short beginning.</p></main>", hidden))

    @settings(deadline=None)
    @given(st.text(max_size=200))
    def test_any_html_is_an_article_or_an_extraction_error(self, html):
        try:
            text = read(html).text
        except (NoArticle, ConsentWall, HostilePage):
            return
        assert unicodedata.is_normalized("NFC", text)


class TestNoArticle:
    @pytest.mark.parametrize(
        "html",
        ["", " ", "<!-- nothing -->", "plain words", "<html></html>", pages.VIDEO, page(pages.RELATED), "<frameset>"],
    )
    def test_a_page_without_an_article(self, html):
        with pytest.raises(NoArticle):
            read(html)

    @pytest.mark.parametrize("html", [pages.CONSENT_WALL, pages.LOGIN_WALL, pages.SPA_SHELL])
    def test_a_wall(self, html):
        with pytest.raises(ConsentWall):
            read(html)

    def test_a_teaser_is_read_as_far_as_it_goes(self):
        assert tuple(lines(pages.TEASER)[:3]) == PARAGRAPHS[:3]

    @pytest.mark.parametrize(
        "html",
        [
            "x" * 5_000_001,
            "<p " + "a " * 100_000 + ">",
            "<div>" * 20_000,
            "<p>x" * 100_001,
            page(paragraphs(f"{text} ({n})" for n in range(300) for text in PARAGRAPHS)),
        ],
        ids=["size", "attributes", "depth", "tags", "text"],
    )
    def test_a_hostile_page(self, html):
        with pytest.raises(HostilePage):
            read(html)


class TestMetadata:
    @pytest.mark.parametrize(
        ("href", "canonical"),
        [
            ("https://gazette.example/2024/10/18/ferry-terminal#x", URL),
            ("/2024/10/18/ferry-terminal", URL),
            ("https://gazette.example/other", "https://gazette.example/other"),
            ("https://elsewhere.example/", None),
            ("https://gazette.example.evil.com/", None),
            ("https://user@gazette.example/", None),
            ("javascript:alert(1)", None),
            ("ftp://gazette.example/", None),
            ("https://[", None),
            ("/" + "x" * 1_001, None),
            ("", URL),
        ],
    )
    def test_a_canonical_address_is_of_the_same_site(self, href, canonical):
        html = page(article(paragraphs()), f'<link rel="canonical" href="{href}">')
        assert read(html).canonical_url == canonical

    @pytest.mark.parametrize(
        ("url", "href", "same"),
        [
            ("https://m.gazette.co.uk/a", "https://www.gazette.co.uk/a", True),
            ("https://gazette.co.uk/a", "https://other.co.uk/a", False),
            ("https://one.github.io/a", "https://two.github.io/a", False),
            (None, "https://gazette.example/a", True),
        ],
    )
    def test_a_site_is_a_registrable_domain(self, url, href, same):
        html = page(article(paragraphs()), f'<link rel="canonical" href="{href}">')
        assert read(html, url).canonical_url == (href if same else None)

    @pytest.mark.parametrize(
        ("url", "head", "published"),
        [
            (URL, "", "2024-10-18"),
            ("https://gazette.example/x", JSON_LD, "2024-10-18"),
            (URL, JSON_LD.replace("2024-10-18", "2022-10-18"), None),
            ("https://gazette.example/x", '<meta name="date" content="2024-10-18">', "2024-10-18"),
            ("https://gazette.example/x", "", None),
            (None, META + JSON_LD, "2024-10-18"),
            (None, META + JSON_LD.replace("2024-10-18", "2019-10-18"), None),
        ],
    )
    def test_the_date_of_publication(self, url, head, published):
        assert read(page(article(paragraphs()), head), url).published == published

    def test_a_date_in_the_text_is_not_the_date_of_publication(self):
        html = page(article(paragraphs((*PARAGRAPHS, "The first ferry left on 3 May 2011. © 2019 The Gazette."))))
        assert read(html, None).published is None

    def test_a_german_text_is_german_whatever_the_page_says(self):
        german = (
            "Der Stadtrat hat am Donnerstag beschlossen, das alte Fährgebäude zu schließen, und die Bürgermeisterin "
            "sagte, dort sollten bis Ende des nächsten Jahres Wohnungen entstehen."
        )
        assert (
            read(
                page(article(paragraphs([german, german.replace("Donnerstag", "Freitag")])), lang='lang="en"')
            ).language
            == "de"
        )

    @pytest.mark.parametrize(("lang", "language"), [("", "en"), ('lang="en-us"', "en-US"), ('lang="x"', "en")])
    def test_the_variant_is_the_pages(self, lang, language):
        assert read(page(article(paragraphs()), lang=lang)).language == language
