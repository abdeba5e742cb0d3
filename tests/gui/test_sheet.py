"""The sheet of screenshots shows every dialog: what is not named in its tools was forgotten."""

from __future__ import annotations

import ast
import importlib
import re
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
BASE = "FramedDialog"
FIRST = "make_sheet"


def sheet_sources() -> str:
    """The sheet's script and all tools that it loads, as text."""
    found: dict[str, str] = {}
    waiting = [FIRST]
    while waiting:
        name = waiting.pop()
        path = ROOT / "tools" / f"{name}.py"
        if name not in found and path.exists():
            found[name] = path.read_text("utf-8")
            waiting += re.findall(r"^from (\w+) import", found[name], re.MULTILINE)
    return "\n".join(found.values())


def classes_of_gui() -> Iterator[ast.ClassDef]:
    for path in sorted((ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node


def dialogs() -> list[str]:
    """The names of all classes of dialogs, also of those made from another."""
    bases = {c.name: {b.id for b in c.bases if isinstance(b, ast.Name)} for c in classes_of_gui()}
    known = {BASE, "QDialog", "QMessageBox"}
    while more := {name for name, of in bases.items() if of & known} - known:
        known |= more
    return sorted(known - {BASE, "QDialog", "QMessageBox"})


def dialogs_without_class() -> list[str]:
    """The names by which dialogs are found that are a ``FramedDialog`` and no more."""
    names = []
    for path in sorted((ROOT / "gui").rglob("*.py")):
        made = re.split(rf"(?<!class )\b{BASE}\(", path.read_text("utf-8"))[1:]
        names += [found.group(1) for one in made if (found := re.search(r'Name\("(\w+)"', one))]
    return names


def test_the_sheet_names_every_dialog() -> None:
    assert len(dialogs()) > 15
    shown = set(re.findall(r"\w+", sheet_sources()))
    assert not [name for name in dialogs() if name not in shown]


def test_the_sheet_names_the_dialogs_that_have_no_class_of_their_own() -> None:
    assert "removeRunsDialog" in dialogs_without_class()
    shown = set(re.findall(r"\w+", sheet_sources()))
    assert not [name for name in dialogs_without_class() if name not in shown]


@pytest.fixture
def sheet(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script; its modules know each other by bare names."""
    monkeypatch.syspath_prepend(ROOT / "tools")
    return importlib.import_module(FIRST)


def test_every_step_that_is_written_is_taken(sheet: ModuleType) -> None:
    taken = {step.__name__ for step in sheet.STEPS}
    for path in (ROOT / "tools").glob("sheet_*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                needed = len(node.args.args) - len(node.args.defaults)
                is_step = needed == 1 and node.args.args[0].arg == "studio"
                assert not is_step or node.name in taken, f"{path.name}: {node.name}"


def test_pictures_of_two_names_that_are_equal_are_told(sheet: ModuleType, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.png" for name in ("layers", "images", "cells")]
    for path, content in zip(paths, (b"one", b"one", b"other"), strict=True):
        path.write_bytes(content)
    assert sheet.twins([*paths, paths[0]]) == [(paths[0], paths[1])]


def test_seconds_of_a_standstill_do_not_count(sheet: ModuleType) -> None:
    clock = importlib.import_module("standstill").Clock()
    clock.stop()
    stopped = clock.monotonic()
    time.sleep(0.05)
    assert clock.monotonic() == stopped
    clock.go_on()
    lost = time.monotonic() - clock.monotonic()
    assert lost >= 0.05
    time.sleep(0.01)
    assert clock.monotonic() - stopped >= 0.01


def test_two_runs_do_not_share_a_home(
    sheet: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    studio = importlib.import_module("studio")
    monkeypatch.setattr(studio, "DRIVE", tmp_path / "drive")
    monkeypatch.setenv("SMEARSEG_HOME", "")
    with studio.temporary_home() as one, studio.temporary_home() as other:
        assert one == tmp_path / "drive"
        assert other != one and other.is_dir()
    assert not one.exists() and not other.exists()
