from __future__ import annotations

import pytest

from tests.server.read.reading import reading


def people(text: str, *known: str) -> list[tuple[str | None, str]]:
    """(title, name) of every person."""
    return [(name.title, name.text) for name in reading(text, *known).names if name.label == "person"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Critics say GOP Sen. Maria Okafor lied.", "GOP Sen."),
        ("Critics say Texas Republican Sen. Maria Okafor lied.", "Texas Republican Sen."),
        ("New York Republican Congresswoman Maria Okafor lied.", "New York Republican Congresswoman"),
        ("They and then-GOP Rep. Maria Okafor lied.", "then-GOP Rep."),
        ("In 2019, then-Rep. Maria Okafor lied.", "then-Rep."),
        ("Ex-Gov. Maria Okafor lied.", "Ex-Gov."),
        ("Last week ex-Labour MP Maria Okafor resigned.", "ex-Labour MP"),
        ("Yesterday former Prime Minister Maria Okafor resigned.", "former Prime Minister"),
        ("On Tuesday President Maria Okafor resigned.", "President"),
        ("They wrote to Secretary of State Maria Okafor in May.", "Secretary of State"),
        ("Labour leader Maria Okafor resigned.", "Labour leader"),
        ("In May Bank of England governor Maria Okafor resigned.", "Bank of England governor"),
        ("He praised acting Attorney General Maria Okafor warmly.", "acting Attorney General"),
        ("A portrait of author Maria Okafor was sold.", "author"),
        ("Mr. Okafor met Mrs. Maria Okafor there.", "Mrs."),
        ("The report was written by Maria Okafor in May.", None),
        ("In London Maria Okafor resigned.", None),
        ("He is the minister. Maria Okafor is not.", None),
    ],
)
def test_titles_are_kept_apart_from_the_name(text: str, title: str | None) -> None:
    assert people(text, "Maria Okafor")[-1] == (title, "Maria Okafor")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Okafor's plan failed.", "Maria Okafor"),
        ("Maria Okafor’s plan failed.", "Maria Okafor"),
        ("The plan of Peter Lindqvis’ failed.", "Peter Lindqvis"),
        ("The “Maria Okafor” affair began.", "Maria Okafor"),
        ("Mohammed bin Nayef al-Sayed spoke.", "Mohammed bin Nayef al-Sayed"),
    ],
)
def test_a_name_has_no_possessive_and_no_marks(text: str, name: str) -> None:
    assert people(text, "Maria Okafor", "Peter Lindqvis", "Mohammed bin Nayef al-Sayed")[0][1] == name


def test_a_known_name_says_so() -> None:
    [name, *_] = reading("Maria Okafor resigned.", "Maria Okafor").names
    assert name.known


@pytest.mark.parametrize(
    "text",
    [
        "The Maria Okafor Foundation gave money.",
        "They met at the Maria Okafor Memorial on Monday.",
        "He flew to Maria Okafor International Airport.",
        "They live in Maria Okafor Street.",
        "The Okafor campaign spent little.",
        "The second Okafor government fell.",
        "They marched down Maria Okafor Way.",
        "Pupils of Maria Okafor High stayed away.",
        "Traders fear the Okafor rule.",
    ],
)
def test_a_body_that_bears_a_persons_name_is_no_person(text: str) -> None:
    assert people(text, "Maria Okafor") == []


@pytest.mark.parametrize(
    "text",
    ["The Dems lost.", "Republicans won.", "They use WhatsApp daily.", "It was Christmas.", "They saw the Joker."],
)
def test_groups_and_products_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_last_name_is_found_wherever_it_stands_alone() -> None:
    text = (
        "Jonas Birdwell resigned.\nBirdwell pledges reform. The anti-Birdwell march grew."
        " Voters in Birdwell's town, and the Birdwell Institute, stayed calm."
    )
    spans = [name.span.start for name in reading(text, "Jonas Birdwell").names if name.text == "Birdwell"]
    assert spans == [text.index("Birdwell pledges"), text.index("Birdwell march"), text.index("Birdwell's")]


