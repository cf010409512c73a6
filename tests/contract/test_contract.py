from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import validate

from sidelight.answer import Answer
from sidelight.kinds import KINDS
from tests.contract.generate import OPENAPI, openapi

EXAMPLE = json.loads((Path(__file__).parent / "answer.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(OPENAPI.read_text(encoding="utf-8"))
    return loaded


def test_the_committed_openapi_is_what_the_code_says():
    assert OPENAPI.read_text(encoding="utf-8") == openapi(), "run tests/contract/generate.py"


def test_the_openapi_document_is_valid(document: dict[str, Any]):
    validate(document)


def test_the_cards_are_a_union_told_apart_by_their_kind(document: dict[str, Any]):
    cards = document["components"]["schemas"]["Answer"]["properties"]["cards"]["items"]
    assert cards["discriminator"]["propertyName"] == "kind"
    assert set(cards["discriminator"]["mapping"]) == {kind.name for kind in KINDS}


def test_the_example_answer_keeps_to_the_published_schema(document: dict[str, Any]):
    schema = {"$ref": "#/components/schemas/Answer", "components": document["components"]}
    jsonschema.Draft202012Validator(schema).validate(EXAMPLE)


def test_the_example_answer_survives_a_round_trip():
    assert json.loads(Answer.model_validate(EXAMPLE).model_dump_json()) == EXAMPLE


def test_the_example_answer_shows_every_kind_and_state():
    shown = {(card["kind"], card["state"]) for card in EXAMPLE["cards"]}
    states = {
        (kind.name, state) for kind in KINDS for state in kind.card.model_json_schema()["properties"]["state"]["enum"]
    }
    assert states - shown == {("claim", "unreviewed")}


def test_every_target_of_the_example_quotes_its_place():
    text = EXAMPLE["article"]["text"]
    targets = [target for item in EXAMPLE["cards"] + EXAMPLE["silences"] for target in item["targets"]]
    assert targets
    for target in targets:
        assert text[target["start"] : target["end"]] == target["exact"]
        assert text[: target["start"]].endswith(target["prefix"])
        assert text[target["end"] :].startswith(target["suffix"])


def test_no_field_of_the_example_is_left_out_where_it_is_unknown():
    fields = set(Answer.model_json_schema(mode="serialization")["properties"])
    assert set(EXAMPLE) == fields
