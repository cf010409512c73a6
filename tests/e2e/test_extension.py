"""The extension in a real Chromium, on pages that it was never told about."""

from __future__ import annotations

from functools import partial

import pytest

from tests.e2e.browser import Browser, Reader, until
from tests.e2e.conftest import OpenBrowser
from tests.e2e.stand_in import StandIn

pytestmark = pytest.mark.browser

RECORD = "Inflation stood at 9.1 percent in June, the highest since 1981."
CHECKED = "An online post says that the government has banned thermometers."
ANALOGY = "The summit calls to mind the Brexit referendum of 2016, when a campaign spent $200,000 on posters."
MARKED = sorted(["Ted Cruz", "Mike Rogers", "Cruz", RECORD, RECORD, CHECKED, ANALOGY])


@pytest.fixture
def reader(browser: Browser) -> Reader:
    """Somebody who has pressed the button on the article."""
    return browser.read("article").press_and_wait()


def card_is(reader: Reader, title: str) -> bool:
    return title in reader.text(".card h2")


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    return a["left"] < b["right"] and b["left"] < a["right"] and a["top"] < b["bottom"] and b["top"] < a["bottom"]


def test_nothing_happens_before_the_button_is_pressed(browser: Browser, stand_in: StandIn):
    asked = len(stand_in.asked)
    reader = browser.read("article")
    reader.page.wait_for_timeout(300)
    assert "sidelight" not in reader.html()
    assert reader.marked() == []
    assert reader.badge() == ""
    assert len(stand_in.asked) == asked


def test_one_press_marks_the_words_of_every_card_and_counts_the_cards(reader: Reader):
    assert reader.marked() == MARKED
    assert until(reader.badge, reader.page) == "6"


def test_the_page_is_sent_as_it_is_read_and_nothing_else(reader: Reader, stand_in: StandIn):
    asked = stand_in.asked[-1]
    assert asked.body.keys() == {"url", "html", "store"}
    assert asked.body["url"] == "http://news.example/article"
    assert "prices were the issue of the year" in asked.body["html"]
    assert "article:published_time" in asked.body["html"]
    secrets = ("session-secret", "reader@mail.example", "private note", "reader=42", "__STATE__", "noscript")
    assert [secret for secret in secrets if secret in asked.body["html"]] == []
    assert "Cookie" not in asked.headers


def test_a_pointer_that_rests_on_the_words_opens_their_card_and_leaving_closes_it(reader: Reader):
    reader.point_at("Mike Rogers")
    assert "Two people of this name" in reader.card()
    assert "The text does not say which." in reader.card()
    reader.page.mouse.move(1050, 20)
    assert reader.has_no_card()


def test_the_pointer_can_go_from_the_words_into_the_card(reader: Reader):
    reader.point_at("Mike Rogers")
    reader.card()
    box = reader.box(".card")
    reader.page.mouse.move(box["left"] + 20, box["top"] + 20, steps=4)
    reader.page.wait_for_timeout(700)
    assert "Two people of this name" in reader.text(".card")


def test_a_clicked_card_stays_until_escape(reader: Reader):
    reader.click_on(CHECKED)
    assert "Rating by Example Checker: “False”" in reader.card()
    reader.page.mouse.move(1050, 20)
    reader.page.wait_for_timeout(700)
    assert reader.text(".card")
    reader.page.keyboard.press("Escape")
    assert reader.has_no_card()


def test_a_click_on_a_link_follows_it(reader: Reader):
    reader.click_on("Ted Cruz")
    reader.page.wait_for_url("**/article#cruz")


def test_the_day_the_source_and_its_date_stand_on_the_card(reader: Reader):
    reader.point_at("Ted Cruz")
    card = reader.card()
    assert "On the day of this article, July 15, 2022" in card
    assert "since January 3, 2013" in card
    assert "Wikidata · CC0-1.0 · July 2022" in card
    attributes = (
        "[...root.querySelectorAll('.card a')].map((a) => [new URL(a.href).protocol, a.rel, a.target].join(' '))"
    )
    assert set(reader.inside(attributes)) == {"https: noopener noreferrer _blank"}


def test_figures_stand_then_and_now_in_the_money_of_the_articles_month(reader: Reader):
    reader.click_on(ANALOGY)
    card = reader.card()
    assert card.replace("\n", " ").count("$200,000 2016 → $247,000 in July 2022 money") == 1
    assert reader.inside("root.querySelector('.number:last-of-type').title") == "$246,889"


def test_words_with_two_cards_lead_to_both(reader: Reader):
    reader.click_on(RECORD)
    assert "OFFICIAL FIGURES" in reader.card()
    reader.click_inside(".card button", "Also here: comparison")
    assert until(lambda: "The highest since 1981" in reader.text(".card"), reader.page)
    assert reader.inside("root.querySelector('svg title').textContent") == "US inflation, 12 months"
    assert reader.inside("root.querySelectorAll('.card tbody tr').length") == 4