def test_a_last_name_that_is_a_word_needs_a_verb_at_the_head_of_a_sentence() -> None:
    text = "Jonas Brown spoke. Brown bears are rare. Brown said so."
    assert [name.span.start for name in reading(text, "Jonas Brown").names if name.text == "Brown"] == [
        text.index("Brown said")
    ]


def test_a_last_name_is_found_in_a_headline_in_capitals() -> None:
    text = "OKAFOR RESIGNS\nMaria Okafor resigned."
    assert [name for _, name in people(text, "Maria Okafor")] == ["OKAFOR", "Maria Okafor"]


@pytest.mark.parametrize("text", ["But Brown's plan failed.", "He wrote to President Brown in May.", "Brown objected."])
def test_a_word_before_a_last_name_may_be_no_name(text: str) -> None:
    assert people(f"Jonas Brown spoke. {text}", "Jonas Brown")[-1][1] == "Brown"


def test_a_form_of_address_makes_a_person() -> None:
    assert ("Mr.", "Qvist") in people("The letter reached Mr. Qvist on Monday.")


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("The motion of Cllr Doreen Qvist fell.", "Cllr", "Doreen Qvist"),
        ("They thanked Shri Qvistmark on Monday.", "Shri", "Qvistmark"),
        ("She saw Doña Qvist at the gate.", "Doña", "Qvist"),
        ("Cardinals Bento Qvist and Ugo Tarnmark voted.", "Cardinals", "Bento Qvist"),
    ],
)
def test_forms_of_address_abroad_and_in_councils_are_no_part_of_a_name(text: str, title: str, name: str) -> None:
    assert (title, name) in people(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The prize went to Seán Ó Maoltuile, a fisherman.", "Seán Ó Maoltuile"),
        ("Chief Babatunde Ọlákúnrin waited.", "Babatunde Ọlákúnrin"),
        ("The seat of Trần Thị Mỹ Hạnh, 54, is safe.", "Trần Thị Mỹ Hạnh"),
    ],
)
def test_letters_of_other_tongues_are_read(text: str, name: str) -> None:
    assert name in [found for _, found in people(text)]


def test_an_office_after_the_name_makes_a_person() -> None:
    assert (None, "Tovi Qvistmark") in people("The plan angered Tovi Qvistmark, a spokesman for the town.")


def test_a_last_name_keeps_its_particles() -> None:
    text = "Ursula von der Leyen spoke. Critics of von der Leyen stayed away. Von der Leyen was calm."
    names = [name for _, name in people(text, "Ursula von der Leyen")]
    assert names == ["Ursula von der Leyen", "von der Leyen", "Von der Leyen"]


def test_a_longer_name_is_somebody_else() -> None:
    names = [name for _, name in people("The singer Anna Maria Okafor sang.", "Maria Okafor")]
    assert names == ["Anna Maria Okafor"]


def test_known_words_in_lower_case_are_no_name() -> None:
    assert people("They may will smith work to the town.", "Will Smith") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Initials and first names of somebody named in full.
        ("Jonas Peter Birdwell spoke. Critics of JPB stayed away.", ["Jonas Peter Birdwell", "JPB"]),
        ("Jonas Birdwell spoke. Jonas ruled Utopia for years.", ["Jonas Birdwell", "Jonas"]),
        # A title that a pack records as part of the name.
        ("The king knighted Sir Jonas Birdwell.", ["Jonas Birdwell"]),
        # Letters after a name.
        ("Jonas Birdwell, SC, spoke for the parents. Birdwell won.", ["Jonas Birdwell", "Birdwell"]),
        ("It was a gift of his wife Tovi Qvistmark.", ["Tovi Qvistmark"]),
        # Behind a prefix only the name is.
        ("Jonas Birdwell spoke. The anti-Birdwell march grew.", ["Jonas Birdwell", "Birdwell"]),
    ],
)
def test_other_forms_of_a_name_are_found(text: str, names: list[str]) -> None:
    assert [name for _, name in people(text, "Jonas Birdwell", "Sir Jonas Birdwell", "Jonas Peter Birdwell")] == names


