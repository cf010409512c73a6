"""Write tests/contract/openapi.json from the code: run after a change of the API.

The extension's types are generated from that file; tests/contract/test_contract.py fails when it is out of date.
"""

from __future__ import annotations

import json
from pathlib import Path

from sidelight.api import create_app
from sidelight.settings import Settings

OPENAPI = Path(__file__).parent / "openapi.json"


def openapi() -> str:
    return json.dumps(create_app(Settings()).openapi(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    OPENAPI.write_text(openapi(), encoding="utf-8")