def test_everything_can_be_done_with_the_keyboard(reader: Reader):
    reader.page.focus("nav a")
    for title in ("Ted Cruz", "Two people of this name"):
        reader.page.keyboard.press("Alt+Shift+KeyN")
        assert until(partial(card_is, reader, title), reader.page)
    reader.page.keyboard.press("Alt+Shift+KeyP")
    assert until(lambda: "Ted Cruz" in reader.text(".card h2"), reader.page)
    reader.page.keyboard.press("Tab")
    assert reader.inside("root.activeElement.localName") == "a"
    reader.page.keyboard.press("Escape")
    assert reader.has_no_card()
    assert reader.page.evaluate("document.activeElement.textContent") == "Ted Cruz"


def test_a_card_closed_right_after_its_click_does_not_open_again_under_the_resting_pointer(reader: Reader):
    reader.click_on("Mike Rogers")
    reader.card()
    reader.page.keyboard.press("Escape")
    reader.page.wait_for_timeout(800)
    assert reader.has_no_card()


def test_a_card_is_a_named_dialog(reader: Reader):
    reader.click_on("Mike Rogers")
    reader.card()
    assert reader.inside("root.querySelector('.card').getAttribute('role')") == "dialog"
    assert reader.inside("root.getElementById(root.querySelector('.card').getAttribute('aria-labelledby')).innerText")
    assert reader.inside("root.activeElement === root.querySelector('.card')")


@pytest.mark.parametrize("size", [(320, 600), (700, 500), (1100, 800), (1600, 900)])
def test_a_card_stands_beside_its_words_within_the_window(browser: Browser, size: tuple[int, int]):
    reader = browser.read("article")
    width, height = size
    reader.page.set_viewport_size({"width": width, "height": height})
    reader.press_and_wait()
    for words in (RECORD, CHECKED, "Mike Rogers"):
        reader.page.evaluate(
            """text => [...CSS.highlights.values()].flatMap((h) => [...h]).find((r) => r.toString() === text)
                .startContainer.parentElement.scrollIntoView({block: 'center'})""",
            words,
        )
        reader.click_on(words)
        reader.card()
        card = reader.box(".card")
        assert card["left"] >= 0
        assert card["right"] <= width
        assert card["top"] >= 0
        assert card["bottom"] <= height
        assert card["height"] <= 0.6 * height + 1
        assert not overlap(card, reader.words(words))
        reader.page.keyboard.press("Escape")
        assert reader.has_no_card()


def test_the_list_holds_every_card_and_says_what_got_none(reader: Reader):
    reader.press()
    text = str(until(lambda: reader.text(".list"), reader.page))
    assert "6 cards on this page" in text
    assert "Nothing is known about them here: “Tessa Quillfeather”." in text
    assert "A source did not answer" in text
    reader.click_inside(".list button", "The highest since 1981")
    assert "The highest since 1981" in reader.card()
    reader.page.keyboard.press("Escape")
    assert reader.has_no_card()
    assert reader.text(".list")
    reader.page.keyboard.press("Escape")
    assert until(lambda: not reader.text(".list"), reader.page)


def test_switching_off_leaves_the_page_as_it_was(browser: Browser):
    reader = browser.read("article")
    before = reader.html()
    reader.press_and_wait()
    reader.click_on(CHECKED)
    reader.card()
    reader.press()
    assert until(lambda: reader.text(".list"), reader.page)
    reader.click_inside(".list button", "Switch off")
    assert until(lambda: reader.html() == before, reader.page)
    assert reader.marked() == []
    assert reader.page.evaluate("[CSS.highlights.size, document.adoptedStyleSheets.length]") == [0, 0]
    assert until(lambda: reader.badge() == "", reader.page)
    reader.page.keyboard.press("Alt+Shift+KeyN")
    reader.page.wait_for_timeout(200)
    assert reader.html() == before
    reader.press_and_wait()
    assert reader.marked() == MARKED


def test_marking_moves_nothing(browser: Browser):
    reader = browser.read("article")
    places = "[...document.querySelectorAll('body *')].map((e) => JSON.stringify(e.getBoundingClientRect()))"
    before = reader.page.evaluate(places)
    reader.press_and_wait()
    assert reader.page.evaluate(places) == before


def test_a_hidden_card_takes_its_marks_along(reader: Reader):
    reader.click_on("Mike Rogers")
    reader.card()
    reader.click_inside(".card button", "Hide here")
    assert until(lambda: "Mike Rogers" not in reader.marked(), reader.page)
    assert len(reader.marked()) == len(MARKED) - 1


