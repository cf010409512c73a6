import pytest

from sidelight.extract.language import normal_tag, text_language

ENGLISH = (
    "The council voted on Thursday to close the old ferry terminal, and the mayor said that the ground would be used "
    "for housing before the end of next year."
)
GERMAN = (
    "Der Stadtrat hat am Donnerstag beschlossen, das alte Fährgebäude zu schließen, und die Bürgermeisterin sagte, "
    "dort sollten bis Ende des nächsten Jahres Wohnungen entstehen."
)


@pytest.mark.parametrize(
    ("tag", "normal"),
    [
        *[("en", "en"), ("EN", "en"), ("en-gb", "en-GB"), ("en_US", "en-US"), ("zh-hans-cn", "zh-Hans-CN")],
        *[("es-419", "es-419"), ("en-GB-oxendict", "en-GB"), ("gsw", "gsw"), (" en ", "en")],
        *[("", None), (None, None), ("english", None), ("e", None), ("en--gb", None), ("*", None), ("de;q=1", None)],
    ],
)
def test_a_tag_is_written_in_its_usual_form(tag, normal):
    assert normal_tag(tag) == normal


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "en-GB", "en-GB"),
        (ENGLISH, "de", "en"),
        (GERMAN, "en", "de"),
        (GERMAN, "en-US", "de"),
        (GERMAN, "de-at", "de-AT"),
        ("Ja.", "de", "de"),
        ("Ja.", None, None),
        ("12 + 30", "nonsense", None),
        ("", None, None),
    ],
)
def test_the_text_decides_and_the_page_gives_the_variant(text, declared, language):
    assert text_language(text, declared) == language