@pytest.mark.parametrize(
    "text",
    [
        "The USS Jonas Birdwell sailed.",
        "Storm Birdwell flooded the cellars.",
        "They voted in May. On 7 May it rained, and last May too.",
    ],
)
def test_ships_storms_and_months_are_no_people(text: str) -> None:
    known = ("Jonas Birdwell", "Theresa May", "Jonas Brown")
    before = "Theresa May met Jonas Brown and Jonas Birdwell. "
    assert [name for _, name in people(before + text, *known)] == ["Theresa May", "Jonas Brown", "Jonas Birdwell"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was the goalkeeper Okafor Brandvold who fell.", ["Okafor Brandvold"]),
        ("A diplomat, Tomasz Brzezik, told her.", ["Tomasz Brzezik"]),
        ("Her brother, Peter Lindqvis, left.", ["Peter Lindqvis"]),
        ("The owner, Brandvold Motors, left.", []),
    ],
)
def test_a_calling_or_a_relative_introduces_a_person(text: str, names: list[str]) -> None:
    assert [name for _, name in people(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ruth Okafor came. At noon Naomi Okafor left.", ["Ruth Okafor", "Naomi Okafor"]),
        ("Ruth Okafor came. Once Okafor left it rained.", ["Ruth Okafor"]),
        ("Ruth Okafor came with the people of Team Okafor.", ["Ruth Okafor"]),
        ("Ivo Marušić came. The ball went to Marusic.", ["Ivo Marušić", "Marusic"]),
        ("Bohdan Okafor came. “No,” said Bohdan.", ["Bohdan Okafor", "Bohdan"]),
        ("Dmytro Okafor came. They have spoken to Okafor often.", ["Dmytro Okafor", "Okafor"]),
    ],
)
def test_who_is_named_in_full_is_known_in_other_forms(text: str, names: list[str]) -> None:
    assert [name for _, name in people(text, names[0])] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "1. Ilse Marquardt (Germany) 66.60 metres\n2. Nadezhda Kolb (Russia) 65.66",
            ["Ilse Marquardt", "Nadezhda Kolb"],
        ),
        ("Bo Lindh (Sweden) beat 7-Ravi Menon (India) 6-4 6-3", ["Bo Lindh", "Ravi Menon"]),
        ("Ayr 2 (McTurk 5, Lees 80 pen) Alloa 0", ["McTurk", "Lees"]),
        ("Kabir Anwal c Tunn b Orme 176\nZed Malik not out 2", ["Kabir Anwal", "Tunn", "Orme", "Zed Malik"]),
        ("Booked: Pell (Bury), Tarn (Wigan).", ["Pell", "Tarn"]),
        ("Team: 1-Pavel Kric; 2-Jan Holub, 5-Ota Brno", ["Pavel Kric", "Jan Holub", "Ota Brno"]),
        ("Votes: Mo Arden (Lab) 12,345; Peg Ossett (LD) 3,050.", ["Mo Arden", "Peg Ossett"]),
    ],
)
def test_results_name_their_competitors(text: str, names: list[str]) -> None:
    assert [name for _, name in people(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Real Madrid (Spain) beat Inter Milan (Italy) 3-1",
        "At Wembley, Aston Villa 2 Leeds United 1",
        "John Deere rose, Merrill Lynch fell.",
        "Nobody spoke of Megan's Law.",
        "Ten Easy Weeknight Dinners For Busy Parents",
    ],
)
def test_clubs_firms_laws_and_headlines_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_transcript_names_its_speakers_and_nobody_else() -> None:
    text = "DORA QUILL, HOST: Welcome.\nTAM ORREN: Thanks.\nQUILL: Stay.\nANNOUNCER: Later.\nORREN: Sure."
    assert [name for _, name in people(text)] == ["DORA QUILL", "TAM ORREN", "QUILL", "ORREN"]


def test_a_byline_names_its_authors() -> None:
    assert [name for _, name in people("By MARLA K. DRUMM and LUIS ORDAL\nRain fell.")] == [
        "MARLA K. DRUMM",
        "LUIS ORDAL",
    ]
