import pytest

from sidelight.figures import inhabitants
from tests.server.read.reading import reading


@pytest.mark.parametrize(
    ("text", "country", "count"),
    [
        ("Germany had 83 million inhabitants in 2023.", "Germany", 83e6),
        ("In 2022 India was home to 1.4 billion people.", "India", 1.4e9),
        ("More than 84 million people lived in Turkey in 2021.", "Turkey", 84e6),
        ("There were 5.5 million people in Finland in 2020.", "Finland", 5.5e6),
        ("The United States is now home to 340 million people.", "United States", 340e6),
    ],
)
def test_a_count_of_all_who_live_in_a_country_is_its_population(text, country, count):
    read = reading(text, published="2024-10-18")
    found = inhabitants(read.sentences[0].span, read)
    assert found is not None
    assert (found.country, found.count.value) == (country, count)


@pytest.mark.parametrize(
    "text",
    [
        "Germany had 83 million visitors in 2023.",
        "About 17 million people lived alone in Germany in 2022.",
        "More than 84 million people lived in Turkey and Cyprus in 2021.",
        "More than 84 million people lived in eastern Turkey in 2021.",
        "Germany had 2 million inhabitants fewer in 2023.",
        "There were 3 million people in Finland who fished in 2020.",
        "Ohio had 11 million inhabitants in 2020.",
        "The city of Turin in Italy had 850,000 inhabitants in 2020.",
    ],
)
def test_a_part_of_the_people_or_of_the_country_is_not(text):
    read = reading(text, published="2024-10-18")
    assert inhabitants(read.sentences[0].span, read) is None
