import pytest

from sidelight.errors import ConsentWall, NoArticle
from sidelight.extract.walls import check_article
from tests.server.extract.pages import PARAGRAPHS

PROSE = "\n".join(PARAGRAPHS)
MENU = "\n".join(f"Section {number}" for number in range(60))
HEADLINES = "\n".join(f"Another headline about the harbour, number {number}" for number in range(60))


@pytest.mark.parametrize(
    "text", [PROSE, PROSE.replace(".\n", " (1)\n"), f"{MENU}\n{PROSE}", f"{PARAGRAPHS[0]}\n{PARAGRAPHS[1]}"]
)
def test_prose_is_an_article(text):
    check_article(text, text)


def test_an_article_about_walls_is_an_article():
    about = "The site asks readers to accept all cookies, the regulator found.\n" * 3
    check_article(about + PROSE, about + PROSE)


@pytest.mark.parametrize("text", ["", "Watch: the vote\nLength: 2:31", MENU, HEADLINES, PARAGRAPHS[0]])
def test_menus_headlines_and_captions_are_no_article(text):
    with pytest.raises(NoArticle):
        check_article(text, f"{MENU}\n{text}")


@pytest.mark.parametrize(
    "wall",
    [
        "We value your privacy. We and our 842 partners store and/or access information on a device.\nAccept all",
        "You need to enable JavaScript to run this app.",
        "Please enable JavaScript and cookies to continue.",
        "Checking your browser before accessing gazette.example.",
        "Verify you are human by completing the action below.",
        "Subscribe to continue reading.\nAlready a subscriber? Sign in.",
        "Log in to read this article.\nRegister to continue.",
        "Wir und unsere 200 Partner verarbeiten Daten.\nAlle akzeptieren",
        "Nous et nos 120 partenaires stockons des cookies.\nTout accepter",
        "We have detected unusual traffic from your network.",
    ],
)
def test_a_wall_is_told_from_a_page_without_an_article(wall):
    with pytest.raises(ConsentWall):
        check_article(wall, f"The Harrow Gazette\n{wall}")


def test_a_long_wall_is_no_article():
    wall = "\n".join(
        f"With your permission we and our partners may use data for purpose {n}, as said." for n in range(9)
    )
    with pytest.raises(ConsentWall):
        check_article(wall, wall)


def test_a_banner_in_the_corner_is_no_wall():
    with pytest.raises(NoArticle):
        check_article("Watch: the vote", f"{HEADLINES}\nWatch: the vote\nWe use cookies.\nAccept all")