def test_a_strict_content_security_policy_is_no_obstacle(browser: Browser):
    reader = browser.read("strict").press_and_wait()
    assert reader.marked() == MARKED
    reader.point_at("Mike Rogers")
    reader.card()
    assert reader.box(".card")["width"] == 344
    assert reader.inside("getComputedStyle(root.querySelector('.card')).position") == "fixed"


def test_rules_of_the_page_do_not_reach_the_card(browser: Browser):
    reader = browser.read("hostile").press_and_wait()
    reader.point_at("Mike Rogers")
    reader.card()
    assert reader.box(".card")["width"] == 344


def test_a_page_that_clears_all_highlights_gets_the_marks_back(browser: Browser):
    reader = browser.read("clearing")
    reader.press()
    seen = {len(found) for found in (until(reader.marked, reader.page) for _ in range(3))}
    assert seen == {len(MARKED)}


def test_words_that_the_page_renders_anew_are_marked_anew(reader: Reader):
    reader.page.evaluate("document.querySelectorAll('article p').forEach((p) => { p.outerHTML = p.outerHTML })")
    assert until(lambda: reader.marked() == MARKED, reader.page)


def test_another_article_in_the_same_page_ends_the_visit(reader: Reader):
    script = "history.pushState(null, '', '/other'); document.querySelector('article').textContent = 'Another story.'"
    reader.page.evaluate(script)
    assert until(lambda: "sidelight" not in reader.html(), reader.page)
    assert reader.marked() == []


def test_a_dark_page_gets_dark_cards_and_light_marks(browser: Browser):
    reader = browser.read("dark").press_and_wait()
    names = reader.page.evaluate("[...CSS.highlights.keys()].filter((name) => name !== 'sidelight-active')")
    assert {name.rsplit("-", 1)[1] for name in names} == {"dark"}
    reader.point_at("Mike Rogers")
    reader.card()
    assert reader.inside("getComputedStyle(root.querySelector('.card')).backgroundColor") == "rgb(30, 33, 38)"


def test_a_reader_who_prefers_dark_gets_dark_cards(open_browser: OpenBrowser):
    reader = open_browser(dark=True).read("article").press_and_wait()
    reader.point_at("Mike Rogers")
    reader.card()
    assert reader.inside("getComputedStyle(root.querySelector('.card')).backgroundColor") == "rgb(30, 33, 38)"


def test_a_public_page_reaches_a_server_on_this_machine(open_browser: OpenBrowser, page_port: int):
    browser = open_browser(arguments=(f"--ip-address-space-overrides=127.0.0.1:{page_port}=public",))
    assert browser.read("article").press_and_wait().marked() == MARKED


def test_a_server_that_is_down_is_named_and_asked_again_even_after_the_background_died(
    open_browser: OpenBrowser, service: str
):
    browser = open_browser(server="http://127.0.0.1:9")
    reader = browser.read("article")
    reader.press()
    assert until(lambda: "No answer from 127.0.0.1:9" in reader.text(".notice"), reader.page), reader.text(".notice")
    browser.set_server(service)
    browser.stop_worker()
    reader.click_inside(".notice button", "Try again")
    assert until(lambda: reader.marked() == MARKED, reader.page)


@pytest.mark.parametrize(
    ("status", "problem", "sentence"),
    [
        (
            422,
            {"code": "no_article", "title": "The page holds no article", "detail": None},
            "The page holds no article.",
        ),
        (401, {"code": "unauthorised", "title": "A token is needed", "detail": None}, "asks for a token"),
        (429, {"code": "overloaded", "title": "Too many articles at once", "detail": None}, "is busy. Try again in a"),
        (200, {"something": "else"}, "is not a Sidelight server"),
    ],
)
def test_a_refusal_becomes_a_sentence(browser: Browser, stand_in: StandIn, status, problem, sentence):
    stand_in.replies.append((status, problem))
    reader = browser.read("article")
    before = reader.html()
    reader.press()
    assert until(lambda: sentence in reader.text(".notice"), reader.page), reader.text(".notice")
    reader.click_inside(".notice button", "Close")
    assert until(lambda: reader.html() == before, reader.page)


def test_a_page_too_large_to_send_is_not_sent(browser: Browser, stand_in: StandIn):
    asked = len(stand_in.asked)
    reader = browser.read("large")
    reader.press()
    assert until(lambda: "too large to send" in reader.text(".notice"), reader.page), reader.text(".notice")
    assert len(stand_in.asked) == asked


def test_the_options_say_whether_the_server_answers(browser: Browser, service: str):
    page = browser.options()
    page.fill("#server", service.removeprefix("http://") + "/")
    page.click("button[type=submit]")
    page.wait_for_selector("#status:has-text('Sidelight answers at')")
    assert page.input_value("#server") == service
    page.fill("#server", "http://127.0.0.1:9")
    page.click("button[type=submit]")
    page.wait_for_selector("#status:has-text('No answer from 127.0.0.1:9')")
    browser.set_server(service)
