import pytest

from sidelight.figures import countries, country_around, main_country, topic_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Unemployment rose to 8.5 percent.", "unemployment"),
        ("The jobless rate fell again.", "unemployment"),
        ("Youth unemployment rose.", None),
        ("Unemployment claims rose.", None),
        ("Inflation hit a 40-year high.", "inflation"),
        ("US consumer prices rose by 9.1 percent over the year.", "inflation"),
        ("Core inflation eased.", "core_inflation"),
        ("Food inflation eased.", None),
        ("The Inflation Reduction Act passed.", None),
        ("Gross domestic product was $14.8 trillion.", "gdp"),
        ("GDP grew by two percent.", None),
        ("Debt stood at 90 percent of GDP.", None),
        ("The population reached 331 million.", "population"),
        ("The prison population reached two million.", None),
        ("Inflation and unemployment both rose.", None),
        ("Nothing of the kind.", None),
    ],
)
def test_a_topic_is_named_by_its_noun_alone(text, topic):
    assert topic_of(text) == topic


def test_countries_are_counted_by_name_short_form_and_people():
    assert countries("British and U.S. officials met South Koreans in the UK.") == {
        "United Kingdom": 2,
        "United States": 1,
        "South Korea": 1,
    }


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("French voters met in France. A German watched.", "France"),
        ("French voters met Germans.", None),
        ("A Swiss bank.", None),
        ("Nobody is named.", None),
    ],
)
def test_the_main_country_needs_two_thirds_of_all_mentions(text, country):
    assert main_country(text) == country


@pytest.mark.parametrize(
    ("paragraph", "text", "country"),
    [
        ("The Federal Reserve met. Inflation was 3 percent.", "", "United States"),
        ("The Bank of England met French bankers. Inflation was 3 percent.", "", None),
        ("Inflation was 3 percent.", "Germans met in Germany.", "Germany"),
        ("The French met. Inflation was 3 percent.", "Germans met in Germany.", None),
        ("Whoever is fed eats.", "", None),
    ],
)
def test_a_central_body_alone_in_its_paragraph_says_the_country(paragraph, text, country):
    assert country_around(paragraph, text) == country
