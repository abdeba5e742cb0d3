"""The door, main.py: what it says before there is a window."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def door() -> ModuleType:
    """``main.py``, which is no module of a package."""
    path = Path(__file__).resolve().parents[2] / "main.py"
    spec = importlib.util.spec_from_file_location("door", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_missing_system_library_is_told_in_one_sentence(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "libEGL.so.1: cannot open shared object file: No such file or directory"

    class Lacking:
        @staticmethod
        def find_spec(name: str, *_rest: object) -> None:
            if name == "gui.app":
                raise ImportError(text)

    monkeypatch.setattr("sys.meta_path", [Lacking, *__import__("sys").meta_path])
    monkeypatch.delitem(__import__("sys").modules, "gui.app", raising=False)
    monkeypatch.setattr("sys.argv", ["main.py"])
    monkeypatch.setattr(door, "has_display", lambda: True)
    assert door.main() == 1
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said and "libegl1" in said and "Traceback" not in said


def test_a_fault_of_ours_is_not_taken_for_a_missing_library(door: ModuleType) -> None:
    assert door.missing_library(ImportError("cannot import name 'x' from 'gui.app'")) is None
