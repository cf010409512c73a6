from __future__ import annotations

import pkgutil
from pathlib import Path

from importlinter.cli import lint_imports

from sidelight import kinds
from sidelight.kinds import KINDS
from sidelight.settings import Settings

ROOT = Path(__file__).parents[2]


def test_imports_go_one_way():
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0


def test_every_kind_module_is_registered():
    modules = {module.name for module in pkgutil.iter_modules(kinds.__path__)} - {"base"}
    assert modules == {kind.name for kind in KINDS}


def test_every_setting_stands_in_the_example_for_operators():
    example = (ROOT / "deploy" / "env.example").read_text(encoding="utf-8")
    missing = [name for name in Settings.model_fields if f"SIDELIGHT_{name.upper()}=" not in example]
    assert missing == []


def test_the_lock_files_name_no_registry():
    for lock in (*ROOT.glob("*.lock"), ROOT / "deploy" / "node.lock", ROOT / "extension" / "package-lock.json"):
        content = lock.read_text(encoding="utf-8")
        assert "index-url" not in content, lock.name
        assert '"resolved"' not in content, lock.name
